"""Statements of machine-readable properties, such as front matter with ``salary = "$24-$26/hour"``."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from dataclasses import replace

from jdlint.findings import Span
from jdlint.language.education import find_education
from jdlint.language.experience import find_experience
from jdlint.language.pay import find_pay
from jdlint.language.reading import Cue, Passage, Sentence, Statement
from jdlint.posting import Field, Posting

Finder = Callable[[Sentence, Passage], Iterator[Statement]]

SECTION = "metadata"
_KINDS: tuple[tuple[str, str, frozenset[str], Finder], ...] = (
    ("Salary", "compensation", frozenset({"salary", "pay", "compensation", "wage", "wages"}), find_pay),
    ("Education", "education", frozenset({"education", "degree", "degrees"}), find_education),
    ("Experience", "experience", frozenset({"experience"}), find_experience),
)
_PART = re.compile(r"[A-Z]?[a-z]+|[A-Z]+")
_LONGEST = 200


def statements_of_fields(posting: Posting, cues_in: Callable[[str], tuple[Cue, ...]]) -> Iterator[Statement]:
    """Yield what the properties of a posting state; ``cues_in`` gives the cues of a text.

    Properties stand in no block: the span of such a statement is empty, at the start of the first block.
    """
    for field in posting.fields:
        for label, section, names, find in _KINDS:
            if _names(field) & names and len(field.value) <= _LONGEST:
                yield from _stated(f"{label}: {field.value}", section, find, cues_in)


def _stated(
    text: str, section: str, find: Finder, cues_in: Callable[[str], tuple[Cue, ...]]
) -> Iterator[Statement]:
    sentence = Sentence(0, 0, len(text), text, cues_in(text))
    passage = Passage(0, 0, len(text), "cell", section, "field")
    for statement in find(sentence, passage):
        yield replace(statement, span=Span(0, 0, 0), section=SECTION)


def _names(field: Field) -> frozenset[str]:
    """Give the words of a property's name in lower case: ``base_salary`` and ``baseSalary`` alike."""
    return frozenset(part.lower() for part in _PART.findall(field.name))
