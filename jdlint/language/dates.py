"""Dates as postings write them: "March 3, 2026", "3 March 2026", "3/3/2026", "2026-03-03"."""

from __future__ import annotations

import datetime
import re
from collections.abc import Iterator
from typing import NamedTuple

_MONTHS = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")
_MONTH = (
    r"(?P<{}>jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?"
    r"|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)\.?"
)
_DAY = r"(?P<{}>\d{{1,2}})(?:st|nd|rd|th)?"
_DATE = re.compile(
    rf"(?<![\w/.-])(?:{_MONTH.format('m1')} {_DAY.format('d1')},? (?P<y1>\d{{4}})"
    rf"|{_DAY.format('d2')} (?:of )?{_MONTH.format('m2')},? (?P<y2>\d{{4}})"
    r"|(?P<y3>\d{4})-(?P<m3>\d{1,2})-(?P<d3>\d{1,2})"
    r"|(?P<m4>\d{1,2})/(?P<d4>\d{1,2})/(?P<y4>\d{4}))(?![\w/-])",
    re.IGNORECASE,
)


_WITHOUT_YEAR = re.compile(
    rf"(?<![\w/.-])(?:{_MONTH.format('m1')} {_DAY.format('d1')}"
    rf"|{_DAY.format('d2')} (?:of )?{_MONTH.format('m2')})"
    r"(?![\w/-]|,? \d{4}|[:.,]\d)",
    re.IGNORECASE,
)


class DatedText(NamedTuple):
    """A date and where it stands: 0-based offsets, end exclusive."""

    date: datetime.date
    start: int
    end: int


def find_dates(text: str) -> Iterator[DatedText]:
    """Yield the dates of a text that give day, month and year; those that no calendar has are left out.

    Numbers with slashes are read as month/day/year, or as day/month/year where that alone makes a date.
    """
    for match in _DATE.finditer(text):
        date = _date_of(match)
        if date:
            yield DatedText(date, match.start(), match.end())


def find_days(text: str, year: int) -> Iterator[DatedText]:
    """Yield the days of a text that give no year, as days of the given one."""
    for match in _WITHOUT_YEAR.finditer(text):
        form = "1" if match["m1"] else "2"
        month = _MONTHS.index(match[f"m{form}"][:3].lower()) + 1
        date = _checked(year, month, int(match[f"d{form}"]))
        if date:
            yield DatedText(date, match.start(), match.end())


def _date_of(match: re.Match[str]) -> datetime.date | None:
    form = next(number for number in "1234" if match[f"y{number}"])
    year, month, day = match[f"y{form}"], match[f"m{form}"], match[f"d{form}"]
    number = int(month) if month.isdigit() else _MONTHS.index(month[:3].lower()) + 1
    date = _checked(int(year), number, int(day))
    return date or (_checked(int(year), int(day), number) if form == "4" else None)


def _checked(year: int, month: int, day: int) -> datetime.date | None:
    try:
        return datetime.date(year, month, day)
    except ValueError:
        return None
