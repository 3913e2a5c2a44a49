"""Ranges of years told in words, as "between two and five years", whose ends stand the wrong way round."""

from __future__ import annotations

import re

from jdlint.content.hints import holds_any
from jdlint.content.lazy_pattern import lazy_pattern
from jdlint.language.numbers import NUMBER_WORDS, value_of

ANCHORS = (
    "between", "from ", "down to", "back to", "at least", "minimum", "no less", "no fewer", "not less",
    "at most", "no more",
)  # fmt: skip
"""One of these stands in every such sentence, in small letters."""

_NUMBER = rf"(?:\d{{1,2}}|{NUMBER_WORDS})"
_UNIT = r"(?:years?|yrs?|months?)"
_LOW = rf"(?P<low>{_NUMBER})(?: (?P<low_unit>{_UNIT}))?"
_HIGH = rf"(?P<high>{_NUMBER}) (?P<high_unit>{_UNIT})"
_LEAST = r"(?:at least|(?:a )?minimum of|no less than|not less than|no fewer than)"
_MOST = r"(?:at most|(?:a )?maximum of|no more than|not more than)"
_LEAST_BEHIND, _MOST_BEHIND = r"(?:minimum|at (?:the )?least)", r"(?:maximum|at (?:the )?most)"
_OF_WORK = r"(?=(?: of)?(?: [a-z-]+){0,2} experience\b|\s?(?:[.;,)]|$))"
"""Behind the most years: the work or nothing, for "no more than one year away" is no end of a range."""

_RANGES = tuple(
    lazy_pattern(pattern, re.IGNORECASE)
    for pattern in (
        rf"\bbetween {_LOW} and {_HIGH}\b",
        rf"\bfrom {_LOW} (?:down |back )?to {_HIGH}\b",
        rf"\b{_LOW} (?:down|back) to {_HIGH}\b",
        rf"\b{_LOW} {_LEAST_BEHIND}\b[^.;]{{0,30}}?\b{_HIGH} {_MOST_BEHIND}\b{_OF_WORK}",
        rf"\b{_LEAST} {_LOW}\b[^.;]{{0,40}}?\b{_MOST} {_HIGH}\b{_OF_WORK}",
        rf"\b{_MOST} {_HIGH}\b{_OF_WORK}[^.;]{{0,40}}?\b{_LEAST} {_LOW}\b",
    )
)
_MONTHS_A_YEAR = 12
_LONG = ("ear", "yr", "onth")
_YEARS = lazy_pattern(rf"\b{_UNIT}\b", re.IGNORECASE)
_OTHER = lazy_pattern(
    r"\b(?:old|of age|ages?|aged|pounds|lbs|hours|degrees|ago|contract|lease|sentence|weeks)\b", re.IGNORECASE
)


def backward_range(text: str) -> tuple[int, int] | None:
    """Give where a sentence tells a range of years from the greater number to the smaller."""
    folded = text.casefold()
    is_likely = holds_any(folded, _LONG) and holds_any(folded, ANCHORS)
    if not is_likely or not _YEARS.search(text) or _OTHER.search(text):
        return None
    for pattern in _RANGES:
        match = pattern.search(text)
        if match and _months(match["low"], match["low_unit"] or match["high_unit"]) > _months(
            match["high"], match["high_unit"]
        ):
            return match.span()
    return None


def _months(number: str, unit: str) -> float:
    return value_of(number) * (1 if unit.casefold().startswith("month") else _MONTHS_A_YEAR)
