"""The lines that HTML shows, built up from its text and the elements that are open around it."""

from __future__ import annotations

import re
from dataclasses import dataclass

from jdlint.decoding import ReadError
from jdlint.hypertext.elements import CELLS, HEADINGS, LISTS
from jdlint.hypertext.entities import REFERENCE, decode_reference
from jdlint.hypertext.nesting import Nesting
from jdlint.lines import Line
from jdlint.markup import FoldedText
from jdlint.posting import Block, BlockKind

_PIECE = re.compile(rf"(?P<reference>{REFERENCE})|</>|<!--|<!\[CDATA\[|\]\]>")
_LINE = re.compile(r"[^\r\n]+|\r\n|\n|\r")
_WORD = re.compile(r"\w")
_MOST_LINES = 50_000
_LONGEST_HEADING = 200
_LONGEST_BROKEN_HEADING = 80
_WRAPPED = 40
_SENTENCE_ENDS = (".", "!", "?", ":", ";")


@dataclass(frozen=True)
class ShownLine:
    """A line, the row and cell of a table it stands in (0 for none), and its place on a page."""

    line: Line
    row: int = 0
    cell: int = 0
    in_main: bool = False
    in_header: bool = False
    in_form: bool = False


class ShownText:
    """Builds the lines of one source; ``keeps_lines`` says that the ends of its own lines show."""

    def __init__(self, source: str, nesting: Nesting, *, keeps_lines: bool) -> None:
        self.lines: list[ShownLine] = []
        self._source = source
        self._nesting = nesting
        self._keeps_lines = keeps_lines
        self._text = FoldedText()
        self._all_bold, self._has_words, self._starts = True, False, True

    def add(self, start: int, end: int) -> None:
        """Add the text between two offsets of the source."""
        if not (self._keeps_lines or self._nesting.has("lines")):
            self._add_to_line(start, end)
            return
        for match in _LINE.finditer(self._source, start, end):
            if match.group()[0] in "\r\n":
                self.end_line(by_break=True)
            else:
                self._add_to_line(*match.span())

    def add_blank(self, start: int, end: int) -> None:
        """Add a blank for a tag that parts words."""
        self._text.add_blank(start, end)

    def break_line(self, start: int, end: int) -> None:
        """End a line at a line-break tag; a short heading goes on behind it."""
        if self._kind()[0] == "heading" and self._text.length <= _LONGEST_BROKEN_HEADING:
            self._text.add_blank(start, end)
        else:
            self.end_line(by_break=True)

    def end_line(self, *, by_break: bool = False) -> None:
        """End the line; ``by_break`` says that its paragraph goes on."""
        kind, level = self._kind()
        block = self._text.block(kind, level, emphasized=self._all_bold and self._has_words)
        if block:
            self._keep(block)
        self._text = FoldedText()
        self._all_bold, self._has_words = True, False
        self._starts = not (by_break and block)

    def _add_to_line(self, start: int, end: int) -> None:
        add_text(self._text, self._source, start, end)
        if _WORD.search(self._source, start, end):
            self._all_bold = self._all_bold and self._nesting.has("bold")
            self._has_words = True

    def _keep(self, block: Block) -> None:
        if len(self.lines) >= _MOST_LINES:
            raise ReadError(f"the page holds more than {_MOST_LINES:,} lines; no posting has so many")
        before = self.lines[-1].line.block if self.lines and not self._starts else None
        runs_on = before is not None and _runs_on(before.text, block.text)
        row, cell = self._nesting.innermost("tr"), self._nesting.innermost(*CELLS)
        in_cell = block.kind == "cell"
        self.lines.append(
            ShownLine(
                Line(block, starts=self._starts, runs_on=runs_on),
                row=row.serial if in_cell and row else 0,
                cell=cell.serial if in_cell and cell else 0,
                in_main=self._nesting.has("main"),
                in_header=self._nesting.has("header"),
                in_form=self._nesting.has("form"),
            )
        )

    def _kind(self) -> tuple[BlockKind, int]:
        """Give what the innermost element says of the text in it."""
        element = self._nesting.innermost(*HEADINGS, "li", "dt", "dd", *CELLS)
        tag = element.tag if element else ""
        if tag in HEADINGS and self._text.length <= _LONGEST_HEADING:
            return "heading", int(tag[1])
        if tag == "dt" and self._text.length <= _LONGEST_BROKEN_HEADING:
            return "heading", 0
        if tag == "li":
            return "list_item", max(self._nesting.depth(*LISTS), 1)
        return ("cell" if tag in CELLS else "paragraph"), 0


def add_text(text: FoldedText, source: str, start: int, end: int) -> None:
    """Add a stretch of source without tags to a text, its character references decoded."""
    reached = start
    for match in _PIECE.finditer(source, start, end):
        text.add(source[reached : match.start()], reached)
        reached = match.end()
        if match["reference"]:
            decoded, length = decode_reference(match["reference"])
            reached = match.start() + length
            text.add_decoded(decoded, match.start(), reached)
    text.add(source[reached:end], reached)


def _runs_on(before: str, text: str) -> bool:
    """Tell whether a line after a line break goes on with the sentence before it."""
    return len(before) >= _WRAPPED and text[0].islower() and not before.endswith(_SENTENCE_ENDS)
