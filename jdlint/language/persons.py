"""Whether a person is named before a place in a block: "the lead therapist, Ann Cole, OTR/L. She ..."."""

from __future__ import annotations

import re

from jdlint.content.lazy_pattern import lazy_pattern
from jdlint.findings import Span
from jdlint.language.reading import Reading

_REACH = 220
_FIRST = r"[A-Z][a-z'\u2019-]+"
_NAME = rf"(?:(?:Dr|Mr|Mrs|Ms)\.? )?{_FIRST}(?: (?:[A-Z]\.|[A-Z][A-Za-z'\u2019-]+)){{1,2}}"
_GOES_ON = r"(?:and|who|is|will|has|leads)\b"
_NO_TITLE = (
    r"(?!(?:[A-Z][a-z]+ ){0,2}[A-Z][a-z]+(?:er|or|ist|ian|ant|ent|day|ing|tion"
    r"|Nurse|Chef|Cook|Lead|Clerk|Aide)s?\b)(?!HR\b|Human\b)"
)
_TITLED = lazy_pattern(r"\b(?:Dr|Mr|Mrs|Ms)\.? [A-Z][a-z]+")
_AFTER_ROLE = lazy_pattern(rf"\b(?!and\b|or\b)[a-z]{{3,}}, {_NAME}(?=,? {_GOES_ON}|[,.;])")
_EXPLAINED = lazy_pattern(
    rf"\b(?!and\b|or\b)[a-z]{{3,}}, [A-Z][a-z]+, {_GOES_ON}"
    r"|(?<!\bthe )(?<!\ban )(?<!\ba )(?<!\bour )(?<!\byour )(?<=[a-z] )[A-Z][a-z]+, who\b"
)
"""A first name that is explained: "our last hand, Jess, who left", "call Tamika, who owns the shop"."""

_APPOSED = lazy_pattern(
    r"\b[A-Z][a-z]+, (?:the|our|your) (?:[a-z-]+ ){0,3}[a-z-]+(?:,|[.;])"
    r"|\b(?:[Oo]ur|[Yy]our|[Tt]he) (?:[A-Za-z-]+ ){0,3}?\(?[A-Za-z-]+, (?!Inc|LLC)[A-Z][a-z]+,"
    r"|\b[A-Z][a-z]+ [A-Z][a-z]+, (?:[A-Z]{2,5}|RPh|PharmD|PhD|EdD)\b"
)
"""A name beside a role or credential: "our nurse, Bernadette,", "Kayla, the lead tech,", "Bill Kay, RPh"."""

_REACHED = lazy_pattern(
    rf"\b{_FIRST}(?: [A-Z][A-Za-z'\u2019-]+)?(?:, (?:our |the )?(?:[a-z-]+ ){{0,3}}[a-z-]+,)?"
    r",? (?:at |on )?(?:[\w.+-]+@|\(?\d{3}\)?[ .-]\d)"
)
"""A name with what it is reached at: "to Kathleen at jobs@...", "Dana Whitlow, owner, dana@..."."""

_ASKED_FOR = lazy_pattern(
    r"\b(?i:(?:hand|give|send|bring|take|submit|email|mail|drop)(?: [\w-]+){1,5} (?:to|with|by for)"
    r"|(?:learns?|trained|shown|taught|run|led)(?: [\w-]+){0,4} (?:from|by|with)"
    r"|(?:reports?|talk|write|speak|apply|answers?) to|ask(?: for)?|works? (?:with|for|under)"
    rf"|call|email|text|contact|see) {_NO_TITLE}[A-Z][a-z]+(?: [A-Z][a-z]+)?"
    r"(?= ?[.;:,(]| (?:at|in|on|or|and|between)\b)"
)
"""A name of somebody to turn to: "hand it to Tess", "ask for Vince Tallarico. He'll meet you"."""

_PARTING = lazy_pattern(
    r"\b(?!This\b|It\b|He\b|She\b|That\b)[A-Z][a-z]+ (?:is|was|has been|will be)"
    r" (?:retir|leav|mov|promot|with us)"
)
"""The one whose place is open: "Jan is retiring after 31 years"."""

_ONE_OF_US = lazy_pattern(
    r"\b[Oo]ne of (?:us|ours|them|the [a-z]+|our [a-z]+) [a-z]+(?:ed|s)\b"
    r"|\b[Oo]ne [a-z]+(?:or|er|ist|ant|ent|ian|clerk|cook|nurse|hand)(?: alone)? "
    r"(?:[a-z]+ed|ran|took|left|has)\b"
    r"|(?:^|[.;:!?] )(?!(?:It|This|That|He|She|We|They|You|Who|What|Some(?:one|body)|Any(?:one|body)|Everyone"
    r"|No(?:one|body)|Training|Management)\b)"
    rf"{_NO_TITLE}[A-Z][a-z]+(?: will|['\u2019]ll) (?:tell|show|teach|train|call|help|meet|walk) you\b"
    r"|\b(?:[Oo]ne|[Aa]nother)(?: of (?:them|those))? (?:now|since|later|then|already|still) [a-z]+\b"
)
"""Somebody at work: "one coordinator carried all of the paper, and she has asked for help"."""

_NAMING = (_TITLED, _AFTER_ROLE, _EXPLAINED, _APPOSED, _REACHED, _ASKED_FOR, _PARTING, _ONE_OF_US)
_NAMED_HERE = lazy_pattern(rf"\b(?!and\b|or\b)[a-z]{{3,}}, (?P<name>[A-Z][a-z]+)(?: {_FIRST})?,? {_GOES_ON}")


def is_of_named_person(reading: Reading, span: Span) -> bool:
    """Tell whether what stands before a place names somebody, of whom a pronoun there may speak.

    A name is known by its place, for no list of names is complete: behind a role and a comma, beside an
    address, where one is to ask for it. Titles of jobs in capitals ("the Store Manager") are none. Who is
    named so anywhere may be called by that name alone.
    """
    before = reading.posting.blocks[span.block].text[max(0, span.start - _REACH) : span.start]
    if any(pattern.search(before) for pattern in _NAMING):
        return True
    known = {found["name"] for found in _NAMED_HERE.finditer(reading.whole_text)}
    return any(re.search(rf"\b{name}\b", before) for name in known)
