"""``jdlint validate``: a user's own cards and roles, checked as the shipped ones are."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from click.testing import Result

from jdlint.content.files import data_folder

Run = Callable[..., Result]
Write = Callable[..., Path]


def test_a_sound_card(jdlint: Run, own_rules: Path) -> None:
    done = jdlint("validate", "ours/house-word.yaml")
    assert (done.exit_code, done.output) == (0, "1 rule: 0 broken, 0 with failing examples\n")


def test_a_sound_role_beside_it(jdlint: Run, own_rules: Path, write: Write) -> None:
    source = data_folder("reference") / "roles" / "software-developer.yaml"
    write("ours/software-developer.yaml", source.read_text("utf-8"))
    assert jdlint("validate", "ours").output == "1 role, 1 rule: 0 broken, 0 with failing examples\n"


def test_an_example_that_is_not_flagged(jdlint: Run, own_rules: Path) -> None:
    card = own_rules / "house-word.yaml"
    card.write_text(card.read_text("utf-8").replace("[[residents]]", "[[patients]]"), "utf-8")
    done = jdlint("validate", "ours")
    assert done.exit_code == 1
    assert done.stderr == "ours/house-word.yaml: example 'Care for 12 [[patients]].': not flagged\n"
    assert done.stdout == "1 rule: 0 broken, 1 with failing examples\n"


def test_an_example_that_is_flagged_though_called_good(jdlint: Run, own_rules: Path) -> None:
    card = own_rules / "house-word.yaml"
    card.write_text(card.read_text("utf-8").replace("12 people", "12 residents"), "utf-8")
    done = jdlint("validate", "ours")
    assert done.exit_code == 1
    assert "flagged: 'residents'" in done.stderr


@pytest.mark.parametrize(
    ("example", "said"),
    [
        ("{posting: '---'}", "the file holds no text of a posting"),
        ("{text: 'Help [[residents]].', role: nurs}", "there is no role called 'nurs'"),
        ("'Help [[two residents]].'", "flagged 'residents' instead of what is marked"),
    ],
)
def test_an_example_that_cannot_be_tried_fails(example: str, said: str, jdlint: Run, own_rules: Path) -> None:
    card = own_rules / "house-word.yaml"
    text = card.read_text("utf-8").replace('"Care for 12 [[residents]]."', example)
    card.write_text(text, "utf-8")
    done = jdlint("validate", "ours")
    assert done.exit_code == 1
    assert done.stderr.endswith(f": {said}\n")


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("words", ":1:1: expected keys and values"),
        ("name: x", ":1:1: neither a rule card (with a 'code') nor a role file (with a 'slug')"),
        ("code: X", ":1:1: missing key 'name'"),
        ("slug: x", ":1:1: missing key 'soc'"),
        ("slug: [", ":2:1: did not find"),
        ("", ":1:1: the file is empty"),
    ],
)
def test_a_broken_file_is_told_at_its_place(text: str, said: str, jdlint: Run, write: Write) -> None:
    write("bad.yaml", text)
    done = jdlint("validate", "bad.yaml")
    assert done.exit_code == 2
    assert done.stderr.startswith(f"bad.yaml{said}")
    assert done.stdout == "1 file: 1 broken, 0 with failing examples\n"


def test_nothing_to_check_is_no_pass(jdlint: Run) -> None:
    Path("none").mkdir()
    done = jdlint("validate", "none")
    assert (done.exit_code, done.stdout) == (2, "no files: 0 broken, 0 with failing examples\n")
    assert jdlint("validate", "missing.yaml").exit_code == 2
    assert jdlint("validate").exit_code == 2
