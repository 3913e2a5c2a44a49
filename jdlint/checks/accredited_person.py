"""Flags a body that accredits programs where it is said to accredit, license or certify a person.

The bodies are those of ``reference/cues/study.yaml`` and, where the role is known, its own accreditors.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache

from jdlint.checks import Context, finding
from jdlint.content.cards import Card
from jdlint.content.roles import Accreditor
from jdlint.findings import Finding
from jdlint.language.reading import Reading, Sentence

KEYS = frozenset[str]()
REQUIRED = frozenset[str]()
NEEDS = frozenset[str]()

_SECTIONS = frozenset(
    {"requirements", "preferred", "education", "licenses", "skills", "experience", "about_role", "other"}
)
_PROGRAM = re.compile(
    r"\b(?:program(?:me)?s?|schools?|universit(?:y|ies)|colleges?|institut(?:ions?|es?)|courses?|degrees?"
    r"|curricul(?:um|a)|education|hospitals?|facilit(?:y|ies)|diplomas?|training|preparation"
    r"|residenc(?:y|ies)|fellowships?"
    r"|internships?|clinics?|labs?|laborator(?:y|ies)|centers?|agenc(?:y|ies)|departments?|practices?"
    r"|bachelor(?:'s)?|master(?:'s)?|associate(?:'s)?|doctora(?:te|l)|our|we are|we were)\b",
    re.IGNORECASE,
)
"""What is accredited indeed, and the employer, who may be."""

_GIVEN = (
    r"(?:accredited|licensed|certified|registered|recognized|approved|authorized"
    r"|endorsed)[ -]{1,3}(?:(?:by|through|with|from)[ -]{1,3})?"
)
_TOLD = re.compile(
    r"accredit|licensed|certified|registered|recognized|approved|authorized|endorsed", re.IGNORECASE
)
"""What is said of bodies and people; the names of the bodies are searched for beside it."""

_HELD = (
    r"(?:holds?|have|has|carry|carries|with|needs?|bring|possess|keep|maintain|obtain|your|an?|current"
    r"|active|valid|own|show)"
    r" (?:an? |your |own |personal |individual |current |active |valid )*"
)
_ARE = (
    r"(?:you|candidates?|applicants?|\w+ists|nurses|engineers|assistants|technicians)"
    r" (?:are|is|must be|should be)"
)
_OF_PEOPLE = (
    r"[^.;]{0,40}\b(?:of (?:every|each|all|the) (?:applicants?|candidates?)"
    r"|for (?:applicants|candidates|you)\b)"
)
_PEOPLE = (
    r"(?:[\w-]+ ){0,3}?(?:\w+ists?|nurses?|engineers?|assistants?|technicians?|hygienists?|teachers?"
    r"|counselors?|candidates?|applicants?|workers?|persons?|people|dietitians?|accountants?"
    r"|architects?|physicians?)\b"
)


def check(card: Card, reading: Reading, context: Context) -> Iterator[Finding]:
    """Yield "accredited by ACOTE", "ABET-accredited engineer" and "hold ACOTE accreditation"."""
    role = context.role
    own = role.education.accreditors if role else ()
    cited = role.education.fact.citations if role and own else ()
    for sentence in reading.sentences if own else reading.about("study"):
        names = _names_in(sentence, own)
        if not names or reading.section_of(sentence) not in _SECTIONS:
            continue
        match = _pattern(tuple(names)).search(sentence.text) if _TOLD.search(sentence.text) else None
        if match and not _of_program(sentence.text, match, tuple(names)):
            span = sentence.span(sentence.start + match.start(), sentence.start + match.end())
            name = next(name for name in names if name.casefold() in match[0].casefold())
            abbr = names[name]
            yield finding(
                card,
                reading,
                span,
                citations=cited,
                role=role.title if role else "",
                accreditor=name,
                abbr=abbr,
            )


def _names_in(sentence: Sentence, own: tuple[Accreditor, ...]) -> dict[str, str]:
    """Give the bodies that a sentence names, with their abbreviations."""
    found = {
        sentence.text[cue.start - sentence.start : cue.end - sentence.start]: cue.label.rpartition(".")[2]
        for cue in sentence.labelled("study.accreditor")
    }
    for body in own:
        for name in (body.name, body.abbr):
            if name in sentence.text:
                found.setdefault(name, body.abbr)
    return {name: abbr for name, abbr in found.items() if "accredited" not in name and "approved" not in name}


def _of_program(text: str, match: re.Match[str], names: tuple[str, ...]) -> bool:
    """Tell whether a program, or the employer, is what the words are said of."""
    ends = re.search(r"[.;]|, ", text[match.end() :])
    after = text[match.end() : match.end() + ends.start()] if ends else text[match.end() :]
    within = match[0]
    for name in names:
        within = within.replace(name, "")
    return any(_PROGRAM.search(part) for part in (text[: match.start()], within, after))


@lru_cache(maxsize=256)
def _pattern(names: tuple[str, ...]) -> re.Pattern[str]:
    body = "|".join(re.escape(name) for name in names)
    return re.compile(
        rf"\b{_GIVEN}(?:the )?(?:{body})\b"
        rf"|\b(?:{body})[ -](?:accredited|approved|recognized) {_PEOPLE}"
        rf"|\b(?:people|persons?|candidates?|applicants?|those|anyone|someone|you|\w+ists?|nurses?"
        rf"|assistants?|engineers?)"
        rf" (?:whom|who|that) (?:the )?(?:{body}) (?:has |have )?(?:accredit|approv|licens"
        rf"|certifi)(?:e?s|e?d|ies)\b"
        rf"|\b(?:{body}) (?:must|should|has to|needs to) (?:have )?(?:accredit|approve"
        rf"|certif)\w* (?:you|the applicant)\b"
        rf"|\b{_ARE} (?:{body})[ -](?:accredited|approved)\b"
        rf"|\baccreditation (?:by|from|through|with) (?:the )?(?:{body})\b(?={_OF_PEOPLE})"
        rf"|\b{_HELD}(?:{body}) accreditation\b"
        rf"|\b{_HELD}accreditation (?:by|from|through|with) (?:the )?(?:{body})\b",
        re.IGNORECASE,
    )
