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
