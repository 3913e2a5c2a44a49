"""The rows of a table in text, read a line at a time: a broken row costs no other, and little is kept."""

from __future__ import annotations

import csv
import re
from collections import deque
from collections.abc import Iterable, Iterator, Sequence

from jdlint.decoding import NoPostingError, ReadError

_SEPARATORS = ",;\t|"
_SAID = re.compile(r"sep=([^\s\"]|\t)(?:[\r\n]|\Z)", re.IGNORECASE)
"""The line with which a table tells a spreadsheet what parts its cells."""

_MOST_CELL = 2_000_000
"""Characters a cell may hold; a quotation mark that is never closed swallows the rest of a file."""

_MOST_ROW = 20_000_000
_MOST_COLUMNS = 2_000
_QUOTED = re.compile(r'"[^"]*"')
_BLANK = " \r\n"
_LINES = re.compile(rf"[{_BLANK}]*[\r\n]|[^\r\n]+(?:\r\n|[\r\n])?")


def lines_of(source: str) -> Iterator[str]:
    """Yield the lines of a text with their ends; blank ones in a row are one piece."""
    return (piece[0] for piece in _LINES.finditer(source))


class Lines:
    """The lines of a table, and how many are read; those of the row at hand can be read again."""

    def __init__(self, lines: Iterable[str]) -> None:
        """Take lines with their ends, and pieces of blank ones."""
        self._lines = iter(lines)
        self._waiting: deque[str] = deque()
        self._row: list[str] = []
        self._size = 0
        self.read = 0

    def __iter__(self) -> Iterator[str]:
        """Yield the lines that are left."""
        return self

    def __next__(self) -> str:
        """Give the next line; raises csv.Error where the row at hand grows beyond what any has."""
        line = self._waiting.popleft() if self._waiting else next(self._lines)
        self.read += _count(line)
        self._row.append(line)
        self._size += len(line)
        if self._size > _MOST_ROW:
            raise csv.Error("row larger than field limit")
        return line

    def begin_row(self) -> int:
        """Pass over blank lines; give how many lines are read above the row that begins here."""
        while (line := self._peek()) is not None and not line.strip(_BLANK):
            next(self)
            self._forget()
        self._forget()
        return self.read

    def go_below(self, above: int) -> None:
        """Go back to the line below the one at which the row at hand began."""
        self._waiting.extendleft(reversed(self._row[1:]))
        self.read = above + 1
        self._forget()

    def separator(self) -> str:
        """Give the sign that parts cells: what the table says, or what parts the names of its header."""
        self.begin_row()
        first = self._peek() or ""
        said = _SAID.match(first)
        if said:
            next(self)
            return said[1]
        header = _QUOTED.sub("", first)
        return max(_SEPARATORS, key=header.count)

    def _peek(self) -> str | None:
        if not self._waiting:
            self._waiting.extend(line for line in [next(self._lines, None)] if line is not None)
        return self._waiting[0] if self._waiting else None

    def _forget(self) -> None:
        self._row, self._size = [], 0


def _count(piece: str) -> int:
    """Count the lines of a piece: one, unless all of them are blank."""
    if piece.strip(_BLANK):
        return 1
    return max(1, piece.count("\n") + piece.count("\r") - piece.count("\r\n"))


def read_rows(
    lines: Lines, separator: str, width: int | None = None, returns: int | None = None
) -> Iterator[list[str] | ReadError]:
    """Yield the cells of each row, or what is wrong with it; blank lines are none.

    A quotation mark that is never closed costs its own row alone; after so many ``returns`` from one reading
    ends. Words behind the last of ``width`` cells are wrong too: without quotation marks a separator in a
    text parts it.
    """
    csv.field_size_limit(_MOST_CELL)
    returned = 0
    while True:
        above = lines.begin_row()
        try:
            cells = next(csv.reader(lines, delimiter=separator, strict=True), None)
        except csv.Error as error:
            yield _fault(error, above)
            if _swallows(error):
                returned += 1
                if returns is not None and returned > returns:
                    return
                lines.go_below(above)
            continue
        if cells is None:
            return
        if cells:
            yield _checked(cells, width, above)


def read_header(lines: Lines, separator: str) -> Sequence[str]:
    """Read the names of the columns; one that comes again gets its number.

    Raises ReadError where the header is broken, NoPostingError where it is wider than any table's.
    """
    cells = next(read_rows(lines, separator), [])
    if isinstance(cells, ReadError):
        raise cells
    if len(cells) > _MOST_COLUMNS:
        raise NoPostingError(f"a table of more than {_MOST_COLUMNS:,} columns is not read")
    names: dict[str, None] = {}
    for number, cell in enumerate(cells, start=1):
        name = cell.strip()
        names[f"{name} {number}" if name in names else name] = None
    return tuple(names)


def _checked(cells: list[str], width: int | None, above: int) -> list[str] | ReadError:
    if width is None or not any(cells[width:]):
        return cells
    what = f"it has {len(cells)} cells, the header has {width}; a text with separators needs quotation marks"
    return ReadError(f"this row cannot be read: {what}", above + 1, 1)


def _swallows(error: csv.Error) -> bool:
    return "unexpected end" in str(error) or "field limit" in str(error)


def _fault(error: csv.Error, above: int) -> ReadError:
    what = "a quotation mark is not closed" if _swallows(error) else f"{error}, as in a broken quotation"
    return ReadError(f"this row cannot be read: {what}", above + 1, 1)
