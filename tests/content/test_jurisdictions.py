"""The law by place: every file holds what it must, and dates, sizes and places decide which law speaks."""

from __future__ import annotations

import datetime
from pathlib import Path

import pytest

from jdlint.content.duties import Duty, Setting, duties
from jdlint.content.jurisdictions import Law, laws_of, read_jurisdiction
from jdlint.content.reference import Reference
from jdlint.content.strict_yaml import ContentError
from jdlint.employer import UNKNOWN_EMPLOYER, Employer

FOLDER = Path(__file__).parents[2] / "reference" / "jurisdictions"
FILES = sorted(FOLDER.glob("*.yaml"))
TODAY = datetime.date(2026, 11, 26)
BIG = Employer(size=500)
PAY = "pay_transparency"


def every_law(reference: Reference) -> list[Law]:
    return [law for place in reference.jurisdictions.values() for law in place.laws]


def on(text: str) -> datetime.date:
    return datetime.date.fromisoformat(text)


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.stem)
def test_a_file_is_named_by_its_code(path: Path) -> None:
    assert read_jurisdiction(path).code == path.stem.upper()


def test_every_law_has_a_source_that_was_read_on_a_day(reference: Reference) -> None:
    for law in every_law(reference):
        assert law.citations
        for source in law.citations:
            assert source.url.startswith("http")
            assert datetime.date.fromisoformat(source.read) <= TODAY


def test_every_source_of_a_file_is_used(reference: Reference) -> None:
    for path in FILES:
        used = {
            source.url for law in reference.jurisdictions[path.stem.upper()].laws for source in law.citations
        }
        assert path.read_text("utf-8").count("\n    url: ") == len(used), path.name


def test_posting_laws_say_what_they_want(reference: Reference) -> None:
    for law in every_law(reference):
        assert (law.topic == PAY) is ("pay_range" in law.must_hold), law
        assert (law.topic == "minimum_wage") is (law.amount is not None), law


def test_a_law_ends_where_the_next_begins(reference: Reference) -> None:
    for place in reference.jurisdictions.values():
        for law in place.laws:
            if law.until:
                assert law.effective < law.until
                starts = [other.effective for other in place.laws if other is not law]
                assert law.until in starts, (place.code, law.name)


def test_places_with_laws_can_be_named(reference: Reference) -> None:
    known = reference.places.coded
    assert [code for code in reference.jurisdictions if code not in known and code != "US"] == []


@pytest.mark.parametrize(
    ("code", "day", "wanted"),
    [
        ("US-CO", "2020-12-31", None),
        ("US-CO", "2021-01-01", {"pay_range", "benefits", "other_pay"}),
        ("US-CO", "2024-01-01", {"pay_range", "benefits", "other_pay", "deadline"}),
        ("US-NY", "2023-09-16", None),
        ("US-NY", "2023-09-17", {"pay_range"}),
        ("US-CT", "2026-09-30", None),
        ("US-CT", "2026-10-01", {"pay_range", "benefits"}),
        ("US-DE", "2027-09-25", None),
        ("US-DE", "2027-09-26", {"pay_range", "benefits", "other_pay"}),
        ("CA-ON", "2026-01-01", {"pay_range"}),
        ("US-TX", "2026-11-25", None),
        ("US-NV", "2026-11-25", None),
    ],
)
def test_the_day_decides(reference: Reference, code: str, day: str, wanted: set[str] | None) -> None:
    found = [set(law.must_hold) for law in laws_of(reference.jurisdictions, (code,), PAY, on(day))]
    assert found == ([wanted] if wanted else [])


def test_a_city_stands_under_its_state(reference: Reference) -> None:
    found = [law.place for law in laws_of(reference.jurisdictions, ("US-NY-NYC",), PAY, TODAY)]
    assert found == ["US-NY-NYC", "US-NY"]
    assert [law.place for law in laws_of(reference.jurisdictions, ("US-TX",), "minimum_wage", TODAY)] == [
        "US"
    ]


def duties_at(
    reference: Reference, *places: str, employer: Employer = UNKNOWN_EMPLOYER, day: datetime.date = TODAY
) -> list[Duty]:
    return duties(reference.jurisdictions, Setting(places, day, employer), PAY)


def test_the_size_of_the_employer_decides(reference: Reference) -> None:
    assert [duty.sure for duty in duties_at(reference, "US-WA")] == [False]
    assert [duty.sure for duty in duties_at(reference, "US-WA", employer=BIG)] == [True]
    assert duties_at(reference, "US-WA", employer=Employer(size=14)) == []
    assert [duty.sure for duty in duties_at(reference, "US-CO")] == [True]
    assert [duty.sure for duty in duties_at(reference, "US-MN", employer=BIG)] == [False]


def test_several_states_leave_a_doubt(reference: Reference) -> None:
    found = duties_at(reference, "US-CO", "US-TX", employer=BIG)
    assert [(duty.law.place, duty.sure) for duty in found] == [("US-CO", False)]


def test_remote_work_leaves_a_doubt(reference: Reference) -> None:
    alone = duties_at(reference, "remote", employer=BIG)
    assert {"US-CO", "US-CA", "US-WA"} <= {duty.law.place for duty in alone}
    assert not any(duty.sure for duty in alone)
    assert [duty.sure for duty in duties_at(reference, "US-CO", "remote")] == [True]
    assert [duty.sure for duty in duties_at(reference, "US-DC", "remote")] == [False]


def test_the_sure_law_comes_first(reference: Reference) -> None:
    found = duties_at(reference, "US-NY-NYC", "US-NY", employer=Employer(size=4))
    assert [duty.sure for duty in found] == [True, True]
    jersey = duties_at(reference, "US-NJ-JC", "US-NJ", employer=BIG)
    assert [(duty.law.place, duty.sure) for duty in jersey] == [("US-NJ", True), ("US-NJ-JC", False)]


@pytest.mark.parametrize(
    ("replaced", "by"),
    [
        ("topic: salary_history", "topic: salaries"),
        ("effective: 2021-01-01", "effective: spring 2021"),
        ("sources: [page]", "sources: []"),
        ("sources: [page]", "sources: [other]"),
        ("code: US-ZZ", "code: US-ZY"),
        ("read: 2026-11-25", "read: last week"),
    ],
)
def test_a_broken_file_is_an_error_at_its_place(tmp_path: Path, replaced: str, by: str) -> None:
    text = """\
code: US-ZZ
name: Nowhere
laws:
  - topic: salary_history
    law: An act
    effective: 2021-01-01
    text: Nobody asks.
    confidence: high
    sources: [page]
sources:
  page: {title: A page, url: "https://page.example", read: 2026-11-25}
"""
    path = tmp_path / "us-zz.yaml"
    path.write_text(text, "utf-8")
    assert read_jurisdiction(path).name == "Nowhere"
    path.write_text(text.replace(replaced, by), "utf-8")
    with pytest.raises(ContentError):
        read_jurisdiction(path)


def test_citations_name_the_law_and_its_first_day(reference: Reference) -> None:
    (law,) = laws_of(reference.jurisdictions, ("US-VT",), PAY, TODAY)
    assert law.since == "July 1, 2025"
    assert law.dated_citations[0].title.startswith("Act 155 of 2024 (H. 704), in force since 2025-07-01: ")
