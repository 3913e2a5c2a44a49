"""How many hours a week a sentence says are worked: "24 hrs/week", "five eight-hour days"."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from jdlint.content.lazy_pattern import lazy_pattern
from jdlint.language.numbers import NUMBER_WORDS, value_of

_MORE_WORDS = {"forty": 40.0, "fifty": 50.0, "thirty-five": 35.0, "thirty-two": 32.0, "thirty-eight": 38.0}
_NUMBER = rf"(?:\d{{1,2}}(?:\.\d{{1,2}})?|{'|'.join((*_MORE_WORDS, NUMBER_WORDS))})"
_HOURS = r"(?:h(?:ou)?rs?\b\.?)"
_A_WEEK = r"(?:(?:a|per|each|every|/|in the)\s?(?:work\s?)?(?:week|wk)\b|weekly\b|/\s?(?:week|wk)\b)"
_BETWEEN = r"\s?(?:-|\u2013|\u2014|to|or)\s?"
_SAID = lazy_pattern(
    rf"(?<![\d$.])(?<!shifts of )(?<!days of )<range>[\s-]?{_HOURS}"
    rf"(?:\s(?:total|or so|or more|worked|on the (?:calendar|schedule|clock|rota)|at work))?\s?{_A_WEEK}"
    rf"|<range>[\s-]hour\s(?:work\s?)?week\b"
    rf"|(?<![\d$.])<range>\s{_HOURS},?\s(?:from\s|over\s)?(?:mon(?:day)?\s(?:to|through|thru)\sfri|five\s(?:week)?days)"
    rf"|\b{_HOURS}(?:\s{_A_WEEK})?\s?[:|]\s?<range>(?:\s?{_HOURS})?\s{_A_WEEK}"
    rf"|\b{_HOURS}\s{_A_WEEK}\s?[:|]\s?<range>"
    rf"|\bweekly\s{_HOURS}\s?[:|]\s?<range>|\bweek\s(?:here\s)?(?:has|is|of|consists\sof)\s<range>\s{_HOURS}".replace(
        "<range>", rf"({_NUMBER})(?:{_BETWEEN}({_NUMBER}))?"
    ),
    re.IGNORECASE,
)
_TURNS = lazy_pattern(
    rf"(?<![\d$.])(?P<turns>{_NUMBER})\s(?:x\s)?(?P<each>{_NUMBER})[\s-]hour\s(?:\w+\s)?(?:days|shifts)\b",
    re.IGNORECASE,
)
_TURNS_OF = lazy_pattern(
    rf"(?<![\d$.])(?P<turns>{_NUMBER})\s(?:days|shifts)\sof\s(?P<each>{_NUMBER})\s{_HOURS}", re.IGNORECASE
)
_EVERY_DAY = lazy_pattern(
    rf"(?<![\d$.])(?P<each>{_NUMBER})\s{_HOURS}\s(?:a|per|each) day,?\s(?:and\s)?"
    rf"(?P<turns>{_NUMBER})\sdays?\s{_A_WEEK}",
    re.IGNORECASE,
)
_WEEKDAYS = lazy_pattern(
    r"\bmon(?:day)?s?\.?(?:\s?[-\u2013\u2014]\s?|\sto\s|\sthrough\s|\sthru\s)fri(?:day)?s?\b\.?,?\s(?:from\s)?"
    r"(?P<start>[6-9])(?::[0-5]\d)?\s?(?:a\.?m\b\.?)?(?:\s?[-\u2013\u2014]\s?|\sto\s|\suntil\s)"
    r"(?P<end>[2-6])(?::[0-5]\d)?(?!\d)(?:\s?p\.?m\b\.?)?",
    re.IGNORECASE,
)
_CLOCK_FIRST = lazy_pattern(
    r"(?<![\d:])(?P<start>[6-9])(?::[0-5]\d)?\s?(?:a\.?m\b\.?)?(?:\s?[-\u2013\u2014]\s?|\sto\s|\suntil\s)"
    r"(?P<end>[2-6])(?::[0-5]\d)?(?!\d)(?:\s?p\.?m\b\.?)?,?\s(?:on\s)?"
    r"mon(?:day)?s?\.?(?:\s?[-\u2013\u2014]\s?|\sto\s|\sthrough\s|\sthru\s)fri(?:day)?s?\b",
    re.IGNORECASE,
)
_FORMS = (_TURNS, _TURNS_OF, _EVERY_DAY)
_WEEK_WORDS = ("week", "wk", "five days", " to fri", "through fri", "thru fri")
_TURN_WORDS = ("day", "shift")
_NOON, _WORKDAYS = 12, 5
_MOST = 84
"""More hours than that are no week of work."""


@dataclass(frozen=True)
class WeeklyHours:
    """The least and the most hours a week, and the offsets of the words that say so.

    ``told`` says that the words give the hours themselves, and not days with their times.
    """

    low: float
    high: float
    start: int
    end: int
    told: bool = True


def find_weekly_hours(text: str) -> Iterator[WeeklyHours]:
    """Yield the hours a week that a sentence names, or that its days and shifts come to."""
    folded = text.casefold()
    if any(word in folded for word in _WEEK_WORDS):
        for match in _SAID.finditer(text):
            numbers = [value(number) for number in match.groups() if number]
            if numbers and max(numbers) <= _MOST:
                yield WeeklyHours(numbers[0], numbers[-1], match.start(), match.end())
    for form in _FORMS if "hour" in folded and any(word in folded for word in _TURN_WORDS) else ():
        for match in form.finditer(text):
            hours = value(match["turns"]) * value(match["each"])
            if hours <= _MOST:
                yield WeeklyHours(hours, hours, match.start(), match.end())
    for form in (_WEEKDAYS, _CLOCK_FIRST) if "mon" in folded and "fri" in folded else ():
        for match in form.finditer(text):
            day = int(match["end"]) + _NOON - int(match["start"])
            yield WeeklyHours((day - 1) * _WORKDAYS, day * _WORKDAYS, match.start(), match.end(), told=False)


def value(number: str) -> float:
    """Give the value of a number in digits or words."""
    return _MORE_WORDS.get(number.lower()) or value_of(number)
