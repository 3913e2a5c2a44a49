"""The day whose law and deadlines count, which notes on what other days all would be the same."""

from __future__ import annotations

import datetime
from collections.abc import Iterable
from dataclasses import dataclass

_ONE = datetime.timedelta(days=1)


@dataclass(frozen=True)
class Period:
    """Days from a first to a last one, both of them in it; every day there is, unless said otherwise."""

    first: datetime.date = datetime.date.min
    last: datetime.date = datetime.date.max

    def within(self, other: Period) -> Period:
        """Give the days that are in both."""
        return Period(max(self.first, other.first), min(self.last, other.last))

    def includes(self, day: datetime.date) -> bool:
        """Tell whether a day is one of them."""
        return self.first <= day <= self.last


EVERY_DAY = Period()


class Day:
    """A day that tells no more than it is asked, and notes the days that would have answered the same.

    It stands for a date where checks compare dates. Whatever else a date can do it cannot, so that nothing
    learns of the day unnoticed; for the same reason it has no hash, by which an answer could be remembered.
    """

    __hash__ = None  # type: ignore[assignment]

    def __init__(self, date: datetime.date) -> None:
        """Take the date; so far every day would do."""
        self._date, self.period = date, EVERY_DAY

    @property
    def year(self) -> int:
        """The year, the same on all its days."""
        year = self._date.year
        self._note(datetime.date(year, 1, 1), datetime.date(year, 12, 31))
        return year

    def isoformat(self) -> str:
        """Write the day as ``2026-11-24``."""
        self._note(self._date, self._date)
        return self._date.isoformat()

    def __lt__(self, other: datetime.date) -> bool:
        if self._date < other:
            self._note(datetime.date.min, other - _ONE)
            return True
        self._note(other, datetime.date.max)
        return False

    def __le__(self, other: datetime.date) -> bool:
        return not self > other

    def __gt__(self, other: datetime.date) -> bool:
        if self._date > other:
            self._note(other + _ONE, datetime.date.max)
            return True
        self._note(datetime.date.min, other)
        return False

    def __ge__(self, other: datetime.date) -> bool:
        return not self < other

    def __eq__(self, other: object) -> bool:
        if not isinstance(other, datetime.date):
            return NotImplemented
        return self <= other and self >= other

    def _note(self, first: datetime.date, last: datetime.date) -> None:
        self.period = self.period.within(Period(first, last))


AnyDay = datetime.date | Day


def period_of(days: Iterable[AnyDay]) -> Period:
    """Give the days that would all have answered the same as these; a plain date answers for itself alone."""
    whole = EVERY_DAY
    for day in days:
        whole = whole.within(day.period if isinstance(day, Day) else Period(day, day))
    return whole


def current_day() -> datetime.date:
    """Give the day that it is, in the time that all places share."""
    return datetime.datetime.now(datetime.timezone.utc).date()
