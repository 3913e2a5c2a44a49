"""Allowances: what they cover, and what is said of those that are of no use."""

from __future__ import annotations

import datetime
from pathlib import Path

import pytest

from jdlint.linting import Options, Session

NURSE = "registered-nurse"
TODAY = datetime.date(2026, 11, 25)
HEAD = "---\ntitle: Registered Nurse\n{more}---\n\n"
DUTY = "Know HIPPA well.\n"


def names(text: str, name: str = "a.md") -> list[str]:
    session = Session(Options(isolated=True, today=TODAY, role=NURSE, select=("LIC310", "HYG12")))
    result = session.lint(name, lambda _: text.encode())
    assert result.failure is None
    return [located.finding.name for located in result.findings]


SLIP = "misspelt-credential"
COVERED = [
    ("", [SLIP]),
    (f"<!-- jdlint: allow {SLIP} -- as the poster spells it -->\n\n", []),
    ("<!-- jdlint: allow LIC310 -- as the poster spells it -->\n\n", []),
    (f"<!--jdlint: allow placeholder, {SLIP} -- both -->\n\n", []),
    (f"<!-- jdlint: allow {SLIP} -- so (until 2026-11-25) -->\n\n", []),
    (f"<!-- jdlint: allow {SLIP} -- so (until 2026-11-24) -->\n\n", ["expired-allowance", SLIP]),
    ("<!-- jdlint: allow misspelt -- so -->\n\n", ["unknown-allowance", SLIP]),
    (f"<!-- jdlint: disallow {SLIP} -->\n\n", [SLIP]),
]


@pytest.mark.parametrize(("comment", "found"), COVERED)
def test_an_allowance_before_the_text_covers_all_of_it(comment: str, found: list[str]) -> None:
    assert names(f"{HEAD.format(more='')}{comment}{DUTY}") == found


def test_an_allowance_in_the_text_covers_its_block_and_the_next() -> None:
    comment = f"<!-- jdlint: allow {SLIP} -- so -->"
    apart = f"First words here.\n\n{comment}\n\n{DUTY}\nMore HIPPA below.\n"
    assert names(f"{HEAD.format(more='')}{apart}") == [SLIP]
    within = f"First words here.\n\nKnow HIPPA well {comment}\n\nOther words.\n\nMore HIPPA below.\n"
    assert names(f"{HEAD.format(more='')}{within}") == [SLIP]


BEHIND = [
    (
        "a.md",
        f"First words.\n\n- Know HIPPA well <!-- jdlint: allow {SLIP} -->\n- Other words\n- Know HIPPA\n",
        1,
    ),
    ("a.md", f"First words.\n\nKnow HIPPA **well** <!-- jdlint: allow {SLIP} -->\n", 0),
    (
        "a.md",
        f"First words.\n\nKnow HIPPA <!-- jdlint: allow {SLIP} --> <!-- jdlint: allow placeholder -->\n",
        0,
    ),
    ("a.html", f"<p>First words.</p><p>Know <b>HIPPA</b><!-- jdlint: allow {SLIP} --></p><p>More.</p>", 0),
    (
        "a.html",
        f"<p>First</p><p>Know HIPPA</p><!-- jdlint: allow {SLIP} --><p>More HIPPA.</p><p>HIPPA</p>",
        2,
    ),
]


@pytest.mark.parametrize(("name", "text", "left"), BEHIND)
def test_an_allowance_right_behind_a_block_covers_it_too(name: str, text: str, left: int) -> None:
    assert names(text, name).count(SLIP) == left


def test_a_key_of_the_front_matter_covers_the_whole_posting() -> None:
    more = f"jdlint:\n  allow:\n    - {SLIP} -- the poster's spelling\n    - LIC301 -- not checked here\n"
    assert names(f"{HEAD.format(more=more)}{DUTY}\nMore HIPPA below.\n") == []


def test_pages_hold_allowances_too() -> None:
    page = f"<h1>Registered Nurse</h1><!-- jdlint: allow {SLIP} -- so --><p>Know HIPPA well.</p>"
    assert names(page, "a.html") == []
    assert names(page.replace("allow", "allows"), "a.html") == [SLIP]


def test_what_covers_nothing_is_said_to_be_unused() -> None:
    comment = f"<!-- jdlint: allow {SLIP} -- so -->\n\n"
    assert names(f"{HEAD.format(more='')}{comment}Know the rules well.\n") == ["unused-allowance"]
    off = comment.replace(SLIP, "placeholder")
    assert names(f"{HEAD.format(more='')}{off}Know the rules well.\n") == []


def test_a_reason_can_be_required(tmp_path: Path) -> None:
    (tmp_path / ".jdlint.yml").write_text("require-reason: true\nselect: [LIC310]\n", "utf-8")
    posting = tmp_path / "a.md"
    posting.write_text(f"{HEAD.format(more='')}<!-- jdlint: allow {SLIP} -->\n\n{DUTY}", "utf-8")
    (found,) = Session(Options(today=TODAY, role=NURSE)).lint(str(posting)).findings
    assert (found.finding.name, found.severity.label) == ("unreasoned-allowance", "error")
