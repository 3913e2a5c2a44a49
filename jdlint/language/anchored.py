"""Which parts of a posting can hold a pattern: those where a literal piece of it stands."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterable, Sequence
from functools import lru_cache

from jdlint.content.literals import Needs
from jdlint.language.reading import Reading, Sentence


def blocks_with(reading: Reading, anchors: Iterable[str]) -> Sequence[int]:
    """Give the blocks in which one of the anchors stands, in reading order; anchors are in small letters."""
    return reading.caseless.able(_needed(tuple(anchors)))


_needed = lru_cache(maxsize=1024)(Needs.one_of)


def sentences_with(reading: Reading, anchors: Iterable[str]) -> list[Sentence]:
    """Give the sentences of those blocks, in reading order."""
    return [sentence for block in blocks_with(reading, anchors) for sentence in sentences_of(reading, block)]


def sentences_of(reading: Reading, block: int) -> tuple[Sentence, ...]:
    """Give the sentences of one block."""
    first = bisect_left(reading.sentence_starts, (block, 0))
    last = bisect_left(reading.sentence_starts, (block + 1, 0), first)
    return reading.sentences[first:last]
