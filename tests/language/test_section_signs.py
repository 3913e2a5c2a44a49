"""What tells a section where no heading does: facts, lost stops, the posting's own headings elsewhere."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from jdlint.language.analyzer import Analyzer
from jdlint.language.reading import Reading
from jdlint.language.section_signs import signs
from jdlint.language.sentences import sentence_spans
from jdlint.readers import read
from tests.language.test_sections import section_with

Understand = Callable[[str], Reading]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("$19.50/hr + shift meal", {"pay"}),
        ("Base \u00a324,000", {"amount"}),
        ("Sun-Thu 10p-6a", {"clock"}),
        ("24-29 hours", {"clock"}),
        ("Ring Ada at (865) 555-0108", {"contact"}),
        ("ada@example.org", {"contact"}),
        ("Seven to ten years in cost accounting", {"years"}),
        ("You must be 18 years old.", set()),
        ("Bachelor's degree", {"degree"}),
        ("EOE", {"fair"}),
        ("We raised $5 million.", set()),
        ("Up to $500 in tuition reimbursement", set()),
    ],
)
def test_facts_are_signs(understand: Understand, text: str, expected: set[str]) -> None:
    (sentence,) = understand(f"{text}\n").sentences
    assert set(signs(sentence)) == expected


def test_a_classified_of_two_lines(understand: Understand) -> None:
    reading = understand(
        "BAKER wanted, early starts, Tues-Sat.\n\n$18/hr + a loaf a day. 1 yr in a bakery, driver's license "
        "a must. Send your resume to ada@millstreet.example.\n"
    )
    assert section_with(reading, "1 yr") == "requirements"
    assert section_with(reading, "Send your") == "how_to_apply"


@pytest.mark.parametrize(
    ("text", "sentences"),
    [
        ("Fluent Spanish preferred We are a small firm", ["Fluent Spanish preferred", "We are a small firm"]),
        ("A forklift license Our depot is open", ["A forklift license", "Our depot is open"]),
        ("Cook at Our Lady of Peace", ["Cook at Our Lady of Peace"]),
    ],
)
def test_a_stop_lost_at_the_end_of_a_line_is_seen(text: str, sentences: list[str]) -> None:
    assert [text[start:end] for start, end in sentence_spans(text)] == sentences


def test_duties_told_before_their_own_section_are_a_summary(understand: Understand) -> None:
    reading = understand(
        "Stock Clerk\n\nThe position offers a chance to learn the trade. You will work with a small crew and "
        "help to keep the shelves full.\n\nResponsibilities\n\n- Fill shelves\n- Count stock\n"
    )
    assert section_with(reading, "small crew") == "about_role"
    assert section_with(reading, "Count stock") == "responsibilities"


def test_a_list_ends_the_header(understand: Understand) -> None:
    reading = understand(
        "Dental Assistant\n\nHarbor View Dental\n\nHow the day goes\n\n- Seat patients\n- Take x-rays\n"
    )
    assert section_with(reading, "Harbor View") == "title"
    assert section_with(reading, "Seat patients") == "responsibilities"


def test_a_wish_ends_where_the_text_says_how_experience_counts(understand: Understand) -> None:
    reading = understand(
        "Ward Clerk\n\nQUALIFICATIONS\n\nBasic Requirements: U.S. citizenship. Preferred Experience: Two "
        "years on a ward preferred Experience refers to paid and unpaid experience of any kind. "
        "You will receive credit for all qualifying experience, including volunteer experience.\n"
    )
    assert section_with(reading, "Two years on a ward") == "preferred"
    assert section_with(reading, "paid and unpaid") == "requirements"
    assert section_with(reading, "receive credit") == "requirements"


def test_experience_defined_among_requirements_is_a_part_of_them(understand: Understand) -> None:
    reading = understand(
        "Range Aid\n\nQUALIFICATIONS\n\nGS-3: six months of work outdoors OR a high school diploma. "
        "SPECIALIZED EXPERIENCE: work with fences, water troughs and cattle.\n"
    )
    assert section_with(reading, "cattle") == "requirements"


def test_experience_set_apart_is_a_section(understand: Understand) -> None:
    reading = understand(
        "Range Aid\n\nQUALIFICATIONS\n\nSPECIALIZED EXPERIENCE: work with fences and cattle.\n"
    )
    assert section_with(reading, "cattle") == "experience"


def test_a_long_paragraph_behind_a_list_stands_by_itself(understand: Understand) -> None:
    reading = understand(
        "Line Cook\n\nBenefits\n\n- Meals on shift\n- Free parking\n\nMill Street Kitchen cooks with the "
        "farms of the valley, was founded in 1990 and serves the community in three towns and at two fairs.\n"
    )
    assert section_with(reading, "parking") == "benefits"
    assert section_with(reading, "farms") == "about_employer"


def test_office_hours_are_a_part_of_how_to_apply(understand: Understand) -> None:
    reading = understand(
        "Roofer\n\nHow to Apply\n\nCity Hall, Room 4\n\nMonday through Friday\n\n8:00 a.m. until 4:30 p.m.\n"
    )
    assert section_with(reading, "Monday") == "how_to_apply"
    assert section_with(reading, "4:30") == "how_to_apply"


def test_parts_of_a_line_between_bars_stand_in_sections_of_their_own(understand: Understand) -> None:
    reading = understand("Welder | Dayton, OH | $24/hr | Night shift\n\nWeld pipes for the foreman.\n")
    assert section_with(reading, "Welder") == "title"
    assert section_with(reading, "Dayton") == "location"
    assert section_with(reading, "$24") == "compensation"
    assert reading.title == "Welder"


def test_a_labelled_paragraph_ends_where_postings_stand_in_such(understand: Understand) -> None:
    reading = understand(
        "Baker\n\nWho we are: a small bakery with a brick oven.\n\nDuties: shape loaves.\n\n"
        "Perks: bread every day.\n\nSend your resume to ada@example.org.\n"
    )
    assert section_with(reading, "bread") == "benefits"
    assert section_with(reading, "Send") == "how_to_apply"


@pytest.mark.parametrize(
    ("heading", "section"),
    [
        ("The money", "compensation"),
        ("How to reach us", "how_to_apply"),
        ("What we provide", "benefits"),
        ("You'll do well here if", "requirements"),
        ("It would help if you", "preferred"),
        ("In your first six months", "responsibilities"),
        ("Answers to", "reporting"),
    ],
)
def test_plain_headings(understand: Understand, heading: str, section: str) -> None:
    reading = understand(f"Baker\n\nWe bake bread.\n\n{heading}\n\nSome words on that.\n")
    assert section_with(reading, heading) == section


def test_a_label_in_a_cell_holds_for_the_next_cell(analyzer: Analyzer) -> None:
    page = (
        b"<h1>Custodian</h1><table><tr><td>Salary</td><td>Step 3 of the schedule</td></tr>"
        b"<tr><td>10</td><td>Seven buildings</td></tr></table>"
    )
    (posting,) = read(page, "custodian.html")
    reading = analyzer.analyze(posting)
    assert section_with(reading, "Step 3") == "compensation"
    assert section_with(reading, "10") != "how_to_apply"


def test_words_that_govern_others_are_no_heading_without_a_colon(understand: Understand) -> None:
    reading = understand(
        "Reporter\n\nRequirements:\n\nKnowledge of Spanish and of the courts of the valley. Ability to write "
        "fast. Reliable, calm and curious people who like to listen are what makes a good paper.\n"
    )
    assert section_with(reading, "Knowledge") == "requirements"


def test_addresses_are_the_location_unless_one_writes_there(understand: Understand) -> None:
    addresses = "12 Mill Road, Dayton, OH 45402\n\n9 Dale Street, Akron, OH 44301\n"
    reading = understand(f"Line Cook\n\nWe are hiring cooks for two kitchens.\n\n{addresses}")
    assert section_with(reading, "Mill Road") == "location"
    reading = understand(f"Line Cook\n\nWe are hiring cooks.\n\nHow to Apply\n\nWrite to us.\n\n{addresses}")
    assert section_with(reading, "Dale Street") == "how_to_apply"


def test_a_right_to_work_among_musts_is_one_of_them(understand: Understand) -> None:
    reading = understand(
        "Tester\n\nRequirements\n\n- Two years of testing\n- Must be authorized to work in Peru\n- French\n"
    )
    assert section_with(reading, "authorized") == "requirements"


@pytest.mark.parametrize(
    ("sentence", "section"),
    [
        ("The successful candidate will teach two courses on soil.", "responsibilities"),
        ("The successful candidate will have two years of teaching.", "requirements"),
        ("The college invites applications for a post in soil science.", "about_role"),
        ("We need someone at the front desk from May on.", "about_role"),
        ("Text your resume to Ada.", "how_to_apply"),
    ],
)
def test_plain_sentences(understand: Understand, sentence: str, section: str) -> None:
    assert section_with(understand(f"Lecturer\n\n{sentence}\n"), sentence) == section
