"""Paragraphs of a document as a source of text: a line each, and what each is."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from jdlint.decoding import ReadError
from jdlint.lines import Line, to_blocks
from jdlint.markup import folded_block
from jdlint.posting import Block, BlockKind, Field, Posting, View
from jdlint.sourcemap import Run, SourceMap

COMMENT, DELETED = "comment", "deleted text"
"""Kinds of remarks: what colleagues wrote beside the text, and what a tracked change took out of it."""

MOST_PARAGRAPHS = 20_000
"""How many paragraphs a document may hold: hundreds of pages."""

MOST_CHARACTERS = 200_000
"""How much text a document may hold; a long posting has a tenth of it."""

_WRAPPED = 40
_SENTENCE_ENDS = (".", "!", "?", ":", ";")


@dataclass(frozen=True)
class Remark:
    """What hangs on a paragraph without being part of it: its kind and its words."""

    kind: str
    text: str


@dataclass(frozen=True)
class Paragraph:
    """A paragraph as it is shown: line breaks in it are kept.

    ``level`` is that of a heading, or the depth of a list's item. ``row`` and ``cell`` number the row and the
    cell of a table that it stands in, 0 for none.
    """

    text: str
    kind: BlockKind = "paragraph"
    level: int = 0
    emphasized: bool = False
    remarks: tuple[Remark, ...] = ()
    row: int = 0
    cell: int = 0

    @property
    def is_shown(self) -> bool:
        """Whether it holds anything to see."""
        return not self.text.isspace() and bool(self.text)


def posting_of(paragraphs: Iterable[Paragraph], name: str, kind: str) -> Posting:
    """Make a posting of paragraphs; its source is their text, its lines lead back to their numbers.

    Paragraphs are counted as people count them: only those that hold text. Raises ReadError for more of them
    than any posting has.
    """
    found = list(paragraphs)
    if sum(len(each.text) for each in found) > MOST_CHARACTERS:
        raise ReadError(f"the document holds more than {MOST_CHARACTERS:,} characters")
    if sum(each.text.count("\n") + 1 for each in found) > MOST_PARAGRAPHS:
        raise ReadError(f"the document holds more than {MOST_PARAGRAPHS:,} paragraphs")
    lines: list[Line] = []
    fields: list[Field] = []
    numbers: list[int] = []
    texts: list[str] = []
    start = 0
    for paragraph in _without_layout(found):
        fields.extend(_remarks(paragraph, start))
        if not paragraph.is_shown:
            continue
        number = numbers[-1] + 1 if numbers else 1
        lines.extend(_lines(paragraph, start))
        numbers.extend([number] * (paragraph.text.count("\n") + 1))
        texts.append(paragraph.text)
        start += len(paragraph.text) + 1
    view = View("paragraph", tuple(numbers) or (1,))
    source = "\n".join(texts)
    return Posting(name, kind, source, tuple(to_blocks(lines)), tuple(_within(fields, len(source))), view)


def _without_layout(paragraphs: Sequence[Paragraph]) -> Iterator[Paragraph]:
    """Yield the paragraphs; those of a table's cell become cells where it is the only line.

    A cell that holds several lines, or is alone in its row, was only there to place them.
    """
    shown = [each for each in paragraphs if each.is_shown and each.cell]
    in_cell = Counter(each.cell for each in shown for line in each.text.split("\n") if line.strip())
    in_row = Counter(row for row, _ in {(each.row, each.cell) for each in shown})
    for each in paragraphs:
        is_cell = each.kind == "paragraph" and in_cell[each.cell] == 1 and in_row[each.row] > 1
        yield _as_cell(each) if is_cell else each


def _as_cell(paragraph: Paragraph) -> Paragraph:
    return Paragraph(
        paragraph.text, "cell", 0, paragraph.emphasized, paragraph.remarks, paragraph.row, paragraph.cell
    )


def _lines(paragraph: Paragraph, start: int) -> Iterator[Line]:
    """Yield the lines of a paragraph; one after a break goes on with a long sentence before it."""
    indent = paragraph.level if paragraph.kind == "list_item" else 0
    before: Block | None = None
    for text in paragraph.text.split("\n"):
        block = folded_block(text, start, paragraph.kind, paragraph.level)
        start += len(text) + 1
        if block is None:
            continue
        shown = Block(block.kind, block.text, block.map, block.level, paragraph.emphasized)
        runs_on = before is not None and _runs_on(before.text, block.text)
        yield Line(shown, indent, starts=before is None, runs_on=runs_on)
        before = block


def _runs_on(before: str, text: str) -> bool:
    return len(before) >= _WRAPPED and text[0].islower() and not before.endswith(_SENTENCE_ENDS)


def _remarks(paragraph: Paragraph, start: int) -> Iterator[Field]:
    """Yield what hangs on a paragraph, which is not in the text itself, at its beginning."""
    for remark in paragraph.remarks:
        words = " ".join(remark.text.split())
        if words:
            where = SourceMap((Run(0, len(words), start, start),))
            yield Field(remark.kind, words, where, origin="page")


def _within(fields: Iterable[Field], length: int) -> Iterator[Field]:
    """Yield fields, those behind the last paragraph moved to the end of the text."""
    for field in fields:
        if field.start <= length:
            yield field
        else:
            where = SourceMap((Run(0, len(field.value), length, length),))
            yield Field(field.name, field.value, where, origin=field.origin)
