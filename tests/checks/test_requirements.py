"""Licenses, education and experience: second places, the day, the role and the words that excuse."""

from __future__ import annotations

import datetime
from collections.abc import Callable

import pytest

from jdlint.content.cards import read_cards
from jdlint.content.reference import Reference
from jdlint.engine import Assumptions, Linter
from jdlint.examples import read_as
from jdlint.findings import Finding
from jdlint.readers import read

Flag = Callable[..., list[Finding]]

CLERK = """\
    Office Clerk

    Duties
    - File letters
    - Answer the telephone
    - {duty}

    Requirements
    - Valid driver's license{more}
    """
KUBERNETES = "11 years of experience with Kubernetes required."


@pytest.fixture(scope="module")
def shipped(reference: Reference) -> Linter:
    return Linter(read_cards(), reference)


def _found(linter: Linter, name: str, text: str, assumed: Assumptions) -> list[Finding]:
    reading = (
        linter.analyzer.analyze(read(text.encode(), "posting.txt")[0])
        if "\n" in text
        else read_as(text, "requirements", linter)
    )
    return [
        finding for finding in linter.judge(reading, assumed, linter.cards).findings if finding.name == name
    ]


def test_two_least_degrees_are_shown_at_both_places(flag: Flag) -> None:
    text = """\
        Buyer

        Requirements
        - At least a bachelor's degree in business
        - A firm hand

        Education
        An associate degree in business is the minimum.
        """
    (finding,) = flag("check: education_conflict\nproblem: minimums\n", text)
    (related,) = finding.related
    assert finding.text == "associate degree in business"
    assert related.message.endswith("'bachelor's degree in business'")
    assert related.span != finding.span


@pytest.mark.parametrize("year", [2017, 2024])
def test_years_beyond_the_age_of_a_tool_on_the_day(year: int, shipped: Linter) -> None:
    (finding,) = _found(shipped, "impossible-years", KUBERNETES, Assumptions(today=datetime.date(year, 6, 1)))
    assert f"the {year - 2014} years" in finding.message
    assert finding.citations


@pytest.mark.parametrize("year", [2025, 2026])
def test_years_that_the_age_of_a_tool_leaves_room_for(year: int, shipped: Linter) -> None:
    assumed = Assumptions(today=datetime.date(year, 6, 1))
    assert not _found(shipped, "impossible-years", KUBERNETES, assumed)


@pytest.mark.parametrize("duty", ["Drive the mail to the bank", "Visit our three branches", "Run errands"])
def test_a_duty_away_from_the_desk_explains_a_drivers_license(duty: str, flag: Flag) -> None:
    lines = "check: needless_license\nlicense: drivers-license\n"
    assert not flag(lines, CLERK.format(duty=duty, more=""))
    assert flag(lines, CLERK.format(duty="Order paper", more=""))


def test_a_drivers_license_as_one_proof_of_identity_is_left_alone(flag: Flag) -> None:
    more = " or another government-issued identification"
    assert not flag(
        "check: needless_license\nlicense: drivers-license\n", CLERK.format(duty="Order paper", more=more)
    )


def test_another_professions_accreditor_is_right_where_both_are_sought(shipped: Linter) -> None:
    text = (
        "Therapist\n\nRequirements\n- Graduate of a CAPTE-accredited program\n- Physical therapist license\n"
    )
    assumed = Assumptions(role="occupational-therapist")
    assert not _found(shipped, "wrong-accreditor", text, assumed)
    alone = text.replace("- Physical therapist license\n", "")
    (finding,) = _found(shipped, "wrong-accreditor", alone, assumed)
    assert "ACOTE" in finding.message
    assert finding.citations


@pytest.mark.parametrize(
    ("places", "count"), [((), 1), (("US-OH",), 0), (("US-OH", "US-KY"), 1), (("remote",), 1), (("GB",), 0)]
)
def test_a_license_needs_its_state_where_the_place_names_not_just_one(
    places: tuple[str, ...], count: int, flag: Flag
) -> None:
    lines = "check: license_detail\nlacking: state\n"
    assert len(flag(lines, "Current RN license.", "requirements", places)) == count
