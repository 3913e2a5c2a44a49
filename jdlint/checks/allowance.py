"""Flags allowances that are of no use: unused, past their day, without a reason, or for a rule nobody knows.

The engine has settled them by then; the context tells what is wrong with each.
"""

from __future__ import annotations

from collections.abc import Iterator

from jdlint.checks import Context, finding
from jdlint.content.cards import Card
from jdlint.findings import FieldSpan, Finding
from jdlint.language.reading import Reading

KEYS = frozenset[str]()
REQUIRED = frozenset({"fault"})
NEEDS = frozenset[str]()

FAULTS = ("unused", "expired", "unreasoned", "unknown")


def check(card: Card, reading: Reading, context: Context) -> Iterator[Finding]:
    """Yield one finding for each name of an allowance that has the card's fault."""
    fault = card.params["fault"].choice(FAULTS)
    for judged in context.allowances:
        if judged.fault == fault:
            field = reading.posting.fields[judged.field]
            yield finding(card, reading, FieldSpan.whole(judged.field, field), name=judged.name)
