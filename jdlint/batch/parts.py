"""The parts of a batch: records in, files out; each is written whole or not at all."""

from __future__ import annotations

import io
import json
from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import islice
from pathlib import Path
from typing import Any, Literal, NamedTuple

from jdlint.batch.linting import Rows
from jdlint.batch.records import AnyRecord, size_of
from jdlint.batch.schema import COLUMNS, TABLES, Row, arrow_schema
from jdlint.writing import write_bytes

OutFormat = Literal["parquet", "jsonl"]
MARKS = ".parts"
"""The folder with a small file for each part that is written."""

_MOST_CHARACTERS = 8_000_000
"""What the records of a part may hold together, so that few long ones cost no more memory than many short."""

_SEVERITIES = ("errors", "warnings", "notes")


class Part(NamedTuple):
    """So many records of the input, one after the other; ``reached`` counts the bytes up to its end."""

    number: int
    records: tuple[AnyRecord, ...]
    reached: int


class Counts(NamedTuple):
    """What a part gave."""

    rows: int = 0
    postings: int = 0
    findings: int = 0
    unread: int = 0
    errors: int = 0
    warnings: int = 0
    notes: int = 0

    def __add__(self, other: object) -> Counts:
        """Add up two parts."""
        if not isinstance(other, Counts):
            return NotImplemented
        return Counts(*(one + more for one, more in zip(self, other, strict=True)))


NONE: Mapping[int, Counts] = {}


def parts_of(records: Iterable[tuple[AnyRecord, int]], most: int) -> Iterator[Part]:
    """Yield records in parts of at most so many; where one ends depends on the records alone.

    Each record comes with the bytes of the input up to its end.
    """
    waiting = iter(records)
    number = 0
    while kept := list(_fitting(islice(waiting, most))):
        yield Part(number, tuple(record for record, _ in kept), kept[-1][1])
        number += 1


def _fitting(records: Iterable[tuple[AnyRecord, int]]) -> Iterator[tuple[AnyRecord, int]]:
    size = 0
    for each in records:
        yield each
        size += size_of(each[0])
        if size > _MOST_CHARACTERS:
            return


class PartWriter:
    """Takes the rows of a part; nothing is on the disk before it is finished."""

    def __init__(self, out: Path, form: OutFormat) -> None:
        """Take the folder and the format of its files."""
        self._out, self._form = out, form
        self._counts = Counts()
        maker = _Parquet if form == "parquet" else _JsonLines
        self._tables: dict[str, _Parquet | _JsonLines] = {name: maker(name) for name in TABLES}

    def add(self, rows: Rows) -> None:
        """Add the rows that some records gave."""
        for name, table in self._tables.items():
            table.add(getattr(rows, name))
        levels = (sum(row[name] for row in rows.postings) for name in _SEVERITIES)
        counted = (rows.records, len(rows.postings), len(rows.findings), len(rows.errors), *levels)
        self._counts += Counts(*counted)

    def finish(self, number: int) -> Counts:
        """Write the files of the part, and last of all the mark that says so.

        Only the first part has files without rows, for each table to have one.
        """
        for name, table in self._tables.items():
            data = table.whole()
            if table.rows or number == 0:
                write_bytes(self._out / name / f"part-{number:06}.{self._form}", data)
        mark = json.dumps(self._counts._asdict()).encode()
        write_bytes(self._out / MARKS / f"{number:06}.json", mark)
        return self._counts


class _Parquet:
    """A table as a file of Parquet; what is added becomes a group of rows: packed, it takes little room."""

    def __init__(self, name: str) -> None:
        from pyarrow import parquet  # noqa: PLC0415 - an extra

        self.rows = 0
        self._schema = arrow_schema(COLUMNS[name])
        self._stream = io.BytesIO()
        self._writer = parquet.ParquetWriter(self._stream, self._schema, compression="zstd")

    def add(self, rows: Sequence[Row]) -> None:
        import pyarrow as arrow  # noqa: PLC0415 - an extra

        if rows:
            self.rows += len(rows)
            self._writer.write_table(arrow.Table.from_pylist(rows, self._schema))

    def whole(self) -> bytes:
        self._writer.close()
        return self._stream.getvalue()


class _JsonLines:
    """A table as lines of JSON."""

    def __init__(self, name: str) -> None:
        self.rows = 0
        self._names = list(COLUMNS[name])
        self._stream = io.BytesIO()

    def add(self, rows: Sequence[Row]) -> None:
        self.rows += len(rows)
        for row in rows:
            line = json.dumps({name: row[name] for name in self._names}, ensure_ascii=False)
            self._stream.write(line.encode() + b"\n")

    def whole(self) -> bytes:
        return self._stream.getvalue()


def make_folders(out: Path) -> None:
    """Make the folders of a batch."""
    for name in (*TABLES, MARKS):
        (out / name).mkdir(parents=True, exist_ok=True)


def written(out: Path, known: Mapping[int, Counts] = NONE) -> dict[int, Counts]:
    """Give what the parts of a folder that are written gave, by number; those ``known`` are not read anew."""
    paths = {int(path.stem): path for path in (out / MARKS).glob("[0-9]*.json")}
    return {number: known.get(number) or Counts(**_read(path)) for number, path in paths.items()}


def _read(path: Path) -> Mapping[str, Any]:
    found: Mapping[str, Any] = json.loads(path.read_bytes())
    return found
