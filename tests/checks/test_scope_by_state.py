"""Limits on scope that hold in some states, or that states may differ about."""

from __future__ import annotations

import pytest

from jdlint.content.cards import read_cards
from jdlint.content.reference import Reference
from jdlint.engine import Linter
from jdlint.findings import Severity
from jdlint.readers import read

POSTING = """# {title}

{place}

## Responsibilities

- {duty}
- Keep the rooms stocked.

## Requirements

- CPR card
"""


@pytest.fixture(scope="module")
def linter() -> Linter:
    return Linter([card for card in read_cards() if card.name == "out-of-scope-duty"], Reference())


@pytest.mark.parametrize(
    ("title", "place", "duty", "severity"),
    [
        ("Medical Assistant", "Fresno, California", "Start IVs as patients need them.", Severity.ERROR),
        ("Medical Assistant", "Toledo, Ohio", "Start IVs as patients need them.", None),
        ("Dental Assistant", "Toledo, Ohio", "Inject local anesthetic before fillings.", Severity.WARNING),
        ("Dental Assistant", "Salem, Oregon", "Inject local anesthetic before fillings.", None),
        ("Dental Assistant", "Salem, Oregon", "Diagnose decay.", Severity.ERROR),
    ],
)
def test_where_a_limit_holds(
    linter: Linter, title: str, place: str, duty: str, severity: Severity | None
) -> None:
    text = POSTING.format(title=title, place=place, duty=duty)
    (posting,) = read(text.encode(), "posting.md")
    told = [each.severity for each in linter.lint(posting).findings]
    assert told == ([severity] if severity else [])
