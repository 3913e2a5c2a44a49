"""Looks at the days that a posting's data give: one that has passed, or two in an order that cannot be."""

from __future__ import annotations

import datetime
from collections.abc import Iterator
from typing import NamedTuple

from jdlint.checks import Context, finding
from jdlint.content.cards import Card
from jdlint.findings import FieldSpan, Finding, Related
from jdlint.language.job_data import date_of
from jdlint.language.reading import Reading

KEYS = frozenset[str]()
REQUIRED = frozenset({"problem"})
NEEDS = frozenset[str]()

_LONGEST_YEARS = 5
"""No posting stays open for longer."""


class _Day(NamedTuple):
    date: datetime.date
    span: FieldSpan


def check(card: Card, reading: Reading, context: Context) -> Iterator[Finding]:
    """Yield the days that have the card's ``problem``."""
    closing = _days(reading, "validThrough")
    if not closing:
        return
    last = max(closing)
    today = context.today
    if card.params["problem"].choice(("expired", "order")) == "expired":
        if last.date < today:
            yield finding(card, reading, last.span, today=today.isoformat())
        return
    posted = _days(reading, "datePosted")
    if posted and last.date < min(posted).date:
        first = min(posted).span
        related = (Related("The day it was posted stands here.", first),)
        says = f"lies before {reading.text_of(first)}, the day of the posting"
        yield finding(card, reading, last.span, related=related, says=says)
    elif last.date.year - max(day.year for day in (today, *(each.date for each in posted))) > _LONGEST_YEARS:
        yield finding(card, reading, last.span, says="lies years ahead")


def _days(reading: Reading, name: str) -> list[_Day]:
    dated = ((index, field, date_of(field)) for index, field in reading.posting.given(name))
    return [_Day(date, FieldSpan.whole(index, field)) for index, field, date in dated if date]
