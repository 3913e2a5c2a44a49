"""What is left of the line breaks of a posting that was pasted into one line: wide gaps, and seams."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from itertools import chain

from jdlint.language.glued import seams_of
from jdlint.posting import Block

_LONG, _WIDE = 240, 2
_LEAST = 3
"""Blanks that all gaps of a line have beyond the first of each."""

_GAP = re.compile(r"[^\S\r\n]{2,}")
_TYPED = 2
"""Blanks that typists put behind a full stop; more of them, or as many elsewhere, were a break."""

_OPENING = re.compile("[A-Z0-9$\u00a3\u20ac\u2022*(-]")
_GOES_ON = frozenset(",;")


def gaps_of(blocks: Sequence[Block], source: str) -> list[tuple[int, ...]]:
    """Give for each block the offsets of its text at which a line began before all was made one line.

    Only long lines of the source with several gaps, or wide ones, have any: two blanks alone are a slip.
    """
    found = [list(_breaks(block, source)) for block in blocks]
    widths = Counter[int]()
    for _, line, width in chain.from_iterable(found):
        widths[line] += width - 1
    wide = ([end for end, line, _ in breaks if widths[line] >= _LEAST] for breaks in found)
    seams = (seams_of(block.text) for block in blocks)
    return [tuple(sorted({*ends, *glued})) for ends, glued in zip(wide, seams, strict=True)]


def _breaks(block: Block, source: str) -> Iterator[tuple[int, int, int]]:
    """Yield the offsets behind the gaps in a block's long lines, each with its line's start and its width."""
    text = block.text
    for start, end, low, high in block.map.runs:
        if end - start != 1 or high - low < _WIDE or not start or end == len(text) or text[start] != " ":
            continue
        if not _GAP.fullmatch(source, low, high) or not _OPENING.match(text, end):
            continue
        before = text[start - 1]
        if before not in _GOES_ON and (before not in ".!?" or high - low > _TYPED):
            line = source.rfind("\n", 0, low)
            if source.find("\n", line + 1, line + _LONG) < 0 and len(source) - line > _LONG:
                yield end, line, high - low
