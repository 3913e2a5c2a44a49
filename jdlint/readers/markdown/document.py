"""From a Markdown document to the lines it shows."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace

from jdlint.hypertext.parser import Parser as HtmlParser
from jdlint.lines import Line
from jdlint.markers import marker_lengths
from jdlint.markup import folded_block
from jdlint.readers.markdown.inline import Piece, has_markup, label_of, read_inline
from jdlint.readers.markdown.paragraphs import Opening, margin_of, to_lines
from jdlint.readers.markdown.tree import Extent, Leaf, Tree, read_tree
from jdlint.readers.markdown.view import ascii_view, blanked, without_unseen
from jdlint.sourcemap import Run, SourceMap

_CLOSING_SIGNS = re.compile(r"(?:(?<=[ \t])|\A)#+[ \t]*\Z")
_MOST_WORDS_OF_HEADING = 16
_MOST_FENCES = 5


def read_lines(source: str, body_start: int) -> Iterator[Line]:
    """Yield the lines that a document shows from ``body_start`` on; offsets are those of ``source``.

    A code fence that nothing closes is passed over, not taken to hide all that follows.
    """
    shown = without_unseen(source, body_start)
    view = ascii_view(shown)
    tree = read_tree(view)
    for _ in range(_MOST_FENCES):
        if tree.open_fence is None:
            break
        shown, view = _without(shown, tree.open_fence), _without(view, tree.open_fence)
        tree = read_tree(view)
    yield from _Document(shown, view, tree).lines()


def _without(text: str, *extents: Extent, offset: int = 0) -> str:
    """Blank out stretches of a text that begins at ``offset``."""
    for start, end in reversed(extents):
        low, high = start - offset, end - offset
        text = text[:low] + blanked(text[low:high]) + text[high:]
    return text


class _Document:
    """Reads the leaves of one tree."""

    def __init__(self, shown: str, view: str, tree: Tree) -> None:
        self.shown, self.view, self.leaves = shown, view, tree.leaves
        self.margin = margin_of(shown)
        self.labels = frozenset(label_of(shown[start:end]) for start, end in tree.labels)

    def lines(self) -> Iterator[Line]:
        for leaf in self.leaves:
            if leaf.kind == "html":
                yield from self._html(leaf)
            elif leaf.kind == "code":
                yield from self._indented(leaf)
            else:
                yield from self._text(leaf, Opening(leaf.kind, leaf.level, leaf.emphasized))

    def _text(self, leaf: Leaf, opening: Opening) -> Iterator[Line]:
        start, end = leaf.start, leaf.end
        if leaf.kind == "heading":
            if leaf.drawn and len(self.shown[start:end].split()) > _MOST_WORDS_OF_HEADING:
                opening = Opening("paragraph")  # a rule drawn close under a text
            closing = None if leaf.drawn else _CLOSING_SIGNS.search(self.view[start:end])
            end = start + closing.start() if closing else end
        yield from to_lines(self._pieces(start, end, leaf.gaps), opening, self.margin)

    def _pieces(self, start: int, end: int, gaps: tuple[Extent, ...]) -> Iterator[Piece]:
        shown = _without(self.shown[start:end], *gaps, offset=start)
        if has_markup(self.view, start, end):
            view = _without(self.view[start:end], *gaps, offset=start)
            yield from read_inline(view, shown, start, self.labels)
        else:
            yield Piece("text", shown, start, end)

    def _html(self, leaf: Leaf) -> Iterator[Line]:
        fragment = _without(self.shown[leaf.start : leaf.end], *leaf.gaps, offset=leaf.start)
        parser = HtmlParser(fragment, on_page=False, keeps_lines=False)
        parser.feed_all()
        for line in parser.lines:
            block = line.line.block
            yield replace(line.line, block=replace(block, map=_moved(block.map, leaf.start)))

    def _indented(self, leaf: Leaf) -> Iterator[Line]:
        """Yield the items of a list that was indented too far; other indented text is code and not read."""
        text = _without(self.shown[leaf.start : leaf.end], *leaf.gaps, offset=leaf.start)
        found: list[Line] = []
        reached = 0
        for row in text.splitlines(keepends=True):
            block = folded_block(row, leaf.start + reached, "paragraph")
            reached += len(row)
            if block:
                columns = row.expandtabs()
                found.append(Line(block, len(columns) - len(columns.lstrip())))
        if all(marker_lengths([line.block.text for line in found])):
            yield from found


def _moved(source_map: SourceMap, distance: int) -> SourceMap:
    """Give a map into a part of the source as one into the whole."""
    return SourceMap(
        tuple(
            Run(run.text_start, run.text_end, run.source_start + distance, run.source_end + distance)
            for run in source_map.runs
        )
    )
