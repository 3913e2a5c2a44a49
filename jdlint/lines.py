"""From lines, as a reader found them, to blocks: joins wrapped lines, tells headings and items of lists."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace

from jdlint.markers import marker_lengths, pieces
from jdlint.markup import cut, joined
from jdlint.posting import Block

_LONGEST_HEADING = 80
_LONGEST_BOLD = 100
_SENTENCE_END = re.compile(r"[.!?]['\")\u2019\u201d]?\s")
_LABELLED = re.compile(r"[^:]{1,60}:\s+\S")
_LONG_WORD = re.compile(r"[^\W\d_]{5}")
_LIST_NAME = re.compile(
    r"[A-Z][^\W\d_]*(?:['\u2019][a-z]+)?(?: (?:& )?[^\W\d_]+(?:['\u2019/-][^\W\d_]+)*){0,5}"
)
_LONGEST_LIST_NAME = 50
_FEW_LINES, _MOST_CAPITALS = 6, 0.5


@dataclass(frozen=True)
class Line:
    """A line of the source, folded.

    ``block.kind`` is what the markup says of it, "paragraph" where it says nothing. ``starts`` tells that a
    blank line or a new element stands before it, ``runs_on`` that it seems to go on with the sentence of the
    line before.
    """

    block: Block
    indent: int = 0
    starts: bool = True
    runs_on: bool = False


@dataclass
class _Group:
    """Lines that make one block, the length of the bullet before the first, and whether there is one."""

    lines: list[Line]
    marker: int
    is_item: bool


@dataclass
class _Depths:
    """Counts how deep in a list an item stands, by its indent."""

    indents: list[int] = field(default_factory=list)

    def enter(self, indent: int) -> int:
        while self.indents and self.indents[-1] > indent:
            self.indents.pop()
        if not self.indents or self.indents[-1] < indent:
            self.indents.append(indent)
        return len(self.indents)


def to_blocks(lines: Sequence[Line]) -> Iterator[Block]:
    """Yield the blocks of a posting's lines, in order; bullets and numbers are left out of their texts."""
    capitals = _capitals_mean_heading(lines)
    depths = _Depths()
    groups = list(_groups(lines))
    for index, group in enumerate(groups):
        if not group.is_item:
            depths.indents.clear()
        block = joined([line.block for line in group.lines])
        level = block.level or (depths.enter(group.lines[0].indent) if group.is_item else 0)
        if index and _names_list(block, group, groups[index + 1 : index + 2]):
            yield replace(block, kind="heading", level=0)
        else:
            yield from _finished(block, group, level, capitals=capitals)


def _groups(lines: Sequence[Line]) -> Iterator[_Group]:
    """Yield the lines of each block; a bullet alone on its line belongs to the next line."""
    group: _Group | None = None
    bare = False
    for line, marker in zip(lines, marker_lengths([line.block.text for line in lines]), strict=True):
        if marker == len(line.block.text):
            bare = True
        elif group and not marker and not bare and _continues(group, line):
            group.lines.append(line)
        else:
            if group:
                yield group
            group = _Group([line], marker, bool(marker) or bare)
            bare = False
    if group:
        yield group


def _continues(group: _Group, line: Line) -> bool:
    before = group.lines[-1].block
    if line.starts or before.kind == "heading" or line.block.kind != before.kind:
        return False
    if group.is_item and line.indent > group.lines[0].indent:
        return True
    if not line.runs_on:
        return False
    opens_small = line.block.text[0].islower()
    return opens_small or not (is_heading_like(line.block.text) or is_heading_like(before.text))


def _finished(block: Block, group: _Group, level: int, *, capitals: bool) -> Iterator[Block]:
    if block.kind == "heading":
        yield block
        return
    is_item = group.is_item or block.kind == "list_item"
    numbered = bool(group.marker) and block.text[0] in "(0123456789IVX"
    for piece in pieces(block.text, group.marker, is_item=is_item):
        part = cut(block, piece.start, piece.end)
        if piece.is_item and not (numbered and capitals and _is_capitals(part.text)):
            yield replace(part, kind="list_item", level=max(level, 1))
        elif part.kind == "cell" or not _is_heading(part, capitals=capitals):
            yield replace(part, kind="paragraph" if part.kind == "list_item" else part.kind, level=0)
        else:
            yield replace(part, kind="heading", level=0)


def _names_list(block: Block, group: _Group, after: Sequence[_Group]) -> bool:
    """Tell whether a block before a list is its heading: few words on a line by itself, no value.

    A posting's first line is its title and stands before whatever comes.
    """
    if group.is_item or len(group.lines) > 1 or block.kind != "paragraph" or not group.lines[0].starts:
        return False
    listed = any(each.is_item or each.lines[0].block.kind == "list_item" for each in after)
    return listed and len(block.text) <= _LONGEST_LIST_NAME and bool(_LIST_NAME.fullmatch(block.text))


def is_heading_like(text: str) -> bool:
    """Tell whether a line looks like a heading by itself: short, in capitals or with a colon at its end."""
    if len(text) > _LONGEST_HEADING:
        return False
    return _is_capitals(text) or (text.endswith(":") and not _SENTENCE_END.search(text))


def _is_heading(block: Block, *, capitals: bool) -> bool:
    text = block.text
    if block.emphasized and len(text) <= _LONGEST_BOLD and not text.endswith((".", ";", ",")):
        return not (_SENTENCE_END.search(text) or _LABELLED.match(text))
    return is_heading_like(text) and (capitals or text.endswith(":"))


def _is_capitals(text: str) -> bool:
    """Tell whether a line is in capitals as headings are: no figures, no sentence, no label's value."""
    if not text.isupper() or text.endswith((".", "!", ";", ",")) or _LABELLED.match(text):
        return False
    return bool(_LONG_WORD.search(text)) and not any(char.isdigit() for char in text)


def _capitals_mean_heading(lines: Sequence[Line]) -> bool:
    """Tell whether capitals set a line apart: not so in a posting that shouts throughout."""
    shouted = sum(line.block.text.isupper() for line in lines)
    return len(lines) < _FEW_LINES or shouted <= _MOST_CAPITALS * len(lines)
