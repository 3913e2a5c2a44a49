"""Which parts of a posting can hold a pattern: those where a literal piece of it stands."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterable
from itertools import accumulate

from jdlint.language.reading import Reading, Sentence


def blocks_with(reading: Reading, anchors: Iterable[str]) -> set[int]:
    """Give the blocks in which one of the anchors stands; anchors are in small letters."""
    folded, found = reading.folded_text, set[int]()
    starts: list[int] = []
    for anchor in anchors:
        place = folded.find(anchor)
        while place >= 0:
            starts = starts or [0, *accumulate(len(text) + 1 for text in reading.folded_blocks)]
            block = bisect_right(starts, place) - 1
            found.add(block)
            place = folded.find(anchor, starts[block + 1])
    return found


def blocks_at(reading: Reading, places: Iterable[int]) -> list[int]:
    """Give the blocks in which these places of the whole text lie, in reading order."""
    starts = [0, *accumulate(len(block.text) + 1 for block in reading.posting.blocks)]
    return sorted({bisect_right(starts, place) - 1 for place in places})


def sentences_with(reading: Reading, anchors: Iterable[str]) -> list[Sentence]:
    """Give the sentences of those blocks, in reading order."""
    return [
        sentence
        for block in sorted(blocks_with(reading, anchors))
        for sentence in sentences_of(reading, block)
    ]


def sentences_of(reading: Reading, block: int) -> tuple[Sentence, ...]:
    """Give the sentences of one block."""
    first = bisect_left(reading.sentences, block, key=lambda sentence: sentence.block)
    last = bisect_right(reading.sentences, block, lo=first, key=lambda sentence: sentence.block)
    return reading.sentences[first:last]
