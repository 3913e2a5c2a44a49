"""Wide gaps in long lines: what is left of the line breaks of a text that was pasted into one line."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace

from jdlint.posting import Block

_LONG, _WIDE = 240, 2
_LEAST = 3
"""Blanks that all gaps of a line have beyond the first of each: two blanks alone are a slip."""

_TYPED = 2
"""Blanks that typists put behind a full stop; more of them, or as many elsewhere, were a break."""

_MOSTLY = 2 / 3
"""Where so many gaps have more than two blanks, those with two are slips: "Hourly Rate  16.00"."""

_OPENING = re.compile("[A-Z0-9$\u00a3\u20ac\u2022*(-]")
_GOES_ON = frozenset(",;")


def with_gaps(block: Block, width: int) -> Block:
    """Give the block of one line with its gaps; ``width`` is that of the line in its source."""
    if width < _LONG:
        return block
    breaks = list(_breaks(block))
    wider = [each for each in breaks if each[1] > _WIDE]
    breaks = wider if len(wider) >= _MOSTLY * len(breaks) else breaks
    told = sum(size - 1 for _, size in breaks) >= _LEAST
    return replace(block, gaps=tuple(end for end, _ in breaks)) if told else block


def _breaks(block: Block) -> Iterator[tuple[int, int]]:
    """Yield the offsets behind the gaps in a block, and how many blanks each of them is wide."""
    text = block.text
    for start, end, low, high in block.map.runs:
        size = high - low
        if end - start != 1 or size < _WIDE or not start or end == len(text) or text[start] != " ":
            continue
        before = text[start - 1]
        if before in _GOES_ON or (before in ".!?" and size <= _TYPED) or not _OPENING.match(text, end):
            continue
        yield end, size
