"""The role of whole postings: right in most cases written for it, silent or unsure in the others."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
import yaml

from jdlint.language.analyzer import Analyzer
from jdlint.language.reading import RoleMatch
from jdlint.readers import read

_CASES = Path(__file__).with_name("roles_cases.yaml")
_FLOOR = 0.86
_SURE, _MOST_SURE_AND_WRONG = 0.9, 1


def _role(analyzer: Analyzer, text: str) -> RoleMatch | None:
    return analyzer.analyze(read(text.encode(), "posting.txt")[0]).role


@pytest.fixture(scope="module")
def read_cases(analyzer: Analyzer) -> list[tuple[dict[str, Any], RoleMatch | None]]:
    cases = yaml.safe_load(_CASES.read_text("utf-8"))
    return [(case, _role(analyzer, case["text"])) for case in cases]


def _is_right(case: dict[str, Any], role: RoleMatch | None) -> bool:
    return role is not None and role.soc[:7] in case["soc"]


def test_most_roles_are_right(read_cases: list[tuple[dict[str, Any], RoleMatch | None]]) -> None:
    right = sum(_is_right(case, role) for case, role in read_cases)
    assert len(read_cases) >= 80
    assert right / len(read_cases) >= _FLOOR


def test_confidence_is_kept_for_what_is_sure(
    read_cases: list[tuple[dict[str, Any], RoleMatch | None]],
) -> None:
    sure = [(case, role) for case, role in read_cases if role and role.confidence >= _SURE]
    assert len(sure) >= 30
    assert sum(not _is_right(case, role) for case, role in sure) <= _MOST_SURE_AND_WRONG
    doubted = [role for case, role in read_cases if role and not _is_right(case, role)]
    assert sum(role.confidence for role in doubted) / len(doubted) < 0.7


def test_the_text_tells_what_a_bare_rank_does_not(analyzer: Analyzer) -> None:
    plumbing = "Install pipe, fixtures, toilets and water heaters, clear drains and repair leaks in plumbing."
    role = _role(analyzer, f"Apprentice\n\nDuties\n\n{plumbing}\n")
    assert role is not None
    assert (role.soc[:7], role.by) == ("47-2152", "text")
    assert role.confidence < 0.6
    led = _role(analyzer, f"Plumbing Superintendent\n\nDuties\n\n{plumbing}\n")
    assert led is not None
    assert led.soc[:7] == "47-1011"


@pytest.mark.parametrize(
    ("text", "soc"),
    [
        ("Advanced Practice Nurse (APN) Level I or II- Las Vegas\n\nYou see patients.", "29-1171"),
        ("ST\n\nA Speech Language Pathologist (SLP) administers speech therapy to patients.", "29-1127"),
        ("RN House Supervisor\n\nYou lead the nurses of the house at night.", "11-9111"),
        ("Non - CDL Driver\n\nYou deliver parcels in a van.", "53-3033"),
        ("Careers\n\nThe agency has openings for Personal Care Aides in Amherst.", "31-1122"),
    ],
)
def test_titles_that_the_tables_lack_and_jobs_named_in_the_opening(
    analyzer: Analyzer, text: str, soc: str
) -> None:
    role = _role(analyzer, text)
    assert role is not None
    assert role.soc[:7] == soc


def test_a_british_job_has_no_role_of_american_licenses(analyzer: Analyzer) -> None:
    text = "Physiotherapy Assistant\n\nNHS Trust. Band 3, \u00a324,071. Help physiotherapists treat patients."
    role = _role(analyzer, text)
    assert role is not None
    assert (role.slug, role.soc[:7], role.by) == (None, "31-2022", "british")


def test_an_advertisement_without_words_of_work_has_no_role(analyzer: Analyzer) -> None:
    assert _role(analyzer, "Zzyx qwv\n\nBlorp flim.\n") is None


@pytest.mark.timeout(60)  # a hang, not a benchmark
@pytest.mark.parametrize(
    "text", ["needs a b, " * 2000, "we need " * 3000, "as our x " * 3000, "hiring " + "a" * 20_000]
)
def test_long_openings_without_a_job_end_in_no_sure_role(analyzer: Analyzer, text: str) -> None:
    role = _role(analyzer, text)
    assert role is None or role.confidence < 0.8
