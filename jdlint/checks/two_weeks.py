"""Flags two numbers of hours a week for one job: "40 hours a week" here and "24 hours a week" there.

``claims_in`` and ``not_with`` are those of :mod:`jdlint.language.hours_told`; ``apart`` says how many hours
make two weeks of it, ``settled_by`` what shows anywhere that the posting offers several.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache
from itertools import combinations

from jdlint.checks import Context, finding
from jdlint.content.cards import Card
from jdlint.content.strict_yaml import Node
from jdlint.content.wording import compiled
from jdlint.findings import Finding, Related
from jdlint.language.hours_told import hours_told, prepare_hours
from jdlint.language.reading import Reading

KEYS = frozenset[str]()
REQUIRED = frozenset({"claims_in", "not_with", "settled_by", "apart"})
NEEDS = frozenset[str]()

_LEAST = 12
"""Fewer hours are those of a part of the work: a meeting, a class."""


def check(card: Card, reading: Reading, context: Context) -> Iterator[Finding]:
    """Yield at most one finding: the later of the first two weeks that lie apart."""
    del context
    hours = [
        (span, week) for span, week in hours_told(card.source, reading) if week.told and week.low >= _LEAST
    ]
    apart = card.params["apart"].number()
    for (first, one), (later, other) in combinations(hours, 2):
        differs = one.high + apart <= other.low or other.high + apart <= one.low
        if differs and not _settling(card.source).search(reading.whole_text):
            related = (Related("The other week stands here.", first),)
            yield finding(card, reading, later, related=related, other=reading.text_of(first))
            return


def prepare(card: Card) -> None:
    """Read the lists of a card; raises ContentError for a broken one."""
    prepare_hours(card.source)
    _settling(card.source)
    card.params["apart"].number()


@lru_cache(maxsize=8)
def _settling(card: Node) -> re.Pattern[str]:
    patterns = [compiled(item).pattern for item in card.entries()["settled_by"].items()]
    return re.compile("|".join(f"(?:{pattern})" for pattern in patterns), re.IGNORECASE)
