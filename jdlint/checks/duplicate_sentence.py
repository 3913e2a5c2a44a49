"""Flags a sentence that stands a second time, word for word."""

from __future__ import annotations

from collections.abc import Iterator

from jdlint.checks import Context, finding
from jdlint.content.cards import Card
from jdlint.findings import Finding, Related, Span
from jdlint.language.reading import Reading

KEYS = frozenset[str]()
REQUIRED = frozenset({"words"})
NEEDS = frozenset[str]()


def check(card: Card, reading: Reading, context: Context) -> Iterator[Finding]:
    """Yield each later copy of a sentence of at least ``words`` words, with its first place."""
    del context
    least = card.params["words"].integer()
    first: dict[str, Span] = {}
    for sentence in reading.sentences:
        if sentence.text.count(" ") + 1 < least:
            continue
        span = sentence.span(sentence.start, sentence.end)
        before = first.setdefault(sentence.text.casefold().rstrip(" .!;,"), span)
        if before is not span:
            yield finding(card, reading, span, related=(Related("It first stands here.", before),))
