from __future__ import annotations

import pytest

from jdlint.language.reading import Sentence
from jdlint.language.supervisors import find_supervisors, is_same_person


@pytest.mark.parametrize(
    ("text", "who"),
    [
        ("You report to the controller.", "controller"),
        ("You'll report directly to our Vice President of Sales.", "Vice President of Sales"),
        ("Reports to: Head Gardener", "Head Gardener"),
        ("The clerk reports to the office manager and files permits.", "office manager"),
        ("Your boss is the owner.", "owner"),
        ("In this role you report to the treasurer.", "treasurer"),
        ("The controller reports to the owner.", None),
        ("Two clerks report to the owner.", None),
        ("You report to the front desk at eight.", None),
        ("You report to the chef, with a dotted line to the owner.", None),
        ("Report theft to the manager.", None),
    ],
)
def test_whom_the_job_reports_to(text: str, who: str | None) -> None:
    found = [one.who for one in find_supervisors(Sentence(0, 0, len(text), text), "Clerk")]
    assert found == ([] if who is None else [who])


@pytest.mark.parametrize(
    ("one", "other", "same"),
    [
        ("Director of Nursing", "DON", True),
        ("Nursing Director", "director of nursing", True),
        ("manager", "Store Manager", True),
        ("VP of Sales", "Vice President of Sales", True),
        ("CFO", "Chief Financial Officer", True),
        ("Store Manager", "Office Manager", False),
        ("owner", "controller", False),
    ],
)
def test_two_names_for_one_person(one: str, other: str, same: bool) -> None:  # noqa: FBT001
    assert is_same_person(one, other) is same
    assert is_same_person(other, one) is same
