"""Flags dates in an order that cannot be: a deadline before the posting, a start before that.

``stages`` names what happens, the first first, each with expressions for the words that stand before its
date; ``not_with`` names what makes the date of a sentence something else's.
"""

from __future__ import annotations

from collections.abc import Iterator
from functools import lru_cache
from itertools import pairwise

from jdlint.checks import Context, finding
from jdlint.content.cards import Card
from jdlint.content.strict_yaml import Node
from jdlint.findings import Finding, Related
from jdlint.language.reading import Reading
from jdlint.language.staged_dates import Dated, Stages, read_stages, sentences_with_dates, staged_dates

KEYS = frozenset({"not_with"})
REQUIRED = frozenset({"stages"})
NEEDS = frozenset[str]()

_MOST_DAYS = 120
"""Days between two dates without a year, beyond which the later one may be of the year before."""


def check(card: Card, reading: Reading, context: Context) -> Iterator[Finding]:
    """Yield a finding for the first stage whose last date is before every date of the stage before it."""
    sentences = list(sentences_with_dates(reading))
    for year, most in ((None, None), (context.today.year, _MOST_DAYS)) if sentences else ():
        dated = list(staged_dates(_stages(card.source), reading, sentences, year))
        for early, late in pairwise(_by_stage(dated, len(_stages(card.source).words))):
            wrong = _wrong(early, late)
            if wrong and (most is None or (wrong[0].date - wrong[1].date).days <= most):
                related = (Related("What must come first stands here.", wrong[0].span),)
                other = reading.text_of(wrong[0].span)
                yield finding(card, reading, wrong[1].span, related=related, other=other)
                return


def prepare(card: Card) -> None:
    """Read the lists of a card; raises ContentError for a broken one."""
    _stages(card.source)


def _by_stage(dated: list[Dated], count: int) -> list[list[Dated]]:
    """Give the dates of each stage that has some, the first stage first."""
    stages = [[found for found in dated if found.stage == stage] for stage in range(count)]
    return [found for found in stages if found]


def _wrong(early: list[Dated], late: list[Dated]) -> tuple[Dated, Dated] | None:
    """Give the two dates that come nearest to the right order, where none is in it."""
    first = min(early, key=lambda found: found.date)
    last = max(late, key=lambda found: found.date)
    return (first, last) if last.date < first.date else None


@lru_cache(maxsize=8)
def _stages(card: Node) -> Stages:
    return read_stages(card.entries())
