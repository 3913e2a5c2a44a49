"""What a pattern needs is never more than what its matches hold."""

from __future__ import annotations

import re

import pytest

from jdlint.content.cards import read_cards
from jdlint.content.literals import may_match, needs_of

NEEDED = [
    ("salary", [{"salary"}]),
    ("(?i:Salary)", [{"salary"}]),
    ("[Ss]alary", [{"salary"}]),
    ("(?:pay|wage)s?", [{"pay", "wage"}]),
    (r"\bpay (?:rate|scale)\b", [{"pay "}, {"rate", "scale"}]),
    ("(?:pay)?", []),
    ("(?:pay){2,3}", [{"pay"}]),
    ("(?:pay|.)", []),
    ("[$@]", [{"$", "@"}]),
    ("a", []),
    (r"(?=pay)\w+", []),
    (r"(?<!the )\w+ly", [{"ly"}]),
]


@pytest.mark.parametrize(("pattern", "needed"), NEEDED)
def test_a_pattern_needs_the_words_that_it_cannot_leave_out(pattern: str, needed: list[set[str]]) -> None:
    assert [set(literals) for literals in needs_of(pattern)] == needed


def test_every_text_that_a_card_flags_holds_what_its_pattern_needs() -> None:
    checked = 0
    for card in read_cards():
        if card.check != "pattern":
            continue
        for pattern in card.params["patterns"].texts():
            needs, compiled = needs_of(pattern), re.compile(pattern)
            for text in card.source.entries()["examples"].entries()["bad"].items():
                words = re.sub(r"\[\[(.*?)\]\]", r"\1", str(text.yaml.value))
                if compiled.search(words):
                    checked += 1
                    assert may_match(needs, words.casefold())
    assert checked
