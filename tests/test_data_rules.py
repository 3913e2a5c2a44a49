"""The rules on data and on what data and text say, on files as boards, feeds and tables write them."""

from __future__ import annotations

import copy
import csv
import datetime
import html
import io
import json
from collections.abc import Callable, Mapping
from typing import Any

import pytest

from jdlint.linting import Options, Session
from jdlint.results import LocatedFinding

TEXT = (
    "<p>Run payroll for two shops in Toledo, OH.</p><h3>Requirements</h3>"
    "<ul><li>Associate degree in accounting</li><li>One year in payroll</li></ul>"
    "<p>Full-time, 40 hours a week. Pay: $24 to $28 per hour. Apply by December 18, 2026.</p>"
)
GOOD: dict[str, Any] = {
    "@context": "https://schema.org",
    "@type": "JobPosting",
    "title": "Payroll Clerk",
    "description": TEXT,
    "datePosted": "2026-11-02",
    "validThrough": "2026-12-18",
    "employmentType": "FULL_TIME",
    "hiringOrganization": {"@type": "Organization", "name": "Copper Kettle"},
    "jobLocation": {
        "@type": "Place",
        "address": {"addressLocality": "Toledo", "addressRegion": "OH", "addressCountry": "US"},
    },
    "baseSalary": {
        "@type": "MonetaryAmount",
        "currency": "USD",
        "value": {"minValue": 24, "maxValue": 28, "unitText": "HOUR"},
    },
    "educationRequirements": {"credentialCategory": "associate degree"},
}
PAGE = '<!doctype html><title>Job</title><main><h1>Payroll Clerk</h1>{}</main><script type="{}">{}</script>'
LD = "application/ld+json"
Find = Callable[[str, str], list[LocatedFinding]]


@pytest.fixture(scope="module")
def found() -> Find:
    """Lint a file with the rules on data; gives its findings."""
    options = Options(isolated=True, select=("DAT", "CON"), today=datetime.date(2026, 11, 26))
    session = Session(options)

    def findings_in(name: str, source: str) -> list[LocatedFinding]:
        result = session.lint(name, lambda count: source.encode()[:count])
        assert result.failure is None, result.failure
        return list(result.findings)

    return findings_in


def changed(path: str, value: object) -> Mapping[str, Any]:
    """Give the good data with one value changed, or without it where it is None."""
    data = copy.deepcopy(GOOD)
    *outer, last = path.split(".")
    inner = data
    for key in outer:
        inner = inner[key]
    if value is None:
        del inner[last]
    else:
        inner[last] = value
    return data


def written(data: Mapping[str, Any]) -> dict[str, str]:
    """Write data as a file of its own, within a graph, and as the script of a page."""
    return {
        "a.jsonld": json.dumps(data, indent=1),
        "graph.json": json.dumps({"@graph": [{"@type": "WebPage"}, data]}),
        "a.jsonl": json.dumps(data),
        "a.html": PAGE.format(TEXT, LD, json.dumps(data)),
    }


@pytest.mark.parametrize("name", ["a.jsonld", "graph.json", "a.jsonl", "a.html"])
def test_good_data_are_left_alone(name: str, found: Find) -> None:
    assert found(name, written(GOOD)[name]) == []


@pytest.mark.parametrize("name", ["a.jsonld", "graph.json", "a.jsonl", "a.html"])
@pytest.mark.parametrize(
    ("rule", "path", "value", "words"),
    [
        ("missing-property", "hiringOrganization", None, None),
        ("unknown-enum", "employmentType", "Full-time", "Full-time"),
        ("empty-property", "hiringOrganization.name", "undefined", "undefined"),
        ("unreadable-date", "datePosted", "last week", "last week"),
        ("expired-posting", "validThrough", "2026-11-20", "2026-11-20"),
        ("implausible-dates", "datePosted", "2026-12-24", "2026-12-18"),
        ("salary-shape", "baseSalary.value.minValue", 30, "30"),
        ("title-with-extras", "title", "Payroll Clerk - $24/hr", "$24/hr"),
        ("place-text-vs-data", "jobLocation.address.addressRegion", "TX", "TX"),
        ("pay-text-vs-data", "baseSalary.value", {"minValue": 41, "maxValue": 45, "unitText": "HOUR"}, "41"),
        ("employment-type-text-vs-data", "employmentType", "PART_TIME", "PART_TIME"),
        ("deadline-text-vs-data", "validThrough", "2026-12-31", "2026-12-31"),
    ],
)
def test_rules_on_data_see_what_is_wrong_at_its_place(
    *, rule: str, path: str, value: object, words: str | None, name: str, found: Find
) -> None:
    source = written(changed(path, value))[name]
    located = [each for each in found(name, source) if each.finding.name == rule]
    assert located, [each.finding.name for each in found(name, source)]
    assert located[0].finding.text == words
    start, end = located[0].start, located[0].end
    assert start.line is not None
    assert start.column is not None
    assert end.column is not None
    if words is not None:
        assert source.splitlines()[start.line - 1][start.column - 1 : end.column - 1] == words


ROW = {
    "job_id": "k-7",
    "title": "Payroll Clerk",
    "description": TEXT,
    "company": "Copper Kettle",
    "city": "Austin",
    "state": "TX",
    "country": "US",
    "salary_min": "41",
    "salary_max": "45",
    "salary_unit": "hour",
    "jobtype": "part-time",
    "expires": "2026-11-20",
}


def table(separator: str) -> str:
    out = io.StringIO()
    writer = csv.DictWriter(out, ROW, delimiter=separator)
    writer.writeheader()
    writer.writerow(ROW)
    return out.getvalue()


def feed() -> str:
    cells = "".join(f"<{key}>{html.escape(value)}</{key}>" for key, value in ROW.items())
    return f"<source><publisher>us</publisher><job>{cells}</job></source>"


@pytest.mark.parametrize(
    ("name", "source"),
    [
        ("a.csv", table(",")),
        ("a.tsv", table("\t")),
        ("a.jsonl", json.dumps(ROW)),
        ("a.json", json.dumps({"results": [ROW]})),
        ("a.xml", feed()),
    ],
)
def test_rows_are_compared_with_their_own_text(name: str, source: str, found: Find) -> None:
    findings = {each.finding.name: each for each in found(name, source)}
    assert {
        "pay-text-vs-data", "place-text-vs-data", "employment-type-text-vs-data",
    } <= findings.keys()  # fmt: skip
    pay = findings["pay-text-vs-data"]
    assert pay.finding.text == "41"
    if name.endswith("sv"):
        assert (pay.start.row, pay.start.record, pay.start.line) == (1, "k-7", None)
    else:
        assert pay.start.line == 1
        assert pay.start.column == source.index("41") + 1


def test_what_data_say_is_a_posting_is_one_however_short(found: Find) -> None:
    short = {"@type": "JobPosting", "title": "Yard Clerk", "description": "Check in trucks at gate 3."}
    (located,) = found("a.jsonld", json.dumps(short))
    assert located.finding.name == "missing-property"
    assert not found("a.json", json.dumps({**short, "@type": "Thing"}))


def test_data_of_nobody_s_standard_need_not_have_google_s_properties(found: Find) -> None:
    plain = json.dumps({"title": "Payroll Clerk", "description": TEXT})
    assert not [each for each in found("a.json", plain) if each.finding.name == "missing-property"]
