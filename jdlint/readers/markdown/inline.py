"""The text within a paragraph, heading or cell: what is read, what stands for other text, what is strong."""

from __future__ import annotations

import re
from collections.abc import Container, Iterator
from functools import lru_cache
from typing import Any, Literal, NamedTuple

import tree_sitter
import tree_sitter_markdown

from jdlint.hypertext.elements import APART, BLOCKS
from jdlint.hypertext.entities import decode_reference

_SIGNS = re.compile(r"[*_`\[\]<&\\~!]|[ ]{2}(?=[\r\n])")
_BEFORE_LINE = re.compile(r"\d(?=_)")
"""A digit before an underscore, which the grammar takes for the middle of a word, unlike a letter."""

_MOST_SIGNS = 1000
"""With more of them than any author writes, the time to parse grows with their square."""
_LINKS = frozenset({"full_reference_link", "collapsed_reference_link", "shortcut_link", "image"})
_REFERENCES = frozenset({"entity_reference", "numeric_character_reference"})
_TAG = re.compile(r"<(/?)([A-Za-z][A-Za-z0-9-]*)")
_STRONG_TAGS = frozenset({"b", "strong"})
_LABEL_BRACKETS = "[]"


class Piece(NamedTuple):
    """A stretch of a paragraph; offsets are those of the source.

    ``text`` reads as itself, ``decoded`` stands for the source there, a ``gap`` parts words and shows none, a
    ``break`` ends a line.
    """

    kind: Literal["text", "decoded", "gap", "break"]
    text: str
    start: int
    end: int
    strong: bool = False


def has_markup(view: str, start: int, end: int) -> bool:
    """Tell whether a stretch of the view can hold anything but plain words."""
    return bool(_SIGNS.search(view, start, end))


def label_of(text: str) -> str:
    """Fold the label of a link reference, given with its brackets."""
    return " ".join(text.strip(_LABEL_BRACKETS).casefold().split())


def read_inline(view: str, shown: str, offset: int, labels: Container[str]) -> Iterator[Piece]:
    """Yield the pieces of one paragraph: ``view`` and ``shown`` are its stretches, ``labels`` known links."""
    if sum(1 for _ in _SIGNS.finditer(view)) > _MOST_SIGNS:
        yield Piece("text", shown, offset, offset + len(shown))
        return
    tree = _parser().parse(_BEFORE_LINE.sub("x", view).encode("ascii"))
    yield from _Walk(shown, offset, labels).pieces(tree.root_node)


@lru_cache(maxsize=1)
def _parser() -> tree_sitter.Parser:
    return tree_sitter.Parser(tree_sitter.Language(tree_sitter_markdown.inline_language()))


class _Walk:
    """Goes through one inline tree in reading order, without recursion."""

    def __init__(self, shown: str, offset: int, labels: Container[str]) -> None:
        self.shown, self.offset, self.labels = shown, offset, labels
        self.strong_tags = 0

    def pieces(self, root: Any) -> Iterator[Piece]:
        """Yield the pieces; the stack holds nodes and stretches of plain text between nodes."""
        waiting: list[tuple[Any, int, int, bool]] = [(None, root.end_byte, len(self.shown), False)]
        waiting.append((root, root.start_byte, root.end_byte, False))
        waiting.append((None, 0, root.start_byte, False))
        while waiting:
            node, start, end, strong = waiting.pop()
            if node is None:
                if start < end:
                    yield self._piece("text", start, end, strong)
                continue
            leaf = self._leaf(node, strong=strong)
            if leaf is None:
                waiting.extend(reversed(self._parts(node, strong=strong)))
            elif leaf:
                yield leaf

    def _parts(self, node: Any, *, strong: bool) -> list[tuple[Any, int, int, bool]]:
        """Give the nodes within a node, and the text between them."""
        strong = strong or node.type == "strong_emphasis"
        if node.type == "inline_link" or (node.type in _LINKS and self._is_known(node)):
            texts = [child for child in node.named_children if child.type == "link_text"]
            return [(child, child.start_byte, child.end_byte, strong) for child in texts]
        parts: list[tuple[Any, int, int, bool]] = []
        reached = node.start_byte
        for child in node.named_children:
            parts.append((None, reached, child.start_byte, strong))
            parts.append((child, child.start_byte, child.end_byte, strong))
            reached = child.end_byte
        parts.append((None, reached, node.end_byte, strong))
        return parts

    def _leaf(self, node: Any, *, strong: bool) -> Piece | Literal[False] | None:
        """Give the piece that a node is by itself, False where it shows nothing, None to look inside."""
        kind, start, end = node.type, node.start_byte, node.end_byte
        if kind == "code_span":
            signs = node.named_children[0].end_byte - start
            return self._piece("text", start + signs, end - signs, strong)
        if kind == "backslash_escape":
            return self._decoded(self.shown[start + 1 : end], start, end, strong=strong)
        if kind in _REFERENCES:
            return self._decoded(decode_reference(self.shown[start:end])[0], start, end, strong=strong)
        if kind == "hard_line_break":
            return self._piece("break", start, end, strong)
        if kind in {"uri_autolink", "email_autolink"}:
            return self._piece("text", start + 1, end - 1, strong)
        if kind == "html_tag":
            return self._tag(start, end)
        if kind == "emphasis_delimiter" or (kind == "image" and self._is_known(node)):
            return False
        return None

    def _is_known(self, node: Any) -> bool:
        """Tell whether a link leads somewhere: ``[Company Name]`` without a target is text in brackets."""
        kinds = {child.type: child for child in node.named_children}
        if "link_destination" in kinds or "link_label" in kinds:
            return "link_label" not in kinds or self._label(kinds["link_label"]) in self.labels
        words = kinds.get("link_text") or kinds.get("image_description")
        return words is None or self._label(words) in self.labels

    def _label(self, node: Any) -> str:
        return label_of(self.shown[node.start_byte : node.end_byte])

    def _tag(self, start: int, end: int) -> Piece | Literal[False]:
        match = _TAG.match(self.shown, start, end)
        if not match:
            return False
        closing, tag = match[1], match[2].lower()
        if tag in _STRONG_TAGS:
            self.strong_tags = max(self.strong_tags + (-1 if closing else 1), 0)
        if tag == "br" or tag in BLOCKS:
            return self._piece("break", start, end, strong=False)
        return self._piece("gap", start, end, strong=False) if tag in APART else False

    def _decoded(self, text: str, start: int, end: int, *, strong: bool) -> Piece:
        strong = strong or self.strong_tags > 0
        return Piece("decoded", text, self.offset + start, self.offset + end, strong)

    def _piece(self, kind: Literal["text", "gap", "break"], start: int, end: int, strong: bool) -> Piece:  # noqa: FBT001
        strong = strong or self.strong_tags > 0
        return Piece(kind, self.shown[start:end], self.offset + start, self.offset + end, strong)
