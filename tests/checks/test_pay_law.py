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
    "below-minimum-wage", "missing-pay", "missing-benefits", "salary-history", "open-ended-pay", "wide-range",
    "missing-currency", "noncompete-demand", "credit-check",
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
    assert set(lint(BARE, "US-TX")) == {"missing-pay"}


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


def test_a_law_on_open_ends_makes_one_an_error(lint: Lint) -> None:
    text = "Pay: $20 per hour and up."
    found = lint(text, "US-CO", pay=True)["open-ended-pay"]
    assert found.severity == Severity.ERROR
    assert "; Colorado forbids that (Equal Pay for Equal Work Act, Part 2" in found.message
    assert found.citations
    unsure = lint(text, "US-WA", pay=True)["open-ended-pay"]
    assert unsure.severity == Severity.WARNING
    assert "; Washington may forbid that (" in unsure.message
    assert lint(text, "US-TX", pay=True)["open-ended-pay"].message.endswith("only one end of the pay.")


def test_a_law_on_spread_counts_by_the_year(lint: Lint) -> None:
    found = lint("Pay: CAD 60 to 85 per hour.", "CA-ON", employer=BIG, pay=True)["wide-range"]
    assert "with more than 50,000 a year between its ends; Ontario may forbid that (" in found.message
    assert "wide-range" not in lint("Pay: CAD 60 to 84 per hour.", "CA-ON", employer=BIG, pay=True)
    assert "wide-range" not in lint("Pay: CAD 60 to 85 per hour.", "CA-BC", employer=BIG, pay=True)


@pytest.mark.parametrize(
    ("text", "places", "is_unclear"),
    [
        ("Pay: $70,000 per year.", ("US-NY", "CA-ON"), True),
        ("Pay: $70,000 per year.", ("US-NY", "GB"), False),
        ("Pay: CAD $70,000 per year.", ("US-NY", "CA-ON"), False),
        ("Salary: 70,000 per year.", ("US-NY",), False),
        ("Salary: 70,000 per year.", ("US-NY", "GB"), True),
        ("Salary: 70,000 per year, and a bonus of \u00a3500.", ("GB",), False),
    ],
)
def test_a_sum_that_two_countries_read_differently_is_noted(
    text: str, places: tuple[str, ...], lint: Lint, *, is_unclear: bool
) -> None:
    assert ("missing-currency" in lint(text, *places, pay=True)) is is_unclear


def test_a_promise_not_to_compete_weighs_what_its_place_makes_of_it(lint: Lint) -> None:
    text = "Line Cook\n\nRequirements\n- You sign a non-compete.\n"
    assert lint(text, "US-CA")["noncompete-demand"].severity == Severity.ERROR
    assert lint(text, "US-VA")["noncompete-demand"].severity == Severity.WARNING
    bare = lint(text, "US-TX")["noncompete-demand"]
    assert bare.severity == Severity.NOTE
    cited = lint(text, "US-VA")["noncompete-demand"].citations
    assert len(cited) > len(bare.citations)


def test_credit_is_asked_for_money_jobs_without_a_word(lint: Lint) -> None:
    text = "{}\n\nRequirements\n- Good credit history.\n"
    assert lint(text.format("Line Cook"), "US-CA")["credit-check"].severity == Severity.WARNING
    assert lint(text.format("Line Cook"), "US-TX")["credit-check"].severity == Severity.NOTE
    assert "credit-check" not in lint(text.format("Bank Teller"), "US-CA")
