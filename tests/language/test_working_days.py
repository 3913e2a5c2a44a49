from __future__ import annotations

import pytest

from jdlint.language.days_off import find_days_off, find_days_worked
from jdlint.language.working_days import find_working_days, lists_days, names_more_days


@pytest.mark.parametrize(
    ("text", "count", "named"),
    [
        ("Monday through Friday", 0, {0, 1, 2, 3, 4}),
        ("Tues. - Sat.", 0, {1, 2, 3, 4, 5}),
        ("Sun\u2013Thu, 7 to 3", 0, {6, 0, 1, 2, 3}),
        ("Full-time, M-F", 0, {0, 1, 2, 3, 4}),
        ("Four ten-hour days", 4, set()),
        ("three (3) 12-hour night shifts", 3, set()),
        ("five day shifts of eight hours", 5, set()),
        ("You work 2 days a week.", 2, set()),
        ("five eight-hour evenings each week", 5, set()),
    ],
)
def test_days_of_a_week(text: str, count: int, named: set[int]) -> None:
    (days,) = find_working_days(text)
    assert (days.count, days.named) == (count, named)


@pytest.mark.parametrize("text", ["3-4 days a week", "the sat-nav of the van", "$4 days a week", "HVAC-M-F"])
def test_no_days(text: str) -> None:
    assert not list(find_working_days(text))


def test_which_weeks_differ() -> None:
    days = {
        text: next(find_working_days(text))
        for text in ("Mon-Fri", "Mon-Thu", "four days a week", "six days a week")
    }
    assert days["Mon-Fri"].differs(days["Mon-Thu"])
    assert days["six days a week"].differs(days["Mon-Fri"])
    assert days["Mon-Fri"].differs(days["six days a week"])
    assert not days["four days a week"].differs(days["Mon-Fri"])


def test_lines_of_a_table() -> None:
    text = "Mon-Thu 8 to 5, Fri 8 to noon"
    assert names_more_days(text, next(find_working_days(text)))
    assert lists_days("Fri: 8 to noon")
    assert lists_days("Shift A: Monday through Thursday")
    assert not lists_days("You work on Friday")


@pytest.mark.parametrize(
    ("text", "named"),
    [
        ("We are closed on Sundays.", {6}),
        ("The salon is closed Sundays and Mondays.", {6, 0}),
        ("No weekend work", {5, 6}),
        ("You have every Saturday off.", {5}),
    ],
)
def test_days_off(text: str, named: set[int]) -> None:
    (days,) = find_days_off(text)
    assert days.named == named
    assert not list(find_days_worked(text))


@pytest.mark.parametrize(
    ("text", "named"),
    [
        ("Sunday shifts rotate among six technicians.", {6}),
        ("Monday is the longest day for this chair.", {0}),
        ("You work every Saturday.", {5}),
    ],
)
def test_days_worked(text: str, named: set[int]) -> None:
    (days,) = find_days_worked(text)
    assert days.named == named
    assert not list(find_days_off(text))
