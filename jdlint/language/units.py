"""Units of pay as postings write them, and what amounts are plausible for each."""

from __future__ import annotations

import re

_FORMS = {
    "hour": "hours?|hourly|hrs?",
    "day": "days?|daily",
    "week": "weeks?|weekly|wk",
    "month": "months?|monthly|mo|mth",
    "year": "years?|yearly|yrs?|annum|annually|annual",
    "shift": "shifts?",
    "session": "sessions?|class(?:es)?|lessons?",
    "mile": "miles?|cpm",
    "other": "visits?|appointments?|evaluations?|assignments?|loads?|stops?|pay period|paycheck|bi-?weekly|"
    "(?:contact|credit)[ -]hours?|word|piece|student|project|game|drill(?:\\sweekend)?|trip|route|delivery|"
    "(?:(?:full|\\d+-(?:lb|pound|gallon|foot))\\s)?(?:lug|bin|bucket|bushel|crate|cord)",
}
_ABBREVIATED = {"h": "hour", "a": "year", "w": "week", "m": "month", "cm": "month", "d": "day"}
_WORD = re.compile(rf"(?:{'|'.join(f'(?P<{unit}>{form})' for unit, form in _FORMS.items())})$", re.IGNORECASE)
_LABELLED = re.compile(
    r"\b(?:(?P<hour>hourly|per hour)|(?P<year>annual(?:ized|ly)?|yearly|per annum|per year|OTE)"
    r"|(?P<month>monthly)|(?P<week>(?<!bi)(?<!bi-)weekly)|(?P<day>daily|day rate|per day))\b",
    re.IGNORECASE,
)
PLAUSIBLE = {
    "hour": (5.0, 500.0),
    "day": (40.0, 5000.0),
    "week": (150.0, 15000.0),
    "month": (600.0, 60000.0),
    "year": (9000.0, 1500000.0),
    "shift": (40.0, 5000.0),
    "session": (10.0, 1000.0),
    "mile": (0.1, 5.0),
    "other": (0.05, 10000.0),
}
"""The least and the greatest amount that can be pay, by unit."""

SURELY_YEARLY = (15000.0, 1500000.0)
SURELY_HOURLY = (7.0, 150.0)

SUFFIX = (
    rf"\s?[(,]?\s?(?:(?:gross\s)?(?:(?:for\s)?(?:each|every)|per|an?|/)\s?(?:each\s|driven\s|completed\s)?)?"
    rf"(?P<{{0}}>{'|'.join(_FORMS.values())})(?![\w-])|\s?p\.?/?(?P<{{0}}_short>cm|[hawmd])(?![\w])\.?|\s?/\s?(?P<{{0}}_slash>h)(?!\w)"
)
"""A regex of a unit behind an amount; format it with the name of its group."""


def surely(amount: float) -> str | None:
    """Give the unit that an amount alone leaves no doubt about, None where it leaves one."""
    for unit, (least, most) in (("hour", SURELY_HOURLY), ("year", SURELY_YEARLY)):
        if least <= amount <= most:
            return unit
    return None


def unit_named(word: str) -> str:
    """Give the unit that a matched word or abbreviation stands for; raises KeyError for any other text."""
    found = _WORD.match(word)
    if found and found.lastgroup:
        return found.lastgroup
    return _ABBREVIATED[word.lower()]


def unit_of_label(text: str) -> str | None:
    """Give the unit that a label such as "annual salary" or "hourly rate" names, None where it names none."""
    found = None
    for match in _LABELLED.finditer(text):
        found = match.lastgroup
    return found


def plausible(amount: float, unit: str) -> bool:
    """Tell whether an amount can be pay for that unit."""
    low, high = PLAUSIBLE[unit]
    return low <= amount <= high
