"""Words that several rules know are complained of once, by the rule that says it most closely."""

from __future__ import annotations

import pytest

from jdlint.engine import Assumptions, Linter
from jdlint.examples import read_as


@pytest.mark.parametrize(
    ("section", "text", "names"),
    [
        ("about_employer", "We build cutting-edge solutions.", ["superlative"]),
        ("responsibilities", "Help out as needed.", ["catch-all-duty"]),
        ("requirements", "Highly motivated and organized.", ["filler-trait"]),
        ("requirements", "Thrives under pressure.", ["pressure-culture"]),
        ("about_role", "An amazing opportunity.", ["emotional-appeal"]),
    ],
)
def test_words_are_complained_of_once(section: str, text: str, names: list[str], linter: Linter) -> None:
    cards = [card for card in linter.cards if card.family in {"vague", "hype"} and card.profile != "all"]
    found = linter.judge(read_as(text, section, linter), Assumptions(), cards).findings
    assert [finding.name for finding in found] == names
