"""Flags a posting without a job title; ``stub`` is what a fix puts in."""

from __future__ import annotations

from collections.abc import Iterator

from jdlint.checks import Context, finding
from jdlint.content.cards import Card
from jdlint.content.stubs import read_stub
from jdlint.findings import Finding, Span
from jdlint.language.reading import Reading

KEYS = frozenset({"stub"})
REQUIRED = frozenset[str]()
NEEDS = frozenset[str]()


def check(card: Card, reading: Reading, context: Context) -> Iterator[Finding]:
    """Yield one finding at the very beginning where no title was found."""
    del context
    if not reading.title:
        fix = read_stub(card.params["stub"]).title_fix(reading.posting) if "stub" in card.params else None
        yield finding(card, reading, Span(0, 0, 0), fix=fix)
