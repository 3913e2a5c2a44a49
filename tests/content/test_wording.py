from __future__ import annotations

import random
import re

import pytest

from jdlint.content.wording import (
    Phrases,
    ahead_of,
    anywhere,
    behind_of,
    following,
    just_after,
    just_before,
    leading,
)

FOUND = [
    ("we are a family here", "a family"),
    ("We Are A  Family.", "A  Family"),
    ("so\nwe are a\u00a0family", "a\u00a0family"),
    ("familyowned, a familyx", None),
    ("don\u2019t worry", "don\u2019t worry"),
    ("\u0130 am a  family, don't worry", "a  family"),
    ("ask for an RN today", "RN"),
    ("ask for an rn today", None),
    ("nothing of the kind", None),
    ("", None),
]


@pytest.mark.parametrize(("text", "found"), FOUND)
def test_anywhere_finds_whole_words_in_any_letter_case(text: str, found: str | None) -> None:
    place = anywhere(["a family", "don't worry", "RN"]).search(text)
    assert (text[slice(*place)] if place else None) == found


def test_the_longest_phrase_of_a_place_wins() -> None:
    text = "Our care plan review"
    assert anywhere(["care", "care plan", "care plan review"]).search(text) == (4, len(text))


def test_every_place_is_given() -> None:
    places = Phrases.of(["care", "plan", "care plan"]).places("a care plan, care")
    assert [(start, phrase) for start, _, phrase in places] == [
        (2, "care plan"),
        (2, "care"),
        (7, "plan"),
        (13, "care"),
    ]


def test_a_phrase_covers_what_lies_in_it() -> None:
    text = "we care plan reviews, family"
    wording = anywhere(["care plan reviews", "family"])
    assert wording.covers(text, 8, 12)
    assert wording.covers(text, 3, 20)
    assert not wording.covers(text, 0, 7)
    assert not wording.covers(text, 20, 28)


def test_phrases_beside_a_match() -> None:
    assert just_before(["not a"]).search("this is NOT a ")
    assert not just_before(["not a"]).search("this is not a real ")
    assert just_after(["of honor"]).search(", of honor we")
    assert not just_after(["of honor"]).search(" badge of honor")
    assert not just_after(["of honor"]).search(" of honors")


def test_phrases_some_words_away() -> None:
    assert following(["clients"], 2).search(" with our clients") == (10, 17)
    assert not following(["clients"], 1).search(" with our clients")
    assert not following(["clients"], 2).search(" with, our clients")
    assert behind_of(["clients"], 2).search(" with, our clients") == (11, 18)
    assert ahead_of(["handle"], 2).search("you handle all the ") == (4, 10)
    assert not ahead_of(["handle"], 1).search("you handle all the ")


def test_leading_words_reach_back_to_the_first_list() -> None:
    row = leading(["strong", "excellent"], ["verbal", "written"])
    text = "with strong verbal and written "
    assert row.start(text) == len("with ")
    assert row.start("with verbal and written ") is None
    assert row.start("headstrong verbal ") is None
    assert row.start("non-strong verbal ") is None
    assert leading([], ["verbal"]).start("with verbal ") == len("with ")


def test_leading_words_are_those_that_one_expression_would_find() -> None:
    first, more = ["strong", "very strong"], ["verbal", "written", "RN"]
    any_word, needed = ("|".join(sorted(words, key=len, reverse=True)) for words in (first + more, first))
    link = r"(?:,? (?:(?:and|or|and/or|&) )?|/)"
    few = rf"(?:(?:{any_word}){link}){{0,4}}"
    every = re.compile(rf"(?<!\w)(?<!\w-){few}(?:{needed}){link}{few}$")
    row, draw = leading(first, more), random.Random(5)  # noqa: S311 - no secret
    pieces = [*first, *more, "other", "pre-strong"]
    links = [" ", ", ", " and ", "/", " & ", ". "]
    for _ in range(2000):
        text = "".join(draw.choice(pieces) + draw.choice(links) for _ in range(draw.randint(1, 11)))
        found = every.search(text)
        assert row.start(text) == (found.start() if found else None), text
