"""The examples of every shipped card, run as tests of that card."""

from __future__ import annotations

from dataclasses import replace

import pytest

from jdlint.content.cards import Card, Example, read_cards
from jdlint.engine import Linter
from jdlint.examples import faults, read_as, without_marks


@pytest.mark.parametrize("card", read_cards(), ids=lambda card: card.name)
def test_card_bears_out_its_examples(card: Card, linter: Linter) -> None:
    found = [f"{fault.example.text.strip()!r}: {fault.problem}" for fault in faults(card, linter)]
    assert not found, f"{card.code} {card.name}\n" + "\n".join(found)


def test_no_two_messages_are_the_same() -> None:
    messages = [card.message for card in read_cards()]
    assert len(messages) == len(set(messages))


def _with(card: Card, *examples: Example) -> Card:
    return replace(card, examples=examples)


def test_broken_examples_are_told_apart(linter: Linter) -> None:
    card = next(card for card in linter.cards if card.check == "phrases" and not card.sections)
    bad = next(example for example in card.examples if example.is_bad and not example.posting)
    plain, marks = without_marks(bad.text)
    broken = _with(
        card,
        Example("Prepare invoices for two clinics.", is_bad=True),
        Example(plain, is_bad=False),
        Example("[[Prepare]] " + plain, is_bad=True),
    )
    problems = [fault.problem for fault in faults(broken, linter)]
    assert problems[0] == "not flagged"
    assert problems[1].startswith("flagged: ")
    assert problems[2].endswith("instead of what is marked")
    assert marks


def test_marks_give_offsets_in_the_bare_text() -> None:
    assert without_marks("a [[bc]] d [[e]]") == ("a bc d e", ((2, 4), (7, 8)))


def test_text_is_read_as_standing_in_the_section(linter: Linter) -> None:
    reading = read_as("Two years of experience in sales.", "preferred", linter)
    assert [statement.modality for statement in reading.stated("experience")] == ["preferred"]
    assert reading.passages[0].section == "preferred"
