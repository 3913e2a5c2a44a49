"""Flags a posting without a job title."""

from __future__ import annotations

from collections.abc import Iterator

from jdlint.checks import Context, finding
from jdlint.content.cards import Card
from jdlint.findings import Finding, Span
from jdlint.language.reading import Reading

KEYS = frozenset[str]()
REQUIRED = frozenset[str]()
NEEDS = frozenset[str]()


def check(card: Card, reading: Reading, context: Context) -> Iterator[Finding]:
    """Yield one finding at the very beginning where no title was found."""
    del context
    if not reading.title:
        yield finding(card, reading, Span(0, 0, 0))
