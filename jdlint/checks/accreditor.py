"""Flags education that is asked for without the accreditor that the role's license depends on."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache

from jdlint.checks import Context, finding
from jdlint.content.cards import Card
from jdlint.content.roles import Accreditor, Role
from jdlint.findings import AnySpan, Finding
from jdlint.language.reading import Education, License, Reading

KEYS = frozenset[str]()
REQUIRED = frozenset[str]()
NEEDS = frozenset({"role"})


def check(card: Card, reading: Reading, context: Context) -> Iterator[Finding]:
    """Yield the first statement of education that names no accreditor."""
    role = context.role
    if role is None or not role.education.accreditors:
        return
    span = _missing(reading, role)
    if span:
        yield _finding(card, reading, span, role, role.education.accreditors[0])


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
