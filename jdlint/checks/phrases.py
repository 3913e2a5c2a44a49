"""Flags every place where one of the card's phrases stands."""

from __future__ import annotations

from collections.abc import Iterator

from jdlint.checks import Context, finding
from jdlint.content.cards import Card
from jdlint.findings import Finding
from jdlint.language.reading import Reading

KEYS = frozenset[str]()
REQUIRED = frozenset({"phrases"})
NEEDS = frozenset[str]()


def check(card: Card, reading: Reading, context: Context) -> Iterator[Finding]:
    """Yield one finding a match."""
    del context
    for span in reading.matches.get(card.name, ()):
        yield finding(card, reading, span)
