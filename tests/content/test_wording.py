from __future__ import annotations

import pytest

from jdlint.content.wording import anywhere, just_after, just_before, leading

FOUND = [
    ("we are a family here", "a family"),
    ("We Are A  Family.", "A  Family"),
    ("familyowned, a familyx", None),
    ("don\u2019t worry", "don\u2019t worry"),
    ("ask for an RN today", "RN"),
    ("ask for an rn today", None),
    ("nothing of the kind", None),
    ("", None),
]


@pytest.mark.parametrize(("text", "found"), FOUND)
def test_anywhere_finds_whole_words_in_any_letter_case(text: str, found: str | None) -> None:
    match = anywhere(["a family", "don't worry", "RN"]).search(text)
    assert (match.group() if match else None) == found


def test_the_longest_phrase_wins_and_every_place_is_found() -> None:
    wording = anywhere(["care", "care plan", "care plan review"])
    found = [match.group() for match in wording.finditer("Care plan, care, care plan review")]
    assert found == ["Care plan", "care", "care plan review"]


def test_phrases_beside_a_match() -> None:
    assert just_before(["not a"]).search("this is NOT a ")
    assert not just_before(["not a"]).search("this is not a real ")
    assert just_after(["of honor"]).match(", of honor we")
    assert not just_after(["of honor"]).match(" badge of honor")


def test_leading_words_reach_back_to_the_first_list() -> None:
    wording = leading(["strong", "excellent"], ["verbal", "written"])
    match = wording.search("with strong verbal and written ")
    assert match
    assert match.group() == "strong verbal and written "
    assert not wording.search("with verbal and written ")
    assert leading([], ["verbal"]).search("with verbal ")
