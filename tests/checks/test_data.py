"""Kinds of check that look at a posting's data, as a reader of JSON-LD would hand them over."""

from __future__ import annotations

import datetime
import json
from collections.abc import Callable, Iterator, Mapping
from dataclasses import replace
from typing import Any

import pytest

from jdlint.content.cards import read_cards
from jdlint.content.reference import Reference
from jdlint.engine import Assumptions, Linter
from jdlint.fields import field_of
from jdlint.findings import FieldSpan, Finding, Severity
from jdlint.locating import locate
from jdlint.markup import folded_block
from jdlint.posting import Block, Field, Posting

GOOD: Mapping[str, Any] = {
    "title": "Payroll Clerk",
    "description": "Run payroll for two shops.",
    "datePosted": "2026-11-02",
    "validThrough": "2026-12-18T23:59",
    "employmentType": "FULL_TIME",
    "hiringOrganization": {"name": "Copper Kettle"},
    "jobLocation": {
        "address": {"addressLocality": "Toledo", "addressRegion": "OH", "addressCountry": "US"},
    },
    "baseSalary": {"currency": "USD", "value": {"minValue": "24", "maxValue": "28", "unitText": "HOUR"}},
    "educationRequirements": {"credentialCategory": "associate degree"},
}
TEXT = (
    "Payroll Clerk",
    "Full-time, 40 hours a week",
    "Toledo, OH",
    "Run payroll for two shops.",
    "Requirements",
    "Associate degree in accounting",
    "Pay",
    "$24 to $28 per hour",
)
TODAY = datetime.date(2026, 11, 26)

Data = Mapping[str, Any]
Judge = Callable[..., dict[str, list[Finding]]]


@pytest.fixture(scope="module")
def judge(reference: Reference) -> Judge:
    """Give what the rules on data say of data and a text, by rule."""
    families = {"data", "contradiction"}
    ours = [card for card in read_cards() if card.family in families or card.name == "expired-date"]
    cards = [card for card in ours if card.check.startswith("data_") or card.name == "expired-date"]
    linter = Linter(cards, reference)

    def found(data: Data, text: tuple[str, ...] = TEXT) -> dict[str, list[Finding]]:
        reading = linter.analyzer.analyze(posting_of(data, text))
        result = linter.judge(reading, Assumptions(today=TODAY), linter.cards)
        by_rule: dict[str, list[Finding]] = {}
        for finding in result.findings:
            by_rule.setdefault(finding.name, []).append(finding)
        return by_rule

    return found


def posting_of(data: Data, text: tuple[str, ...] = TEXT) -> Posting:
    """Make a page whose script holds the data, every value with the place of its characters there."""
    written = json.dumps(data, ensure_ascii=True)
    source = "\n".join((*text, written))
    reached = source.index(written)
    fields: list[Field] = []
    for name, value in _leaves(data):
        at = source.index(json.dumps(value), reached) + 1
        fields.append(_field(name, value, source, at))
        reached = at + len(json.dumps(value)) - 1
    return Posting("page.html", "html", source, tuple(_blocks(text)), tuple(fields))


def _blocks(text: tuple[str, ...]) -> Iterator[Block]:
    offset = 0
    for line in text:
        is_heading = line in {"Requirements", "Pay"}
        block = folded_block(line, offset, "heading" if is_heading else "paragraph", int(is_heading))
        assert block is not None
        yield block
        offset += len(line) + 1


def _leaves(data: Any, name: str = "") -> Iterator[tuple[str, str]]:
    if isinstance(data, str):
        yield name, data
    for key, value in data.items() if isinstance(data, Mapping) else ():
        yield from _leaves(value, f"{name}.{key}".strip("."))
    for value in data if isinstance(data, list) else ():
        yield from _leaves(value, name)


def _field(name: str, value: str, source: str, at: int) -> Field:
    written = json.dumps(value)[1:-1]
    return replace(field_of(name, value, written, at, "backslash"), origin="job_posting")


def changed(**properties: Any) -> Data:
    """Give the good data with some properties changed; None takes one away."""
    merged = {**GOOD, **properties}
    return {name: value for name, value in merged.items() if value is not None}


def test_good_data_are_left_alone(judge: Judge) -> None:
    assert judge(GOOD) == {}


def test_places_survive_escapes() -> None:
    posting = posting_of(changed(title='Clerk \u2013 "Payroll" \U0001f600 now'))
    field = posting.fields[0]
    assert posting.source[slice(*field.map.source_span(6, 7))] == "\\u2013"
    assert posting.source[slice(*field.map.source_span(8, 17))] == '\\"Payroll\\"'
    assert posting.source[slice(*field.map.source_span(18, 19))] == "\\ud83d\\ude00"
    assert posting.source[slice(*field.map.source_span(20, 23))] == "now"


@pytest.mark.parametrize(
    ("change", "said"),
    [
        (
            {"hiringOrganization": None, "datePosted": None},
            "no datePosted and hiringOrganization, which they need",
        ),
        ({"jobLocation": None}, "no jobLocation, which they need"),
        ({"description": None}, "no description, which they need"),
        ({"jobLocation": {"address": {"addressLocality": "Toledo"}}}, "no jobLocation.addressCountry, which"),
        ({"baseSalary": None}, "no baseSalary, which the text tells"),
        ({"employmentType": None}, "no employmentType, which the text tells"),
    ],
)
def test_missing_properties_are_named(judge: Judge, change: Data, said: str) -> None:
    (found,) = judge(changed(**change))["missing-property"]
    assert said in found.message
    assert found.text is None
    assert (found.severity is Severity.ERROR) is ("tells" not in said)


def test_remote_work_needs_no_place(judge: Judge) -> None:
    text = (*TEXT[:2], "This job is fully remote.", *TEXT[3:])
    data = changed(
        jobLocation=None, jobLocationType="TELECOMMUTE", applicantLocationRequirements={"name": "USA"}
    )
    assert judge(data, text) == {}


@pytest.mark.parametrize(
    ("rule", "change", "words"),
    [
        ("unknown-enum", {"employmentType": ["FULL_TIME", "Part-time"]}, "Part-time"),
        ("unknown-enum", {"educationRequirements": {"credentialCategory": "Associate"}}, "Associate"),
        ("expired-posting", {"validThrough": "2026-11-25T12:00:00+00:00"}, "2026-11-25T12:00:00+00:00"),
        ("implausible-dates", {"datePosted": "2026-12-24"}, "2026-12-18T23:59"),
        ("title-with-extras", {"title": "Payroll Clerk - $24/hr"}, "$24/hr"),
        ("title-with-extras", {"title": "Payroll Clerk, Copper Kettle"}, "Copper Kettle"),
        ("description-is-title", {"description": "<p>Payroll clerk</p>"}, "<p>Payroll clerk</p>"),
        (
            "credential-category-mismatch",
            {"educationRequirements": "High school diploma"},
            "High school diploma",
        ),
        ("telecommute-with-place", {"jobLocationType": "TELECOMMUTE"}, "TELECOMMUTE"),
        ("employment-type-text-vs-data", {"employmentType": "PART_TIME"}, "PART_TIME"),
        ("empty-property", {"hiringOrganization": {"name": "undefined"}}, "undefined"),
    ],
)
def test_findings_stand_in_the_data(judge: Judge, rule: str, change: Data, words: str) -> None:
    (found,) = judge(changed(**change))[rule]
    assert isinstance(found.span, FieldSpan)
    assert found.text == words


@pytest.mark.parametrize(
    ("value", "said"),
    [
        ({"minValue": "28", "maxValue": "24", "unitText": "HOUR"}, "more than the greatest"),
        ({"minValue": "24 an hour", "maxValue": "28", "unitText": "HOUR"}, "no plain number"),
        ({"minValue": "24", "maxValue": "28"}, "has no unit"),
    ],
)
def test_salaries_are_judged_in_parts(judge: Judge, value: Data, said: str) -> None:
    found = judge(changed(baseSalary={"currency": "USD", "value": value}))["salary-shape"]
    assert [said in each.message for each in found] == [True]


def test_both_places_of_a_contradiction_are_shown(judge: Judge) -> None:
    salary = {"currency": "USD", "value": {"minValue": "31", "maxValue": "35", "unitText": "HOUR"}}
    address = {"addressLocality": "Austin", "addressRegion": "TX", "addressCountry": "US"}
    data = changed(baseSalary=salary, jobLocation={"address": address})
    found = judge(data)
    posting = posting_of(data)
    for rule, words, other in (
        ("pay-text-vs-data", "31", "$24 to $28 per hour"),
        ("place-text-vs-data", "TX", "Toledo, OH"),
    ):
        (located,) = locate(posting, found[rule], "page.html", None)
        assert located.finding.text == words
        related = located.related[0]
        assert related.start.line is not None
        assert posting.source.splitlines()[related.start.line - 1] == other
        assert located.start.line == len(TEXT) + 1


def test_a_day_that_passed_is_told_once(judge: Judge) -> None:
    text = (*TEXT, "Apply by November 20, 2026.")
    found = judge(changed(validThrough="2026-11-20"), text)
    assert set(found) == {"expired-date"}
