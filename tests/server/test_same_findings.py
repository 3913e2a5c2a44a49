"""The sample postings give the same findings on the page as on the command line."""

from __future__ import annotations

import json
import subprocess
import sys
from collections import defaultdict
from pathlib import Path
from typing import Any

import pytest

from jdlint.linting import Options
from jdlint.server.asking import Assumed, FileAsked, TextAsked
from jdlint.server.desk import Desk
from server.asked import TODAY, words_at

ROOT = Path(__file__).parent.parent.parent
SAMPLES = sorted(
    path for path in (ROOT / "docs/examples").rglob("*") if path.suffix in (".txt", ".md", ".html")
)
KEYS = ("name", "code", "severity", "message", "help", "text", "section")


@pytest.fixture(scope="module")
def desk() -> Desk:
    return Desk(Options(isolated=True, today=TODAY))


@pytest.fixture(scope="module")
def told() -> dict[str, list[dict[str, Any]]]:
    """Give what the command line finds in all samples, by path."""
    done = subprocess.run(
        [
            *(sys.executable, "-m", "jdlint", "check", "docs/examples", "--isolated", "--exit-zero"),
            *("--format", "jsonl", "--today", TODAY.isoformat()),
        ],
        cwd=ROOT,
        capture_output=True,
        text=True,
        check=True,
    )
    found = defaultdict(list)
    for line in done.stdout.splitlines():
        each = json.loads(line)
        found[each["path"]].append(each)
    return found


def _answer(desk: Desk, asked: TextAsked | FileAsked) -> dict[str, Any]:
    status, body = desk.answer(asked)
    assert status == 200, body
    picture: dict[str, Any] = json.loads(body)
    return picture


def _offset(text: str, place: dict[str, int]) -> int:
    """Give the offset of a line and a column, in code points."""
    lines = text.splitlines(keepends=True)
    return sum(len(line) for line in lines[: place["line"] - 1]) + place["column"] - 1


@pytest.mark.parametrize("path", SAMPLES, ids=lambda path: str(path.relative_to(ROOT / "docs/examples")))
def test_samples(path: Path, desk: Desk, told: dict[str, list[dict[str, Any]]]) -> None:
    expected = told[path.relative_to(ROOT).as_posix()]
    text = path.read_text("utf-8")
    pasted = _answer(desk, TextAsked(text, None, Assumed()))
    opened = _answer(desk, FileAsked(path.read_bytes(), path.suffix, Assumed()))
    for picture in (pasted, opened):
        assert [[found[key] for key in KEYS] for found in picture["findings"]] == [
            [found[key] for key in KEYS] for found in expected
        ]
        assert [found["id"] for found in picture["findings"]] == [found["fingerprint"] for found in expected]
    for found, line in zip(pasted["findings"], expected, strict=True):
        words = text[_offset(text, line["start"]) : _offset(text, line["end"])]
        assert words_at(text, found) == words


def test_there_are_samples_with_and_without_findings(told: dict[str, list[dict[str, Any]]]) -> None:
    assert len(SAMPLES) > 100
    assert len(told) > 50
