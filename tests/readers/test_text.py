import pytest

from jdlint.posting import Block
from jdlint.readers import read

PROSE = (
    "The nurse will care for patients in the intensive care unit and will\n"
    "report to the charge nurse. On most days this means lifting, walking\n"
    "and standing for long stretches of time, often together with another\n"
)


def blocks(source: str) -> tuple[Block, ...]:
    (posting,) = read(source.encode(), "posting.txt")
    return posting.blocks


def brief(source: str) -> list[str]:
    marks = {"heading": "# ", "list_item": "- ", "paragraph": "", "cell": "| "}
    return [marks[block.kind] + block.text for block in blocks(source)]


@pytest.mark.parametrize(
    ("source", "expected"),
    [
        ("MINIMUM QUALIFICATIONS\nA degree.", ["# MINIMUM QUALIFICATIONS", "A degree."]),
        ("Duties:\nLift.", ["# Duties:", "Lift."]),
        ("What you will do:  \nLift.", ["# What you will do:", "Lift."]),
        ("**Duties**\nLift.", ["# Duties", "Lift."]),
        ("Duties\n======\nLift.", ["# Duties", "Lift."]),
        ("Duties\n------\nLift.", ["# Duties", "Lift."]),
        ("=== DUTIES ===\nLift.", ["# DUTIES", "Lift."]),
        ("## Duties\nLift.", ["# Duties", "Lift."]),
        ("# Duties\nLift.", ["# Duties", "Lift."]),
        ("1. JOB SUMMARY\nCare.\n2. DUTIES\nLift.", ["# JOB SUMMARY", "Care.", "# DUTIES", "Lift."]),
    ],
)
def test_headings(source: str, expected: list[str]) -> None:
    assert brief(source) == expected


@pytest.mark.parametrize(
    "line",
    [
        "Salary: $40k",
        "SALARY: $40K",
        "RN, BSN, ACLS",
        "SPRINGFIELD, OH 45501",
        "NO PHONE CALLS PLEASE.",
        "Registered Nurse",
        "# of openings: 2",
        "We lift. You will also lift the following:",
        "This line ends in a colon but is far too long to be a heading that anybody would set above a list:",
        "*Must be 18 years of age",
    ],
)
def test_no_heading(line: str) -> None:
    assert brief(f"{line}\nYou will care for people.") == [line, "You will care for people."]


def test_a_line_under_a_sentence_is_a_rule_and_not_its_underline() -> None:
    assert brief("We care.\n-----\nDuties\n\n-----\nLift.") == ["We care.", "Duties", "Lift."]


def test_capitals_mean_nothing_in_a_posting_that_shouts() -> None:
    shouted = "NURSE WANTED\nAPPLY TODAY\nGREAT TEAM\nNIGHT SHIFT\nFREE LUNCH\nDUTIES:\nLIFT PATIENTS"
    assert [block.kind for block in blocks(shouted)] == ["paragraph"] * 5 + ["heading", "paragraph"]


@pytest.mark.parametrize(
    "bullet",
    ["\u2022 ", "\u2022", "\u2022\t", "\u25e6 ", "\u25aa ", "\u25cf ", "\u00b7 ", "\u2023 ", "- ", "\u2013 ",
     "\u2014 ", "* ", "+ ", "o ", "\u00b7\u00a0\u00a0", "\uf0b7 ", "  \u2022 ", "\t- ", "-", "\u2713 "],
)  # fmt: skip
def test_bullets(bullet: str) -> None:
    assert brief(f"Duties:\n{bullet}Care for people\n{bullet}Lift") == [
        "# Duties:",
        "- Care for people",
        "- Lift",
    ]


@pytest.mark.parametrize(
    ("first", "second"),
    [("1.", "2."), ("1)", "2)"), ("(1)", "(2)"), ("9.", "10."), ("a.", "b."), ("a)", "b)"), ("(a)", "(b)"),
     ("A.", "B."), ("i.", "ii."), ("(i)", "(ii)"), ("IV.", "V."), ("1.\t", "2. \t")],
)  # fmt: skip
def test_numbers(first: str, second: str) -> None:
    assert brief(f"{first} Care for people\n{second} Lift") == ["- Care for people", "- Lift"]


@pytest.mark.parametrize(
    "line",
    ["A. Smith will answer", "1. Care", "o Care", "I. Care", "-Care", "401. k plan", "2.5 hours", "+ pay"],
)
def test_a_lone_number_or_letter_is_no_bullet(line: str) -> None:
    assert brief(f"{line}\nYou will lift.") == [line, "You will lift."]


def test_the_bullet_is_no_part_of_the_item_and_its_place_is_kept() -> None:
    (posting,) = read(b"Duties:\n \xe2\x80\xa2  Lift", "a.txt")
    item = posting.blocks[1]
    place = posting.locate(item.map.source_span(0, 4)[0])
    assert (place.line, place.column) == (2, 5)


def test_a_bullet_alone_on_its_line_belongs_to_the_next() -> None:
    assert brief("Duties:\n\u2022\nCare\n\u2022\n\nLift\nPay") == ["# Duties:", "- Care", "- Lift", "Pay"]


def test_depth_of_items_follows_their_indent() -> None:
    source = "- Care\n  - by day\n  - by night\n- Lift\nPay:\n    - weekly"
    assert [(block.text, block.level) for block in blocks(source)] == [
        ("Care", 1), ("by day", 2), ("by night", 2), ("Lift", 1), ("Pay:", 0), ("weekly", 1)
    ]  # fmt: skip


def test_wrapped_lines_are_one_paragraph() -> None:
    assert brief(PROSE + "\nDuties:\n") == [PROSE.replace("\n", " ").strip(), "# Duties:"]


def test_wrapped_lines_of_an_item_join_it() -> None:
    source = f"{PROSE}\n* Assess the patients of the unit on every shift\n  and write down\n  Report\n* Lift"
    expected = ["- Assess the patients of the unit on every shift and write down Report", "- Lift"]
    assert brief(source)[1:] == expected


def test_a_line_each_stays_a_block_each() -> None:
    lines = ["Care for people at home", "lift patients", "Write notes for the nurse and doctors of the unit",
             "keep the ward clean", "Answer calls"]  # fmt: skip
    assert brief("\n".join(lines)) == lines


def test_labelled_lines_at_full_width_stay_apart() -> None:
    header = "Employer: The Regional Hospital of the Northern Counties, Nursing\nDepartment: Intensive care\n"
    assert brief(header + "\n" + PROSE)[:2] == header.strip().split("\n")


@pytest.mark.parametrize("end", ["\n", "\r\n", "\r"])
def test_line_ends(end: str) -> None:
    (posting,) = read(end.join(["DUTIES", "", "- Lift", "- Care"]).encode(), "a.txt")
    places = [posting.locate(block.map.source_span(0, 1)[0]) for block in posting.blocks]
    assert [(place.line, place.column) for place in places] == [(1, 1), (3, 3), (4, 3)]


def test_tabs_nbsp_and_curly_quotes() -> None:
    assert brief("Shift\u00a0A\t\tNights   Pay\u2009\u201chigh\u201d") == [
        "Shift A Nights Pay \u201chigh\u201d"
    ]


@pytest.mark.parametrize("glyph", ["\u2022", "\u25aa", "\u25cf", "\u25e6", "\u2023", "\u00b7"])
def test_bullets_inside_a_flattened_line(glyph: str) -> None:
    source = (
        f"Key duties: {glyph} Conduct tests {glyph} Develop plans. Requirements: {glyph} Two years of care"
    )
    assert brief(source) == [
        "# Key duties:", "- Conduct tests", "- Develop plans.", "# Requirements:", "- Two years of care"
    ]  # fmt: skip


def test_stars_inside_a_flattened_line() -> None:
    assert brief("Duties: * Care * Lift * Write") == ["# Duties:", "- Care", "- Lift", "- Write"]


@pytest.mark.parametrize(
    "line",
    [
        "Springfield, OH \u2022 Full time \u2022 $20",
        "A line with one \u2022 inside",
        "5 * 8 hours * 2 weeks",
        "skill\u00b7ful\u00b7ly",
    ],
)
def test_signs_that_are_no_bullets(line: str) -> None:
    assert brief(line) == [line]


def test_items_of_a_flattened_line_keep_their_places() -> None:
    source = "Duties: \u2022 Care\u00a0 now \u2022 Lift"
    (posting,) = read(source.encode(), "a.txt")
    spans = [block.map.source_span(0, len(block.text)) for block in posting.blocks]
    assert [source[start:end] for start, end in spans] == ["Duties:", "Care\u00a0 now", "Lift"]
