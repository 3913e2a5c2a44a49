"""Flags hours a week that are not those of the kind of employment: full-time with 20, part-time with 40.

``full_time`` and ``part_time`` are claims as in :mod:`jdlint.content.claims`; ``at_least`` are the hours
below which no week is full-time, ``at_most`` those above which none is part-time; ``not_with`` names what
makes the hours of a sentence someone else's.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache

from jdlint.checks import Context, finding
from jdlint.content.cards import Card, sections_in
from jdlint.content.claims import Claim
from jdlint.content.strict_yaml import Node
from jdlint.content.wording import compiled
from jdlint.findings import Finding, Related, Span
from jdlint.language.anchored import sentences_with
from jdlint.language.reading import Reading
from jdlint.language.work_hours import WeeklyHours, find_weekly_hours

KEYS = frozenset[str]()
REQUIRED = frozenset({"full_time", "part_time", "at_least", "at_most", "claims_in", "not_with"})
NEEDS = frozenset[str]()

_OF_A_PART = re.compile(r"\s(?:of|on|teaching|providing|doing|dedicated|devoted|spent)\b", re.IGNORECASE)
_ANCHORS = ("hour", "hrs", "monday", "mon-", "mon to ")


def check(card: Card, reading: Reading, context: Context) -> Iterator[Finding]:
    """Yield one finding where every number of hours in the posting contradicts its kind of employment."""
    del context
    full, part = _claims(card.source)
    is_full = full.may_stand_in(reading.folded_text)
    if is_full == part.may_stand_in(reading.folded_text):
        return  # none of both, or both: other rules speak of that
    hours = list(hours_told(card, reading))
    own = _own_sections(card.source)
    claim = _first(full if is_full else part, reading, own) if hours else None
    least, most = card.params["at_least"].number(), card.params["at_most"].number()
    if claim and hours and all(one.high < least if is_full else one.low > most for _, one in hours):
        span = hours[0][0]
        yield finding(
            card,
            reading,
            span,
            related=(Related("The kind of employment stands here.", claim),),
            kind="full-time" if is_full else "part-time",
        )


def prepare(card: Card) -> None:
    """Read the lists of a card; raises ContentError for a broken one."""
    _claims(card.source)
    prepare_hours(card)
    card.params["at_least"].number()
    card.params["at_most"].number()


def prepare_hours(card: Card) -> None:
    """Read what tells whose hours are meant; raises ContentError where that is broken."""
    _others(card.source)
    _own_sections(card.source)


def hours_told(card: Card, reading: Reading) -> Iterator[tuple[Span, WeeklyHours]]:
    """Yield the hours a week that the posting gives for the job, by its ``claims_in`` and ``not_with``."""
    own = _own_sections(card.source)
    for sentence in sentences_with(reading, _ANCHORS):
        for found in find_weekly_hours(sentence.text):
            span = sentence.span(sentence.start + found.start, sentence.start + found.end)
            if _OF_A_PART.match(sentence.text, found.end):
                continue
            if reading.section_at(span) in own and not _others(card.source).search(sentence.text):
                yield span, found


def _first(claim: Claim, reading: Reading, own: frozenset[str]) -> Span | None:
    for sentence in sentences_with(reading, claim.anchors):
        ends = claim.find(sentence.text) if claim.may_stand_in(sentence.text.casefold()) else None
        span = ends and sentence.span(sentence.start + ends[0], sentence.start + ends[1])
        if span and reading.section_at(span) in own:
            return span
    return None


@lru_cache(maxsize=8)
def _claims(card: Node) -> tuple[Claim, Claim]:
    keys = card.entries()
    return Claim.of(keys["full_time"]), Claim.of(keys["part_time"])


@lru_cache(maxsize=8)
def _others(card: Node) -> re.Pattern[str]:
    patterns = [compiled(item).pattern for item in card.entries()["not_with"].items()]
    return re.compile("|".join(f"(?:{pattern})" for pattern in patterns), re.IGNORECASE)


@lru_cache(maxsize=8)
def _own_sections(card: Node) -> frozenset[str]:
    return frozenset(sections_in(card.entries()["claims_in"]))
