"""A sentence to be placed, and what the heading, label or lead-in above it still says of it."""

from __future__ import annotations

import re
from dataclasses import dataclass, field

from jdlint.language.reading import Sentence
from jdlint.language.section_path import Step

OWN_LINE = frozenset({"title", "metadata", "location", "compensation", "schedule", "reporting"})
"""Sections that are often one labelled line."""

FACTS = OWN_LINE - {"title"}
"""Those of what may stand above the title: "Location: Dayton, OH"."""


_DAY = re.compile(
    r"(?:dates?|deadline|closes|closing|opens|opening|filing day|(?:last|final) da(?:y|te) [\w ]+)\W*\Z",
    re.IGNORECASE,
)


@dataclass
class Unit(Step):
    """A sentence to be placed, and why it leans the way it does."""

    sentence: Sentence = field(kw_only=True)
    why: str = "context"
    held: str | None = None
    """The section of the heading or label that ``why`` tells of."""
    under: str | None = None
    """That section where the heading is near or outweighs the words."""


@dataclass(frozen=True)
class Hold:
    """What a heading, a label or a lead-in says of the text below it, and how much that still weighs."""

    section: str | None = None
    prior: float = 0.0
    why: str = "context"
    is_run_in: bool = False
    until: str = "heading"
    """What ends it: the next "heading", the end of its "line" or of the "list" below it; what is said under
    a heading of the "next" block alone is mostly said in that "block", or list."""


def is_day(section: str, heading: str) -> bool:
    """Tell whether a heading about applying gives a day and nothing more: "Closing date", "Deadline"."""
    return section == "how_to_apply" and _DAY.search(heading) is not None


_VALUE = re.compile(r"\W*(?:full|part)[ -]?time\W*", re.IGNORECASE)


def is_value(heading: str) -> bool:
    """Tell whether a line that could be a heading is a value and no more: "Full-time /"."""
    return _VALUE.fullmatch(heading) is not None


def reach(section: str, heading: str) -> str:
    """Give what ends the reach of a heading that stands alone."""
    return "next" if section in OWN_LINE or is_day(section, heading) else "heading"
