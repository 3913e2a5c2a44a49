"""What a run would read, and by which settings: shown without linting anything."""

from __future__ import annotations

import json
import os
from collections.abc import Callable
from pathlib import Path

import pytest
from click.testing import Result

from jdlint.linting.session import Session

Run = Callable[..., Result]
Write = Callable[..., Path]


@pytest.fixture(autouse=True)
def _nothing_is_linted(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delattr(Session, "lint")


@pytest.fixture
def files(write: Write) -> None:
    for name in ("a.md", "b.md", "ota/c.txt", "notes.xyz"):
        write(name)
    write(".gitignore", "b.md\n")
    (Path(".git")).mkdir()


def test_the_files_of_a_run_are_listed(jdlint: Run, files: None) -> None:
    shown = jdlint("check", "--show-files")
    assert (shown.exit_code, shown.stdout) == (0, f"a.md\n{Path('ota/c.txt')}\n")
    named = jdlint("check", "--show-files", "b.md", "a.md", "none.md", "--format", "json")
    assert (named.exit_code, json.loads(named.stdout)) == (2, ["b.md", "a.md"])
    assert named.stderr == "none.md: no such file or folder\n"


def test_settings_are_shown_once_for_files_alike(jdlint: Run, files: None, write: Write) -> None:
    write("base.yml", "severity: {placeholder: note}\n")
    write(".jdlint.yml", 'extends: [base.yml]\nrole: {"ota/*": registered-nurse}\n')
    for number in range(4):
        write(f"more/{number}.md")
    pages = jdlint("check", "--show-settings", "--location", "Ohio").stdout
    first, second = pages.split("\nota")
    assert first.startswith("a.md, more/0.md, more/1.md and 2 more\n".replace("/", os.sep))
    assert "  place          US-OH\n  --location Ohio\n" in first
    assert f"severity: placeholder: note\n      from {Path('base.yml').resolve()}:1:11" in first
    assert "  role           registered-nurse\n" in second


def test_the_command_line_is_heard(jdlint: Run, files: None) -> None:
    asked = ("--select", "HYP,placeholder", "--ignore", "hype-title-word", "--today", "2026-01-02")
    (record,) = json.loads(jdlint("check", "a.md", "--show-settings", "--format", "json", *asked).stdout)
    assert record["paths"] == ["a.md"]
    assert record["command_line"] == {
        "select": ["HYP", "placeholder"],
        "ignore": ["hype-title-word"],
        "today": "2026-01-02",
    }
    assert "placeholder" in record["rules"]
    assert "hype-title-word" not in record["rules"]


def test_broken_settings_are_told_of_and_the_others_shown(jdlint: Run, files: None, write: Write) -> None:
    broken = write("ota/.jdlint.yml", "selct: []\n")
    shown = jdlint("check", ".", "--show-settings", "--format", "json")
    assert shown.exit_code == 2
    assert [record["paths"] for record in json.loads(shown.stdout)] == [["a.md"]]
    assert shown.stderr.startswith(f"{broken}:1:1: ")
    assert jdlint("check", ".", "--show-settings", "--ignore", "none-such").exit_code == 2
