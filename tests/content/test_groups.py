"""Statements that choose people: which frames they are seen in, and what only looks like one."""

from __future__ import annotations

from pathlib import Path
from textwrap import dedent

import pytest

from jdlint.content.groups import Groups
from jdlint.content.strict_yaml import read

CARD = """\
groups: {people: [sailors]}
frames: [wanted, shut_out, asked, absent]
"""


@pytest.fixture
def groups(tmp_path: Path) -> Groups:
    path = tmp_path / "card.yaml"
    path.write_text(dedent(CARD), encoding="utf-8")
    return Groups.of(read(path).entries())


def chosen(groups: Groups, text: str, kind: str) -> str | None:
    """Give the statement around what stands between bars in ``text``."""
    before, group, after = text.split("|")
    found = groups.around(before + group + after, len(before), len(before) + len(group), kind=kind)
    return (before + group + after)[slice(*found)] if found else None


@pytest.mark.parametrize(
    ("text", "kind", "statement"),
    [
        ("We would rather employ |sailors|.", "people", "would rather employ sailors"),
        ("|Sailors| will be given priority.", "people", "Sailors will be given priority"),
        ("Priority goes to |sailors|.", "people", "Priority goes to sailors"),
        ("The ideal hire is a |sailor|.", "people", "ideal hire is a sailor"),
        ("This job is best for |sailors|.", "people", "job is best for sailors"),
        ("|Sailors| should look elsewhere.", "people", "Sailors should look elsewhere"),
        ("|Sailors| won't fit here.", "people", "Sailors won't fit"),
        ("We turn away |sailors|.", "people", "We turn away sailors"),
        ("Do not apply if you are |a sailor|.", "people", "Do not apply if you are a sailor"),
        ("Anyone |from here| is turned down.", "traits", "Anyone from here is turned down"),
        ("Folks who are |from here| need not apply.", "traits", "Folks who are from here need not apply"),
        ("People with |a boat| cannot be considered.", "things", "People with a boat cannot be considered"),
        ("Please don't bother if you have a |boat|.", "things", "don't bother if you have a boat"),
        ("How many |boats| do you own?", "things", "How many boats"),
    ],
)
def test_a_frame_is_seen(text: str, kind: str, statement: str, groups: Groups) -> None:
    assert chosen(groups, text, kind) == statement


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("You work for |sailors| in the port.", "people"),
        ("Greet |sailors| at the gate.", "people"),
        ("The harbor is the place for |sailors|.", "people"),
        ("A house |from the harbor| will be turned down.", "traits"),
        ("People with |a boat| pay a fee.", "things"),
        ("We sell |boats|.", "things"),
        ("We would rather employ people who know |sailors|' needs.", "people"),
    ],
)
def test_the_same_words_in_no_frame_choose_nobody(text: str, kind: str, groups: Groups) -> None:
    assert chosen(groups, text, kind) is None
