"""Tables in Parquet, a record a row."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pyarrow as arrow
from pyarrow import parquet

from jdlint.batch.errors import BatchError
from jdlint.batch.plan import Stretch
from jdlint.batch.records import AnyRecord, BadRecord, Record
from jdlint.decoding import ReadError
from jdlint.structured.arrow_cells import is_plain, rows_of
from jdlint.structured.columns import Columns
from jdlint.structured.tables import text_column

_ROWS_AT_ONCE = 64
_BUFFER = 1 << 20
_Broken = (arrow.ArrowException, OSError, UnicodeDecodeError)


class ParquetRows:
    """A file of Parquet."""

    def __init__(self, path: Path, columns: Columns) -> None:
        """Take the file, and what its columns are for."""
        self.path, self.size = path, path.stat().st_size
        self._columns = columns
        self._share = 0.0

    def check(self) -> None:
        """Raise BatchError where the file is no Parquet or has no column for a text."""
        try:
            with parquet.ParquetFile(self.path) as file:
                text_column(_names(file), self._columns, "--text NAME")
        except ReadError as error:
            raise BatchError(f"{self.path}: {error}") from None
        except _Broken as error:
            raise BatchError(f"{self.path}: this is not a Parquet file that can be read: {error}") from None

    def count(self) -> int:
        """Give the number of rows, which the file says."""
        return int(parquet.read_metadata(self.path).num_rows)

    def position(self) -> int:
        """Give the bytes of the rows read, as though all were alike."""
        return int(self._share * self.size)

    def records(self) -> Iterator[AnyRecord]:
        """Yield the rows."""
        name, row = str(self.path), 0
        try:
            with _opened(self.path) as file:
                total = max(1, file.metadata.num_rows)
                batches = file.iter_batches(_ROWS_AT_ONCE, columns=_names(file), use_threads=False)
                for batch in batches:
                    for cells in rows_of(batch):
                        row += 1
                        yield Record(name, row, "parquet", cells)
                    self._share = row / total
        except _Broken as error:
            yield BadRecord(name, row + 1, f"the rest of this file cannot be read: {error}")


def group_sizes(path: Path) -> list[int]:
    """Give how many rows each group of a table has."""
    metadata = parquet.read_metadata(path)
    return [metadata.row_group(group).num_rows for group in range(metadata.num_row_groups)]


def read_stretch(path: str, stretch: Stretch) -> Iterator[AnyRecord]:
    """Yield the chosen rows of a stretch of a table; where it breaks, each row that is left is bad."""
    left = list(range(stretch.count) if stretch.wanted is None else stretch.wanted)
    left.reverse()
    try:
        with _opened(path) as file:
            batches = file.iter_batches(
                _ROWS_AT_ONCE, row_groups=[stretch.group], columns=_names(file), use_threads=False
            )
            at = -stretch.skipped
            for batch in batches:
                if left and at + batch.num_rows > left[-1]:
                    for place, cells in enumerate(rows_of(batch), start=at):
                        if left and place == left[-1]:
                            yield Record(path, stretch.row + left.pop(), "parquet", cells)
                at += batch.num_rows
                if not left:
                    return
    except _Broken as error:
        while left:
            yield BadRecord(path, stretch.row + left.pop(), f"this part of the file cannot be read: {error}")


def _opened(path: str | Path) -> Any:
    """Open a table to read it a page at a time: whole groups of rows may be larger than memory."""
    return parquet.ParquetFile(path, buffer_size=_BUFFER, pre_buffer=False)


def _names(file: Any) -> list[str]:
    return [field.name for field in file.schema_arrow if is_plain(field.type)]
