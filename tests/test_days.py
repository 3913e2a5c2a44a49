"""The day that checks go by: it answers as a date does, and notes on what days it would answer the same."""

from __future__ import annotations

import datetime
import operator
from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from jdlint.days import EVERY_DAY, Day, Period, period_of
from jdlint.linting import Options, Session
from jdlint.results import FileResult

DATE = datetime.date(2026, 11, 24)
ONE = datetime.timedelta(days=1)
EXAMPLES = Path(__file__).parent.parent / "docs" / "examples"
LAWFUL = """\
# Registered Nurse

Northgate Clinic cares for families in Denver, Colorado.

## Duties

- Give medication and teach patients at night

## Requirements

- Active Colorado license as a registered nurse
- 9 years of experience with Kubernetes

## How to apply

Apply by {deadline}. Interviews are on March 3, 2027.
"""
COMPARE = st.sampled_from([operator.lt, operator.le, operator.gt, operator.ge, operator.eq, operator.ne])
NEAR = st.dates(DATE - 400 * ONE, DATE + 400 * ONE)
Question = tuple[Callable[[object, object], bool], datetime.date, bool]


def _answers(day: object, questions: list[Question]) -> Iterator[bool]:
    for compare, other, is_first in questions:
        yield compare(day, other) if is_first else compare(other, day)


@given(NEAR, st.lists(st.tuples(COMPARE, NEAR, st.booleans())), NEAR, st.sampled_from(["", "year"]))
def test_every_day_of_its_period_would_answer_the_same(
    date: datetime.date, questions: list[Question], other: datetime.date, asked: str
) -> None:
    day = Day(date)
    answers = list(_answers(day, questions))
    assert answers == list(_answers(date, questions))
    assert not asked or day.year == date.year
    assert day.period.includes(date)
    if day.period.includes(other):
        assert list(_answers(other, questions)) == answers
        assert not asked or other.year == date.year


def test_who_asks_nothing_knows_nothing() -> None:
    assert Day(DATE).period == EVERY_DAY
    assert Day(DATE) < datetime.date.max
    assert Day(DATE) >= datetime.date.min


def test_the_day_itself_is_known_to_who_writes_it() -> None:
    day = Day(DATE)
    assert day.isoformat() == "2026-11-24"
    assert day.period == Period(DATE, DATE)


@pytest.mark.parametrize(
    "ask", [hash, lambda day: day - DATE, lambda day: day.month, lambda day: f"{day:%B}"]
)
def test_nothing_learns_of_the_day_unnoticed(ask: Callable[[Day], object]) -> None:
    with pytest.raises((TypeError, AttributeError)):
        ask(Day(DATE))


def test_days_together_hold_where_all_of_them_do() -> None:
    early, late = Day(DATE), Day(DATE)
    assert early < DATE + ONE * 9
    assert late > DATE - ONE * 9
    assert period_of([early, late]) == Period(DATE - ONE * 8, DATE + ONE * 8)
    assert period_of([early, DATE]) == Period(DATE, DATE)


@pytest.fixture(scope="module")
def lint() -> Callable[[str, str, datetime.date], FileResult]:
    """Lint a text as of a day."""
    session = Session(Options(isolated=True))

    def linted(name: str, text: str, day: datetime.date) -> FileResult:
        session.linter_for(name).options = replace(session.options, today=day)
        return session.lint(name, lambda count: text.encode()[:count])

    return linted


@pytest.mark.parametrize("deadline", ["November 20, 2026", "December 20, 2026", "May 1", "January 5, 2030"])
def test_a_result_is_the_same_on_all_days_of_its_period(
    deadline: str, lint: Callable[[str, str, datetime.date], FileResult]
) -> None:
    _is_the_same(lint, "draft.md", LAWFUL.format(deadline=deadline))


@pytest.mark.parametrize("path", sorted(EXAMPLES.glob("*/bad.*[dt]"))[::6], ids=lambda path: path.parent.name)
def test_the_result_of_a_sample_is_the_same_on_all_days_of_its_period(
    path: Path, lint: Callable[[str, str, datetime.date], FileResult]
) -> None:
    _is_the_same(lint, path.name, path.read_text("utf-8"))


def _is_the_same(lint: Callable[[str, str, datetime.date], FileResult], name: str, text: str) -> None:
    result = lint(name, text, DATE)
    first, last = result.holds.first, result.holds.last
    assert first <= DATE <= last
    for day in (first, last, DATE - 100 * ONE, DATE - ONE, DATE + ONE, DATE + 100 * ONE):
        if result.holds.includes(day):
            again = lint(name, text, day)
            assert replace(again, holds=EVERY_DAY) == replace(result, holds=EVERY_DAY)


def test_law_and_deadlines_bound_a_period(lint: Callable[[str, str, datetime.date], FileResult]) -> None:
    passed = lint("draft.md", LAWFUL.format(deadline="November 20, 2026"), DATE)
    assert passed.holds == Period(DATE, DATE)  # what it says names the day
    ahead = lint("draft.md", LAWFUL.format(deadline="December 20, 2026"), DATE).holds
    assert DATE - 400 * ONE < ahead.first < DATE < ahead.last <= datetime.date(2026, 12, 20)
    assert lint("draft.md", "# Line Cook\n\nCook meals.\n", DATE).holds == EVERY_DAY
    until = "<!-- jdlint: allow placeholder -- a template (until 2026-12-01) -->\n# Nurse\n\n[Name] cares.\n"
    assert lint("draft.md", until, DATE).holds.last == datetime.date(2026, 12, 1)
