"""Cities with laws of their own: what their names mean between the words around them."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from functools import lru_cache

from jdlint.content.places import PlaceNames, is_city

_OF_ANOTHER = re.compile(r"(?: [A-Z][a-z]+)?,? \(?([A-Z]{2})(?![A-Za-z])")
"""The state behind a city's name, which may be another than the known one: "Philadelphia, MS"."""
_LONGER = re.compile(r" [A-Z][a-z]|-[A-Z]")
_PART_OF_LONGER = re.compile(r"\b(?:East|West|North|South|New|Lake|Fort|Greater|University of) $")
"""Words that make another name of a city's: "Cleveland Clinic", "South San Francisco"."""
_NAMED_AFTER = re.compile(
    r" (?:Counties|County|Parish|Township|Heights|(?:Street|St|Avenue|Ave|Road|Rd|Boulevard|Blvd|Drive|Lane"
    r"|Square)\b)"
)
"""What is named after a state and mostly lies in another: "Washington County", "Delaware Avenue"."""


def meant(code: str, before: str, after: str, states: Mapping[str, tuple[str, ...]]) -> Iterator[str]:
    """Yield what the name of ``code`` means between these words: the city, only its state, or neither."""
    if "-" not in code or code in states:
        if not (code in states and _NAMED_AFTER.match(after)):
            yield code
        return
    other = _OF_ANOTHER.match(after)
    if other and f"US-{other[1]}" in states and not code.startswith(f"US-{other[1]}"):
        return
    longer = _LONGER.match(after) or _PART_OF_LONGER.search(before)
    yield code.rpartition("-")[0] if longer and is_city(code) else code


def cities_in(text: str, names: PlaceNames) -> Iterator[str]:
    """Yield the cities with laws of their own that a text names, as the data of a posting does."""
    for code, listed in names.cities.items():
        match = _any_of(listed).search(text) if text and is_city(code) else None
        if match:
            yield from meant(code, text[: match.start()], text[match.end() :], names.states)


@lru_cache
def _any_of(names: tuple[str, ...]) -> re.Pattern[str]:
    longest_first = sorted(map(re.escape, names), key=len, reverse=True)
    return re.compile(rf"(?<!\w)(?:{'|'.join(longest_first)})(?!\w)")
