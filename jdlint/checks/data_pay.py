"""Flags pay in a posting's data that is not the pay in its text, showing both.

Several amounts of a text make one frame, as the steps of a scale do. Amounts of different units are compared
by the year, and only what no hours of work explain is told.
"""

from __future__ import annotations

import math
import re
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from jdlint.checks import Context, finding
from jdlint.content.cards import Card
from jdlint.findings import FieldSpan, Finding, Related, Severity
from jdlint.language.reading import Pay, Reading

KEYS = frozenset[str]()
REQUIRED = frozenset[str]()
NEEDS = frozenset[str]()

_A_YEAR = {"hour": 2080.0, "day": 260.0, "week": 52.0, "month": 12.0, "year": 1.0}
_ROUNDED, _UNEXPLAINED = 1.02, 2.5
_OPEN = re.compile(
    r"\b(?:from|start\w*|begin\w*|at least|minimum|and up|or more|no less)\b|\+", re.IGNORECASE
)


class _Frame(NamedTuple):
    """Between which amounts pay lies."""

    low: float
    high: float

    def within(self, other: _Frame) -> bool:
        return other.low <= self.low * _ROUNDED and self.high <= other.high * _ROUNDED

    def apart(self, other: _Frame, factor: float) -> bool:
        return self.high * factor < other.low or other.high * factor < self.low

    @property
    def is_range(self) -> bool:
        return self.low < self.high


def check(card: Card, reading: Reading, context: Context) -> Iterator[Finding]:
    """Yield the pay of the data that the text contradicts, with the first pay of the text."""
    del context
    stated = [found for found in reading.stated(Pay) if isinstance(found, Pay)]
    texts = [found for found in stated if not isinstance(found.span, FieldSpan)]
    for found in stated:
        if not isinstance(found.span, FieldSpan) or not texts:
            continue
        against = _against(found, texts)
        if against:
            other, severity = against
            related = (Related("The text gives this pay.", other.span),)
            yield finding(
                card,
                reading,
                found.span,
                severity=min(card.severity, severity),
                related=related,
                other=other.text,
            )
            return


def _against(found: Pay, texts: Sequence[Pay]) -> tuple[Pay, Severity] | None:
    """Give the pay of the text that contradicts one of the data, and how surely."""
    alike = [other for other in texts if other.unit == found.unit or not (other.unit and found.unit)]
    if not alike:
        return _across_units(found, texts)
    ours = _frame(found)
    frames = [_frame(other) for other in alike]
    whole = _Frame(min(frame.low for frame in frames), max(frame.high for frame in frames))
    foreign = [other for other in alike if _is_foreign(found, other)]
    if foreign:
        return foreign[0], Severity.ERROR
    if ours.apart(whole, _ROUNDED):
        return alike[0], Severity.ERROR
    closed = all(frame.is_range and frame.low and math.isfinite(frame.high) for frame in (ours, whole))
    if len(alike) == 1 and closed:
        equal = ours.within(whole) and whole.within(ours)
        return None if equal else (alike[0], Severity.WARNING)
    return None if ours.within(whole) or whole.within(ours) else (alike[0], Severity.WARNING)


def _across_units(found: Pay, texts: Sequence[Pay]) -> tuple[Pay, Severity] | None:
    known = [other for other in texts if other.unit in _A_YEAR]
    if found.unit not in _A_YEAR or not known:
        return None
    ours = _by_year(found)
    far = all(ours.apart(_by_year(other), _UNEXPLAINED) for other in known)
    return (known[0], Severity.WARNING) if far else None


def _by_year(pay: Pay) -> _Frame:
    factor = _A_YEAR[pay.unit or "year"]
    frame = _frame(pay)
    return _Frame(frame.low * factor, frame.high * factor)


def _frame(pay: Pay) -> _Frame:
    """Give between which amounts pay lies; an open range has no end."""
    low = pay.minimum if pay.minimum is not None else 0.0
    if pay.maximum is not None:
        return _Frame(low, pay.maximum)
    return _Frame(low, math.inf if _OPEN.search(pay.text) else low)


def _is_foreign(one: Pay, other: Pay) -> bool:
    return bool(one.currency and other.currency and one.currency != other.currency)
