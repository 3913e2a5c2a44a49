"""Compares a posting's pay with the national wages of its role."""

from __future__ import annotations

from collections.abc import Iterator

from jdlint.checks import Context, finding
from jdlint.content.cards import Card
from jdlint.content.roles import RolePay
from jdlint.findings import Finding
from jdlint.language.reading import Pay, Reading
from jdlint.language.units import plausible

KEYS = frozenset[str]()
REQUIRED = frozenset({"margin"})
NEEDS = frozenset({"role"})

_HOURS_PER_YEAR = 2080


def check(card: Card, reading: Reading, context: Context) -> Iterator[Finding]:
    """Yield pay that lies outside the 10th to 90th percentile by more than the card's ``margin``, a share."""
    role = context.role
    if role is None or role.pay is None:
        return
    margin = card.params["margin"].number()
    low, high = (
        _yearly(role.pay.p10, role.pay.unit) * (1 - margin),
        _yearly(role.pay.p90, role.pay.unit) * (1 + margin),
    )
    for found in reading.stated(Pay):
        if not isinstance(found, Pay) or found.currency != "USD" or found.unit not in {"hour", "year"}:
            continue
        if not plausible(found.minimum or found.maximum or 0.0, found.unit):
            continue  # a slip of the unit, which has a rule of its own
        top = _yearly(found.maximum or found.minimum or 0.0, found.unit)
        bottom = _yearly(found.minimum or found.maximum or 0.0, found.unit)
        if 0 < top < low or bottom > high:
            cited = role.pay.citations
            yield finding(
                card,
                reading,
                found.span,
                citations=cited,
                role=role.title,
                usual=_words(role.pay),
                year=str(role.pay.year),
            )


def _yearly(amount: float, unit: str) -> float:
    return amount * _HOURS_PER_YEAR if unit == "hour" else amount


def _words(pay: RolePay) -> str:
    digits = 2 if pay.unit == "hour" else 0
    return f"${pay.p10:,.{digits}f} to ${pay.p90:,.{digits}f} per {pay.unit}"
