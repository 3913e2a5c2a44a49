"""Flags education without the accreditor that the role's license depends on, or with that of another role."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache

from jdlint.checks import Context, finding
from jdlint.content.cards import Card
from jdlint.content.reference import Reference
from jdlint.content.roles import Accreditor, Role
from jdlint.findings import AnySpan, Finding, Span
from jdlint.language.reading import Education, License, Reading

KEYS = frozenset[str]()
REQUIRED = frozenset({"problem"})
NEEDS = frozenset({"role"})

_BROAD = frozenset(
    {"CAAHEP", "ABHES", "ABET", "NACCAS", "ACGME", "NAEYC", "ASHP", "ABA", "APA", "CAA", "LCME", "COCA"}
)
"""Bodies of many fields, and letters that mean other things too: they accuse nobody."""

_NO_ACCREDITORS = (
    "American Medical Association",
    "American Hospital Association",
    "American Heart Association",
    "Joint Commission",
    "National Council of State Boards of Nursing",
)
"""Bodies that accredit no program of study of these roles, or no longer do.

The American Medical Association's committee became CAAHEP in 1994 (National Academies, 2012,
http://www.nap.edu/openbook.php?record_id=13261&page=40, read 2026-11-28); it still takes part in accrediting
medical schools, so that it is no stranger to physicians.
"""

_SCHOOLS_OF_MEDICINE = "LCME"

_KIN = (frozenset({"ACEN", "CCNE", "CNEA"}), frozenset({"CoAEMSP", "CAAHEP"}), frozenset({"ACPE", "ASHP"}))
"""Bodies that accredit programs of one profession."""

_ASKING = frozenset({"requirements", "education", "licenses", "about_role", "experience", "other"})
_PROGRAM = re.compile(
    r"\b(?:programs?|programmes?|schools?|degree|graduat\w+|colleges?|universit\w+|education|diploma|studied"
    r"|bachelor\w*|master\w*|associate\w*|doctora\w+|MSW|BSN|ADN|DPT|MOT|PharmD)\b",
    re.IGNORECASE,
)
_WORD = re.compile(r"\b(?:approv(?:ed|al)|recogni[sz]\w+)\b", re.IGNORECASE)
_NOT_THEIRS = re.compile(
    r"\b(?:students?|interns?|residents|our (?:school|program|hospital|clinic|center|facility)"
    r"|teach\w*|supervis\w+"
    r"|surveys?|continuing education|CEU?s?)\b",
    re.IGNORECASE,
)
_NO_SCHOOLS = re.compile(
    r"\b(?:BLS|ACLS|PALS|NRP|CPR|AED|life support|resuscitation|first[ -]aid|courses?|training"
    r"|hospitals?|health systems?|facilit(?:y|ies)|experienced?|work(?:ed|ing)?|rehabilitation|stroke"
    r"|formerly|previously|member boards?)\b",
    re.IGNORECASE,
)
"""Courses, employers and their units, which bodies approve that accredit no program of study."""


def check(card: Card, reading: Reading, context: Context) -> Iterator[Finding]:
    """Yield the first statement of education whose accreditor is ``missing``, or the ``wrong`` one itself."""
    role = context.role
    if role is None or not role.education.accreditors or _is_abroad(context):
        return
    if card.params["problem"].choice(("missing", "wrong")) == "missing":
        span = _missing(reading, role)
    else:
        span = None if _wants_others(reading, context, role) else _wrong(reading, context, role)
    if span:
        yield _finding(card, reading, span, role, role.education.accreditors[0])


def _is_abroad(context: Context) -> bool:
    """Tell whether the job is in other countries only, whose programs no body of ours accredits."""
    return bool(context.places) and not any(place.startswith(("US", "remote")) for place in context.places)


def _wants_others(reading: Reading, context: Context, role: Role) -> bool:
    """Tell whether the license of another profession is asked for as well: the posting seeks both."""
    ours = {item.credential for item in role.license.credentials}
    known = context.reference.credentials
    return any(
        isinstance(found, License)
        and found.credential
        and found.credential in known
        and found.credential not in ours
        and known[found.credential].kind == "license"
        for found in reading.stated(License)
    )


def _wrong(reading: Reading, context: Context, role: Role) -> Span | None:
    """Give where a body is named that accredits programs of other professions only."""
    told = [sentence for sentence in reading.sentences if _may_name_body(sentence.text)]
    if not told:  # the names stand in the files of all roles, which take long to read
        return None
    ours = _names(role.education.accreditors)
    strange = _strangers(context.reference, role.slug)
    for sentence in told:
        found = strange.search(sentence.text)
        if found is None or _NOT_THEIRS.search(sentence.text):
            continue
        if sentence.text[: found.start()].endswith("of the "):  # a committee of that body
            continue
        if found[0] in _NO_ACCREDITORS and _NO_SCHOOLS.search(sentence.text.replace(found[0], "")):
            continue
        span = sentence.span(sentence.start + found.start(), sentence.start + found.end())
        if reading.section_at(span) in _ASKING and not ours.search(sentence.text):
            return span
    return None


def _may_name_body(text: str) -> bool:
    is_told = "ccredit" in text or _WORD.search(text) is not None
    return is_told and _PROGRAM.search(text) is not None


@lru_cache(maxsize=256)
def _strangers(reference: Reference, slug: str) -> re.Pattern[str]:
    """Give the names of the bodies that accredit the programs of other curated roles and none of this one."""
    everyone = {
        body for other in reference.roles.mentioning("accreditors:") for body in other.education.accreditors
    }
    ours = {body.abbr for body in reference.roles[slug].education.accreditors}
    kin = ours.union(*(group for group in _KIN if group & ours))
    others = sorted(
        (body.abbr, body.name) for body in everyone if body.abbr not in kin | _BROAD and body.abbr.isalpha()
    )
    never = _NO_ACCREDITORS[1:] if _SCHOOLS_OF_MEDICINE in ours else _NO_ACCREDITORS
    return _exactly((*others, *((name, name) for name in never)))


@lru_cache
def _exactly(bodies: tuple[tuple[str, str], ...]) -> re.Pattern[str]:
    words = sorted({re.escape(word) for pair in bodies for word in pair}, key=len, reverse=True)
    return re.compile(rf"\b(?:{'|'.join(words)})\b")


def _finding(card: Card, reading: Reading, span: AnySpan, role: Role, body: Accreditor) -> Finding:
    cited = role.education.fact.citations
    return finding(
        card, reading, span, citations=cited, role=role.title, accreditor=body.name, abbr=body.abbr
    )


def _missing(reading: Reading, role: Role) -> AnySpan | None:
    """Give the education statement that should name the accreditor, unless one is named or implied."""
    if not any(accreditor.required for accreditor in role.education.accreditors):
        return None
    names = _names(role.education.accreditors)
    if any(names.search(block.text) for block in reading.posting.blocks):
        return None
    asked = [found for found in reading.stated(Education) if isinstance(found, Education)]
    firm = [found for found in asked if found.modality == "required" and found.level != "high_school"]
    return firm[0].span if firm and not _implied(reading, role) else None


def _implied(reading: Reading, role: Role) -> bool:
    """Tell whether a required credential that only graduates of such programs get is named."""
    proof = ("required_by_law", "required_for_license")
    ours = {item.credential for item in role.license.credentials if item.requirement in proof}
    return any(
        isinstance(found, License) and found.credential in ours and found.modality == "required"
        for found in reading.stated(License)
    )


@lru_cache
def _names(accreditors: tuple[Accreditor, ...]) -> re.Pattern[str]:
    words = [re.escape(word) for accreditor in accreditors for word in (accreditor.abbr, accreditor.name)]
    return re.compile(rf"\b(?:{'|'.join(words)})\b", re.IGNORECASE)
