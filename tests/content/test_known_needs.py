"""What patterns need is the same with the file that knows it and without."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path

import pytest

from jdlint.content import known_needs
from jdlint.content.known_needs import FILE, as_text, needs_of, noting
from jdlint.content.literals import Needs

_PATTERN = r"\bsalary (?:is|was) hidden\b"
_SETS = (frozenset({"salary "}),)


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Path]:
    monkeypatch.setattr(known_needs, "data_folder", lambda _: tmp_path)
    known_needs.known.cache_clear()
    yield tmp_path
    known_needs.known.cache_clear()


def _never() -> tuple[frozenset[str], ...]:
    pytest.fail("it was known")


def test_what_the_file_holds_is_not_worked_out(folder: Path) -> None:
    with noting() as noted:
        needs_of("a pattern", lambda: _SETS)
    (folder / FILE).write_text(as_text(noted), "utf-8")
    assert needs_of("a pattern", _never) == _SETS


def test_a_changed_pattern_is_worked_out_anew(folder: Path) -> None:
    (folder / FILE).write_text(as_text({"00": ()}), "utf-8")
    assert needs_of("another pattern", lambda: _SETS) == _SETS


@pytest.mark.parametrize("content", [None, "", "no JSON", "[1, 2]", '{"a": 1}', "\xff"])
def test_a_missing_or_broken_file_only_costs_time(folder: Path, content: str | None) -> None:
    if content is not None:
        (folder / FILE).write_bytes(content.encode("latin-1"))
    assert Needs.of(_PATTERN, re.IGNORECASE).sets


def test_the_shipped_file_says_what_is_worked_out() -> None:
    with noting():
        anew = Needs.of(_PATTERN, re.IGNORECASE)
    assert Needs.of(_PATTERN, re.IGNORECASE) == anew
