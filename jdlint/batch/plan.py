"""Parts as descriptions, small enough to hand out by the million: who lints a part reads its records.

Tables in Parquet are read where they lie, by group of rows. Anything else can only be read from its
beginning: its records are laid out below the output first, a file a part. All machines must see the same
folders.
"""

from __future__ import annotations

import json
import shutil
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from jdlint.batch.choosing import Choice, chosen
from jdlint.batch.errors import BatchError
from jdlint.batch.parts import parts_of
from jdlint.batch.records import AnyRecord, BadRecord, Record
from jdlint.batch.sources import Source
from jdlint.extras import needing
from jdlint.writing import write_bytes

LAID_OUT = ".records"
"""The folder for records that are laid out; thrown away once the batch is complete."""


@dataclass(frozen=True)
class Stretch:
    """So many rows of a group of a table; ``row`` numbers the first one in the file, from 1.

    ``wanted`` gives the places of the rows that are chosen, from 0; None where all are.
    """

    group: int
    skipped: int
    count: int
    row: int
    wanted: tuple[int, ...] | None = None


@dataclass(frozen=True)
class Planned:
    """One part: a stretch of a table, or a file of records that are laid out."""

    number: int
    path: str
    rows: int
    stretch: Stretch | None = None

    def records(self) -> Iterator[AnyRecord]:
        """Read the records."""
        if self.stretch is None:
            return _laid_out(Path(self.path))
        with needing("tables", "reading Parquet", BatchError):
            from jdlint.batch.sources.parquet_rows import read_stretch  # noqa: PLC0415 - an extra
        return read_stretch(self.path, self.stretch)


def planned(
    sources: Sequence[Source], choice: Choice, most: int, out: Path, done: Iterable[int]
) -> Iterator[Planned]:
    """Yield the parts of an input that are not done yet, laying out the records of those that need it."""
    kept = frozenset(done)
    if all(source.path.suffix.lower() == ".parquet" for source in sources):
        plans = _of_tables([source.path for source in sources], choice, most)
        yield from (plan for plan in plans if plan.number not in kept)
        return
    folder = out / LAID_OUT
    folder.mkdir(exist_ok=True)
    for part in parts_of(chosen(sources, choice), most):
        if part.number not in kept:
            path = folder / f"{part.number:06}.jsonl"
            lines = (json.dumps([isinstance(record, Record), *record]) for record in part.records)
            write_bytes(path, "".join(f"{line}\n" for line in lines).encode())
            yield Planned(part.number, str(path), len(part.records))


def part_of(described: Mapping[str, Any]) -> Planned:
    """Make a part of its description as plain values."""
    stretch = described["stretch"]
    wanted = stretch and stretch["wanted"]
    kept = {**stretch, "wanted": None if wanted is None else tuple(wanted)} if stretch else None
    return Planned(**{**described, "stretch": Stretch(**kept) if kept else None})


def forget_records(out: Path) -> None:
    """Throw away the records that were laid out."""
    shutil.rmtree(out / LAID_OUT, ignore_errors=True)


def _laid_out(path: Path) -> Iterator[AnyRecord]:
    with path.open(encoding="utf-8") as file:
        for line in file:
            is_record, *values = json.loads(line)
            yield Record(*values) if is_record else BadRecord(*values)


def _of_tables(paths: Sequence[Path], choice: Choice, most: int) -> Iterator[Planned]:
    with needing("tables", "reading Parquet", BatchError):
        from jdlint.batch.sources.parquet_rows import group_sizes  # noqa: PLC0415 - an extra
    sizes = {path: group_sizes(path) for path in paths}
    count = sum(map(sum, sizes.values()))
    places = choice.places(count)
    left = count if choice.limit is None else min(count, choice.limit)
    number = place = 0
    for path, groups in sizes.items():
        for stretch in _stretches(groups, most):
            size = min(stretch.count, left - place)
            if size <= 0:
                return
            wanted = None if places is None else tuple(at for at in range(size) if place + at in places)
            place += size
            if wanted != ():
                cut = Stretch(stretch.group, stretch.skipped, size, stretch.row, wanted)
                yield Planned(number, str(path), size if wanted is None else len(wanted), cut)
                number += 1


def _stretches(groups: Sequence[int], most: int) -> Iterator[Stretch]:
    row = 1
    for group, size in enumerate(groups):
        for skipped in range(0, size, most):
            count = min(most, size - skipped)
            yield Stretch(group, skipped, count, row)
            row += count
