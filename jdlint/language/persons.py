"""Whether a person is named before a place in a block: "the lead therapist, Ann Cole, OTR/L. She ..."."""

from __future__ import annotations

from jdlint.content.lazy_pattern import lazy_pattern
from jdlint.findings import Span
from jdlint.language.reading import Reading

_REACH = 220
_NAME = r"(?:(?:Dr|Mr|Mrs|Ms)\.? )?[A-Z][a-z'\u2019-]+(?: (?:[A-Z]\.|[A-Z][A-Za-z'\u2019-]+)){1,2}"
_AFTER_ROLE = lazy_pattern(
    rf"\b(?!and\b|or\b)[a-z]{{3,}}, {_NAME}(?=,? (?:and|who|is|will|has|leads)\b|[,.;])"
)
_FIRST_NAME = lazy_pattern(
    r"\b(?!and\b|or\b)[a-z]{3,}, [A-Z][a-z]+, (?:who|and|is|will|has|leads)\b"
    r"|(?<!\bthe )(?<!\ban )(?<!\ba )(?<!\bour )(?<!\byour )(?<=[a-z] )[A-Z][a-z]+, who\b"
)
"""A first name that is explained: "our last hand, Jess, who left", "call Tamika, who owns the shop"."""

_TITLED = lazy_pattern(r"\b(?:Dr|Mr|Mrs|Ms)\.? [A-Z][a-z]+")


def is_of_named_person(reading: Reading, span: Span) -> bool:
    """Tell whether what stands before a place names somebody, of whom a pronoun there may speak.

    A name is known by its place behind a role and a comma, for no list of names is complete: "our founder,
    Marisol Grant,". Titles of jobs in capitals ("the Store Manager") are none.
    """
    before = reading.posting.blocks[span.block].text[max(0, span.start - _REACH) : span.start]
    return any(pattern.search(before) for pattern in (_AFTER_ROLE, _FIRST_NAME, _TITLED))
