"""Meanings: classes of words in order, with bounded gaps and the ends of clauses."""

from __future__ import annotations

import pytest

from jdlint.content.caseless import CaselessText
from jdlint.content.meanings import read_meanings
from jdlint.content.strict_yaml import ContentError, parse

CARD = """
classes:
  tell:
    - (discuss|share) [openly]
    - talk about
  wages:
    - (pay|wages)
meanings:
  - <must_not> ~2 <tell> ~3 <wages>
  - ^ <wages> stay [strictly] secret $
  - <dollars> fee
"""


def found(text: str) -> str | None:
    """Give what the first meaning of the card that matches finds in a text."""
    meanings = read_meanings(parse(CARD, "card.yaml").entries(), "meanings")
    matches = (meaning.compiled.search(text) for meaning in meanings.possible(CaselessText(text)))
    return next((match[0] for match in matches if match), None)


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("You may not discuss your wages here.", "may not discuss your wages"),
        ("Staff can\u2019t ever openly, share their own pay.", "can\u2019t ever openly, share their own pay"),
        ("Never talk about pay", "Never talk about pay"),
        ("At this desk, wages stay secret; so do bonuses.", "wages stay secret"),
        ("Wages stay strictly secret", "Wages stay strictly secret"),
        ("Bring a $1,250.50 fee.", "$1,250.50 fee"),
        ("Never discuss a client. Your pay is weekly.", None),
        ("You may not discuss what the owner and her partner pay.", None),
        ("We discuss pay freely.", None),
        ("You must not share wage's secrets.", None),
        ("The wages stay secret here.", None),
        ("A fee of $20.", None),
    ],
)
def test_classes_stand_in_order(text: str, words: str | None) -> None:
    assert found(text) == words


def test_a_meaning_is_searched_only_where_its_words_stand() -> None:
    meanings = read_meanings(parse(CARD, "card.yaml").entries(), "meanings")
    assert not any(
        CaselessText("Answer the phones and file letters.").may_match(each.needs) for each in meanings.items
    )


@pytest.mark.parametrize(
    ("meaning", "message"),
    [
        ("<nobody_knows> pay", "no class is called 'nobody_knows'"),
        ("<wages> ~12 (pay", "not a class, a gap or a phrase"),
        ("(a|the) ~2 you", "a meaning needs a class or a phrase that few texts hold"),
    ],
)
def test_a_broken_meaning_says_so(meaning: str, message: str) -> None:
    card = parse(f"classes: {{wages: [wages]}}\nmeanings:\n  - '{meaning}'\n", "card.yaml")
    with pytest.raises(ContentError, match=message):
        read_meanings(card.entries(), "meanings")
