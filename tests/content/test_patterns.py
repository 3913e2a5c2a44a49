"""Expressions are searched for together, but only where a text leaves them possible."""

from __future__ import annotations

import re

import pytest

from jdlint.content.literals import CaselessText
from jdlint.content.patterns import Patterns, read_patterns
from jdlint.content.strict_yaml import ContentError, parse

PAY = Patterns.of(["salary", r"\bwages?\b", r"\$\d+"])


def test_only_what_a_text_leaves_possible_is_searched_for() -> None:
    assert [text for text, _ in PAY.possible(CaselessText("good wages")).items] == [r"\bwages?\b"]
    assert PAY.possible(CaselessText("no money")).joined() is None
    assert PAY.possible(CaselessText("salary, wage, $5")) is PAY


@pytest.mark.parametrize("text", ["Our wages and a salary", "$20 and wages", "WAGES", "", "wager $"])
def test_the_search_finds_what_all_expressions_in_one_would_find(text: str) -> None:
    every = re.search(r"(?:salary)|(?:\bwages?\b)|(?:\$\d+)", text)
    found = PAY.search(text, CaselessText(text))
    assert (found and found.span()) == (every and every.span())


def test_flags_hold_for_every_expression() -> None:
    lines = Patterns.of(["^pay", "wage$"], re.MULTILINE)
    found = lines.search("a\npay", CaselessText("a\npay"))
    assert found
    assert found.start() == 2


def test_an_expression_keeps_its_own_flags() -> None:
    found = Patterns.of(["(?i)pay", "wage"])
    assert found.search("PAY", CaselessText("pay"))
    assert not found.search("WAGE", CaselessText("wage"))


def test_a_broken_expression_names_its_place() -> None:
    with pytest.raises(ContentError, match=r"list.yaml:2:3: not a regular expression") as caught:
        read_patterns(parse("- fine\n- 'a('\n", "list.yaml"))
    assert (caught.value.line, caught.value.column) == (2, 3)
