"""Flags hourly pay below the minimum wage of the posting's place, or below the federal one.

Of several places the lowest minimum counts. A posting that says one of ``unless_posting_says`` is left alone:
tips, training wages and piece rates have rules of their own. So is a low amount beside pay that is high
enough, which is likely a supplement.
"""

from __future__ import annotations

from collections.abc import Iterator
from functools import lru_cache

from jdlint.checks import Context, finding
from jdlint.content.cards import Card
from jdlint.content.cues import read_phrases
from jdlint.content.duties import Duty, Setting, american, duties
from jdlint.content.strict_yaml import Node
from jdlint.content.wording import Wording, anywhere
from jdlint.findings import Finding, Severity
from jdlint.language.reading import Pay, Reading
from jdlint.language.units import plausible

KEYS = frozenset({"unless_posting_says"})
REQUIRED = frozenset[str]()
NEEDS = frozenset({"place"})

_FEDERAL = "US"


def check(card: Card, reading: Reading, context: Context) -> Iterator[Finding]:
    """Yield the hourly amounts whose lower end is less than the minimum."""
    hourly = [found for found in reading.stated(Pay) if isinstance(found, Pay) and _is_hourly(found)]
    if not hourly or _is_excused(card, reading):
        return
    sure, likely = (_floor(context, only_sure=only) for only in (True, False))
    if likely is None or any(_low(found) >= _amount(likely) for found in hourly):
        return
    for found in hourly:
        duty = sure if sure and _low(found) < _amount(sure) else likely
        certain = duty is sure
        yield finding(
            card,
            reading,
            found.span,
            severity=card.severity if certain else min(card.severity, Severity.WARNING),
            citations=duty.law.dated_citations,
            place=context.reference.places.name(duty.law.place),
            law=duty.law.name,
            since=duty.law.since,
            amount=f"${_amount(duty):.2f}",
            lies="is" if certain else "may be",
        )


def prepare(card: Card) -> None:
    """Read the lists of a card; raises ContentError for a broken one."""
    _excuses(card.source)


def _is_hourly(pay: Pay) -> bool:
    return pay.unit == "hour" and pay.currency in {None, "USD"} and plausible(_low(pay), "hour")


def _low(pay: Pay) -> float:
    return pay.minimum or pay.maximum or 0.0


def _amount(duty: Duty) -> float:
    return duty.law.amount or 0.0


def _floor(context: Context, *, only_sure: bool) -> Duty | None:
    """Give the lowest of the places' minimums, each the highest that holds there; None outside the US."""
    setting = Setting(context.places, context.today, context.employer)
    places = setting.narrowest or ((_FEDERAL,) if setting.is_remote else ())
    if not places or american(places) != places:
        return None
    floors = [_highest(context, place, only_sure=only_sure) for place in places]
    return min((floor for floor in floors if floor), key=_amount, default=None) if all(floors) else None


def _highest(context: Context, place: str, *, only_sure: bool) -> Duty | None:
    setting = Setting((place,), context.today, context.employer)
    found = duties(context.reference.jurisdictions, setting, "minimum_wage")
    return max((duty for duty in found if duty.sure or not only_sure), key=_amount, default=None)


def _is_excused(card: Card, reading: Reading) -> bool:
    pattern = _excuses(card.source)
    return pattern is not None and any(pattern.search(block.text) for block in reading.posting.blocks)


@lru_cache(maxsize=32)
def _excuses(card: Node) -> Wording | None:
    keys = card.entries()
    return anywhere(read_phrases(keys["unless_posting_says"])) if "unless_posting_says" in keys else None
