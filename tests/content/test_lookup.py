"""What a name may mean among curated roles and all occupations."""

from __future__ import annotations

import pytest

from jdlint.content.lookup import candidates, occupation_facts
from jdlint.content.reference import Reference


@pytest.mark.parametrize(
    ("query", "code", "slug"),
    [
        ("COTA", "31-2011.00", "occupational-therapy-assistant"),
        ("29-1141", "29-1141.00", "registered-nurse"),
        ("Software Developer", "15-1252.00", "software-developer"),
        ("welder", "51-4121.00", None),
    ],
)
def test_the_likeliest_comes_first(reference: Reference, query: str, code: str, slug: str | None) -> None:
    first = candidates(query, reference)[0]
    assert first.code == code
    assert slug is None or first.slug == slug


def test_each_occupation_comes_once_and_scores_fall(reference: Reference) -> None:
    found = candidates("nurse", reference)
    assert len({candidate.code for candidate in found}) == len(found) > 3
    assert [each.score for each in found] == sorted((each.score for each in found), reverse=True)


def test_what_may_be_anything_is_not_guessed(reference: Reference) -> None:
    assert all(candidate.score < 0.6 for candidate in candidates("analyst", reference))
    assert occupation_facts("analyst", reference) is None


def test_nothing_is_known_of_nonsense(reference: Reference) -> None:
    assert candidates("flibbertigibbet", reference) == []


def test_facts_name_relatives_and_sources(reference: Reference) -> None:
    facts = occupation_facts("Plumber", reference)
    assert facts is not None
    assert facts.occupation.code == "47-2152.00"
    assert facts.pay is not None
    assert facts.sources
    assert all(title for _, title in facts.related)
