"""What the place of a sentence in its posting says of its section."""

from __future__ import annotations

import re

from jdlint.content.section_weights import SectionWeights
from jdlint.language.section_hold import Unit
from jdlint.language.section_lines import is_place

_EDGE = 0.2
"""The share of a posting that opens or closes it."""


_SEEKS = re.compile(
    r"\b(?:is|are|we|we['\u2019]re)\s(?:currently\s|now\s|actively\s|also\s)?"
    r"(?:seeking|looking|hiring|recruiting|searching|in search|seek)\s(?:for\s|of\s)?"
    r"(?:an?|our|experienced|motivated)\s",
    re.IGNORECASE,
)
_LEAD = 90
"""Characters from the start of a sentence within which it says that someone is sought."""


def lean_as_header(unit: Unit, weights: SectionWeights) -> None:
    """Let a line of the header be a part of the title, less so where it tells something, or a place."""
    points = weights.header
    if is_place(unit.sentence):
        section, points = "location", points * 2
    else:
        section = "title"
        points /= 2 if any(score >= 1 for score in unit.scores.values()) else 1
    unit.scores[section] = unit.scores.get(section, 0.0) + points


def lean_by_place(unit: Unit, share: float, weights: SectionWeights) -> None:
    """Let the first and the last sentences lean to what stands there; ``share`` of all lies before.

    An early sentence that says who is sought tells of the role, whatever duties it goes on to name.
    """
    for sections, points, distance in (
        (weights.opens, weights.opening, share),
        (weights.closes, weights.closing, 1 - share),
    ):
        if distance < _EDGE:
            for section in sections:
                unit.scores[section] = unit.scores.get(section, 0.0) + points
    if share < _EDGE and "ing " in unit.sentence.text and _SEEKS.search(unit.sentence.text, 0, _LEAD):
        unit.scores["about_role"] = unit.scores.get("about_role", 0.0) + weights.seeking
