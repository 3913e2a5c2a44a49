"""What a name may mean in the whole reference: curated roles and all occupations."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from jdlint.content.occupations import Occupation, PayPercentiles
from jdlint.content.reference import Reference
from jdlint.findings import Citation

_HOLDS_QUERY = 0.5
"""The score of a curated role one of whose names holds the query."""


@dataclass(frozen=True)
class Candidate:
    """An occupation that a query may mean, with a score from 0 to 1 and its curated role, if it has one."""

    code: str
    title: str
    score: float
    by: str
    matched: str
    slug: str | None


@dataclass(frozen=True)
class OccupationFacts:
    """An occupation with what stands beside it in the tables."""

    occupation: Occupation
    titles: Sequence[str]
    related: Sequence[tuple[str, str]]
    pay: PayPercentiles | None
    sources: Sequence[Citation]


def candidates(query: str, reference: Reference) -> list[Candidate]:
    """Give what a query may mean, the likeliest first, each occupation once."""
    found: dict[str, Candidate] = {}
    for candidate in _candidates(query, reference):
        found.setdefault(candidate.code, candidate)
    return sorted(found.values(), key=lambda candidate: -candidate.score)


def _candidates(query: str, reference: Reference) -> Iterator[Candidate]:
    roles = reference.roles.names
    slugs = {role.soc: role.slug for role in roles.values()}
    occupations = reference.occupations
    exact = reference.roles.find(query)
    if exact:
        yield Candidate(exact.soc, exact.title, 1.0, "name", query, exact.slug)
    for match in occupations.find(query):
        title = getattr(occupations.get(match.code), "title", match.matched)
        yield Candidate(match.code, title, match.score, match.by, match.matched, slugs.get(match.code))
    for role in roles.values():
        if role.holds(query):
            yield Candidate(role.soc, role.title, _HOLDS_QUERY, "name with", query, role.slug)
    for other in occupations.search(query):
        yield Candidate(other.code, other.title, 0.0, "title with", query, slugs.get(other.code))


def occupation_facts(name: str, reference: Reference) -> OccupationFacts | None:
    """Give the facts of the occupation called ``name``, None where it is unknown or may be several."""
    found = reference.find_occupation(name)
    if found is None:
        return None
    occupations = reference.occupations
    related = [(code, other.title) for code in found.related if (other := occupations.get(code))]
    return OccupationFacts(
        found, occupations.titles(found.code), related, occupations.pay(found.code), occupations.sources
    )
