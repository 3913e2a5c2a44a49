"""What values of data are read as."""

from __future__ import annotations

import datetime

import pytest

from jdlint.fields import field_of
from jdlint.language.job_data import (
    date_of,
    kind_of_employment,
    kinds_of_employment,
    number_of,
    salary_of,
    unit_of,
)
from jdlint.posting import Posting
from jdlint.readers import read


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("40.00", 40.0),
        ("$65,000", 65000.0),
        ("65k", 65000.0),
        ("USD 28", 28.0),
        ("28 per hour", None),
        ("28-32", None),
        ("", None),
        ("-5", None),
    ],
)
def test_amounts_stand_alone(text: str, wanted: float | None) -> None:
    assert number_of(text) == wanted


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("HOUR", "hour"),
        ("hourly", "hour"),
        ("per month", "month"),
        ("Annual", "year"),
        ("YEAR", "year"),
        ("soon", None),
        ("", None),
    ],
)
def test_units_in_any_form(text: str, wanted: str | None) -> None:
    assert unit_of(text) == wanted


@pytest.mark.parametrize(
    ("text", "kinds"),
    [
        ("FULL_TIME", {"full_time"}),
        ("Full-time, permanent", {"full_time", "permanent"}),
        ("part time or full time", {"part_time", "full_time"}),
        ("Seasonal", {"temporary"}),
        ("per diem", {"per_diem"}),
        ("post", set()),
        ("Nights", set()),
    ],
)
def test_kinds_of_employment(text: str, kinds: set[str]) -> None:
    assert kinds_of_employment(text) == kinds
    if len(kinds) == 1:
        assert {kind_of_employment(text)} == kinds


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("2026-11-30", datetime.date(2026, 11, 30)),
        ("2026-11-30T23:59:00-05:00", datetime.date(2026, 11, 30)),
        ("2026-11-30 09:00:00", datetime.date(2026, 11, 30)),
        ("November 30, 2026", datetime.date(2026, 11, 30)),
        ("2026-02-30", None),
        ("from 2026-11-30 to 2026-12-02", None),
        ("open until filled", None),
    ],
)
def test_days(text: str, wanted: datetime.date | None) -> None:
    assert date_of(field_of("validThrough", text, text, 0)) == wanted


def posting_of(head: str) -> Posting:
    (posting,) = read(f"---\n{head}\n---\nCook soup for ten guests.\n".encode(), "posting.md")
    return posting


def test_a_salary_in_parts_is_one() -> None:
    salary = salary_of(
        posting_of("salary_min: 21.50\nsalary_max: 28\nsalary_unit: hourly\nsalary_currency: usd")
    )
    assert salary is not None
    assert (salary.minimum, salary.maximum, salary.unit, salary.currency) == (21.5, 28.0, "hour", "USD")
    assert salary.at.field == 0


@pytest.mark.parametrize("head", ["title: Cook", "salary: $21 to $28 an hour", "salary_min: '-'"])
def test_words_and_blanks_are_no_parts(head: str) -> None:
    assert salary_of(posting_of(head)) is None
