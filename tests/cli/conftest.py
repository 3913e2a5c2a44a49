"""The command line run in this process, in a folder of its own, with what is costly to make made once."""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Callable, Mapping
from functools import lru_cache
from pathlib import Path
from textwrap import dedent
from typing import Any

import pytest
from click.testing import CliRunner, Result

from jdlint.cli import main
from jdlint.content.cards import Card, read_card
from jdlint.content.files import data_folder
from jdlint.content.reference import Reference
from jdlint.language.analyzer import Analyzer

Run = Callable[..., Result]
Write = Callable[[str, str], Path]
Start = Callable[..., "subprocess.CompletedProcess[str]"]

DRAFT = """\
# Registered Nurse

Silverbrook Manor cares for 80 residents in Dayton, Ohio.

## Duties

- Give medication to 12 residents
- Teach our rockstar team
- Call [Name] at the front desk

## Requirements

- Must be licensed
"""
"""A warning at 8:13, an error at 9:8 and a warning at 13:3 by the rules below."""
RULES = "hype-title-word,placeholder,unnamed-license"
CARD = """\
code: OUR001
name: house-word
check: phrases
severity: warning
since: 0.1.0
message: "'{text}' is not our word."
help: Use ours.
rationale: We have our own words.
evidence: opinion
phrases: [residents]
examples:
  bad: ["Care for 12 [[residents]]."]
  good: ["Care for 12 people."]
"""


@lru_cache(maxsize=16)
def _analyzer(folders: tuple[Path, ...], phrases: tuple[tuple[str, Any], ...]) -> Analyzer:
    return Analyzer(Reference(folders), dict(phrases))


def _shared(reference: Reference, phrases: Mapping[str, Any]) -> Analyzer:
    return _analyzer(reference.own_roles, tuple(phrases.items()))


_shipped_card = lru_cache(maxsize=None)(read_card)


def _card(path: Path) -> Card:
    return _shipped_card(path) if path.is_relative_to(data_folder("rules")) else read_card(path)


@pytest.fixture(autouse=True)
def current_folder(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, tmp_path_factory: pytest.TempPathFactory
) -> None:
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("JDLINT_CACHE_DIR", str(tmp_path_factory.getbasetemp() / f"{tmp_path.name}-cache"))
    monkeypatch.setattr("jdlint.engine.Analyzer", _shared)
    monkeypatch.setattr("jdlint.content.cards.read_card", _card)
    for name in ("NO_COLOR", "FORCE_COLOR", "JDLINT_DEBUG"):
        monkeypatch.delenv(name, raising=False)


@pytest.fixture
def write(tmp_path: Path) -> Write:
    """Write a file below the current folder."""

    def written(name: str, text: str = DRAFT) -> Path:
        path = tmp_path / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(dedent(text), "utf-8")
        return path

    return written


@pytest.fixture
def draft(write: Write) -> Path:
    return write("draft.md", DRAFT)


@pytest.fixture
def own_rules(write: Write) -> Path:
    """A folder with one rule of our own, OUR001 house-word: 'residents'."""
    return write("ours/house-word.yaml", CARD).parent


@pytest.fixture
def bare() -> Run:
    """Run a command that may fail in any way."""

    def run(*args: str, **options: Any) -> Result:
        return CliRunner().invoke(main, args, **options)

    return run


@pytest.fixture
def jdlint(bare: Run) -> Run:
    """Run a command; none may end in a traceback."""

    def run(*args: str, **options: Any) -> Result:
        result = bare(*args, **options)
        assert result.exception is None or isinstance(result.exception, SystemExit), result.exception
        assert "Traceback" not in result.output
        assert "internal error" not in result.output
        return result

    return run


@pytest.fixture
def check(jdlint: Run) -> Run:
    """Run ``check`` with the three rules that the draft breaks."""

    def run(*args: str, **options: Any) -> Result:
        return jdlint("check", "--format", "concise", "--select", RULES, *args, **options)

    return run


@pytest.fixture
def start() -> Start:
    """Run a command in a process of its own."""

    def run(*args: str, env: Mapping[str, str] | None = None) -> subprocess.CompletedProcess[str]:
        return subprocess.run(
            [sys.executable, "-m", "jdlint", *args],
            capture_output=True,
            text=True,
            check=False,
            env={**os.environ, **(env or {})},
            stdin=subprocess.DEVNULL,
        )

    return run
