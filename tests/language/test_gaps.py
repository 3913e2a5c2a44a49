from __future__ import annotations

from itertools import pairwise

import pytest

from jdlint.language.glued import seams_of, starts_of
from jdlint.readers import read

DUTIES = (
    "The technician duties include:   Set up machines   Welcome patients and report complaints to the nurse"
    "   Watch patients during treatment and report what is unusual   Write down what was done"
    "   Job Requirements   One year of experience   BLS certification required   Able to work alone"
)


def pieces(text: str) -> list[str]:
    (posting,) = read(text.encode(), "posting.txt")
    edges = [0, *starts_of(posting.blocks[0]), len(posting.blocks[0].text)]
    return [posting.blocks[0].text[low:high].strip() for low, high in pairwise(edges)]


def test_wide_gaps_of_a_long_line_are_its_line_breaks() -> None:
    assert pieces(DUTIES)[0] == "The technician duties include:"
    assert pieces(DUTIES)[-4:] == [
        "Job Requirements",
        "One year of experience",
        "BLS certification required",
        "Able to work alone",
    ]


def test_two_blanks_among_wider_gaps_are_a_slip() -> None:
    assert "Starting Hourly Rate 16.00" in pieces(f"{DUTIES}   Starting Hourly Rate  16.00")


@pytest.mark.parametrize(
    "text",
    [
        "Set up machines   Welcome patients   Write down what was done",  # a short line
        DUTIES.replace("   ", " "),
        DUTIES.replace("   ", " ").replace("Set up", " Set up"),  # a slip
        "You greet guests.  You seat them.  You take orders.  You bring food.  You clear tables. " * 4,
        "You greet,  seat  and serve the guests  of the house and  clear their tables every evening " * 4,
    ],
)
def test_blanks_that_were_no_line_breaks(text: str) -> None:
    assert len(pieces(text)) == 1


def test_the_cell_of_a_table_has_gaps_too() -> None:
    (posting,) = read(f'title,description\nTechnician,"{DUTIES}"\n'.encode(), "postings.csv")
    block = posting.blocks[-1]
    edges = [0, *starts_of(block), len(block.text)]
    lines = [block.text[low:high].strip() for low, high in pairwise(edges)]
    assert "BLS certification required" in lines


@pytest.mark.timeout(60)  # a hang, not a benchmark
def test_a_long_line_full_of_gaps_is_read() -> None:
    (posting,) = read(("Ab   " * 200_000).encode(), "posting.txt")
    assert len(posting.blocks[0].gaps) == 199_999


@pytest.mark.parametrize(
    ("text", "line"),
    [
        ("Degree in a related field preferredProficiency in Excel", "Proficiency in Excel"),
        ("High School Diploma or GEDMust be 21", "Must be 21"),
        ("Fluent in KoreanBachelor's degree", "Bachelor's degree"),
        ("or equivalent work experience2 or more years in sales", "2 or more years in sales"),
        ("holidays)Paid training", "Paid training"),
        ("2 years of experienceSchedule:Monday to Friday", "Schedule:Monday to Friday"),
        ("Location: Dallas, TXCompensation: $12", "Compensation: $12"),
        ("Main PURPOSEThe main task is to sell", "The main task is to sell"),
    ],
)
def test_a_line_that_was_glued_to_another(text: str, line: str) -> None:
    (seam,) = seams_of(text)
    assert text[seam:] == line


@pytest.mark.parametrize(
    "text",
    [
        "KEY DUTIES and SKILLS Required",
        "AN EXPERIENCED COOK IS SCHEDULED FOR THE SKILLSET",
        "JavaScript, MetLife, SharePoint, LinkedIn, YouTube and MasterCard",
        "iPad or MacBook Must be charged",
        "a Grade3 teacher with 20years",
        "EXPERIENCE MUST BE RECENT",
    ],
)
def test_names_with_capitals_inside_are_one_word(text: str) -> None:
    assert not [*seams_of(text)]
