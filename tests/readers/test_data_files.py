"""Files of data as boards, feeds and tables write them: their postings, each word and value in its place."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from html import unescape
from pathlib import Path

import pytest

from jdlint.posting import Block, Posting
from jdlint.readers import read

DATA = Path(__file__).parent / "data"
FILES = sorted(path.name for path in DATA.iterdir())
TAG = re.compile(r"</?[A-Za-z][^<>]*>")
PARTS_WORDS = re.compile(r"</?(?:br|p|li|div)\b[^<>]*>", re.IGNORECASE)


def postings_in(name: str) -> tuple[Posting, ...]:
    return read((DATA / name).read_bytes(), name)


def posting_in(name: str) -> Posting:
    (posting,) = postings_in(name)
    return posting


def given(posting: Posting) -> dict[str, list[str]]:
    """Give the values of a posting by schema.org's names."""
    values: dict[str, list[str]] = {}
    for field in posting.fields:
        if field.canonical and field.canonical != "description":
            values.setdefault(field.canonical, []).append(field.value)
    return values


def body(posting: Posting) -> tuple[Block, ...]:
    """The text below the title, which stands above it where the data alone give it."""
    title = posting.field("title")
    is_titled = title is not None and posting.blocks[0].map == title.map
    return posting.blocks[1:] if is_titled else posting.blocks


def texts(posting: Posting) -> list[str]:
    return [block.text for block in body(posting)]


def readings_of(raw: str) -> Iterator[str]:
    """Yield what a stretch of source may say: as it stands, without JSON's escapes, without HTML's."""
    for text in (raw, json.loads(f'"{raw}"', strict=False) if '"' not in raw.replace('\\"', "") else raw):
        yield folded(text)
        while True:
            text = TAG.sub("", PARTS_WORDS.sub(" ", text))  # noqa: PLW2901 - each turn undoes one more layer
            yield folded(text)
            yield folded(unescape(text))
            if text == unescape(text):
                break
            text = unescape(text)  # noqa: PLW2901


def folded(text: str) -> str:
    return " ".join(text.split())


@pytest.mark.parametrize("name", FILES)
def test_every_word_of_every_block_reads_as_its_source(name: str) -> None:
    for posting in postings_in(name):
        for block in posting.blocks:
            spans = [match.span() for match in re.finditer(r"\S+", block.text)]
            for start, end in [*spans, (0, len(block.text))]:
                raw = posting.source[slice(*block.map.source_span(start, end))]
                assert block.text[start:end] in readings_of(raw)


@pytest.mark.parametrize("name", FILES)
def test_every_value_of_every_field_reads_as_its_source(name: str) -> None:
    for posting in postings_in(name):
        for field in posting.fields:
            if field.origin != "page" and field.value:
                raw = posting.source[field.start : field.end]
                assert field.value in readings_of(raw), field.name


@pytest.mark.parametrize("name", FILES)
def test_line_ends_and_a_byte_order_mark_change_no_text(name: str) -> None:
    data = (DATA / name).read_text("utf-8").replace("\r\n", "\n").replace("\n", "\r\n")
    changed = read(data.encode("utf-8-sig"), name)
    assert [texts(each) for each in changed] == [texts(each) for each in postings_in(name)]


def test_a_job_posting_of_google_s_shape() -> None:
    posting = posting_in("one.jsonld")
    assert texts(posting) == [
        "Maple Street Rehab treats 40 adults a day after hip & knee surgery.",
        "What you\u2019ll do",
        "Lead gait training for 8 patients a shift",
        "Note each session in the chart the same day",
        "You need a PTA license from Ohio \u2014 temporary permits count. Pay: $28 to $34 an hour.",
    ]
    assert [block.kind for block in body(posting)] == [
        "paragraph", "heading", "list_item", "list_item", "paragraph",
    ]  # fmt: skip
    assert given(posting) == {
        "title": ["Physical Therapist Assistant"],
        "identifier": ["MSR-2231"],
        "datePosted": ["2026-11-02"],
        "validThrough": ["2026-12-18T23:59"],
        "employmentType": ["FULL_TIME", "CONTRACTOR"],
        "hiringOrganization": ["Maple Street Rehab"],
        "jobLocation.streetAddress": ["12 Maple St"],
        "jobLocation.addressLocality": ["Toledo"],
        "jobLocation.addressRegion": ["OH"],
        "jobLocation.postalCode": ["43604"],
        "jobLocation.addressCountry": ["US"],
        "baseSalary.currency": ["USD"],
        "baseSalary.minValue": ["28.00"],
        "baseSalary.maxValue": ["34.00"],
        "baseSalary.unitText": ["HOUR"],
        "educationRequirements.credentialCategory": ["associate degree"],
        "experienceRequirements.monthsOfExperience": ["12"],
        "directApply": ["true"],
    }
    assert {field.origin for field in posting.fields} == {"job_posting"}
    place = posting.locate(body(posting)[1].map.source_span(8, 9)[0])
    assert (place.line, place.column, place.row) == (5, 111, None)
    assert posting.source[slice(*body(posting)[1].map.source_span(8, 9))] == "\\u2019"


def test_a_graph_with_text_that_is_escaped_twice() -> None:
    posting = posting_in("graph.json")
    assert texts(posting) == [
        "Cook 120 covers a night at the \u201copen\u201d grill.",
        "You need",
        "Two years on a hot line",
        "A food handler card & clean shoes",
    ]
    quote = body(posting)[0].map.source_span(31, 32)
    assert posting.source[slice(*quote)] == "&amp;ldquo;"
    assert given(posting)["jobLocation"] == ["Boise, ID, US"]


@pytest.mark.parametrize(
    ("name", "titles", "records"),
    [
        ("list.json", ["Night Custodian", "Bus Driver \U0001f68c"], ["771", "772"]),
        ("array.json", ["Crane Operator", "Yard Clerk"], [None, None]),
        ("page-of-several.html", ["Orchard Hand", "Tractor Driver"], ["nf-1", "nf-2"]),
        ("greenhouse-board.json", ["Marine Electrician", "Pipefitter"], ["4100001", "4100002"]),
        ("records.json", ["Warehouse Loader", "Dispatcher"], ["81", "82"]),
        ("records.jsonl", ["Barista", "Baker", "Cashier"], ["a-1", "a-2", "a-3"]),
        ("indeed.xml", ["Registered Nurse - Med/Surg", "Phlebotomist", "Porter"],
         ["PH-1001", "PH-1002", "PH-1003"]),
        ("blog.rss", ["Clock Conservator", "Gallery Guard"], ["clocks-7", "clocks-8"]),
    ],
)  # fmt: skip
def test_several_postings_know_their_row_and_their_own_id(
    name: str, titles: list[str], records: list[str | None]
) -> None:
    postings = postings_in(name)
    assert [given(each)["title"][0] for each in postings] == titles
    assert [each.row for each in postings] == list(range(1, len(titles) + 1))
    assert [each.record for each in postings] == records
    place = postings[1].locate(body(postings[1])[0].map.source_span(0, 1)[0])
    assert (place.row, place.record) == (2, records[1])
    assert place.line is not None


def test_a_page_shows_its_posting_and_its_data_give_the_fields() -> None:
    posting = posting_in("page.html")
    assert texts(posting)[:2] == [
        "Dental Hygienist",
        "Clean teeth for 8 patients a day & teach them to floss.",
    ]
    assert given(posting)["hiringOrganization"] == ["Lakeside Dental"]
    assert {field.origin for field in posting.fields} == {"job_posting", "page"}


def test_a_page_that_a_script_builds_is_read_from_its_data() -> None:
    posting = posting_in("page-by-script.html")
    assert texts(posting)[1:] == ["A Texas adjuster license, or get one in 60 days", "Spanish & English"]
    assert posting.locate(body(posting)[0].map.source_span(0, 1)[0]).line == 2


def test_a_job_of_greenhouse_alone() -> None:
    posting = posting_in("greenhouse-job.json")
    assert texts(posting) == [
        "This is the job description.",
        "Any HTML included through the hiring software becomes automatically escaped.",
        "Draw 3 vaults & their doors.",
    ]
    assert given(posting) == {
        "title": ["Vault Designer"],
        "identifier": ["50"],
        "jobLocation": ["NYC"],
        "baseSalary.currency": ["USD"],
    }


def test_lever_s_lists_stand_below_their_headings() -> None:
    posting = posting_in("lever.json")
    assert [(block.kind, block.text) for block in body(posting)] == [
        ("heading", "About us"),
        ("paragraph", "We run payroll software for 900 school districts."),
        ("heading", "What you do"),
        ("list_item", "Answer 20 tickets a night & write up the hard ones"),
        ("list_item", "Page the on-call engineer"),
        ("heading", "What you need:"),
        ("list_item", "Two years on a support desk"),
        ("list_item", "SQL \u2014 joins, at least"),
        ("paragraph", "We pay for a gym of your choice."),
    ]
    assert given(posting) == {
        "title": ["Support Engineer, Nights"],
        "employmentType": ["Full-time"],
        "jobLocation": ["Denver, CO"],
        "jobLocation.addressCountry": ["US"],
        "jobLocationType": ["hybrid"],
        "baseSalary.minValue": ["61000"],
        "baseSalary.maxValue": ["74000"],
        "baseSalary.currency": ["USD"],
        "baseSalary.unitText": ["per-year-salary"],
    }


def test_ashby_says_each_text_twice_and_one_is_read() -> None:
    posting = posting_in("ashby.json")
    assert texts(posting) == [
        "Draw the screens nurses use at 3 a.m. & test them on the ward.",
        "Ship a flow every 2 weeks",
    ]
    assert given(posting)["jobLocation.addressRegion"] == ["Texas"]
    assert given(posting)["datePosted"] == ["2026-11-01T16:21:55.393+00:00"]


def test_plain_records_keep_the_lines_of_their_text() -> None:
    loader, dispatcher = postings_in("records.json")
    assert [(block.kind, block.text) for block in body(loader)] == [
        ("paragraph", "Load 3 trucks a shift."),
        ("paragraph", "You must lift 50 lb."),
        ("list_item", "Steel-toe boots"),
        ("list_item", 'A forklift card "or" we train you'),
    ]
    assert texts(dispatcher) == ["Route 40 trucks a day."]
    assert given(loader)["hiringOrganization"] == ["Ridge Freight"]
    assert given(loader)["jobLocation.addressRegion"] == ["NV"]


def test_a_feed_as_indeed_takes_it_in() -> None:
    nurse, phlebotomist, porter = postings_in("indeed.xml")
    assert texts(nurse) == [
        "Care for 5 patients a shift.",
        "Give medication & chart it",
        "Teach families",
        "You need an active RN license.",
    ]
    assert texts(phlebotomist) == ["Draw blood for 30 people a day & label each tube."]
    assert texts(porter) == [
        "Move 60 patients a day.",
        "Wards & theaters on four floors.",
        "Steady shoes",
        "Two references",
    ]
    assert given(nurse)["baseSalary"] == ["$36 to $48 per hour"]
    assert given(nurse)["jobLocation.postalCode"] == ["58102"]


def test_the_whole_text_of_an_item_comes_before_its_summary() -> None:
    conservator, guard = postings_in("blog.rss")
    assert texts(conservator) == ["Mend 40 clocks a year.", "Pay", "$52,000 \u2013 $58,000"]
    assert texts(guard) == ["Watch three rooms & the door."]


def test_html_that_is_part_of_the_xml() -> None:
    posting = posting_in("xhtml.xml")
    assert [(block.kind, block.text) for block in body(posting)] == [
        ("paragraph", "Test 90 samples of water a day & log them."),
        ("list_item", "ICP-MS \u2013 or we train you"),
        ("list_item", "Weekends twice a month"),
    ]
