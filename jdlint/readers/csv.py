"""Reads tables of text (CSV, TSV): a posting a row, known by its number and its own id."""

from __future__ import annotations

import csv
import re
from collections.abc import Iterator, Sequence

from jdlint.decoding import NoPostingError, ReadError, decode
from jdlint.posting import Posting
from jdlint.structured.columns import Columns
from jdlint.structured.tables import Row, postings_of_rows

_SEPARATORS = ",;\t|"
_SAID = re.compile(r"sep=([^\s\"]|\t)(?:[\r\n]|\Z)", re.IGNORECASE)
"""The line with which a table tells a spreadsheet what parts its cells."""

_MOST_CELL = 2_000_000
"""Characters a cell may hold; a quotation mark that is never closed swallows the rest of a file."""

_MOST_RETURNS = 20
"""How often reading goes back to the line below a row that swallowed others."""

_LINE = re.compile(r"[^\r\n]+(?:\r\n|[\r\n])?|\r\n|[\r\n]")
_LINE_END = re.compile(r"\r\n|[\r\n]")
_BLANK_LINES = re.compile(r"[ \r\n]*[\r\n]")
_MOST_COLUMNS = 2_000
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
        self._source = source
        self._at = 0
        self.read = 0

    def __iter__(self) -> Iterator[str]:
        return self

    def __next__(self) -> str:
        line = _LINE.match(self._source, self._at)
        if line is None:
            raise StopIteration
        self._at = line.end()
        self.read += 1
        return line[0]

    def skip_blank(self) -> tuple[int, int]:
        """Pass over blank lines; give the point reached, for :meth:`go_to`."""
        blank = _BLANK_LINES.match(self._source, self._at)
        if blank:
            self._at = blank.end()
            self.read += len(_LINE_END.findall(blank[0]))
        return self._at, self.read

    def go_below(self, point: tuple[int, int]) -> None:
        """Go back to the line below a point."""
        self._at, self.read = point
        next(self, "")

    def separator(self) -> str:
        """Give the sign that parts cells: what the table says, or what parts the names of its header."""
        self.skip_blank()
        said = _SAID.match(self._source, self._at)
        if said:
            next(self)
            return said[1]
        first = _LINE.match(self._source, self._at)
        header = _QUOTED.sub("", first[0]) if first else ""
        return max(_SEPARATORS, key=header.count)


def _rows(lines: _Lines, separator: str, width: int | None = None) -> Iterator[list[str] | ReadError]:
    """Yield the cells of each row, or what is wrong with it; blank lines are none.

    A quotation mark that is never closed costs its own row alone. Words behind the last of ``width`` cells
    are wrong too: without quotation marks a separator in a text parts it.
    """
    csv.field_size_limit(_MOST_CELL)
    returns = 0
    while True:
        point = lines.skip_blank()
        try:
            cells = next(csv.reader(lines, delimiter=separator, strict=True), None)
        except csv.Error as error:
            yield _fault(error, point[1])
            if _swallows(error):
                returns += 1
                if returns > _MOST_RETURNS:
                    return
                lines.go_below(point)
            continue
        if cells is None:
            return
        if cells:
            yield _checked(cells, width, point[1])


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
    if len(cells) > _MOST_COLUMNS:
        raise NoPostingError(f"a table of more than {_MOST_COLUMNS:,} columns is not read")
    names: dict[str, None] = {}
    for number, cell in enumerate(cells, start=1):
        name = cell.strip()
        names[f"{name} {number}" if name in names else name] = None
    return tuple(names)


def _row(header: Sequence[str], cells: list[str] | ReadError) -> Row:
    return cells if isinstance(cells, ReadError) else dict(zip(header, cells, strict=False))
