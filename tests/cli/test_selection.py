"""Which rules run: codes, code prefixes, names, families and ALL, taken in and left out."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from click.testing import Result

Run = Callable[..., Result]
Write = Callable[..., Path]


@pytest.fixture
def names(jdlint: Run, draft: Path) -> Callable[..., set[str]]:
    def found(*options: str) -> set[str]:
        lines = jdlint("check", "--format", "concise", *options, "draft.md").stdout.splitlines()
        return {line.split()[3].rstrip(":") for line in lines}

    return found


@pytest.mark.parametrize(
    ("select", "expected"),
    [
        ("HYP801", {"hype-title-word"}),
        ("HYP", {"hype-title-word"}),
        ("HYP8", {"hype-title-word"}),
        ("hype", {"hype-title-word"}),
        ("hype-title-word", {"hype-title-word"}),
        ("HYP801,placeholder", {"hype-title-word", "placeholder"}),
        (" HYP801 , ,placeholder,", {"hype-title-word", "placeholder"}),
    ],
)
def test_select_by_code_prefix_name_or_family(
    select: str, expected: set[str], names: Callable[..., set[str]]
) -> None:
    assert names("--select", select) == expected


def test_select_may_be_repeated(names: Callable[..., set[str]]) -> None:
    assert names("--select", "HYP801", "--select", "HYG102") == {"hype-title-word", "placeholder"}


def test_ignore_takes_away(names: Callable[..., set[str]]) -> None:
    usual = names()
    assert {"hype-title-word", "placeholder"} <= usual
    assert names("--ignore", "hype,HYG102") == usual - {"hype-title-word", "placeholder"}


def test_the_closer_word_wins(names: Callable[..., set[str]]) -> None:
    assert names("--select", "HYP801", "--ignore", "HYP") == {"hype-title-word"}
    assert names("--select", "HYP", "--ignore", "HYP801") == set()
    assert names("--select", "HYP801", "--ignore", "HYP801") == set()


def test_optional_rules_run_where_they_are_asked_for(jdlint: Run, draft: Path, own_rules: Path) -> None:
    card = own_rules / "house-word.yaml"
    card.write_text(card.read_text("utf-8") + "profile: all\n", "utf-8")
    run = ("check", "--format", "concise", "--rules", "ours", "draft.md")
    assert "house-word" not in jdlint(*run).stdout
    for option in ("--select=ALL", "--extend-select=OUR001", "--select=OUR", "--select=ours"):
        assert jdlint(*run, option).stdout.count("house-word") == 2


def test_ignoring_all_leaves_nothing(names: Callable[..., set[str]]) -> None:
    assert names("--ignore", "ALL") == set()


def test_role_and_location_stand_in_for_the_text(jdlint: Run, write: Write) -> None:
    write("a.md", "# Team Member\n\n## Requirements\n\n- Clean driving record\n\n## Pay\n\n$30 per hour\n")
    run = ("check", "--format", "jsonl", "--select", "missing-license", "a.md")
    assert '"role": "registered-nurse"' in jdlint(*run, "--role", "registered-nurse").stdout
    assert '"role": "registered-nurse"' in jdlint(*run, "--role", "29-1141").stdout
    assert jdlint(*run).stdout == ""


@pytest.mark.parametrize("place", ["US-OH", "OH", "ohio", "Columbus, OH", "Columbus, Ohio"])
def test_a_place_is_known_by_code_and_name(place: str, jdlint: Run, write: Write) -> None:
    write("a.md", "# Registered Nurse\n\n## Requirements\n\n- Clean driving record\n")
    assert jdlint("check", "--select", "placeholder", "--location", place, "a.md").exit_code == 0
