"""Finds the blocks and sentences where a literal piece of a pattern stands, and the sentence at a place."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Sequence
from functools import lru_cache

from jdlint.content.hints import holds_any
from jdlint.content.literals import Needs
from jdlint.findings import AnySpan, FieldSpan
from jdlint.language.reading import Reading, Sentence


def blocks_with(reading: Reading, anchors: Iterable[str]) -> Sequence[int]:
    """Give the blocks in which one of the anchors stands, in reading order; anchors are in small letters."""
    return reading.caseless.able(_needed(tuple(anchors)))


_needed = lru_cache(maxsize=1024)(Needs.one_of)


def sentences_with(reading: Reading, anchors: Iterable[str]) -> list[Sentence]:
    """Give the sentences in which one of them stands, in reading order."""
    pieces = tuple(anchors)
    return [
        sentence
        for part in reading.caseless.able_parts(_needed(pieces))
        for sentence in _between(reading, (part.block, part.start), (part.block, part.end))
        if holds_any(sentence.text.casefold(), pieces)
    ]


def sentences_of(reading: Reading, block: int) -> tuple[Sentence, ...]:
    """Give the sentences of one block."""
    return _between(reading, (block, 0), (block + 1, 0))


def sentence_at(reading: Reading, span: AnySpan) -> Sentence | None:
    """Give the sentence in which a span starts, None where it starts in none, as in the data."""
    if isinstance(span, FieldSpan):
        return None
    after = bisect_right(reading.sentence_starts, (span.block, span.start))
    found = reading.sentences[after - 1] if after else None
    return found if found and found.block == span.block and span.start < found.end else None


def _between(reading: Reading, start: tuple[int, int], end: tuple[int, int]) -> tuple[Sentence, ...]:
    """Give the sentences that begin between two places, each a block and an offset."""
    first = bisect_left(reading.sentence_starts, start)
    return reading.sentences[first : bisect_left(reading.sentence_starts, end, first)]
