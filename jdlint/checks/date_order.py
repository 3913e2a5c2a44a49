"""Flags dates in an order that cannot be: a deadline before the posting, a start before that.

``stages`` names what happens, the first first, each with expressions for the words that stand before its
date; ``not_with`` names what makes the date of a sentence something else's.
"""

from __future__ import annotations

import datetime
import re
from collections.abc import Iterator
from functools import lru_cache
from itertools import pairwise
from typing import NamedTuple

from jdlint.checks import Context, finding
from jdlint.content.cards import Card
from jdlint.content.strict_yaml import Node
from jdlint.content.wording import compiled
from jdlint.findings import Finding, Related, Span
from jdlint.language.dates import DatedText, find_dates, find_days
from jdlint.language.reading import Reading, Sentence

KEYS = frozenset({"not_with"})
REQUIRED = frozenset({"stages"})
NEEDS = frozenset[str]()

_DATED = re.compile(r"\b(?:19|2\d)\d\d\b")
_MONTH = "(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)"
_DAY = re.compile(rf"\b{_MONTH}[a-z]*\.? \d|\d {_MONTH}", re.IGNORECASE)
_REACH, _LONGEST_LABEL, _AROUND_DATE = 45, 45, 6
_MOST_DAYS = 120
"""Days between two dates without a year, beyond which the later one may be of the year before."""


class _Dated(NamedTuple):
    stage: int
    date: datetime.date
    span: Span


def check(card: Card, reading: Reading, context: Context) -> Iterator[Finding]:
    """Yield a finding for the first stage whose last date is before every date of the stage before it."""
    for pattern, most in ((_DATED, None), (_DAY, _MOST_DAYS)):
        if not pattern.search(reading.whole_text):
            continue
        dated = list(_dated(card, reading, context.today.year if most else None))
        for early, late in pairwise(_by_stage(dated, len(_stages(card.source)))):
            wrong = _wrong(early, late)
            if wrong and (most is None or (wrong[0].date - wrong[1].date).days <= most):
                related = (Related("What must come first stands here.", wrong[0].span),)
                other = reading.text_of(wrong[0].span)
                yield finding(card, reading, wrong[1].span, related=related, other=other)
                return


def prepare(card: Card) -> None:
    """Read the lists of a card; raises ContentError for a broken one."""
    _stages(card.source)
    _others(card.source)


def _by_stage(dated: list[_Dated], count: int) -> list[list[_Dated]]:
    """Give the dates of each stage that has some, the first stage first."""
    stages = [[found for found in dated if found.stage == stage] for stage in range(count)]
    return [found for found in stages if found]


def _wrong(early: list[_Dated], late: list[_Dated]) -> tuple[_Dated, _Dated] | None:
    """Give the two dates that come nearest to the right order, where none is in it."""
    first = min(early, key=lambda found: found.date)
    last = max(late, key=lambda found: found.date)
    return (first, last) if last.date < first.date else None


def _dated(card: Card, reading: Reading, year: int | None) -> Iterator[_Dated]:
    """Yield the dates that a stage's words lead to, or the days that give no year, taken for ``year``."""
    before: Sentence | None = None
    others = _others(card.source)
    for sentence in reading.sentences:
        if not others or not others.search(sentence.text):
            for found in find_dates(sentence.text) if year is None else find_days(sentence.text, year):
                stage = _stage_of(card, sentence, found, before)
                if stage is not None:
                    span = sentence.span(sentence.start + found.start, sentence.start + found.end)
                    yield _Dated(stage, found.date, span)
        before = sentence


def _stage_of(card: Card, sentence: Sentence, found: DatedText, before: Sentence | None) -> int | None:
    """Give the stage whose words stand nearest before a date, or in the label that it is the value of."""
    led = sentence.text[max(0, found.start - _REACH) : found.start]
    rest = len(sentence.text) - (found.end - found.start)
    if before and rest <= _AROUND_DATE and len(before.text) <= _LONGEST_LABEL:
        led = before.text
    places = [
        (max(match.end() for match in hits), stage)
        for stage, pattern in enumerate(_stages(card.source))
        if (hits := list(pattern.finditer(led)))
    ]
    return max(places)[1] if places else None


@lru_cache(maxsize=8)
def _stages(card: Node) -> tuple[re.Pattern[str], ...]:
    stages = card.entries()["stages"].entries().values()
    return tuple(_joined(stage) for stage in stages)


@lru_cache(maxsize=8)
def _others(card: Node) -> re.Pattern[str] | None:
    keys = card.entries()
    return _joined(keys["not_with"]) if "not_with" in keys else None


def _joined(node: Node) -> re.Pattern[str]:
    patterns = [compiled(item).pattern for item in node.items()]
    return re.compile("|".join(f"(?:{pattern})" for pattern in patterns), re.IGNORECASE)
