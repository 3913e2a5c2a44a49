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
_REACHED = lazy_pattern(
    r"\b[A-Z][a-z'\u2019-]+(?: [A-Z][A-Za-z'\u2019-]+)?(?:, (?:our |the )?(?:[a-z-]+ ){0,3}[a-z-]+,)?"
    r",? (?:at |on )?(?:[\w.+-]+@|\(?\d{3}\)?[ .-]\d)"
)
"""A name with what it is reached at: "to Kathleen at jobs@...", "Dana Whitlow, owner, dana@..."."""

_ASKED_FOR = lazy_pattern(
    r"\b(?i:(?:hand|give|send|bring|take|submit|email|mail|drop)(?: [\w-]+){1,5} (?:to|with|by for)"
    r"|(?:reports?|talk|write|speak|apply|answers?) to|ask for|works? (?:with|for|under)"
    r"|call|email|text|contact|see)"
    r" (?!HR\b|Human\b|Manage|Supervis|Direct|Operat)[A-Z][a-z]+"
    r"(?= ?[.;(]|,? (?:at|in|or|and|between)\b)"
)
"""A first name alone: "hand it to Tess", "ask for Cherie"."""

_PARTING = lazy_pattern(
    r"\b(?!This\b|It\b|He\b|She\b|That\b)[A-Z][a-z]+ (?:is|was|has been|will be)"
    r" (?:retir|leav|mov|promot|with us)"
)
"""The one whose place is open: "Jan is retiring after 31 years"."""

_APPOSED = lazy_pattern(
    r"\b[A-Z][a-z]+, (?:the|our|your) (?:[a-z-]+ ){0,3}[a-z-]+(?:,|[.;])"
    r"|\b(?:[Oo]ur|[Yy]our|[Tt]he) (?:[A-Za-z-]+ ){0,3}?\(?[A-Za-z-]+, (?!Inc|LLC)[A-Z][a-z]+,"
    r"|\b[A-Z][a-z]+ [A-Z][a-z]+, (?:[A-Z]{2,5}|RPh|PharmD|PhD|EdD)\b"
)
"""A name beside a role or credential: "our nurse, Bernadette,", "Kayla, the lead tech,", "Bill Kay, RPh"."""

_TITLED = lazy_pattern(r"\b(?:Dr|Mr|Mrs|Ms)\.? [A-Z][a-z]+")
_NAMING = (_AFTER_ROLE, _TITLED, _REACHED, _ASKED_FOR, _PARTING, _APPOSED)


def is_of_named_person(reading: Reading, span: Span) -> bool:
    """Tell whether what stands before a place names somebody, of whom a pronoun there may speak.

    A name is known by its place behind a role and a comma, for no list of names is complete: "our founder,
    Marisol Grant,". Titles of jobs in capitals ("the Store Manager") are none.
    """
    before = reading.posting.blocks[span.block].text[max(0, span.start - _REACH) : span.start]
    return any(pattern.search(before) for pattern in _NAMING)
