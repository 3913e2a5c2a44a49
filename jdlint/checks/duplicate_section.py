"""Flags a section heading that stands a second time, with other sections between."""

from __future__ import annotations

from collections.abc import Iterator

from jdlint.checks import Context, finding, heads_section
from jdlint.content.cards import SECTIONS, Card
from jdlint.findings import Finding, Related, Span
from jdlint.language.reading import Reading

KEYS = frozenset({"not_in"})
REQUIRED = frozenset[str]()
NEEDS = frozenset[str]()


def check(card: Card, reading: Reading, context: Context) -> Iterator[Finding]:
    """Yield every heading whose words, letter case aside, already headed a section before."""
    del context
    node = card.params.get("not_in")
    left_out = {item.choice(SECTIONS) for item in node.items()} if node else set()
    seen: dict[str, Span] = {}
    section_before = ""
    for passage in reading.passages:
        if passage.section not in left_out and heads_section(reading, passage):
            span = Span(passage.block, passage.start, passage.end)
            words = reading.text_of(span).casefold().strip(" :")
            first = seen.setdefault(words, span)
            if first is not span and passage.section != section_before:
                yield finding(card, reading, span, related=(Related("It first stands here.", first),))
        section_before = passage.section
