"""What contradicts itself is shown with both places, and what several claims make of one posting."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from jdlint.content.cards import read_cards
from jdlint.content.reference import Reference
from jdlint.content.strict_yaml import ContentError
from jdlint.engine import Linter
from jdlint.findings import Finding
from jdlint.readers import read

Flag = Callable[..., list[Finding]]
Lint = Callable[[str], list[tuple[str, str | None, str]]]

TOPIC = """\
check: opposite_claims
claims_in: [title, about_role, other]
topics:
  drink:
    one: {anchors: [tea], patterns: ['\\btea only\\b'], not_with: ['\\bperhaps\\b'], not_after: ['\\bgreen']}
    other: {anchors: [coffee], patterns: ['\\bcoffee only\\b'], lines: ['^coffee$']}
    settled_by: ['\\bany drink\\b']
"""


def claims(flag: Flag, text: str) -> list[tuple[str | None, str]]:
    found = flag(TOPIC, f"Waiter\n\nWe pour drinks for guests.\n\n{text}")
    return [(finding.text, finding.related[0].message) for finding in found]


@pytest.mark.parametrize(
    ("text", "later"),
    [
        ("It is tea only here.\n\nIt is coffee only there.", "coffee only"),
        ("It is coffee only here.\n\nIt is tea only there.", "tea only"),
        ("It is tea only.\n\nCoffee", "Coffee"),
    ],
)
def test_the_later_of_two_opposed_claims_is_flagged(text: str, later: str, flag: Flag) -> None:
    assert claims(flag, text) == [(later, "The other claim stands here.")]


@pytest.mark.parametrize(
    "text",
    [
        "It is tea only.",
        "It is tea only or coffee only, as you like.",
        "It is tea only.\n\nIt is coffee only.\n\nHave any drink.",
        "It is perhaps tea only.\n\nIt is coffee only.",
        "It is green tea only.\n\nIt is coffee only.",
        "It is not tea only.\n\nIt is coffee only.",
        "Tea only: no\n\nIt is coffee only.",
    ],
)
def test_claims_that_are_settled_or_not_made(text: str, flag: Flag) -> None:
    assert not claims(flag, text)


def test_a_broken_expression_names_its_place(flag: Flag) -> None:
    with pytest.raises(ContentError, match="not a regular expression"):
        flag(TOPIC.replace("'^coffee$'", "'('"), "Waiter\n\nTea only.\n\nCoffee only.")


@pytest.fixture(scope="module")
def lint(reference: Reference) -> Lint:
    linter = Linter([card for card in read_cards() if card.family == "contradiction"], reference)

    def found(text: str) -> list[tuple[str, str | None, str]]:
        (posting, *_) = read(f"{text}\n\nDuties\n- File permits.\n- Answer calls.\n".encode(), "job.txt")
        result = linter.lint(posting)
        return [
            (finding.name, finding.text, result.reading.text_of(related.span))
            for finding in result.findings
            for related in finding.related
        ]

    return found


@pytest.mark.parametrize(
    ("text", "name", "words", "other"),
    [
        ("Clerk\nFull-time, 18 hours a week", "full-time-hours", "18 hours a week", "Full-time"),
        (
            "Clerk\n\nReports to: Office Manager\n\nYou report to the owner of the shop.",
            "conflicting-supervisor",
            "owner of the shop",
            "Office Manager",
        ),
        (
            "Clerk\n\nHow to apply\nApply by May 9, 2031.\n\nStart date: May 2, 2031",
            "date-order",
            "May 2, 2031",
            "May 9, 2031",
        ),
        (
            "Clerk\n\nPay: $20 to $22 per hour\n\nCompensation\nYou earn $26 to $28 per hour.",
            "conflicting-pay",
            "$26 to $28 per hour",
            "$20 to $22 per hour",
        ),
        (
            "Clerk\n\nLocation: Akron, OH\n\nThis position is based in Erie, PA.",
            "conflicting-place",
            "Erie, PA",
            "Akron, OH",
        ),
        (
            "Clerk\n\nRequirements\n- Excel\n- Spanish\n\nPreferred\n- Spanish",
            "required-and-preferred-same",
            "Spanish",
            "Spanish",
        ),
        (
            "Barber\n\nRequirements\n- Barber license\n- Own clippers\n\nNo license is needed here.",
            "license-required-and-not",
            "No license is needed",
            "Barber license",
        ),
    ],
)
def test_both_places_are_shown(text: str, name: str, words: str, other: str, lint: Lint) -> None:
    assert (name, words, other) in lint(text)


def test_dates_without_a_year_may_lie_on_both_sides_of_new_year(lint: Lint) -> None:
    assert not lint("Clerk\n\nHow to apply\nApply by December 12. The job starts January 4.")


@pytest.mark.parametrize(
    "text",
    [
        "Remote Patient Monitoring Nurse\n\nThis is an on-site position in our Dayton hospital.",
        (
            "Help Desk Analyst\n\n"
            "This is a fully remote position.\n\n"
            "Must be able to work on site at client locations as needed."
        ),
        "Developer\n\nThis role is remote.\n\nWe meet in our Denver office once a quarter.",
        "Teacher\nRegular full-time\n\nThis is a 10-month position.",
        (
            "Night Nurse\n\n"
            "Night shift, 7 p.m. to 7 a.m.\n\n"
            "How to apply\nApply in person Monday to Friday, 9 a.m. to 4 p.m."
        ),
        "CNA\n\nReports to: Director of Nursing\n\nDuties\n- You report to the charge nurse.",
        "Cook\n\nSupervisor: Yes\n\nYou report to the kitchen manager.",
        "Travel Nurse\n\nPay\n$2,100 per week\n\nThe taxable rate is $24 per hour.",
        "Counselor\n\nFull-time\n\nYou carry a caseload with 20 hours a week of direct service.",
        "Nurse\n\nRequirements\n- 1 year of experience (RN)\n- 2 years of experience (LPN)",
        "Care assistant\n\nSalary \u00a324,000. Posted 05/06/2031. Closing date 10/05/2031.",
        (
            "Driver\n\n"
            "Home daily. Monday to Friday, 5 a.m. to 3 p.m.\n\n"
            "No weekends. Some Saturdays in December."
        ),
        "Barista\n\nPart-time, 20 hours a week\n\nFull-time opportunities may open up at 40 hours a week.",
        "Server\n\nPay\n$6 to $8 per hour\n\nWith tips most servers make $25 to $30 per hour.",
        "RN\n\nShift: Days\n\nOrientation is on nights for two weeks.",
        "RN\n\nNo call.\n\nDuties\n- Call patients the day after surgery.\n- Answer call lights.",
        (
            "Clerk\nLocation: Toledo, OH\n\n"
            "Our parent company is based in Austin, TX. You will work with a team in Austin, TX."
        ),
        (
            "Analyst\n\n"
            "Requirements\n- Bachelor's degree\n- SQL\n\n"
            "Preferred\n- Master's degree\n- SQL certification"
        ),
        (
            "Office Manager\n\n"
            "You support our sales team, who work remotely. You work in our office five days a week."
        ),
        "Lecturer\nFull-time\n\nYou teach 12 hours a week and advise students.",
        "Electrician\n\nNo license is needed for helpers. Journeymen need a state electrician license.",
        "Caregiver\n\nNo certification required, but a plus.\n\nRequirements\n- CPR card required",
        (
            "Sales Associate\n\n"
            "Full-time and part-time. Shifts include evenings and weekends. Weekends off once a month."
        ),
        (
            "Accountant\n\n"
            "Posting date: January 5, 2031. The fiscal year starts July 1, 2030. Apply by January 20, 2031."
        ),
        (
            "Nurse\n\n"
            "Pay\nNew graduates start at $32 per hour. Nurses with five years earn $40 to $44 per hour."
        ),
        (
            "Engineer\n\n"
            "The range is $120,000 to $150,000 per year. We expect to hire at $125,000 to $135,000 per year."
        ),
        "Nurse\n\nHybrid: three days on site. This job is partly remote.",
        (
            "Guard\n\n"
            "First shift, 6 a.m. to 2 p.m. You relieve the third shift and hand over to the second shift."
        ),
    ],
)
def test_what_can_hold_together_is_left_alone(text: str, lint: Lint) -> None:
    assert not lint(text)
