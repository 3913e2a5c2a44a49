"""Flags hours a week that are not those of the kind of employment: full-time with 20, part-time with 40.

``full_time`` and ``part_time`` are claims as in :mod:`jdlint.content.claims`; ``at_least`` are the hours
below which no week is full-time, ``at_most`` those above which none is part-time; ``not_with`` names what
makes the hours of a sentence someone else's.
"""

from __future__ import annotations

from collections.abc import Iterator
from functools import lru_cache

from jdlint.checks import Context, finding
from jdlint.content.cards import Card
from jdlint.content.claims import Claim
from jdlint.content.listed import own_sections
from jdlint.content.strict_yaml import Node
from jdlint.findings import Finding, Related, Span
from jdlint.language.anchored import sentences_with
from jdlint.language.hours_told import hours_told, prepare_hours
from jdlint.language.reading import Reading

KEYS = frozenset[str]()
REQUIRED = frozenset({"full_time", "part_time", "at_least", "at_most", "claims_in", "not_with"})
NEEDS = frozenset[str]()


def check(card: Card, reading: Reading, context: Context) -> Iterator[Finding]:
    """Yield one finding where every number of hours in the posting contradicts its kind of employment."""
    del context
    full, part = _claims(card.source)
    is_full = full.may_stand_in(reading.folded_text)
    if is_full == part.may_stand_in(reading.folded_text):
        return  # none of both, or both: other rules speak of that
    hours = list(hours_told(card.source, reading))
    own = own_sections(card.source)
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
    prepare_hours(card.source)
    card.params["at_least"].number()
    card.params["at_most"].number()


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
