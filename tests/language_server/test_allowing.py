"""Where allowances are written, by format: each must let its finding stand and change no other word."""

from __future__ import annotations

import datetime
from functools import cache
from pathlib import Path

import pytest

from jdlint.linting import Options
from jdlint.lsp.allowing import allowing, allowing_beside
from jdlint.lsp.checking import Checked, Checker

RULES = ("hype-title-word", "missing-pay", "missing-property", "unused-allowance", "unknown-allowance")
OPTIONS = Options(isolated=True, select=RULES, today=datetime.date(2026, 11, 26))
BODY = "Harrow Hospital in Dayton, Ohio.\n\n## Duties\n\n- Lead our rockstar team\n- Care for residents\n"
TABLE = "# Nurse\n\nHarrow Hospital.\n\n| Duties | Hours |\n|---|---|\n| Lead our rockstar team | 36 |\n"
HEAD = "title: Registered Nurse\ndate: 2026-11-01\n"
PAGE = "<!DOCTYPE html>\n<html><body><h1>Nurse</h1><h2>Duties</h2><ul><li>Lead our <b>rockstar</b></li>\n"
HYPE, PAY = "hype-title-word", "missing-pay"
TEXTS = [
    ("list.md", f"# Nurse\n\n{BODY}", HYPE, "team <!-- jdlint: allow hype-title-word -->\n"),
    ("table.md", TABLE, HYPE, "team <!-- jdlint: allow hype-title-word --> | 36"),
    ("lines.md", BODY.replace("\n", "\r\n"), PAY, "<!-- jdlint: allow missing-pay -->\r\n\r\nHarrow"),
    ("yaml.md", f"---\n{HEAD}---\n\n{BODY}", PAY, "jdlint:\n  allow:\n    - missing-pay\n---\n"),
    ("toml.md", f'+++\ntitle = "Nurse"\n+++\n\n{BODY}', PAY, '[jdlint]\nallow = ["missing-pay"]\n+++\n'),
    (
        "more.md",
        f"---\n{HEAD}jdlint:\n  allow:\n    - placeholder -- so\nid: 7\n---\n\n{BODY}",
        PAY,
        "    - placeholder -- so\n    - missing-pay\nid: 7\n",
    ),
    ("page.html", PAGE, HYPE, "<b>rockstar<!-- jdlint: allow hype-title-word --></b></li>"),
    ("page.html", PAGE, PAY, "<!DOCTYPE html>\n<!-- jdlint: allow missing-pay -->\n<html>"),
]  # fmt: skip


@cache
def checker() -> Checker:
    return Checker(OPTIONS)


def check(path: str, text: str) -> Checked:
    checked = checker().check(path, text)
    assert not checked.failures
    return checked


def found(checked: Checked) -> list[str]:
    return [each.finding.name for each in checked.findings]


@pytest.mark.parametrize(("path", "text", "rule", "written"), TEXTS, ids=lambda each: str(each)[:20])
def test_it_is_written_into_the_posting(path: str, text: str, rule: str, written: str) -> None:
    before = check(path, text)
    (located,) = [each for each in before.findings if each.finding.name == rule]
    change = allowing(before.readings[0].posting, located, path)
    assert change
    assert change.path is None
    edit = change.edit
    after = text[: edit.start] + edit.replacement + text[edit.end :]
    assert written in after
    assert found(check(path, after)) == [name for name in found(before) if name != rule]


UNUSUAL = [
    f"---\n{HEAD}jdlint: {{allow: [placeholder]}}\n---\n\n{BODY}",
    f"---\n{HEAD}jdlint: {{}}\n---\n\n{BODY}",
]


@pytest.mark.parametrize("text", UNUSUAL)
def test_unusual_front_matter_is_left_alone(text: str) -> None:
    before = check("a.md", text)
    (located,) = [each for each in before.findings if each.finding.name == "missing-pay"]
    change = allowing(before.readings[0].posting, located, "a.md")
    assert change is None or text[: text.index("---\n\n")] in text[: change.edit.start]


BESIDE = [
    (None, "allow:\n  - missing-pay\n"),
    ("allow:\n- placeholder -- so\n", "allow:\n- placeholder -- so\n- missing-pay\n"),
    ("allow:\n    - placeholder", "allow:\n    - placeholder\n    - missing-pay"),
    (
        "# ours\r\nallow:\r\n  - placeholder\r\n\r\n",
        "# ours\r\nallow:\r\n  - placeholder\r\n  - missing-pay\r\n\r\n",
    ),
    ("allow: [placeholder]\n", None),
    ("allow:\n  - [\n", None),
]


@pytest.mark.parametrize(("before", "after"), BESIDE)
def test_it_is_written_beside_a_posting_without_comments(
    tmp_path: Path, before: str | None, after: str | None
) -> None:
    posting, beside = tmp_path / "ad.txt", tmp_path / "ad.txt.jdlint.yml"
    posting.write_text(f"Registered Nurse\n\n{BODY}", "utf-8")
    (located,) = [
        each
        for each in check(str(posting), posting.read_text("utf-8")).findings
        if each.finding.name == "missing-pay"
    ]
    if before is not None:
        beside.write_bytes(before.encode())
    change = allowing_beside(located, str(posting))
    assert (change is None) is (after is None)
    if change and after:
        assert (change.path, change.is_new) == (str(beside), before is None)
        old = before or ""
        assert old[: change.edit.start] + change.edit.replacement + old[change.edit.end :] == after
        beside.write_bytes(after.encode())
        assert "missing-pay" not in found(check(str(posting), posting.read_text("utf-8")))
