"""Flags dates in an order that cannot be: a deadline before the posting, a start before that.

``stages`` names what happens, the first first, each with expressions for the words that stand before its
date; ``not_with`` names what makes the date of a sentence something else's.
"""

from __future__ import annotations

import datetime
import re
from collections.abc import Iterator, Sequence
from functools import lru_cache
from itertools import pairwise
from typing import NamedTuple

from jdlint.checks import Context, finding
from jdlint.content.cards import Card
from jdlint.content.hints import has_figure
from jdlint.content.strict_yaml import Node
from jdlint.content.wording import compiled
from jdlint.findings import Finding, Related, Span
from jdlint.language.anchored import blocks_with, sentences_of
from jdlint.language.dates import DatedText, find_dates, find_days
from jdlint.language.reading import Reading, Sentence

KEYS = frozenset({"not_with"})
REQUIRED = frozenset({"stages"})
NEEDS = frozenset[str]()

_MONTH = re.compile(r"Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec")
_ANCHORS = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec", "20")
_YEAR = re.compile(r"20\d\d(?!\d)")
_DAY_BEHIND = re.compile(r"[A-Z][a-z]{2,8}\.? \d")
_DAY_BEFORE = re.compile(r"\d(?:st|nd|rd|th)? (?:of )?$")
_REACH, _LONGEST_LABEL, _AROUND_DATE = 45, 45, 6
_MOST_DAYS = 120
"""Days between two dates without a year, beyond which the later one may be of the year before."""


class _Dated(NamedTuple):
    stage: int
    date: datetime.date
    span: Span


def check(card: Card, reading: Reading, context: Context) -> Iterator[Finding]:
    """Yield a finding for the first stage whose last date is before every date of the stage before it."""
    sentences = list(_with_dates(reading))
    for year, most in ((None, None), (context.today.year, _MOST_DAYS)) if sentences else ():
        dated = list(_dated(card, reading, sentences, year))
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


def _dated(card: Card, reading: Reading, sentences: Sequence[Sentence], year: int | None) -> Iterator[_Dated]:
    """Yield the dates that a stage's words lead to, or the days that give no year, taken for ``year``.

    Numbers with slashes put the month first in the United States alone.
    """
    others = _others(card.source)
    british = "\u00a3" in reading.whole_text or any(place.startswith("GB") for place in reading.places)
    for sentence in sentences:
        dates = list(find_dates(sentence.text) if year is None else find_days(sentence.text, year))
        if not dates or (others and others.search(sentence.text)):
            continue
        for found in dates:
            if british and "/" in sentence.text[found.start : found.end]:
                continue
            stage = _stage_of(card, sentence, found, reading)
            if stage is not None:
                span = sentence.span(sentence.start + found.start, sentence.start + found.end)
                yield _Dated(stage, found.date, span)


def _with_dates(reading: Reading) -> Iterator[Sentence]:
    """Yield the sentences of the blocks that can hold a date; none where there is but one such place."""
    dates = {
        block: _count_dates(reading.posting.blocks[block].text) for block in blocks_with(reading, _ANCHORS)
    }
    if sum(dates.values()) > 1:
        for block, count in dates.items():
            if count:
                yield from sentences_of(reading, block)


def _count_dates(text: str) -> int:
    """Count the months with a day and the years at the end of a date, at little cost where there are none."""
    if not has_figure(text):
        return 0
    days = [match for match in _MONTH.finditer(text) if _is_day(text, match.start())]
    years = [match for match in _YEAR.finditer(text) if text[: match.start()][-1:] in ("", *"/-, ")]
    return len(days) + len(years)


def _is_day(text: str, place: int) -> bool:
    """Tell whether the day stands behind or before the month at a place."""
    return bool(_DAY_BEHIND.match(text, place) or _DAY_BEFORE.search(text, max(0, place - 8), place))


def _stage_of(card: Card, sentence: Sentence, found: DatedText, reading: Reading) -> int | None:
    """Give the stage whose words stand nearest before a date, or in the label that it is the value of."""
    led = sentence.text[max(0, found.start - _REACH) : found.start]
    rest = len(sentence.text) - (found.end - found.start)
    if rest <= _AROUND_DATE and sentence.start <= _AROUND_DATE and sentence.block:
        before = reading.posting.blocks[sentence.block - 1].text
        led = before if len(before) <= _LONGEST_LABEL else led
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
