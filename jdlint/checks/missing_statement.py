"""Flags a posting that never states what its role cannot do without: education, license, experience."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping

from jdlint.checks import Context, finding
from jdlint.content.cards import Card
from jdlint.content.roles import Fact, Role
from jdlint.findings import Finding, Severity
from jdlint.language.license_kinds import is_any_nurses
from jdlint.language.reading import License, Pay, Reading

KEYS = frozenset[str]()
REQUIRED = frozenset({"statement"})
NEEDS = frozenset({"role"})

_PRACTICAL_NURSE = "licensed-practical-nurse"
_EVERYWHERE = ("all_states", "federal")
_DOLLARS = frozenset({"USD", "CAD"})
_HOURS = re.compile(
    r"\b\d[\d,]{2,}\+? (?:\w+ ){0,3}?(?:hours|hrs)\b|\b(?:flight|total|turbine|PIC|logged) (?:time|hours)\b"
)
"""Experience as pilots count it: "1,500 flight hours", "500 hours PIC"."""


def check(card: Card, reading: Reading, context: Context) -> Iterator[Finding]:
    """Yield one finding where the statement is missing, anchored at the end of the requirements."""
    role = context.role
    if role is None:
        return
    statement = card.params["statement"].choice(("education", "license", "experience"))
    wanted = {"education": _education, "license": _license, "experience": _experience}[statement](
        role, context
    )
    if wanted is None or _is_stated(statement, reading, role) or _is_abroad(reading, context):
        return
    span = reading.insertion_point("licenses", "education", "requirements", "responsibilities", "about_role")
    severity = Severity.NOTE if statement == "education" and _has_own_license(reading, role) else None
    yield finding(
        card,
        reading,
        span,
        severity=severity,
        citations=wanted.citations,
        role=role.title,
        wanted=wanted.text,
    )


def _education(role: Role, context: Context) -> Fact | None:
    return role.education.fact if role.education.minimum else None


def _license(role: Role, context: Context) -> Fact | None:
    """Give what the role's law says, in the words of the posting's state where they are known."""
    by_state = [role.license.states[place] for place in context.places if place in role.license.states]
    if by_state:
        return by_state[0].fact
    return role.license.fact if role.license.scope in _EVERYWHERE and _in_the_us(context) else None


def _experience(role: Role, context: Context) -> Fact | None:
    return role.experience[0] if role.experience_years[0] >= 1 and role.experience else None


def _in_the_us(context: Context) -> bool:
    return not context.places or any(place.startswith("US-") or place == "remote" for place in context.places)


def _is_abroad(reading: Reading, context: Context) -> bool:
    """Tell whether a posting that names no place pays in the money of a country whose law is not here."""
    paid = {stated.currency for stated in reading.stated(Pay) if isinstance(stated, Pay)} - {None}
    return bool(paid) and not context.places and _DOLLARS.isdisjoint(paid)


def _is_stated(statement: str, reading: Reading, role: Role) -> bool:
    if statement == "experience" and _HOURS.search(reading.whole_text):
        return True
    if statement != "license":
        return bool(reading.stated(statement))
    ours = {item.credential: item.requirement for item in role.license.credentials}
    named = [found for found in reading.stated(License) if isinstance(found, License)]
    return any(
        ours.get(found.credential or "") == "required_by_law"
        or (_PRACTICAL_NURSE in ours and is_any_nurses(found.text))
        or (_counts(found) and _may_be_ours(found, ours))
        for found in named
    )


def _has_own_license(reading: Reading, role: Role) -> bool:
    """Tell whether the license that the law asks of the role is named, whose holders have the education."""
    ours = {item.credential for item in role.license.credentials if item.requirement == "required_by_law"}
    return any(isinstance(found, License) and found.credential in ours for found in reading.stated(License))


def _may_be_ours(found: License, ours: Mapping[str, str]) -> bool:
    """Tell whether a statement may mean the role's license: neither "certifications" nor a voluntary one."""
    if found.credential is None:
        return found.license_kind != "certification" or bool(found.name) or found.text[-1:] != "s"
    return ours.get(found.credential, "voluntary") != "voluntary"


def _counts(found: License) -> bool:
    """Tell whether a statement may be the role's license: a driver's license or a CPR card seldom is."""
    return found.license_kind in {"license", "certification", "registration", "other"}
