"""What a federal contractor's posting lacks: said only where settings tell of a contractor in the country."""

from __future__ import annotations

import datetime

import pytest

from jdlint.content.cards import read_cards
from jdlint.content.reference import Reference
from jdlint.employer import Employer
from jdlint.engine import Assumptions, Linter
from jdlint.findings import Finding
from jdlint.readers import read

BARE = "Line Cook\n\nDuties\n- Grill fish.\n"


@pytest.fixture(scope="module")
def linter(reference: Reference) -> Linter:
    return Linter([card for card in read_cards() if card.name == "missing-eeo-notice"], reference)


def told(linter: Linter, text: str, *places: str, contractor: bool | None = True) -> tuple[Finding, ...]:
    reading = linter.analyzer.analyze(read(text.encode(), "posting.txt")[0])
    employer = Employer(federal_contractor=contractor)
    assumed = Assumptions(places=places, today=datetime.date(2026, 11, 26), employer=employer)
    return linter.judge(reading, assumed, linter.cards).findings


def test_what_is_lacking_is_named_with_its_law(linter: Linter) -> None:
    (found,) = told(linter, BARE, "US-OH")
    assert "says nothing of veterans or people with disabilities" in found.message
    assert {source.title.partition(",")[0] for source in found.citations} >= {
        "VEVRAA (41 CFR 60-300.5)",
        "Rehabilitation Act",
    }
    (found,) = told(linter, BARE + "\nWe hire without regard to veteran status.\n", "US-OH")
    assert "says nothing of people with disabilities, whom" in found.message
    assert not any("VEVRAA (41" in source.title for source in found.citations)


@pytest.mark.parametrize("places", [(), ("remote",), ("US-OH", "GB"), ("US-NY-NYC",)])
def test_it_is_told_wherever_the_job_may_be_american(linter: Linter, places: tuple[str, ...]) -> None:
    assert told(linter, BARE, *places)


@pytest.mark.parametrize(("places", "contractor"), [(("GB",), True), (("US-OH",), None), (("US-OH",), False)])
def test_it_is_not_told_of_others(
    linter: Linter, places: tuple[str, ...], *, contractor: bool | None
) -> None:
    assert not told(linter, BARE, *places, contractor=contractor)
