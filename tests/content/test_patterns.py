"""Expressions are searched for together, but only where a text leaves them possible."""

from __future__ import annotations

import re

import pytest

from jdlint.content.caseless import CaselessBlocks, CaselessText
from jdlint.content.patterns import Patterns, matches_of, read_patterns
from jdlint.content.strict_yaml import ContentError, parse

PAY = Patterns.of(["salary", r"\bwages?\b", r"\$\d+"])


def test_only_what_a_text_leaves_possible_is_searched_for() -> None:
    assert [item.text for item in PAY.possible(CaselessText("good wages"))] == [r"\bwages?\b"]
    assert PAY.possible(CaselessText("no money")) == []
    assert PAY.possible(CaselessText("salary, wage, $5")) == list(PAY.items)


def test_each_block_is_searched_for_what_its_own_words_leave_possible() -> None:
    blocks = CaselessBlocks(["a wage", "nothing", "Salary and wages"])
    able = {block: [item.text for item in items] for block, items in PAY.by_block(blocks).items()}
    assert able == {0: [r"\bwages?\b"], 2: ["salary", r"\bwages?\b"]}


@pytest.mark.parametrize("texts", [["ab", "b+c", "bc"], ["a|ab", "b"], ["(?<=a)b", "a"], ["c$", "b", "^a"]])
@pytest.mark.parametrize("text", ["abbc abc", "bca", "", "aab", "c"])
def test_alternatives_match_where_one_expression_of_them_would(texts: list[str], text: str) -> None:
    every = re.compile("|".join(f"(?:{each})" for each in texts))
    for start, end in ((0, len(text)), (1, len(text)), (0, 2)):
        found = [match.span() for match in matches_of(Patterns.of(texts).items, text, start, end)]
        assert found == [match.span() for match in every.finditer(text, start, end)]


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
