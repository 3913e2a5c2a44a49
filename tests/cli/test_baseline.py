"""Baselines: old findings are known, new ones count, and the file is the same whatever the order."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path

import pytest
from click.testing import Result

Run = Callable[..., Result]
DRAFT = """\
Registered Nurse

Lakeside Clinic, Dayton, Ohio, looks for a nurse for its day shift, full-time, 36 hours a week.

Duties
- Know HIPPA and the rules of the house.
- Give medication.
- Write notes.

Requirements
- Ohio RN license, active.

Pay: $38 to $44 an hour. Apply at jobs@lakeside.example.
"""
FILE = Path(".jdlint-baseline.json")


@pytest.fixture
def drafts(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    (tmp_path / "posts").mkdir()
    for name in ("a.txt", "b.txt"):
        (tmp_path / "posts" / name).write_text(DRAFT, "utf-8")
    return tmp_path / "posts"


def known() -> dict[str, dict[str, str]]:
    found: dict[str, dict[str, str]] = json.loads(FILE.read_text("utf-8"))["findings"]
    return found


def slips(done: Result) -> list[str]:
    return [line for line in done.stdout.splitlines() if "misspelt-credential" in line]


def test_known_findings_are_left_out_and_new_ones_count(drafts: Path, bare: Run) -> None:
    assert bare("baseline", "create", "posts", "--isolated").exit_code == 0
    checked = ("check", "posts", "--isolated", "--baseline", str(FILE), "--format", "concise")
    assert bare(*checked).stdout == ""
    moved = "An opening line that was added.\n\n" + DRAFT.replace("- Write notes.", "- Write notes on HIPPA.")
    (drafts / "a.txt").write_text(moved, "utf-8")
    found = slips(bare(*checked, "--select", "LIC310"))
    assert len(found) == 1
    assert "a.txt:10:" in found[0]


def test_the_file_is_the_same_whatever_the_order(drafts: Path, bare: Run) -> None:
    assert bare("baseline", "create", "posts", "--isolated").exit_code == 0
    once = FILE.read_bytes()
    done = bare("baseline", "update", "posts/b.txt", "posts/a.txt", "--isolated")
    assert (done.exit_code, FILE.read_bytes()) == (0, once)
    assert list(known()) == ["posts/a.txt", "posts/b.txt"]


def test_pruning_leaves_out_what_is_gone_and_takes_nothing_in(drafts: Path, bare: Run) -> None:
    bare("baseline", "create", "posts", "--isolated")
    before = known()["posts/a.txt"]
    (drafts / "a.txt").write_text(DRAFT.replace("HIPPA", "HIPAA").replace("notes", "notes etc."), "utf-8")
    (drafts / "b.txt").unlink()
    assert bare("baseline", "prune", "posts", "--isolated").exit_code == 0
    after = known()
    assert set(after) == {"posts/a.txt"}
    assert set(before.values()) - set(after["posts/a.txt"].values()) == {"misspelt-credential"}
    assert "open-list" not in after["posts/a.txt"].values()


def test_updating_keeps_what_is_known_of_other_files(drafts: Path, bare: Run) -> None:
    bare("baseline", "create", "posts", "--isolated")
    before = known()
    assert bare("baseline", "update", "posts/a.txt", "--isolated").exit_code == 0
    assert known() == before


def test_a_file_that_is_there_is_not_overwritten(drafts: Path, bare: Run) -> None:
    FILE.write_text("{}", "utf-8")
    done = bare("baseline", "create", "posts", "--isolated")
    assert (done.exit_code, FILE.read_text("utf-8")) == (2, "{}")
    assert "baseline update" in done.stderr


BROKEN = [
    "no json",
    "[]",
    "{}",
    '{"schema_version": 9, "findings": {}}',
    '{"schema_version": 1, "findings": {"a": [1]}}',
]


@pytest.mark.parametrize("text", BROKEN)
def test_a_broken_file_is_an_error_with_its_name(text: str, drafts: Path, bare: Run) -> None:
    FILE.write_text(text, "utf-8")
    for done in (
        bare("check", "posts", "--isolated", "--baseline", str(FILE)),
        bare("baseline", "update", "posts", "--isolated"),
    ):
        assert done.exit_code == 2
        assert done.stderr.startswith(f"{FILE}: this is not a baseline")


def test_a_missing_file_is_an_error(drafts: Path, bare: Run) -> None:
    done = bare("check", "posts", "--isolated", "--baseline", "none.json")
    assert done.exit_code == 2
    assert "none.json" in done.stderr


def test_a_new_baseline_says_how_it_is_used(drafts: Path, bare: Run) -> None:
    made = bare("baseline", "create", "posts", "--isolated").stdout.splitlines()
    assert made[1] == "To see only what is new:  jdlint check --baseline .jdlint-baseline.json posts"
    assert len(bare("baseline", "update", "posts", "--isolated").stdout.splitlines()) == 1
