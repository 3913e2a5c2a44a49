"""Flags a word written twice in a row, as in "the the"."""

from __future__ import annotations

import re
from collections.abc import Iterator

from jdlint.checks import Context, finding
from jdlint.content.cards import Card
from jdlint.findings import Finding, Fix, Span
from jdlint.language.reading import Reading

KEYS = frozenset({"doubled"})
REQUIRED = frozenset[str]()
NEEDS = frozenset[str]()

_TWICE = re.compile(r"(?<![\w-])([A-Za-z]{2,}) ((?i:\1))(?![\w-])")


def check(card: Card, reading: Reading, context: Context) -> Iterator[Finding]:
    """Yield every repetition but those of the words in ``doubled``, which may stand twice."""
    del context
    doubled = set(card.params["doubled"].texts()) if "doubled" in card.params else set()
    for index, block in enumerate(reading.posting.blocks):
        for match in _TWICE.finditer(block.text):
            first, second = match.groups()
            if second.islower() and first[1:].islower() and second not in doubled:
                yield finding(
                    card,
                    reading,
                    Span(index, match.start(), match.end()),
                    fix=Fix(first, "safe"),
                    word=second,
                )
