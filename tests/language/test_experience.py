from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest

from jdlint.language.experience import find_experience

Stated = Callable[..., list[Any]]

ASKED = [
    ("2 years of nursing experience required.", "2 required"),
    ("At least three (3) years of experience in accounting.", "3 required"),
    ("Minimum of 5+ years managing teams.", "5 required"),
    ("One (1) year experience preferred.", "1 preferred"),
    ("Solid experience in a busy bakery (3 years+)", "3 required"),
    ("Two years equivalent combination of schooling, training and experience", "2 required"),
    ("Office Clerk 4 - Two years of filing experience.", "2 required"),
    ("Experience: 2-3 years", "2-3 required"),
    ("Two years of continuous experience in clinical operations", "2 required"),
    ("Experience required: minimum 5 years", "5 required"),
    ("1-3 yrs exp in retail", "1-3 required"),
    ("2 yrs. experience as an estimator", "2 required"),
    ("6 months to 1 year of customer service experience", "0.5-1 required"),
    ("18 months of post-qualification experience", "1.5 required"),
    ("12+ months experience in a warehouse environment", "1 required"),
    ("No experience required.", "0 required"),
    ("No experience? We'll teach you.", "0 required"),
    ("No teaching background is needed.", "0 required"),
    ("They don't need experience, and English is not a must.", "0 required"),
    ("-12 months of customer service", "1 required"),
    ("12 months of customer service, call center preferred", "1 required"),
    ("5 yrs commercial or industrial, 1 yr mission critical", "5 required, 1 required"),
    ("4+ years building services in Go", "4 required"),
    ("No experience necessary, we will train you.", "0 required"),
    ("Training provided; experience not required.", "0 required"),
    ("Diploma in Nursing with no additional experience", "0 required"),
    (
        "Bachelor's degree and 3 years of experience, or Master's degree and 1 year of experience.",
        "3 required, 1 required",
    ),
    ("Two years of experience may be substituted for the degree.", "2 required"),
    ("Must have 1 year verifiable tractor-trailer experience.", "1 required"),
    ("5 to 7 years' experience in software development", "5-7 required"),
    ("Ideally 3+ years in B2B sales.", "3 preferred"),
    ("Preferred: 2 years in a hospital setting.", "2 preferred"),
    ("3+ years designing embedded systems", "3 required"),
    ("5+ years Java, 3+ years Python", "5 required, 3 required"),
    ("Four years of increasingly responsible administrative experience", "4 required"),
    ("A year of experience in a call center is a plus.", "1 preferred"),
    ("At least a year working with children", "1 required"),
    ("Up to 2 years of experience", "0-2 required"),
    ("Less than 1 year of experience is fine", "0-1 required"),
    ("more than 3 years experience in a similar role", "3 required"),
    ("8 or more years of experience", "8 required"),
    ("A minimum of (2) years of experience", "2 required"),
    ("3 years of nursing experiance", "3 required"),
    ("two-to-four years of experience", "2-4 required"),
    ("Previous experience in a restaurant (2 years minimum)", "2 required"),
    ("Work experience: 1 year (Preferred)", "1 preferred"),
    ("Sales: 2 years (Required)", "2 required"),
    ("Six (6) months related experience and/or training", "0.5 required"),
    ("Minimum 1 year of ICU experience required, 2 years preferred.", "1 required, 2 preferred"),
    ("7+ years' relevant experience; 2 years in management preferred", "7 required, 2 preferred"),
    ("3 years of experience is preferred but not required", "3 preferred"),
    ("Minimum of 1 year experience preferred.", "1 preferred"),
    ("5 years of K-12 teaching experience", "5 required"),
    ("2 years of college teaching experience", "2 required"),
    ("3 years contract administration experience", "3 required"),
    ("Ten years of project management experience", "10 required"),
    ("At least 24 months of experience within the last five years.", "2 required"),
    ("Two years post-licensure experience", "2 required"),
    ("0-2 years of experience", "0-2 required"),
    ("2 years of experience, ICU preferred", "2 required"),
    ("12 to 18 months of prior work experience is desirable.", "1-1.5 preferred"),
]


def shown(found: list[Any]) -> str:
    amounts = (
        (f"{item.min_years:g}" if item.max_years is None else f"{item.min_years:g}-{item.max_years:g}", item)
        for item in found
    )
    return ", ".join(f"{amount} {item.modality}" for amount, item in amounts)


@pytest.mark.parametrize(("text", "expected"), ASKED)
def test_amounts_and_how_firmly_they_are_asked_for(stated: Stated, text: str, expected: str) -> None:
    assert shown(stated(find_experience, text)) == expected


INNOCENT = [
    "4-year Bachelor of Nursing Science or equivalent",
    "Must pass a 7 year criminal background check",
    "Note that 1,040 hours is six months of full time work (40 hours per week).",
    "We have over 30 years of experience serving families.",
    "With more than 25 years of experience, our firm is a leader in payroll.",
    "Our team has a combined 100 years of experience.",
    "In business for 40 years.",
    "Family owned for over 50 years.",
    "Must be at least 18 years of age.",
    "Applicants must be 21 years old.",
    "Candidates must be 18 years or older.",
    "Graduation from a four-year college.",
    "This is a 2 year fixed term contract.",
    "The contract lasts 12 months.",
    "Assignment length: 3 months with extension possible.",
    "A 3-year warranty covers all parts.",
    "401(k) match vests after 1 year of service.",
    "Eligible for vacation after one year of employment.",
    "License must be obtained within 2 years of hire.",
    "No accidents in the past 3 years.",
    "Clean driving record for the last five (5) years.",
    "Valid driver's license for at least 3 years.",
    "Two years of college.",
    "A two-year technical program in welding.",
    "Completion of a 2-year apprenticeship.",
    "Works with children 3 to 5 years old.",
    "Serves infants 6 weeks to 12 months.",
    "Voted best place to work 5 years in a row.",
    "The probationary period is 6 months.",
    "Performance is reviewed every 6 months.",
    "The internship is 3 months long.",
    "Improves the patient experience.",
    "Applications remain active for one year.",
    "Leads a multi-year program.",
    "We celebrate 10 years of growth.",
    "Employees enjoy 3 weeks of vacation after 5 years.",
    "Our caregivers stay with us for more than 7 years on average.",
    "Records are kept for seven years.",
    "Founded 12 years ago.",
    "You may reapply after six months.",
    "Must have been a resident for 1 year.",
    "One year of algebra with a C or better",
    "Pay raise after the first 12 months.",
    "Salary depends on experience.",
    "Open 24 hours a day, 365 days a year.",
    "You will gain 2 years of experience in our graduate scheme.",
]


@pytest.mark.parametrize("text", INNOCENT)
@pytest.mark.parametrize("section", ["requirements", "about_role", "about_employer"])
def test_lengths_of_time_that_are_no_experience(stated: Stated, text: str, section: str) -> None:
    assert [item for item in stated(find_experience, text, section) if item.min_years is not None] == []


@pytest.mark.parametrize(
    ("text", "modality"),
    [
        ("Previous experience required.", "required"),
        ("Previous cashier experience required", "required"),
        ("Must have previous interpreting and translation experience", "required"),
        ("Hands on fiber experience", "required"),
        ("Experience with Python desirable", "preferred"),
        ("Must have previous supervisory experience.", "required"),
        ("Forklift experience is a plus", "preferred"),
        ("Coursework or project experience", "required"),
        ("A background in broadcasting is a plus", "preferred"),
        ("Warehouse experience helpful but we will train", "preferred"),
    ],
)
def test_experience_without_an_amount(stated: Stated, text: str, modality: str) -> None:
    (found,) = stated(find_experience, text)
    assert (found.min_years, found.modality) == (None, modality)


def test_a_wish_behind_a_semicolon_stands_beside_the_years(stated: Stated) -> None:
    found = stated(find_experience, "Two years of acute care; a background in surgery is a plus")
    assert [(each.min_years, each.modality) for each in found] == [(2, "required"), (None, "preferred")]


@pytest.mark.parametrize(
    "text",
    [
        "Creates a seamless customer experience.",
        "Education and Experience:",
        "A criminal background check is required.",
        "People of all backgrounds are needed.",
        "You will gain hands-on experience in surgery.",
    ],
)
def test_the_word_in_other_senses(stated: Stated, text: str) -> None:
    assert stated(find_experience, text, "about_role") == []


def test_a_question_to_applicants_states_nothing(stated: Stated) -> None:
    assert stated(find_experience, "Do you have 2 years of experience?", "how_to_apply") == []


def test_a_preferred_section_makes_it_preferred(stated: Stated) -> None:
    (found,) = stated(find_experience, "3 years of experience in banking", "preferred")
    assert found.modality == "preferred"


def test_spans_are_block_offsets(stated: Stated) -> None:
    text = "We train you. You have 2 years of retail experience."
    (found,) = stated(find_experience, text)
    assert text[found.span.start : found.span.end] == "2 years of retail experience" == found.text


def test_how_firmly_it_is_asked_for_is_no_part_of_it(stated: Stated) -> None:
    found = stated(find_experience, "2 years in retail (strongly preferred), 1 year in sales required")
    assert [each.text for each in found] == ["2 years in retail", "1 year in sales"]


@pytest.mark.timeout(30)  # a hang, not a benchmark
@pytest.mark.parametrize(
    "unit", ["1", "one year or ", "a year ", "1 year or ", "two (2) to ", "experience of ", "1-"]
)
def test_long_chains_end(stated: Stated, unit: str) -> None:
    text = unit * (100_000 // len(unit)) + " year of experience"
    found = stated(find_experience, text)
    assert all(text[each.span.start : each.span.end] == each.text for each in found)
