"""Compares the years a posting requires with what is usual for its role."""

from __future__ import annotations

from collections.abc import Iterator

from jdlint.checks import Context, finding
from jdlint.content.cards import Card
from jdlint.findings import Finding
from jdlint.language.reading import Experience, Reading

KEYS = frozenset[str]()
REQUIRED = frozenset[str]()
NEEDS = frozenset({"role"})

_SENIOR = (
    "senior",
    "lead",
    "principal",
    "manager",
    "director",
    "supervisor",
    "chief",
    "head",
    "specialist",
    "master",
    "sr",
)


def check(card: Card, reading: Reading, context: Context) -> Iterator[Finding]:
    """Yield the required statements above the role's usual years; a senior title is left alone."""
    role = context.role
    title = (reading.title or "").casefold().replace(".", " ").split()
    if role is None or not role.experience or any(word in _SENIOR for word in title):
        return
    most = role.experience_years[1]
    for found in reading.stated(Experience):
        if isinstance(found, Experience) and found.modality == "required" and (found.min_years or 0) > most:
            cited = role.experience[0].citations
            yield finding(card, reading, found.span, citations=cited, role=role.title, usual=f"{most:g}")
