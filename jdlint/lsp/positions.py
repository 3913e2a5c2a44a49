"""From places and offsets in code points to the positions of an editor, which counts units of an encoding."""

from __future__ import annotations

from collections.abc import Callable

from lsprotocol.types import Position, PositionEncodingKind, Range

from jdlint.posting import Place
from jdlint.sourcemap import LineIndex

BYTE_ORDER_MARK = "\ufeff"
_LAST_OF_ONE_UNIT = "\uffff"
_WIDTHS: dict[str, Callable[[str], int]] = {
    PositionEncodingKind.Utf8.value: lambda text: len(text.encode("utf-8", "surrogatepass")),
    PositionEncodingKind.Utf16.value: lambda text: len(text) + sum(each > _LAST_OF_ONE_UNIT for each in text),
    PositionEncodingKind.Utf32.value: len,
}


class Positions:
    """The positions of one text.

    Offsets and places are those of the text without its byte order mark, as readers count them.
    """

    def __init__(self, text: str, encoding: str) -> None:
        """Take the text as the editor has it, and the encoding whose units it counts."""
        self._text, self._lines, self._width = text, LineIndex.of(text), _WIDTHS[encoding]
        self._mark = len(BYTE_ORDER_MARK) if text.startswith(BYTE_ORDER_MARK) else 0

    def at(self, offset: int) -> Position:
        """Give the position of an offset."""
        line, column = self._lines.locate(offset + self._mark)
        first = self._lines.starts[line - 1]
        return Position(line - 1, self._width(self._text[first : first + column - 1]))

    def between(self, start: int, end: int) -> Range:
        """Give the range between two offsets."""
        return Range(self.at(start), self.at(end))

    def of(self, start: Place, end: Place) -> Range:
        """Give the range between two places; the line's words where they are one, the first line's for a row.

        What is missing has no words of its own, and nobody sees a range without any.
        """
        first = self._offset_of(start)
        last = self._offset_of(end)
        if first is None or last is None:
            return self._line_around(0)
        return self.between(first, last) if first < last else self._line_around(first)

    def offset(self, position: Position) -> int:
        """Give the offset of a position; one behind the end of a line means that end."""
        if position.line >= len(self._lines.starts):
            return self._lines.length - self._mark
        first, last = self._lines.line_span(position.line + 1)
        line = self._text[first:last].rstrip("\r\n")
        units = 0
        for column, sign in enumerate(line):
            if units >= position.character:
                return max(0, first + column - self._mark)
            units += self._width(sign)
        return max(0, first + len(line) - self._mark)

    def _offset_of(self, place: Place) -> int | None:
        """Give the offset of a place, None for one that is no column of this text."""
        if place.line is None or place.column is None or place.line > len(self._lines.starts):
            return None
        before = self._mark if place.line > 1 else 0
        return self._lines.starts[place.line - 1] - before + place.column - 1

    def _line_around(self, offset: int) -> Range:
        number, _ = self._lines.locate(offset + self._mark)
        first, last = (each - self._mark for each in self._lines.line_span(number))
        line = self._text[max(0, first) + self._mark : last + self._mark]
        indent = len(line) - len(line.lstrip())
        return self.between(max(0, first) + indent, max(0, first) + len(line.rstrip()))
