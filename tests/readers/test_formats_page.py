"""The page about formats says what the readers do."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from jdlint import decoding
from jdlint.readers import SUFFIXES, html
from jdlint.structured import bounds, json_values, xml_values
from jdlint.structured.columns import ROLES, Columns

PAGE = (Path(__file__).parents[2] / "docs" / "formats.md").read_text("utf-8")


def test_it_lists_every_suffix_and_its_extra() -> None:
    rows = [line for line in PAGE.splitlines() if line.startswith("| `.")]
    listed = {suffix: row for row in rows for suffix in re.findall(r"`(\.\w+)`", row.split("|")[1])}
    assert sorted(listed) == sorted(SUFFIXES)
    for suffix, known in SUFFIXES.items():
        extra = re.findall(r"extra `(\w+)`", listed[suffix])
        assert extra == ([known.extra] if known.extra else [])


@pytest.mark.parametrize("role", ROLES)
def test_it_lists_the_usual_names_of_columns(role: str) -> None:
    (row,) = [line for line in PAGE.splitlines() if line.startswith(f"| `{role}` |")]
    assert re.findall(r"`([\w@]+)`", row) == [role, *Columns().names_for(role)]


@pytest.mark.parametrize(
    ("most", "said"),
    [
        (decoding.MOST_CHARACTERS, "{:,} characters"),
        (decoding.MOST_LINES, "{:,} lines"),
        (html.MOST_TAGS, "{:,} tags"),
        (bounds.MOST_RECORDS, "{:,} records"),
        (bounds.MOST_TEXT, "{:,} characters"),
        (json_values.MOST_VALUES, "{:,} values"),
        (json_values.MOST_KEYS, "{:,} keys"),
        (xml_values.MOST_ELEMENTS, "{:,} elements"),
        (xml_values.MOST_DEPTH, "{:,} deep"),
    ],
)
def test_it_says_how_much_is_read(most: int, said: str) -> None:
    assert said.format(most) in " ".join(PAGE.split())
