from __future__ import annotations

import pytest

from jdlint.content.plain_sentences import plain_run


@pytest.mark.parametrize(
    "sentence",
    [
        "Jump in at the register if it gets crowded.",
        "Saturdays when the shop is busy",
        "Keep in touch with the people involved; be ready to help.",
    ],
)
def test_a_sentence_of_empty_and_usual_words_is_plain(sentence: str) -> None:
    run = plain_run(sentence)
    assert run
    assert sentence[run.start : run.end] == sentence.rstrip(".")
    assert run.is_last


@pytest.mark.parametrize(
    "sentence",
    [
        "Jump in at the register when more than 4 people wait.",  # a figure
        "Jump in at the centrifuge if it gets crowded.",  # a thing of one trade
        "Answers to the Works Manager.",  # a name
        "Would you like to help people?",
        "and help the people who need it.",  # the rest of a broken line
        "Full time and part time.",
        "...",
        "",
    ],
)
def test_any_other_word_a_name_or_a_question_makes_it_none(sentence: str) -> None:
    assert plain_run(sentence) is None
