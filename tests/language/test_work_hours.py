from __future__ import annotations

import pytest

from jdlint.language.work_hours import find_weekly_hours


@pytest.mark.parametrize(
    ("text", "low", "high"),
    [
        ("You work 20 hours a week.", 20, 20),
        ("15-20 hrs/week", 15, 20),
        ("Hours per week: 12", 12, 12),
        ("Weekly hours: 18", 18, 18),
        ("a 37.5-hour work week", 37.5, 37.5),
        ("The week has forty hours.", 40, 40),
        ("Three 12-hour shifts a week", 36, 36),
        ("Four shifts of ten hours a week", 40, 40),
        ("eight hours a day, five days a week", 40, 40),
        ("Monday to Friday, 8 a.m. to 5 p.m.", 40, 45),
        ("9am-1pm", None, None),
        ("8 a.m. to 4:30 p.m., Mon-Fri", 35, 40),
        ("40 hours of training in the first week", None, None),
        ("The clinic is open 168 hours a week.", None, None),
        ("$20 hours a week", None, None),
    ],
)
def test_hours_a_week(text: str, low: float | None, high: float | None) -> None:
    found = [(hours.low, hours.high) for hours in find_weekly_hours(text)]
    assert found == ([] if low is None else [(low, high)])
