"""Tables in text, a record a row."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from pathlib import Path

from jdlint.batch.errors import BatchError
from jdlint.batch.records import AnyRecord, BadRecord, Record
from jdlint.batch.sources.opening import Broken, Opened, encoding_of, has_strange_bytes, opened, text_lines
from jdlint.batch.sources.streamed import Streamed
from jdlint.decoding import ReadError
from jdlint.structured.columns import Columns
from jdlint.structured.csv_rows import Lines, read_header, read_rows
from jdlint.structured.tables import text_column


class Table(Streamed):
    """A file of CSV or TSV."""

    def __init__(self, path: Path, columns: Columns, encoding: str | None) -> None:
        """Take the file, and what its columns are for."""
        super().__init__(path)
        self._columns, self._encoding = columns, encoding

    def check(self) -> None:
        """Raise BatchError where the header names no column for a text."""
        try:
            with opened(self.path) as file:
                header, _ = self._begin(file)
            text_column(header, self._columns, "--text NAME")
        except (ReadError, *Broken) as error:
            raise BatchError(f"{self.path}: {error}") from None

    def _read(self, file: Opened) -> Iterator[AnyRecord]:
        header, rows = self._begin(file)
        for row, cells in enumerate(rows, start=1):
            yield _record(str(self.path), row, header, cells, self._encoding)

    def _begin(self, file: Opened) -> tuple[Sequence[str], Iterator[list[str] | ReadError]]:
        lines = Lines(text_lines(file.stream, encoding_of(self.path, self._encoding)))
        separator = lines.separator()
        header = read_header(lines, separator)
        return header, read_rows(lines, separator, len(header))


def _record(
    name: str, row: int, header: Sequence[str], cells: list[str] | ReadError, encoding: str | None
) -> AnyRecord:
    if isinstance(cells, ReadError):
        return BadRecord(name, row, cells.message, cells.line, cells.column)
    if any(map(has_strange_bytes, cells)):
        said = encoding or "UTF-8"
        return BadRecord(name, row, f"the row holds bytes that are not {said}; see --encoding")
    return Record(name, row, "csv", dict(zip(header, cells, strict=False)))
