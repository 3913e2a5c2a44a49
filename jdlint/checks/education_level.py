"""Flags education that is asked for at a level the card lists: a degree of no named level, for one."""

from __future__ import annotations

from collections.abc import Iterator

from jdlint.checks import Context, finding
from jdlint.content.cards import Card
from jdlint.content.wording import anywhere
from jdlint.findings import Finding
from jdlint.language.reading import Education, Reading

KEYS = frozenset[str]()
REQUIRED = frozenset({"levels", "words"})
NEEDS = frozenset[str]()


def check(card: Card, reading: Reading, context: Context) -> Iterator[Finding]:
    """Yield the statements at one of the card's ``levels`` that hold one of its ``words``."""
    del context
    levels, worded = card.params["levels"].texts(), anywhere(card.params["words"].texts())
    for found in reading.stated(Education):
        if not isinstance(found, Education) or found.level not in levels or found.accreditor:
            continue
        if worded.search(found.text):
            yield finding(card, reading, found.span)
