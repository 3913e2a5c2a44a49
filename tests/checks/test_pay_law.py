"""What pay law asks of a posting: by place, day and size of the employer, and how sure that is."""

from __future__ import annotations

import datetime
from collections.abc import Callable
from dataclasses import replace

import pytest

from jdlint.content.cards import read_cards
from jdlint.content.reference import Reference
from jdlint.employer import UNKNOWN_EMPLOYER, Employer
from jdlint.engine import Assumptions, Linter
from jdlint.examples import read_as
from jdlint.findings import Finding, Severity
from jdlint.readers import read

DAY = datetime.date(2026, 11, 25)
BIG = Employer(size=500)
NAMES = (
    "pay-range-required", "benefits-required", "deadline-required", "other-pay-required",
    "below-minimum-wage", "missing-pay", "missing-benefits", "salary-history",
)  # fmt: skip
BARE = "Line Cook\n\nDuties\n- Grill fish.\n"

Lint = Callable[..., dict[str, Finding]]


@pytest.fixture(scope="module")
def linter(reference: Reference) -> Linter:
    return Linter([card for card in read_cards() if card.name in NAMES], reference)


@pytest.fixture
def lint(linter: Linter) -> Lint:
    """Give the findings by rule name: of a posting, or of one paragraph about pay."""

    def found(
        text: str,
        *places: str,
        employer: Employer = UNKNOWN_EMPLOYER,
        day: datetime.date = DAY,
        pay: bool = False,
    ) -> dict[str, Finding]:
        posting = read(text.encode(), "posting.txt")[0]
        reading = read_as(text, "compensation", linter) if pay else linter.analyzer.analyze(posting)
        assumed = Assumptions(places=places, today=day, employer=employer)
        return {finding.name: finding for finding in linter.judge(reading, assumed, linter.cards).findings}

    return found


def test_a_sure_law_is_an_error_that_names_it_and_its_sources(lint: Lint) -> None:
    found = lint(BARE, "US-CO")["pay-range-required"]
    assert found.severity == Severity.ERROR
    assert found.message == (
        "The posting names no pay, though Colorado asks for it: Equal Pay for Equal Work Act, Part 2 "
        "(C.R.S. 8-5-201), in force since January 1, 2024."
    )
    assert found.citations[0].title.startswith(
        "Equal Pay for Equal Work Act, Part 2 (C.R.S. 8-5-201), in force "
    )


def test_an_unknown_size_leaves_a_doubt(lint: Lint) -> None:
    found = lint(BARE, "US-WA")["pay-range-required"]
    assert found.severity == Severity.WARNING
    assert "Washington may ask for it from employers with 15 or more people: " in found.message
    assert lint(BARE, "US-WA", employer=BIG)["pay-range-required"].severity == Severity.ERROR
    assert "pay-range-required" not in lint(BARE, "US-WA", employer=Employer(size=9))


def test_a_size_counted_in_the_city_is_never_known(lint: Lint) -> None:
    found = lint(BARE, "US-OH-CLE", employer=BIG)["pay-range-required"]
    assert found.severity == Severity.WARNING
    assert "with 15 or more people in the city: " in found.message


def test_several_states_and_remote_work_leave_a_doubt(lint: Lint) -> None:
    several = lint(BARE, "US-TX", "US-CO")["pay-range-required"]
    assert several.severity == Severity.WARNING
    assert "Colorado may ask for it where the job is there: " in several.message
    remote = lint(BARE, "remote", employer=BIG)["pay-range-required"]
    assert remote.severity == Severity.WARNING
    assert " may ask for it where the work is remote: " in remote.message


def test_missing_pay_and_benefits_yield_to_the_law(lint: Lint) -> None:
    assert set(lint(BARE, "US-CO")) == {"pay-range-required", "benefits-required", "deadline-required"}
    assert set(lint(BARE, "US-TX")) == {"missing-pay", "missing-benefits"}


@pytest.mark.parametrize("place", ["US-NV", "US-RI", "US-OH-CIN", "US-TX", "GB", "CA"])
def test_pay_on_request_is_no_duty_of_the_posting(lint: Lint, place: str) -> None:
    assert "pay-range-required" not in lint(BARE, place, employer=BIG)


def test_the_day_decides(lint: Lint) -> None:
    before = lint(BARE, "US-DE", employer=BIG, day=datetime.date(2027, 9, 25))
    after = lint(BARE, "US-DE", employer=BIG, day=datetime.date(2027, 9, 26))
    assert ("pay-range-required" in before, "pay-range-required" in after) == (False, True)


def test_a_blank_of_a_template_is_left_to_its_own_rule(lint: Lint) -> None:
    assert "pay-range-required" not in lint("Line Cook\n\nPay\n[Amount] to [Amount] per hour.\n", "US-CO")


def test_a_milder_severity_of_the_user_holds(reference: Reference) -> None:
    (card,) = (card for card in read_cards() if card.name == "pay-range-required")
    linter = Linter([replace(card, severity=Severity.NOTE)], reference)
    reading = linter.analyzer.analyze(read(BARE.encode(), "posting.txt")[0])
    for place in ("US-CO", "US-WA"):
        (found,) = linter.judge(reading, Assumptions(places=(place,), today=DAY), linter.cards).findings
        assert found.severity == Severity.NOTE


@pytest.mark.parametrize(
    ("pay", "places", "severity"),
    [
        ("Pay: $7.00 per hour.", ("US-TX",), Severity.ERROR),
        ("Pay: $10.00 per hour.", ("US-TX",), None),
        ("Pay: $15.00 per hour.", ("US-WA",), Severity.ERROR),
        ("Pay: $16.00 to $19.00 per hour.", ("US-CA",), Severity.ERROR),
        ("Pay: $10.50 per hour.", ("US-OH",), Severity.WARNING),
        ("Pay: $15.50 per hour.", ("US-NJ",), Severity.WARNING),
        ("Pay: $15.00 per hour.", ("US-NJ",), Severity.ERROR),
        ("Pay: $16.50 per hour.", ("US-NY-NYC", "US-NY"), Severity.ERROR),
        ("Pay: $16.50 per hour.", ("US-NY",), None),
        ("Pay: $12.00 per hour.", ("US-CA", "US-TX"), None),
        ("Pay: $12.00 per hour.", ("CA-ON",), None),
        ("Pay: $12.00 per hour.", ("US-CA", "GB"), None),
        ("Pay: $7.00 per hour.", ("remote",), Severity.ERROR),
        ("Pay: $12.00 per hour.", ("remote",), None),
        ("Pay: $12.00 per hour plus tips.", ("US-CA",), None),
        ("Pay: $52,000 per year.", ("US-CA",), None),
    ],
)
def test_pay_below_the_minimum(
    lint: Lint, pay: str, places: tuple[str, ...], severity: Severity | None
) -> None:
    found = lint(pay, *places, pay=True).get("below-minimum-wage")
    assert (found.severity if found else None) == severity


def test_the_size_decides_which_minimum_is_sure(lint: Lint) -> None:
    small = lint("Pay: $10 per hour.", "US-AR", employer=Employer(size=3), pay=True)
    large = lint("Pay: $10 per hour.", "US-AR", employer=BIG, pay=True)
    assert "below-minimum-wage" not in small
    assert large["below-minimum-wage"].severity == Severity.ERROR
    assert "the minimum wage of $11.00 an hour in Arkansas" in large["below-minimum-wage"].message


@pytest.mark.parametrize(
    ("places", "day", "severity"),
    [
        (("US-VA",), DAY, Severity.ERROR),
        (("US-VA",), datetime.date(2026, 6, 30), Severity.WARNING),
        (("US-OH-COL", "US-OH"), DAY, Severity.WARNING),
        (("US-TX",), DAY, Severity.WARNING),
    ],
)
def test_asking_for_past_pay_is_an_error_where_the_law_forbids_it(
    lint: Lint, places: tuple[str, ...], day: datetime.date, severity: Severity
) -> None:
    text = "Line Cook\n\nHow to apply\nSend your resume and salary history.\n"
    assert lint(text, *places, day=day)["salary-history"].severity == severity
