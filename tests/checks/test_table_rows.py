"""What tables say row by row: the value of two rows, a skill and its measure, how many are asked for."""

from __future__ import annotations

import pytest

from jdlint.content.cards import read_cards
from jdlint.content.reference import Reference
from jdlint.engine import Assumptions, Linter
from jdlint.readers import read

MEASURED = """
# Quality Inspector

## Competencies

| Competency | What we look for |
|---|---|
| Attention to detail | Fewer than 3 escapes in 1,000 parts |
| Teamwork | Hands over the shift in a walk with the next inspector |
| Problem solving | Leads one corrective action a quarter with 8D |
| Safety | Reports each near miss on the day it happens |
| Training | Trains one new hire a year on the gauges |
| Drawings | Reads drawings and applies ASME Y14.5 |
"""
UNMEASURED = """
# Quality Inspector

## Competencies

| Competency | Level |
|---|---|
| Attention to detail | High |
"""
SAME_VALUE = """
# Claims Adjuster

## Physical demands

| Demand | Amount |
|---|---|
| Sitting | Up to seven hours a day |
| Use of a keyboard | Up to seven hours a day |
"""


@pytest.mark.parametrize(
    ("rule", "posting", "count"),
    [
        ("filler-skill", MEASURED, 0),
        ("filler-skill", UNMEASURED, 1),
        ("too-many-requirements", MEASURED, 0),
        ("duplicate-sentence", SAME_VALUE, 0),
    ],
)
def test_a_table_is_read_by_rows(rule: str, posting: str, count: int, reference: Reference) -> None:
    linter = Linter([card for card in read_cards() if card.name == rule], reference)
    reading = linter.analyzer.analyze(read(posting.encode(), "posting.md")[0])
    assert len(linter.judge(reading, Assumptions(), linter.cards).findings) == count
