"""Which days of the week a sentence says are worked, or how many: "Mon-Fri", "four ten-hour days"."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from jdlint.content.lazy_pattern import lazy_pattern
from jdlint.language.work_hours import value

ANCHORS = (
    "monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday", "mon-", "mon\u2013", "mon ",
    "mon. ", "tues", "tue-", "tue\u2013", "wed-", "wed\u2013", "thu-", "sun-", "sun\u2013", "m-f", "m\u2013f",
    "m - f", "days a", "days per", "days each", "days every", "shifts", "hour days", "hour nights",
    "hour evenings", "nights a", "nights per", "evenings a", "evenings each", "days of",
)  # fmt: skip
"""One of these stands in every such sentence, in small letters."""

DAY_NAMES = ("mon", "tue", "wed", "thu", "fri", "sat", "sun")
DAY = r"(?:mon|tues?|wed(?:nes)?|thu(?:rs)?|thur|fri|sat(?:ur)?|sun)(?:day)?s?\b"
_TO = r"(?:\s?[-\u2013\u2014]\s?|\s(?:to|through|thru)\s)"
_NUMBER = r"(?:one|two|three|four|five|six|[1-6])"
_RANGE = lazy_pattern(rf"\b(?P<first>{DAY})\.?{_TO}(?P<last>{DAY})", re.IGNORECASE)
_INITIALS = lazy_pattern(r"(?<![\w/&.-])M\s?[-\u2013]\s?F(?![\w/&.-])")
_TURNS = r"(?:days|shifts|nights|evenings|mornings)"
_A_WEEK = r"(?:a|per|each|every)\sweek\b"
_COUNT = rf"(?<![\w$.-])(?P<count>{_NUMBER})(?:\s\(\d\))?\s"
_COUNTED = tuple(
    lazy_pattern(_COUNT + pattern, re.IGNORECASE)
    for pattern in (
        rf"{_TURNS}\s{_A_WEEK}",
        rf"(?:x\s)?[\w-]{{1,8}}[\s-]hour\s(?:\w+\s)?{_TURNS}\b",
        r"(?:day\s|night\s)?(?:days|shifts)\sof\s[\w-]{1,8}\shours\b",
    )
)


@dataclass(frozen=True)
class WorkingDays:
    """How many days are worked (0 where no number is told), which ones (0 is Monday), and the offsets."""

    count: int
    named: frozenset[int]
    start: int
    end: int

    def differs(self, other: WorkingDays) -> bool:
        """Tell whether no week can be both: four days may be any of Monday to Friday, six may not."""
        counts = self.count and other.count and self.count != other.count
        names = self.named and other.named and self.named != other.named
        return bool(counts or names or self._exceeds(other) or other._exceeds(self))

    def _exceeds(self, other: WorkingDays) -> bool:
        return bool(other.named) and self.count > len(other.named)


_ANY_DAY = lazy_pattern(rf"\b{DAY}", re.IGNORECASE)
_LISTED = lazy_pattern(rf"(?:[\w ]{{1,20}}:)?\s?(?:{DAY}|M\s?[-\u2013]\s?F\b)", re.IGNORECASE)


def names_more_days(text: str, days: WorkingDays) -> bool:
    """Tell whether a sentence names days beside these: "Mon-Thu 8 to 5, Fri 8 to noon"."""
    return any(not days.start <= match.start() < days.end for match in _ANY_DAY.finditer(text))


def lists_days(text: str) -> bool:
    """Tell whether a line begins with days, as those of a table of days or shifts do."""
    return _LISTED.match(text) is not None


def find_working_days(text: str) -> Iterator[WorkingDays]:
    """Yield what a sentence says of the days of a week, in text order of each form."""
    for match in _RANGE.finditer(text):
        first, last = (DAY_NAMES.index(match[end][:3].casefold()) for end in ("first", "last"))
        days = frozenset(
            (first + step) % len(DAY_NAMES) for step in range((last - first) % len(DAY_NAMES) + 1)
        )
        yield WorkingDays(0, days, match.start(), match.end())
    for match in _INITIALS.finditer(text):
        yield WorkingDays(0, frozenset(range(5)), match.start(), match.end())
    for form in _COUNTED:
        for match in form.finditer(text):
            yield WorkingDays(int(value(match["count"])), frozenset(), match.start(), match.end())
