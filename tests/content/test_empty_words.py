from __future__ import annotations

import pytest

from jdlint.content.cards import SECTIONS
from jdlint.content.empty_words import read_forms, runs_of
from jdlint.content.strict_yaml import ContentError, parse


def empty(sentence: str) -> list[str]:
    return [sentence[run.start : run.end] for run in runs_of(sentence)]


@pytest.mark.parametrize(
    ("sentence", "runs"),
    [
        ("You get on well with people.", ["well with people"]),
        ("Honest, reliable and hard-working.", ["Honest, reliable and hard-working"]),
        ("A CPR card and a sunny disposition.", ["sunny disposition"]),
        ("Answer phones and deal with issues.", ["deal with issues"]),
        ("Strong communication skills to explain home programs.", []),
        ("Friendly and reliable service to riders.", []),
        ("Communication skills: you write to parents each week.", []),
        ("Good judgment, shown in a written case.", []),
        ("Strong organization, time management skills for a 40-bed unit.", []),
        ("You must be.", []),
        ("", []),
    ],
)
def test_a_run_is_of_empty_words_and_complete(sentence: str, runs: list[str]) -> None:
    assert empty(sentence) == runs


def test_a_form_says_what_a_run_must_hold() -> None:
    text = '- {in: [skills], forms: [capability + handling, "duty > generic not audience ."]}'
    with_skill, with_duty = read_forms(parse(text, "card.yaml"), SECTIONS)
    held = {
        words: (with_skill.fits(run), with_duty.fits(run))
        for words in ("able to listen", "handle tasks", "handle tasks for guests", "able", "tasks")
        for run in runs_of(words)
    }
    assert held == {
        "able to listen": (True, False),
        "handle tasks": (False, True),
        "handle tasks for guests": (False, False),
        "able": (False, False),
        "tasks": (False, False),
    }
    assert not with_duty.fits(runs_of("Handle tasks, a lathe and more.")[0])


def test_an_unknown_class_is_an_error() -> None:
    with pytest.raises(ContentError, match="'bogus' is no class of empty words"):
        read_forms(parse("- {in: [skills], forms: [skill + bogus]}", "card.yaml"), SECTIONS)
