"""Paragraphs of a document as a source of text: a line each, and what each is."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from jdlint.lines import Line, to_blocks
from jdlint.markup import folded_block
from jdlint.posting import Block, BlockKind, Field, Posting, View
from jdlint.sourcemap import Run, SourceMap


@dataclass(frozen=True)
class Paragraph:
    """A paragraph as it is shown: line breaks in it are kept.

    ``level`` is that of a heading, or the depth of a list's item. ``remarks`` are the comments and changes
    that hang on it, each with its kind.
    """

    text: str
    kind: BlockKind = "paragraph"
    level: int = 0
    emphasized: bool = False
    remarks: tuple[tuple[str, str], ...] = ()


def posting_of(paragraphs: Iterable[Paragraph], name: str, kind: str) -> Posting:
    """Make a posting of paragraphs; its source is their text, its lines lead back to their numbers."""
    shown = [each for each in paragraphs if each.text.strip() or each.remarks]
    lines: list[Line] = []
    fields: list[Field] = []
    numbers: list[int] = []
    start = 0
    for number, paragraph in enumerate(shown, start=1):
        fields.extend(_remarks(paragraph, start))
        for index, text in enumerate(paragraph.text.split("\n")):
            block = folded_block(text, start, paragraph.kind, paragraph.level)
            if block:
                lines.append(_line(block, paragraph, starts=index == 0))
            start += len(text) + 1
            numbers.append(number)
    source = "\n".join(paragraph.text for paragraph in shown)
    blocks = tuple(to_blocks(lines))
    return Posting(name, kind, source, blocks, tuple(fields), View("paragraph", tuple(numbers) or (1,)))


def _line(block: Block, paragraph: Paragraph, *, starts: bool) -> Line:
    shown = Block(block.kind, block.text, block.map, block.level, paragraph.emphasized)
    return Line(shown, indent=paragraph.level if paragraph.kind == "list_item" else 0, starts=starts)


def _remarks(paragraph: Paragraph, start: int) -> Sequence[Field]:
    return [
        Field(kind, " ".join(text.split()), _at(text, start), origin="page")
        for kind, text in paragraph.remarks
        if text.strip()
    ]


def _at(text: str, start: int) -> SourceMap:
    """Lead all of a remark, which is not in the text itself, to the paragraph that it hangs on."""
    return SourceMap((Run(0, len(" ".join(text.split())), start, start),))
