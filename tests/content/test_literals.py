"""What a pattern needs is never more than what its matches hold."""

from __future__ import annotations

import re

import pytest

from jdlint.content.cards import read_cards
from jdlint.content.caseless import CaselessBlocks, CaselessText, Finder, Finders
from jdlint.content.literals import Needs

NEEDED = [
    ("salary", [{"salary"}]),
    ("(?i:Salary)", [{"salary"}]),
    ("[Ss]alary", [{"salary"}]),
    ("(?:pay|wage)s?", [{"pay", "wage"}]),
    (r"\bpay (?:rate|scale)\b", [{"pay"}, {"rate", "scale"}]),
    ("(?:pay)?", []),
    ("(?:pay){2,3}", [{"pay"}]),
    ("(?:pay|.)", []),
    ("[$@]", [{"$", "@"}]),
    ("a", []),
    (r"(?=pay)\w+", []),
    (r"(?<!the )\w+able", [{"able"}]),
]


@pytest.mark.parametrize(("pattern", "needed"), NEEDED)
def test_a_pattern_needs_the_words_that_it_cannot_leave_out(pattern: str, needed: list[set[str]]) -> None:
    assert [set(literals) for literals in Needs.of(pattern).sets] == needed


def test_every_text_that_a_card_flags_holds_what_its_pattern_needs() -> None:
    checked = 0
    for card in read_cards():
        if card.check != "pattern":
            continue
        for pattern in card.params["patterns"].texts():
            needs, compiled = Needs.of(pattern), re.compile(pattern)
            for text in card.source.entries()["examples"].entries()["bad"].items():
                words = re.sub(r"\[\[(.*?)\]\]", r"\1", str(text.yaml.value))
                if compiled.search(words):
                    checked += 1
                    assert CaselessText(words).may_match(needs)
    assert checked


NEEDS = [Needs.of(pattern) for pattern, _ in NEEDED]
TEXTS = ["Pay rates, $5", "The SALARY scale", "wages @ home", "", "Only early", "a b c"]


@pytest.mark.parametrize("text", TEXTS)
def test_one_pass_over_a_text_tells_what_looking_for_each_string_tells(text: str) -> None:
    finder = Finders()
    while not (found := finder.next()):
        pass
    quick, slow = CaselessBlocks([text, "no more"], found), CaselessText(f"{text}\nno more")
    assert [quick.may_match(needs) for needs in NEEDS] == [slow.may_match(needs) for needs in NEEDS]


@pytest.mark.parametrize("finder", [None, Finder(("salary", "pay "))])
def test_blocks_are_told_apart(finder: Finder | None) -> None:
    blocks = CaselessBlocks(["Our salary", "", "a Pay rate", "the SALARY"], finder)
    assert list(blocks.able(Needs.of("salary"))) == [0, 3]
    assert list(blocks.able(Needs.of(r"pay (?:rate|scale)"))) == [2]
    assert list(blocks.able(Needs.of("wages"))) == []
    assert list(blocks.able(Needs())) == [0, 1, 2, 3]


def test_what_reaches_over_lines_is_needed_nowhere() -> None:
    assert Needs.of("one\ntwo").sets == ()


def test_strings_that_a_finder_does_not_know_are_looked_for() -> None:
    text = CaselessBlocks(["an unheard-of word"], Finder(("other",)))
    assert text.may_match(Needs.of("unheard-of"))
    assert not text.may_match(Needs.of("not there"))
