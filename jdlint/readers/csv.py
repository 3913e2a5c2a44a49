"""Reads tables of text (CSV, TSV): a posting a row, known by its number and its own id."""

from __future__ import annotations

import csv
import io
import re
from collections.abc import Iterator, Sequence

from jdlint.decoding import ReadError, decode
from jdlint.posting import Posting
from jdlint.structured.columns import Columns
from jdlint.structured.tables import MOST_ROWS, Row, postings_of_rows

_SEPARATORS = ",;\t|"
_SAID = re.compile(r"sep=([^\s\"]|\t)\r?\n?", re.IGNORECASE)
"""The line with which a table tells a spreadsheet what parts its cells."""

_MOST_CELL = 2_000_000
"""Characters a cell may hold; a quotation mark that is never closed swallows the rest of a file."""

_MOST_RETURNS = 20
"""How often reading goes back to the line below a row that swallowed others."""

_QUOTED = re.compile(r'"[^"]*"')


def read(data: bytes, name: str, columns: Columns) -> tuple[Posting | ReadError, ...]:
    """Read the rows of a table; a row that is broken gives its error.

    Raises NoPostingError where the table has no column for the text of a posting.
    """
    lines = _Lines(decode(data))
    separator = lines.separator()
    header = _header(next(_rows(lines, separator), []))
    table = _rows(lines, separator, len(header))
    return postings_of_rows((_row(header, cells) for cells in table), header, name, "csv", columns)


class _Lines:
    """The lines of a table, and how far they are read."""

    def __init__(self, source: str) -> None:
        self._lines = list(io.StringIO(source, newline=""))
        self.read = 0

    def __iter__(self) -> Iterator[str]:
        return self

    def __next__(self) -> str:
        if self.read >= len(self._lines):
            raise StopIteration
        self.read += 1
        return self._lines[self.read - 1]

    def separator(self) -> str:
        """Give the sign that parts cells: what the table says, or what parts the names of its header."""
        while self._lines[self.read].isspace():
            self.read += 1
        said = _SAID.fullmatch(self._lines[self.read])
        if said:
            self.read += 1
            return said[1]
        header = _QUOTED.sub("", self._lines[self.read])
        return max(_SEPARATORS, key=header.count)


def _rows(lines: _Lines, separator: str, width: int | None = None) -> Iterator[list[str] | ReadError]:
    """Yield the cells of each row, or what is wrong with it; blank lines are none.

    A quotation mark that is never closed costs its own row alone. Words behind the last of ``width`` cells
    are wrong too: without quotation marks a separator in a text parts it.
    """
    csv.field_size_limit(_MOST_CELL)
    returns = count = 0
    while count < MOST_ROWS:
        first = lines.read
        try:
            cells = next(csv.reader(lines, delimiter=separator, strict=True), None)
        except csv.Error as error:
            yield _fault(error, first)
            if _swallows(error):
                returns += 1
                if returns > _MOST_RETURNS:
                    return
                lines.read = first + 1
            continue
        if cells is None:
            return
        if cells:
            count += 1
            yield _checked(cells, width, first)
    yield ReadError(f"a table of more than {MOST_ROWS:,} rows is not read beyond them", lines.read, 1)


def _checked(cells: list[str], width: int | None, line: int) -> list[str] | ReadError:
    if width is None or not any(cells[width:]):
        return cells
    what = f"it has {len(cells)} cells, the header has {width}; a text with separators needs quotation marks"
    return ReadError(f"this row cannot be read: {what}", line + 1, 1)


def _swallows(error: csv.Error) -> bool:
    return "unexpected end" in str(error) or "field limit" in str(error)


def _fault(error: csv.Error, line: int) -> ReadError:
    what = "a quotation mark is not closed" if _swallows(error) else f"{error}, as in a broken quotation"
    return ReadError(f"this row cannot be read: {what}", line + 1, 1)


def _header(cells: list[str] | ReadError) -> Sequence[str]:
    """Give the names of the columns; one that comes again gets its number."""
    if isinstance(cells, ReadError):
        raise cells
    names: dict[str, None] = {}
    for number, cell in enumerate(cells, start=1):
        name = cell.strip()
        names[f"{name} {number}" if name in names else name] = None
    return tuple(names)


def _row(header: Sequence[str], cells: list[str] | ReadError) -> Row:
    return cells if isinstance(cells, ReadError) else dict(zip(header, cells, strict=False))
