"""A batch on this machine: begins, goes on where another run of it ended, and tells how far it is."""

from __future__ import annotations

import shutil
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, replace
from functools import reduce
from operator import add
from pathlib import Path

from filelock import FileLock, Timeout

from jdlint.batch.choosing import ALL, Choice, chosen
from jdlint.batch.errors import BatchError
from jdlint.batch.linting import Manner
from jdlint.batch.manifest import NAME, Manifest, input_of, manner_of
from jdlint.batch.parts import MARKS, Counts, OutFormat, Part, make_folders, parts_of, written
from jdlint.batch.plan import LAID_OUT
from jdlint.batch.pool import lint_parts
from jdlint.batch.schema import TABLES
from jdlint.batch.sources import Source
from jdlint.batch.workers import Task
from jdlint.settings import Settings

PART_ROWS = 1_000
"""Records of a part: what a kill can cost, and how many files there are."""


_LOCK = ".lock"
"""The file that a run holds while it is at work in a folder; the system lets go of it when the run dies."""


@dataclass(frozen=True)
class Batch:
    """What is asked for; ``settings`` are those of the files of the input."""

    sources: Sequence[Source]
    out: Path
    manner: Manner
    form: OutFormat = "parquet"
    choice: Choice = ALL
    part_rows: int = PART_ROWS
    engine: str = "local"
    settings: Sequence[Settings] = ()

    @property
    def size(self) -> int:
        """The bytes of the input."""
        return sum(source.size for source in self.sources)

    def manifest(self) -> Manifest:
        """Describe what is asked for."""
        more = {
            "limit": self.choice.limit,
            "sample": self.choice.sample,
            "seed": self.choice.seed,
            "out_format": self.form,
            "part_rows": self.part_rows,
            "engine": self.engine,
        }
        manner = manner_of(self.manner, self.settings, more)
        return Manifest(input_of(self.sources), manner, self.manner.today.isoformat())


@dataclass(frozen=True)
class Progress:
    """How far a batch is: bytes of the input whose records are linted, and what they gave.

    ``kept`` are the records that an earlier run had linted.
    """

    reached: int
    counts: Counts
    kept: int


def run(batch: Batch, jobs: int, told: Callable[[Progress], None]) -> Counts:
    """Lint all records that are not linted yet; gives what the whole batch gave.

    The folder must have been begun by :func:`begin`.
    """
    done = written(batch.out)
    kept = reduce(add, done.values(), Counts())
    counts, reached = kept, 0
    told(Progress(0, counts, kept.rows))
    task = Task(batch.manner, batch.out, batch.form)
    for part, more in lint_parts(_missing(batch, frozenset(done)), task, jobs):
        counts += more
        reached = max(reached, part.reached)
        told(Progress(reached, counts, kept.rows))
    return complete(batch)


def complete(batch: Batch) -> Counts:
    """Write down that a batch is complete; gives what it gave."""
    counts = reduce(add, written(batch.out).values(), Counts())
    manifest = Manifest.read(batch.out)
    if manifest is not None:
        replace(manifest, totals=counts._asdict()).write(batch.out)
    return counts


def _missing(batch: Batch, done: frozenset[int]) -> Iterator[Part]:
    for part in parts_of(chosen(batch.sources, batch.choice), batch.part_rows):
        if part.number not in done:
            yield part


@contextmanager
def held(out: Path) -> Iterator[None]:
    """Keep other runs off an output folder, which is made where there is none.

    Raises BatchError where another run is at work in it, or where it holds anything but a batch.
    """
    _refuse_strange(out)
    out.mkdir(parents=True, exist_ok=True)
    lock = FileLock(out / _LOCK)
    try:
        lock.acquire(timeout=0)
    except Timeout:
        raise BatchError(
            f"{out}: another run is at work in this folder; wait for its end, or choose another folder"
        ) from None
    try:
        yield
    finally:
        lock.release()


def begin(batch: Batch, *, restart: bool, today_given: bool) -> tuple[Batch, Counts | None]:
    """Make the folder for a batch, or find that it has begun there; gives what it gave if it is complete.

    The day of a batch is that of its first run unless the user gives another. Raises BatchError where the
    folder holds anything else, or a batch of another input or other settings.
    """
    out = batch.out
    if restart:
        _clear(out)
    found = Manifest.read(out)
    if found is None:
        _refuse_strange(out)
        make_folders(out)
        batch.manifest().write(out)
        return batch, None
    if not today_given:
        day = type(batch.manner.today).fromisoformat(found.today)
        batch = replace(batch, manner=replace(batch.manner, today=day))
    wanted = batch.manifest()
    differences = list(wanted.differences(found))
    if wanted.today != found.today:
        differences.append(f"another day: {found.today}")
    if differences:
        raise BatchError(
            f"{out}: another batch began here ({'; '.join(differences)}); choose another folder, or give"
            " --restart to throw away what is there"
        )
    make_folders(out)
    return batch, Counts(**found.totals) if found.totals else None


def _refuse_strange(out: Path) -> None:
    """Raise BatchError for a folder that holds anything and in which no batch began."""
    if (out / NAME).exists() or not out.exists():
        return
    if any(path.name != _LOCK for path in out.iterdir()):
        raise BatchError(f"{out}: this folder is not empty, and no batch began here; choose another one")


def _clear(out: Path) -> None:
    """Throw away what a batch wrote, and nothing else."""
    if not (out / NAME).is_file():
        return
    for name in (*TABLES, MARKS, LAID_OUT):
        shutil.rmtree(out / name, ignore_errors=True)
    (out / NAME).unlink()
