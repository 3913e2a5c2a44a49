"""Compares the education a posting asks for with the role's usual entry level and its legal minimum."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator

from jdlint.checks import Context, finding
from jdlint.content.cards import Card
from jdlint.content.roles import LEVELS, Role, RoleEducation
from jdlint.findings import Finding, Severity
from jdlint.language.anchored import sentence_at
from jdlint.language.reading import Education, License, Reading

KEYS = frozenset[str]()
REQUIRED = frozenset({"when"})
NEEDS = frozenset({"role"})

_OR_YEARS = re.compile(
    r"\bor\b[^.;]{0,60}\b(?:years?|experience)\b|\byears?\b[^.;]{0,60}\bor\b", re.IGNORECASE
)

_WORDS = {
    "none_required": "no degree",
    "high_school": "a high school diploma",
    "some_college": "some college",
    "certificate": "a certificate or diploma program",
    "associate": "an associate degree",
    "bachelor": "a bachelor's degree",
    "master": "a master's degree",
    "professional": "a professional degree",
    "doctorate": "a doctorate",
}


def check(card: Card, reading: Reading, context: Context) -> Iterator[Finding]:
    """Yield at most one finding: the least that the posting accepts is ``above`` or ``below`` the role's.

    ``as_proxy`` looks for a degree where the role usually takes none, though it is not above what occurs.
    """
    role = context.role
    if role is None:
        return
    asked = [found for found in reading.stated(Education) if isinstance(found, Education)]
    when = card.params["when"].choice(tuple(_JUDGES))
    wrong = _JUDGES[when](asked, role.education)
    if wrong is None or (when == "below" and _license_asked(reading, role)):
        return
    is_one_way = wrong.equivalent_ok or _is_one_way(reading, wrong)
    if when == "as_proxy" and is_one_way:
        return
    soft = when == "above" and is_one_way
    yield finding(
        card,
        reading,
        wrong.span,
        severity=Severity.NOTE if soft else None,
        citations=role.education.fact.citations,
        role=role.title,
        asked=_WORDS[wrong.level],
        usual=_WORDS[_usual(role.education, when)],
    )


def _usual(education: RoleEducation, when: str) -> str:
    if when == "above":
        return education.highest
    return (when == "below" and education.minimum) or education.usual


def _ranked(asked: list[Education]) -> list[Education]:
    """Give the required statements of known level, lowest first."""
    known = [found for found in asked if found.modality == "required" and found.level in LEVELS]
    return sorted(known, key=lambda found: LEVELS.index(found.level))


def _above(asked: list[Education], education: RoleEducation) -> Education | None:
    ranked = _ranked(asked)
    if ranked and LEVELS.index(ranked[0].level) > LEVELS.index(education.highest):
        return ranked[0]
    return None


def _below(asked: list[Education], education: RoleEducation) -> Education | None:
    """Give the highest level asked for where even that is too low; silent where a program is asked for."""
    ranked = _ranked(asked)
    if not ranked or not education.minimum or any(_may_suffice(found) for found in asked):
        return None
    highest = ranked[-1]
    return highest if LEVELS.index(highest.level) < LEVELS.index(education.minimum) else None


def _as_proxy(asked: list[Education], education: RoleEducation) -> Education | None:
    """Give the degree that is asked for where the role usually takes none, though some employers want one."""
    ranked = _ranked(asked)
    if not ranked or education.minimum or education.usual not in {"none_required", "high_school"}:
        return None
    level = LEVELS.index(ranked[0].level)
    is_degree = LEVELS.index("associate") <= level <= LEVELS.index(education.highest)
    return ranked[0] if is_degree else None


def _is_one_way(reading: Reading, found: Education) -> bool:
    """Tell whether years of work will do instead: "bachelor's degree or two years in an office"."""
    sentence = sentence_at(reading, found.span)
    return sentence is not None and _OR_YEARS.search(sentence.text) is not None


def _license_asked(reading: Reading, role: Role) -> bool:
    """Tell whether the role's license is required by name: whoever holds it has the education behind it."""
    ours = {item.credential for item in role.license.credentials if item.requirement == "required_by_law"}
    return any(
        isinstance(found, License) and found.credential in ours and found.modality == "required"
        for found in reading.stated(License)
    )


def _may_suffice(found: Education) -> bool:
    return bool(found.accreditor) or found.level not in LEVELS or found.modality == "in_progress"


_JUDGES: dict[str, Callable[[list[Education], RoleEducation], Education | None]] = {
    "above": _above,
    "below": _below,
    "as_proxy": _as_proxy,
}
