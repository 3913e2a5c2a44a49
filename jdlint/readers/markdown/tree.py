"""The parts of a document that may hold text, in reading order, taken from the grammar's tree."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from functools import lru_cache
from typing import Any, Literal, NamedTuple

import tree_sitter
import tree_sitter_markdown

Extent = tuple[int, int]

_CELL_ROWS = ("pipe_table_header", "pipe_table_row")
_HEADINGS = ("atx_heading", "setext_heading")
_RAW: dict[str, Literal["html", "code"]] = {"html_block": "html", "indented_code_block": "code"}
_NO_TEXT = (
    "thematic_break",
    "minus_metadata",
    "plus_metadata",
    "block_continuation",
    "pipe_table_delimiter_row",
)
_NO_BLOCK = ("marker", "block_continuation")
_DEEPEST_HEADING = 6


class Leaf(NamedTuple):
    """A paragraph, heading, first paragraph of an item, cell, stretch of HTML or of indented code.

    ``gaps`` are the signs of a quote or a list before the lines within. ``level`` is the heading's level or
    the item's depth; ``drawn`` says that a heading was made by the line drawn under it.
    """

    kind: Literal["paragraph", "heading", "list_item", "cell", "html", "code"]
    start: int
    end: int
    gaps: tuple[Extent, ...] = ()
    level: int = 0
    emphasized: bool = False
    drawn: bool = False


@dataclass
class Tree:
    """What one parse gave: the leaves, where labels of links are defined, and a code fence left open."""

    leaves: list[Leaf] = field(default_factory=list)
    labels: list[Extent] = field(default_factory=list)
    open_fence: Extent | None = None


class _Visit(NamedTuple):
    """A node still to be read: how deep in lists it stands, and whether it is the first text of an item."""

    node: Any
    depth: int = 0
    opens_item: bool = False


def read_tree(view: str) -> Tree:
    """Parse the ASCII view of a document; its byte offsets are those of the source's characters."""
    tree = Tree()
    last = len(view.rstrip())
    parsed = _parser().parse(view.encode("ascii"))
    waiting = [_Visit(parsed.root_node)]
    while waiting:
        visit = waiting.pop()
        kind = visit.node.type
        if kind == "link_reference_definition":
            tree.labels.extend(_extent(child) for child in visit.node.named_children[:1])
        elif kind == "fenced_code_block":
            if visit.node.end_byte >= last:
                tree.open_fence = _opening_of_unclosed(visit.node)
        elif kind not in _NO_TEXT:
            leaves = _leaves(visit)
            if leaves is None:
                waiting.extend(reversed(list(_within(visit))))
            else:
                tree.leaves.extend(leaves)
    return tree


@lru_cache(maxsize=1)
def _parser() -> tree_sitter.Parser:
    return tree_sitter.Parser(tree_sitter.Language(tree_sitter_markdown.language()))


def _within(visit: _Visit) -> Iterator[_Visit]:
    """Yield the nodes inside a container."""
    node = visit.node
    depth = visit.depth + (node.type == "list")
    opens_item = node.type == "list_item"
    for child in node.named_children:
        if any(word in child.type for word in _NO_BLOCK):
            continue
        yield _Visit(child, depth, opens_item)
        opens_item = False


def _leaves(visit: _Visit) -> list[Leaf] | None:
    """Give the leaves that a node is, or None for a container."""
    node, kind = visit.node, visit.node.type
    if kind == "paragraph":
        return [_text(node, "list_item", visit.depth) if visit.opens_item else _text(node, "paragraph")]
    if kind in _HEADINGS:
        return [_text(node, "heading", _level(node))._replace(drawn=kind == "setext_heading")]
    if kind in _CELL_ROWS:
        is_header = kind == "pipe_table_header"
        cells = (child for child in node.named_children if child.type == "pipe_table_cell")
        return [Leaf("cell", *_extent(cell), emphasized=is_header) for cell in cells]
    if kind in _RAW:
        return [Leaf(_RAW[kind], *_extent(node), _gaps(node))]
    if kind == "ERROR" or (not node.named_child_count and kind not in {"document", "section", "list_item"}):
        return [Leaf("paragraph", *_extent(node), _gaps(node))]
    return None


def _text(node: Any, kind: Literal["paragraph", "heading", "list_item"], level: int = 0) -> Leaf:
    inline = node
    while inline.type != "inline":
        inner = [child for child in inline.named_children if child.type in {"inline", "paragraph"}]
        if not inner:
            return Leaf(kind, node.end_byte, node.end_byte)
        inline = inner[0]
    return Leaf(kind, *_extent(inline), _gaps(inline), level)


def _level(heading: Any) -> int:
    for child in heading.named_children:
        if child.type.endswith(("_marker", "_underline")):
            return next((level for level in range(1, _DEEPEST_HEADING + 1) if f"_h{level}_" in child.type), 0)
    return 0


def _gaps(node: Any) -> tuple[Extent, ...]:
    if not node.named_child_count:
        return ()
    inner = [_extent(child) for child in node.named_children if child.type == "block_continuation"]
    return tuple(extent for extent in inner if extent[0] < extent[1])


def _extent(node: Any) -> Extent:
    return node.start_byte, node.end_byte


def _opening_of_unclosed(fence: Any) -> Extent | None:
    """Give the first line of a code block that nothing closes."""
    delimiters = [child for child in fence.named_children if child.type == "fenced_code_block_delimiter"]
    if len(delimiters) != 1:
        return None
    infos = [child for child in fence.named_children if child.type == "info_string"]
    return delimiters[0].start_byte, (infos or delimiters)[0].end_byte
