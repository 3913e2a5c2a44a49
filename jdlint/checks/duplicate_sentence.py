"""Flags a sentence that stands a second time, word for word."""

from __future__ import annotations

from collections.abc import Iterator

from jdlint.checks import Context, finding
from jdlint.content.cards import SECTIONS, Card
from jdlint.findings import Finding, Related, Span
from jdlint.language.reading import Reading

KEYS = frozenset({"not_in"})
REQUIRED = frozenset({"words"})
NEEDS = frozenset[str]()


def check(card: Card, reading: Reading, context: Context) -> Iterator[Finding]:
    """Yield each later copy of a sentence of at least ``words`` words, with its first place."""
    del context
    least = card.params["words"].integer()
    node = card.params.get("not_in")
    left_out = {item.choice(SECTIONS) for item in node.items()} if node else set()
    first: dict[str, Span] = {}
    for sentence in reading.sentences:
        span = sentence.span(sentence.start, sentence.end)
        if sentence.text.count(" ") + 1 < least or reading.section_at(span) in left_out:
            continue
        before = first.setdefault(sentence.text.casefold().rstrip(" .!;,"), span)
        if before is not span:
            yield finding(card, reading, span, related=(Related("It first stands here.", before),))
