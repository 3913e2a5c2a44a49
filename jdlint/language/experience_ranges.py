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
_LOW, _HIGH = rf"(?P<low>{_NUMBER})(?: {_UNIT})?", rf"(?P<high>{_NUMBER})"
_LEAST = r"(?:at least|(?:a )?minimum of|no less than|not less than|no fewer than)"
_MOST = r"(?:at most|(?:a )?maximum of|no more than|not more than)"
_LEAST_BEHIND, _MOST_BEHIND = r"(?:minimum|at (?:the )?least)", r"(?:maximum|at (?:the )?most)"
_RANGES = tuple(
    lazy_pattern(pattern, re.IGNORECASE)
    for pattern in (
        rf"\bbetween {_LOW} and {_HIGH} {_UNIT}\b",
        rf"\bfrom {_LOW} (?:down |back )?to {_HIGH} {_UNIT}\b",
        rf"\b{_LOW} (?:down|back) to {_HIGH} {_UNIT}\b",
        rf"\b{_LOW} {_LEAST_BEHIND}\b[^.;]{{0,30}}?\b{_HIGH}(?: {_UNIT})? {_MOST_BEHIND}\b",
        rf"\b{_LEAST} {_LOW}\b[^.;]{{0,40}}?\b{_MOST} {_HIGH}(?: {_UNIT})?\b",
        rf"\b{_MOST} {_HIGH}(?: {_UNIT})?\b[^.;]{{0,40}}?\b{_LEAST} {_LOW}\b",
    )
)
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
        if match and _YEARS.search(match[0]) and value_of(match["low"]) > value_of(match["high"]):
            return match.span()
    return None
