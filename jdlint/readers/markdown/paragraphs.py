"""From the pieces of a paragraph to its lines: one block, or several where its rows were to stand apart.

Markdown joins the rows of a paragraph. Authors who do not know that write lists, labels and headings row by
row.
"""

from __future__ import annotations

import math
import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from functools import cached_property
from itertools import pairwise
from typing import NamedTuple

from jdlint.lines import Line, is_heading_like
from jdlint.markers import marker_lengths
from jdlint.markup import FoldedText
from jdlint.posting import Block, BlockKind
from jdlint.readers.markdown.inline import Piece

_LINE_END = re.compile("\r\n|[\n\r\x0b\x0c\x1c-\x1e\x85\u2028\u2029]")
_WORD = re.compile(r"\w")
_RULE = re.compile(r"[-=_*~#+|>. ]+")
_LABELLED = re.compile(r"[^\W\d_][^:]{0,40}:(?:\s|\Z)")
_LONGEST_BOLD = 100
_DASHES = "\u2013\u2014"
_WIDEST, _LONG_ROW, _MOST_WIDER = 130, 60, 0.2
_FULL = 0.85


class Opening(NamedTuple):
    """What the markup says of a paragraph."""

    kind: BlockKind
    level: int = 0
    emphasized: bool = False


@dataclass
class _Row:
    """A row of the source; ``hard``: a line break stands before it, ``apart``: an empty row does."""

    hard: bool = False
    apart: bool = False
    pieces: list[Piece] = field(default_factory=list)

    @cached_property
    def text(self) -> str:
        return "".join(" " if piece.kind == "gap" else piece.text for piece in self.pieces).strip()

    @cached_property
    def is_bold(self) -> bool:
        words = [piece for piece in self.pieces if piece.kind != "gap" and _WORD.search(piece.text)]
        return bool(words) and all(piece.strong for piece in words)

    @property
    def is_heading(self) -> bool:
        if self.is_bold and len(self.text) <= _LONGEST_BOLD and not self.text.endswith((".", ";", ",")):
            return True
        return is_heading_like(self.text)

    @property
    def goes_on(self) -> bool:
        """Whether the row begins as the middle of a sentence does."""
        return self.text[0].islower()


def margin_of(source: str) -> float:
    """Give the width at which a source was wrapped by hand; infinite where rows end with paragraphs."""
    widths = [len(row) for row in source.splitlines()]
    long = [width for width in widths if width > _LONG_ROW]
    narrow = [width for width in widths if width <= _WIDEST]
    if len(widths) - len(narrow) > _MOST_WIDER * len(long):
        return math.inf
    return max(narrow, default=0)


def to_lines(pieces: Iterable[Piece], opening: Opening, margin: float) -> Iterator[Line]:
    """Yield the lines of a paragraph, heading, item or cell; nothing where it shows no text.

    ``margin`` is the width at which the document was wrapped.
    """
    rows = list(_rows(pieces))
    whole = opening.kind in {"heading", "cell"}
    for index, group in enumerate(_groups(rows, margin, whole=whole)):
        kind, level = (opening.kind, opening.level) if index == 0 else _following(group[0], opening)
        block = _block(group, kind, level, emphasized=opening.emphasized)
        if block and not _RULE.fullmatch(block.text):
            yield Line(block)


def _following(row: _Row, opening: Opening) -> tuple[BlockKind, int]:
    """Give kind and level of a further part of a paragraph: a bullet in an item opens one below it."""
    if opening.kind == "list_item" and marker_lengths([row.text])[0]:
        return "list_item", opening.level + 1
    return "paragraph", 0


def _rows(pieces: Iterable[Piece]) -> Iterator[_Row]:
    """Yield the rows that show something."""
    row = _Row()
    for piece in _split(pieces):
        if piece.kind != "break":
            row.pieces.append(piece)
            continue
        is_hard = bool(piece.text)
        if row.text:
            yield row
            row = _Row(hard=is_hard)
        else:
            row = _Row(hard=True, apart=True)
    if row.text:
        yield row


def _split(pieces: Iterable[Piece]) -> Iterator[Piece]:
    """Yield the pieces, cut at the ends of the source's rows; a break without text stands for such an end."""
    for piece in pieces:
        if piece.kind != "text":
            yield piece
            continue
        reached = 0
        for end in _LINE_END.finditer(piece.text):
            yield _part(piece, reached, end.start())
            yield Piece("break", "", piece.start + end.start(), piece.start + end.end())
            reached = end.end()
        yield _part(piece, reached, len(piece.text))


def _part(piece: Piece, low: int, high: int) -> Piece:
    return piece._replace(text=piece.text[low:high], start=piece.start + low, end=piece.start + high)


def _groups(rows: Sequence[_Row], margin: float, *, whole: bool) -> Iterator[Sequence[_Row]]:
    """Yield the rows that make one block each."""
    if whole or len(rows) == 1:
        yield from [rows] if rows else []
        return
    starts = [index for index, begins in enumerate(_beginnings(rows, margin)) if begins]
    for start, end in pairwise([*starts, len(rows)]):
        yield rows[start:end]


def _beginnings(rows: Sequence[_Row], margin: float) -> Iterator[bool]:
    """Tell of each row whether a block begins with it."""
    if not rows:
        return
    stand_apart = _stand_apart(rows, margin)
    markers = marker_lengths([row.text for row in rows])
    began = True
    yield True
    for before, row, marker in zip(rows, rows[1:], markers[1:], strict=False):
        if marker and row.text[0] in _DASHES:
            marker = 0 if row.text[marker : marker + 1].islower() else marker  # noqa: PLW2901
        began = (
            row.apart or marker > 0 or (not row.goes_on and (stand_apart or _parts(before, row, began=began)))
        )
        yield began


def _stand_apart(rows: Sequence[_Row], margin: float) -> bool:
    """Tell whether every row is a line by itself: after line breaks, by labels, or as a bare list."""
    opening = [row for row in rows if not row.goes_on]
    if all(row.hard for row in rows[1:]):
        return True
    if len(opening) > 1 and all(_LABELLED.match(row.text) for row in opening):
        return True
    return len(opening) == len(rows) and _has_room(rows, _FULL * margin)


def _has_room(rows: Sequence[_Row], width: float) -> bool:
    """Tell whether a row ends well before the margin, as the wrapped lines of a paragraph do not."""
    pairs = ((before.text, row.text.split(" ", 1)[0]) for before, row in pairwise(rows))
    return any(len(text) + 1 + len(word) <= width for text, word in pairs)


def _parts(before: _Row, row: _Row, *, began: bool) -> bool:
    """Tell whether a heading without blank lines around parts two rows."""
    if before.is_bold and row.is_bold and not row.hard:
        return False
    if began and before.is_heading:
        return True
    ended = row.hard or before.text.endswith((".", "!", "?", ":", ";"))
    return ended and row.is_heading


def _block(rows: Sequence[_Row], kind: BlockKind, level: int, *, emphasized: bool) -> Block | None:
    text = FoldedText()
    reached: int | None = None
    for row in rows:
        if reached is not None:
            text.add_blank(reached, row.pieces[0].start)
        for piece in row.pieces:
            if piece.kind == "text":
                text.add(piece.text, piece.start)
            elif piece.kind == "decoded":
                text.add_decoded(piece.text, piece.start, piece.end)
            else:
                text.add_blank(piece.start, piece.end)
        reached = row.pieces[-1].end
    return text.block(kind, level, emphasized=emphasized or all(row.is_bold for row in rows))
