"""Compares the education a posting asks for with the role's usual entry level and its legal minimum."""

from __future__ import annotations

from collections.abc import Iterator

from jdlint.checks import Context, finding
from jdlint.content.cards import Card
from jdlint.content.roles import LEVELS, Role, RoleEducation
from jdlint.findings import Finding, Severity
from jdlint.language.reading import Education, License, Reading

KEYS = frozenset[str]()
REQUIRED = frozenset({"when"})
NEEDS = frozenset({"role"})

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
    """Yield at most one finding: the least that the posting accepts is ``above`` or ``below`` the role's."""
    role = context.role
    if role is None:
        return
    asked = [found for found in reading.stated(Education) if isinstance(found, Education)]
    above = card.params["when"].choice(("above", "below")) == "above"
    wrong = _above(asked, role.education) if above else _below(asked, role.education)
    if wrong is None or (not above and _license_asked(reading, role)):
        return
    soft = above and wrong.equivalent_ok
    yield finding(
        card,
        reading,
        wrong.span,
        severity=Severity.NOTE if soft else None,
        citations=role.education.fact.citations,
        role=role.title,
        asked=_WORDS[wrong.level],
        usual=_WORDS[role.education.highest if above else role.education.minimum or role.education.usual],
    )


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


def _license_asked(reading: Reading, role: Role) -> bool:
    """Tell whether the role's license is required by name: whoever holds it has the education behind it."""
    ours = {item.credential for item in role.license.credentials if item.requirement == "required_by_law"}
    return any(
        isinstance(found, License) and found.credential in ours and found.modality == "required"
        for found in reading.stated(License)
    )


def _may_suffice(found: Education) -> bool:
    return bool(found.accreditor) or found.level not in LEVELS or found.modality == "in_progress"
