"""Slips of the pen: what a card lists, what was meant, and the same slip again."""

from __future__ import annotations

import re
from collections.abc import Callable
from pathlib import Path

import pytest

from jdlint.checks import prepare_card
from jdlint.content.cards import read_card
from jdlint.content.strict_yaml import ContentError
from jdlint.findings import Finding

Words = Callable[..., list[str | None]]
Flag = Callable[..., list[Finding]]
HEAD = """\
code: TST001
name: test-card
severity: note
since: 0.1.0
message: "'{text}' should read '{correction}'."
help: Change it.
rationale: It matters.
evidence: opinion
examples: {bad: [a], good: [b]}
"""
CARD = r"""
check: slips
slips:
  - {anchors: [anger], find: '\b([Mm])anger\b', write: '\1anager'}
  - {anchors: [' ,'], find: '(\w+) ,', write: '\1,'}
"""


def test_a_slip_says_what_was_meant(flag: Flag) -> None:
    first, second = flag(CARD, "Ask the Manger , or wait.", "other"), flag(CARD, "Ask the manger.", "other")
    assert [(found.text, found.fix.replacement) for found in first if found.fix] == [("Manger", "Manager")]
    assert [found.text for found in second] == ["manger"]


def test_the_same_slip_again_is_a_second_place_and_gets_no_fix(flag: Flag) -> None:
    (found,) = flag(CARD, "A manger and a manger.", "other")
    assert found.fix is None
    assert [related.span.start for related in found.related] == [15]
    apart = flag(CARD, "One , two , three.", "other")
    assert [found.text for found in apart] == ["One ,", "two ,"]
    (joined,) = flag(CARD + "once: true\n", "One , two , three.", "other")
    assert [related.span.start for related in joined.related] == [6]


def test_a_text_without_its_words_is_not_searched(words: Words) -> None:
    card = "check: slips\nslips: [{anchors: [other], find: 'manger', write: 'manager'}]\n"
    assert words(card, "The manger.", "other") == []
    assert words(card, "The other manger.", "other") == ["manger"]
    assert words(card, "The other one" + " and one" * 20 + " is a manger.", "other") == []


def test_an_expression_may_lead_to_the_place(words: Words) -> None:
    card = "check: slips\nslips: [{near: ',[a-z]', find: '^(\\w+),(\\w+)$', write: '\\1, \\2'}]\n"
    assert words(card, "One,two", "other") == ["One,two"]
    assert words(card, "One, two,three", "other") == []


@pytest.mark.parametrize(
    ("slip", "problem"),
    [
        ("{find: 'a', write: 'b'}", "a slip needs 'words', 'anchors' or 'near'"),
        ("{anchors: [a], find: 'a(', write: 'b'}", "not a regular expression"),
        ("{anchors: [a], find: 'a', write: '\\2'}", "does not fit it"),
    ],
)
def test_a_broken_slip_names_its_place(slip: str, problem: str, tmp_path: Path) -> None:
    path = tmp_path / "test-card.yaml"
    path.write_text(HEAD + f"check: slips\nslips:\n  - {slip}\n", "utf-8")
    with pytest.raises(ContentError, match=rf"test-card\.yaml:\d+:\d+: .*{re.escape(problem)}"):
        prepare_card(read_card(path))
