"""Flags hours a week that are not those of the kind of employment: full-time with 20, part-time with 40.

``full_time`` and ``part_time`` are claims as in :mod:`jdlint.content.claims`; ``at_least`` are the hours
below which no week is full-time, ``at_most`` those above which none is part-time; ``not_with`` names what
makes the hours of a sentence someone else's.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import lru_cache

from jdlint.checks import Context, finding
from jdlint.content.cards import SECTIONS, Card
from jdlint.content.claims import Claim
from jdlint.content.strict_yaml import Node
from jdlint.content.wording import compiled
from jdlint.findings import Finding, Related, Span
from jdlint.language.reading import Reading, Sentence
from jdlint.language.work_hours import WeeklyHours, find_weekly_hours

KEYS = frozenset[str]()
REQUIRED = frozenset({"full_time", "part_time", "at_least", "at_most", "claims_in", "not_with"})
NEEDS = frozenset[str]()

_HOURS = re.compile(r"\bh(?:ou)?rs?\b|\bmon", re.IGNORECASE)


def check(card: Card, reading: Reading, context: Context) -> Iterator[Finding]:
    """Yield one finding where every number of hours in the posting contradicts its kind of employment."""
    del context
    folded = reading.whole_text.casefold()
    full, part = _claims(card.source)
    if full.may_stand_in(folded) == part.may_stand_in(folded) or "h" not in folded:
        return  # none of both, or both: other rules speak of that
    own = _own_sections(card.source)
    sentences = [
        sentence
        for sentence in reading.sentences
        if reading.section_at(sentence.span(sentence.start, sentence.end)) in own
    ]
    is_full = full.may_stand_in(folded)
    claim = _first(full if is_full else part, sentences)
    hours = list(_hours(sentences, card)) if claim else []
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
    _others(card.source)
    _own_sections(card.source)
    card.params["at_least"].number()
    card.params["at_most"].number()


def _first(claim: Claim, sentences: Sequence[Sentence]) -> Span | None:
    for sentence in sentences:
        ends = claim.find(sentence.text) if claim.may_stand_in(sentence.text.casefold()) else None
        if ends:
            return sentence.span(sentence.start + ends[0], sentence.start + ends[1])
    return None


def _hours(sentences: Sequence[Sentence], card: Card) -> Iterator[tuple[Span, WeeklyHours]]:
    for sentence in sentences:
        if not _HOURS.search(sentence.text) or _others(card.source).search(sentence.text):
            continue
        for found in find_weekly_hours(sentence.text):
            yield sentence.span(sentence.start + found.start, sentence.start + found.end), found


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
    return frozenset(item.choice(SECTIONS) for item in card.entries()["claims_in"].items())
