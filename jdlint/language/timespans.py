"""Lengths of time in a text: "2 years", "two (2) to three (3) yrs.", "18-24 months", "5+ years", "a year"."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from jdlint.content.hints import holds_any
from jdlint.language.numbers import NUMBER_WORDS, value_of

_NUMBER = rf"(?:\d{{1,2}}(?:\.\d{{1,2}})?|{NUMBER_WORDS})"
_IN_DIGITS = rf"(?:\s?\(\s?(?:\d{{1,2}}(?:\.\d)?|{NUMBER_WORDS})\s?\+?\s?\))?"
_UNIT = r"(?:years?|yrs?|months?|mos?|mths?)(?!\w)(?:\.(?=\s?[a-z]))?(?:['\u2019]s?|s['\u2019])?"
_DASH = r"[-\u2010-\u2015]"
_SPAN = re.compile(
    rf"(?:(?<![\w$\u00a3\u20ac.,/+-])|(?<=^-))(?P<low>{_NUMBER})(?:(?<=\(\d)\))?{_IN_DIGITS}(?:\s?(?P<low_unit>{_UNIT}))?"
    rf"(?:\s?(?P<plus>\+|\bor more\b|{_DASH}?plus\b))?"
    rf"(?:(?:\s?{_DASH}{{1,2}}\s?|\sto\s|-to-|\sor\s|\s?/\s?)(?P<high>{_NUMBER}){_IN_DIGITS}(?:\s?\+)?)?"
    rf"[\s-]{{0,2}}(?:{_DASH}\s?|\(s\)\s?)?(?:full\s|calendar\s|whole\s|consecutive\s|complete\s)?"
    rf"(?P<unit>{_UNIT})(?:\s?(?P<more>\+|\bor more\b|\bplus\b))?",
    re.IGNORECASE,
)
_ONE = re.compile(
    r"(?<!\w)(?:(?P<half>half an?)|an?(?:\s(?:full|whole))?)\s(?P<unit>year|month)(?!\w|-)(?:['\u2019]s)?",
    re.IGNORECASE,
)
_LONG_UNITS = ("year", "yr", "month", "mth")
_SHORT_UNIT = re.compile(r"mos?(?!\w)")


@dataclass(frozen=True, slots=True)
class TimeSpan:
    """A length of time in years, with its offsets in the text; ``high`` is None for a single or open one."""

    start: int
    end: int
    low: float
    high: float | None


def time_spans(text: str) -> Iterator[TimeSpan]:
    """Yield the lengths of time in years that ``text`` names, in order."""
    if not _names_unit(text.lower()):
        return
    found = [_read(match) for match in _SPAN.finditer(text) if "24/7" not in match[0]]
    found += [_read_one(match) for match in _ONE.finditer(text)]
    end = 0
    for span in sorted(found, key=lambda span: (span.start, -span.end)):
        if span.start >= end:
            yield span
            end = span.end


def _names_unit(lowered: str) -> bool:
    """Tell whether a text in small letters holds a unit: the slow searches are spared most sentences."""
    return holds_any(lowered, _LONG_UNITS) or ("mo" in lowered and _SHORT_UNIT.search(lowered) is not None)


def _read_one(match: re.Match[str]) -> TimeSpan:
    size = 0.5 if match["half"] else 1.0
    return TimeSpan(match.start(), match.end(), _in_years(size, match["unit"]), None)


def _read(match: re.Match[str]) -> TimeSpan:
    unit = match["unit"]
    low = _in_years(value_of(match["low"]), match["low_unit"] or unit)
    if match["high"] and _is_numbered(match):
        return TimeSpan(match.start("high"), match.end(), _in_years(value_of(match["high"]), unit), None)
    high = _in_years(value_of(match["high"]), unit) if match["high"] else None
    return TimeSpan(match.start(), match.end(), low, high)


def _is_numbered(match: re.Match[str]) -> bool:
    """Tell the number of a grade from the end of a range: "Clerk 6 - One year of filing"."""
    return match["low"].isdigit() and match["high"].istitle() and " - " in match[0]


def _in_years(amount: float, unit: str) -> float:
    return round(amount / 12, 4) if unit.lower().startswith("m") else amount
