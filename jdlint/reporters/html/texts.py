"""A posting's text as it is shown: headings, lists and paragraphs in pieces, and its data by name."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import groupby

from jdlint.findings import AnySpan, FieldSpan, Span
from jdlint.posting import BlockKind
from jdlint.reporters.html.notes import Note
from jdlint.reporters.html.pieces import Mark, Piece, pieces
from jdlint.views import PostingView, ShownBlock, ShownField

_TOGETHER = ("list_item", "cell")
_LONGEST_FIELD, _MOST_FIELDS = 300, 60
_DEEPEST = 3
_CUT = "\u2026"


@dataclass(frozen=True)
class Line:
    """One block in pieces; ``level`` counts from 1, and is that of its heading or its depth in a list."""

    pieces: tuple[Piece, ...]
    level: int


@dataclass(frozen=True)
class Passage:
    """Blocks that are shown as one: the items of a list, the cells of a table, or a single other one."""

    kind: BlockKind
    lines: tuple[Line, ...]


@dataclass(frozen=True)
class Datum:
    """A property of the posting's data: its name, its value in pieces."""

    name: str
    pieces: tuple[Piece, ...]


Marks = Mapping[tuple[type[AnySpan], int], Sequence[Mark]]


def marks_of(notes: Iterable[Note]) -> Marks:
    """Give the marks of notes by the text that they stand in."""
    found: dict[tuple[type[AnySpan], int], list[Mark]] = {}
    for span, mark in (pair for note in notes for pair in note.marks()):
        index = span.block if isinstance(span, Span) else span.field
        found.setdefault((type(span), index), []).append(mark)
    return found


def passages(view: PostingView, marks: Marks) -> Iterator[Passage]:
    """Yield the posting's text with its marks."""
    numbered = enumerate(view.blocks)
    for (kind, _), blocks in groupby(numbered, key=lambda pair: _together(*pair)):
        lines = (_line(block, marks.get((Span, index), ())) for index, block in blocks)
        yield Passage(kind, tuple(lines))


def _together(index: int, block: ShownBlock) -> tuple[BlockKind, int]:
    return block.kind, -1 if block.kind in _TOGETHER else index


def _line(block: ShownBlock, marks: Sequence[Mark]) -> Line:
    return Line(tuple(pieces(block.text, marks)), min(max(block.level, 1), _DEEPEST))


def data(view: PostingView, marks: Marks) -> Iterator[Datum]:
    """Yield the posting's data: all that is marked, and of the rest as much as a reader takes in."""
    for index, field in enumerate(view.fields):
        ours = marks.get((FieldSpan, index), ())
        if ours or index < _MOST_FIELDS:
            yield _datum(field, ours)


def _datum(field: ShownField, marks: Sequence[Mark]) -> Datum:
    most = max((_LONGEST_FIELD, *(mark.end for mark in marks)))
    value = field.value if len(field.value) <= most else field.value[:most] + _CUT
    return Datum(field.name, tuple(pieces(value, marks)))
