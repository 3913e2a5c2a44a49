"""From the lines that HTML shows to those of the posting: without the site around it and its layout."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import replace
from typing import NamedTuple

from jdlint.hypertext.elements import BLOCKS
from jdlint.hypertext.parser import Parser
from jdlint.hypertext.shown import ShownLine
from jdlint.lines import Line, to_blocks
from jdlint.posting import Block, Field

_PAGE = re.compile(r"<(?:!doctype|html|body)\b", re.IGNORECASE)
_HEAD = 5000
_TAG = re.compile(r"<([a-zA-Z][a-zA-Z0-9]*)")
_PART_LINES = BLOCKS | {"br"}


class Page(NamedTuple):
    """What a page holds: its text, what it says of itself, and where its JSON-LD stands in the source."""

    blocks: tuple[Block, ...]
    fields: tuple[Field, ...]
    data: tuple[tuple[int, int], ...]


def read_html(source: str) -> Page:
    """Read a page, or a fragment of one; offsets are those of ``source``."""
    on_page = bool(_PAGE.search(source, 0, _HEAD))
    parser = Parser(source, on_page=on_page, keeps_lines=not _makes_lines(source))
    parser.feed_all()
    lines = _of_posting(parser.lines) if on_page else parser.lines
    blocks = tuple(to_blocks(list(_see_through_layout(lines))))
    return Page(blocks, tuple(parser.fields), tuple(parser.data))


def _makes_lines(source: str) -> bool:
    """Tell whether tags part the lines of a source; else it is text in which the ends of lines do."""
    return any(tag.group(1).lower() in _PART_LINES for tag in _TAG.finditer(source))


def _of_posting(lines: Sequence[ShownLine]) -> Sequence[ShownLine]:
    """Give the lines of a page's main part, or if it has none, all but those of the site's header.

    A topmost heading in the header is kept where the rest of the page has none. The form to apply with is
    left out too. A header or a form that holds most of a page is no such thing.
    """
    body = [line for line in lines if not line.in_header]
    if 2 * _size(body) < _size(lines):
        return lines
    main = [line for line in lines if line.in_main]
    if 2 * _size(main) >= _size(body):
        body = main
    outside = [line for line in body if not line.in_form]
    if 2 * _size(outside) >= _size(body):
        body = outside
    if any(map(_is_top, body)):
        return body
    kept = {id(line) for line in body}
    return [line for line in lines if id(line) in kept or (line.in_header and _is_top(line))]


def _is_top(line: ShownLine) -> bool:
    return line.line.block.kind == "heading" and line.line.block.level == 1


def _size(lines: Sequence[ShownLine]) -> int:
    return sum(len(line.line.block.text) for line in lines)


def _see_through_layout(lines: Sequence[ShownLine]) -> Iterator[Line]:
    """Yield the lines; a cell that holds several, or is alone in its row, was only there to place them."""
    in_cell = Counter(line.cell for line in lines)
    in_row = Counter(row for row, _ in {(line.row, line.cell) for line in lines})
    for shown in lines:
        line = shown.line
        if line.block.kind == "cell" and (in_cell[shown.cell] > 1 or in_row[shown.row] < 2):  # noqa: PLR2004
            yield replace(line, block=replace(line.block, kind="paragraph"))
        else:
            yield line
