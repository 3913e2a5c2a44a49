"""One fixed run in every format, as plain text files in ``snapshots/``; ``pytest --update`` rewrites them."""

from __future__ import annotations

import io
import json
import re
from collections.abc import Callable
from pathlib import Path

import pytest

from jdlint.findings import Citation, Finding, Fix, Related, Severity, Span
from jdlint.locating import locate
from jdlint.posting import Posting
from jdlint.readers import read
from jdlint.reporters import FORMATS, report
from jdlint.results import Failure, FileResult, Run, Skipped

SNAPSHOTS = Path(__file__).parent / "snapshots"
LONG = "We look after people of every age in the three towns along the river, "
SOURCE = f"""\
# Registered Nurse

\t- Treat \u770b\u8b77\u5e2b and rockstar\ttherapists\u0007 well
- {LONG}{LONG}and the and the night shift, {LONG}{LONG}
- Bachelor's degree
  in nursing
"""
CITATIONS = tuple(
    Citation(f"Board of nursing: chapter {number}", f"https://board.example/{number}", "2026-11-24")
    for number in (1, 2, 3)
)
STYLE = re.compile(r"<style>.*?</style>|sha256-[^']*", re.DOTALL)
"""What changes with the look of a page and not with what it says."""
NURSE = "Registered Nurse"


def _span(posting: Posting, words: str) -> Span:
    """Find the only block with these words."""
    ((index, start),) = [
        (index, block.text.index(words)) for index, block in enumerate(posting.blocks) if words in block.text
    ]
    return Span(index, start, start + len(words))


def _findings(posting: Posting) -> list[Finding]:
    title, repeated, degree = (
        _span(posting, words) for words in (NURSE, "and the and the", "degree in nursing")
    )
    return [
        Finding(
            "SEC109", "missing-pay", Severity.WARNING, "The posting does not say what the job pays.",
            "Give the range and the unit.", Span(title.block, title.end, title.end), None, "title",
        ),
        Finding(
            "HYP801", "hype-title-word", Severity.NOTE, "'rockstar' does not tell what the work is.",
            "Name the trade.", _span(posting, "rockstar"), "rockstar", "responsibilities",
        ),
        Finding(
            "HYG101", "repeated-word", Severity.WARNING, "'and the and the' stands twice.", "Delete one.",
            repeated, "and the and the", "responsibilities", fix=Fix("and the", "safe"),
        ),
        Finding(
            "EDU202", "degree-below-reference", Severity.ERROR,
            "'degree in nursing' is below what the board asks for of a registered nurse, who needs a license"
            " in every state of the country before the first day of work.",
            "Ask for a degree from an accredited program.", degree, "degree in nursing", "requirements",
            CITATIONS, related=(Related("The title names the role here", title),),
        ),
    ]  # fmt: skip


@pytest.fixture(scope="module")
def run() -> Run:
    (posting,) = read(SOURCE.encode(), "jobs/nurse.txt")
    role = "registered-nurse"
    return Run(
        (
            FileResult("jobs/nurse.txt", locate(posting, _findings(posting), "jobs/nurse.txt", role)),
            FileResult(
                "jobs/clerk.md",
                skipped=(Skipped("missing-license", "role"), Skipped("state-variation", "place")),
            ),
            FileResult("jobs/pilot.md", skipped=(Skipped("missing-license", "role"),)),
            FileResult("jobs/bad.md", failure=Failure("jobs/bad.md", "not valid YAML", 3, 7)),
        ),
        (Failure("none.md", "no such file or folder"),),
    )


def _shown(run: Run, form: str, *, color: bool = False) -> str:
    stream = io.StringIO()
    report(run, stream, form, color=color)
    return STYLE.sub("", stream.getvalue())


@pytest.mark.parametrize("form", FORMATS)
def test_the_format_shows_what_it_did(form: str, run: Run, same_as: Callable[[Path, str], None]) -> None:
    same_as(SNAPSHOTS / f"{form}.txt", _shown(run, form))


def test_color(run: Run, same_as: Callable[[Path, str], None]) -> None:
    same_as(SNAPSHOTS / "text-in-color.txt", _shown(run, "text", color=True).replace("\x1b", "\\e"))


@pytest.mark.parametrize("form", FORMATS)
def test_nothing_found(form: str, same_as: Callable[[Path, str], None]) -> None:
    same_as(SNAPSHOTS / f"{form}-of-nothing.txt", _shown(Run((FileResult("a.md"),)), form))


@pytest.mark.parametrize("form", FORMATS)
def test_color_changes_no_word(form: str, run: Run) -> None:
    colored = _shown(run, form, color=True)
    if form != "text":
        assert colored == _shown(run, form)
    assert colored.count("\x1b[") == 2 * colored.count("\x1b[0m")


def test_json_and_json_lines_hold_the_same_records(run: Run) -> None:
    lines = [json.loads(line) for line in _shown(run, "jsonl").splitlines()]
    assert json.loads(_shown(run, "json"))["findings"] == lines
    assert all(list(record["start"]) == ["line", "column"] for record in lines)


def test_the_caret_stands_under_the_words_in_a_terminal(run: Run) -> None:
    lines = _shown(run, "text").splitlines()
    (at,) = [index for index, line in enumerate(lines) if "rockstar therapists" in line]
    before = lines[at].partition("rockstar")[0]
    wide = sum(ord(char) > 0x2E80 for char in before)
    assert lines[at + 1].index("^") == len(before) + wide
    assert lines[at + 1].count("^") == len("rockstar")
