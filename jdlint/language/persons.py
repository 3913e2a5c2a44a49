"""Whether a person is named before a place in a block: "the lead therapist, Ann Cole, OTR/L. She ..."."""

from __future__ import annotations

import re

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

_ONE_OF_US = lazy_pattern(
    r"\b[Oo]ne of (?:us|ours|them|the [a-z]+|our [a-z]+) [a-z]+(?:ed|s)\b"
    r"|\b[Oo]ne [a-z]+(?:or|er|ist|ant|ent|ian|clerk|cook|nurse|hand)(?: alone)? "
    r"(?:[a-z]+ed|ran|took|left|has)\b"
)
"""Somebody at work: "one coordinator carried all of the paper, and she has asked for help"."""

_TO_ASK = lazy_pattern(
    r"\b(?:from|with|by|see|ask for|ask|call|text|email)"
    r" (?!(?:[A-Z][a-z]+ ){0,2}[A-Z][a-z]+(?:er|or|ist|ian|ant|ent"
    r"|Nurse|Chef|Cook|Lead|Clerk|Aide|day|ing|tion)s?\b)"
    r"[A-Z][a-z]+(?: [A-Z][a-z]+)?(?: on [A-Z][a-z]+)?[.;,:]"
)
"""A name of somebody to turn to: "ask for Vince Tallarico. He'll meet you"."""

_NAMED_HERE = lazy_pattern(
    r"\b(?!and\b|or\b)[a-z]{3,}, (?P<of_role>[A-Z][a-z]+)(?: [A-Z][a-z'\u2019-]+)?,?"
    r" (?:and|who|is|will|has|leads)\b"
)
_NAMES = (_AFTER_ROLE, _FIRST_NAME, _TITLED, _ONE_OF_US, _TO_ASK)


def is_of_named_person(reading: Reading, span: Span) -> bool:
    """Tell whether what stands before a place names somebody, of whom a pronoun there may speak.

    A name is known by its place behind a role and a comma, for no list of names is complete: "our founder,
    Marisol Grant,". Titles of jobs in capitals ("the Store Manager") are none. Who is named so anywhere may
    be called by that name alone.
    """
    before = reading.posting.blocks[span.block].text[max(0, span.start - _REACH) : span.start]
    if any(pattern.search(before) for pattern in _NAMES):
        return True
    known = {found["of_role"] for found in _NAMED_HERE.finditer(reading.whole_text)}
    return any(re.search(rf"\b{name}\b", before) for name in known)
