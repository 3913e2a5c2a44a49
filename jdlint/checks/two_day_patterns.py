"""Flags two weeks of days for one job: "Monday through Friday" here and "four ten-hour days" there.

So it does where a day is worked on which nobody works: "closed on Mondays", "Monday is our longest day".

``claims_in`` are the sections in which the days are the job's; ``not_with`` holds expressions for days of
something else (opening hours, training, days at home), ``not_said_with`` for exceptions to days off, and
``of_the_job`` for what makes them the job's where words stand before them; ``settled_by`` for what shows
anywhere that there are several weeks to choose from.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from dataclasses import replace
from itertools import combinations, product

from jdlint.checks import Context, finding
from jdlint.content.cards import Card
from jdlint.content.lazy_pattern import lazy_pattern
from jdlint.content.listed import listed, own_sections
from jdlint.content.strict_yaml import Node
from jdlint.findings import Finding, Related, Span
from jdlint.language import days_off
from jdlint.language.anchored import sentences_with
from jdlint.language.reading import Reading, Sentence
from jdlint.language.working_days import (
    ANCHORS,
    WorkingDays,
    find_working_days,
    lists_days,
    names_more_days,
)

KEYS = frozenset[str]()
REQUIRED = frozenset({"claims_in", "not_with", "not_said_with", "of_the_job", "settled_by"})
NEEDS = frozenset[str]()

_ADDED = lazy_pattern(
    r"\b(?:rotat\w*|alternat\w*|turns?|other|second|third|fourth|months?|in (?:two|three|four|five|six))\b",
    re.IGNORECASE,
)
"""What makes a day one that comes on top of a usual week: "you work one Saturday in four"."""

_Told = tuple[Span, WorkingDays, Sentence]


def check(card: Card, reading: Reading, context: Context) -> Iterator[Finding]:
    """Yield at most one finding: the later of the first two patterns that cannot be one week."""
    del context
    clash = _clash(card.source, reading)
    if clash and not listed(card.source, "settled_by").search(reading.whole_text):
        first, later = sorted(clash, key=lambda span: (span.block, span.start))
        related = (Related("The other days stand here.", first),)
        yield finding(card, reading, later, related=related, other=reading.text_of(first))


def _clash(card: Node, reading: Reading) -> tuple[Span, Span] | None:
    told = list(_days_told(card, reading))
    for (first, one, where), (later, other, there) in combinations(told, 2):
        if where != there and one.differs(other):
            return first, later
    free = list(_days_of(days_off.find_days_off, card, reading))
    worked = list(_days_of(days_off.find_days_worked, card, reading)) if free else []
    for (idle, none, where), (busy, some, there) in product(free, [*worked, *told]):
        if where != there and none.named & some.named:
            return idle, busy
    yours = list(_days_of(days_off.find_your_days, card, reading)) if told else []
    for (week, named, where), (busy, some, there) in product(told, yours):
        if where != there and named.named and not (some.named <= named.named or _ADDED.search(there.text)):
            return week, busy
    return None


def prepare(card: Card) -> None:
    """Read the lists of a card; raises ContentError for a broken one."""
    own_sections(card.source)
    for key in ("not_with", "not_said_with", "of_the_job", "settled_by"):
        listed(card.source, key)


def _days_told(card: Node, reading: Reading) -> Iterator[_Told]:
    for sentence in sentences_with(reading, ANCHORS):
        found = _agreed(sentence.text)
        if not found or listed(card, "not_with").search(sentence.text):
            continue
        span = sentence.span(sentence.start + found.start, sentence.start + found.end)
        is_own = found.start < len("Days: ") or listed(card, "of_the_job").search(sentence.text)
        if (
            is_own
            and reading.section_at(span) in own_sections(card)
            and not _is_of_a_table(reading, sentence)
        ):
            yield span, found, sentence


def _days_of(find: Callable[[str], Iterator[WorkingDays]], card: Node, reading: Reading) -> Iterator[_Told]:
    for sentence in sentences_with(reading, days_off.ANCHORS):
        if listed(card, "not_said_with").search(sentence.text):
            continue
        for found in find(sentence.text):
            yield sentence.span(sentence.start + found.start, sentence.start + found.end), found, sentence


def _agreed(text: str) -> WorkingDays | None:
    """Give what a sentence says once or in agreement; two weeks in one sentence are there to choose from."""
    found = list(find_working_days(text))
    if not found or any(one.differs(other) for one, other in combinations(found, 2)):
        return None
    count, first = max(days.count for days in found), max(found, key=lambda days: len(days.named))
    days = replace(first, count=count)
    return None if names_more_days(text, days) else days


def _is_of_a_table(reading: Reading, sentence: Sentence) -> bool:
    """Tell whether a line of days stands beside another: "Mon-Thu 8 to 5" above "Fri 8 to noon"."""
    blocks = reading.posting.blocks
    beside = (at for at in (sentence.block - 1, sentence.block + 1) if 0 <= at < len(blocks))
    return lists_days(sentence.text) and any(lists_days(blocks[at].text) for at in beside)
