"""Which words are known, and what a misspelt one may have been meant to be."""

from __future__ import annotations

from pathlib import Path

import pytest

from jdlint.content.reference import Reference
from jdlint.content.spelling import Spelling, WordList

RIGHT = (
    "colour", "organisational", "licence", "centre", "paediatric", "haemodialysis", "programme", "enrol",
    "telehealth", "phlebotomist", "onboarding", "upskilling", "frontend", "webinar", "skidsteer", "rebar",
    "whiteboarding", "restocker", "nonforest", "reactjs", "slurm", "geolocating", "matcha", "saute",
    "womens", "youre", "wellbeing", "cybersecurity", "subteam", "autoclaving", "deburring", "prosthetist",
)  # fmt: skip


@pytest.fixture(scope="module")
def spelling(reference: Reference) -> Spelling:
    return reference.spelling


def test_a_list_holds_its_words_and_no_parts_of_them(tmp_path: Path) -> None:
    path = tmp_path / "words.txt"
    path.write_text("able\nabout\nbread\nzebra\n", "utf-8")
    words = WordList(path)
    assert all(word in words for word in ("able", "about", "bread", "zebra"))
    assert not any(word in words for word in ("abl", "ables", "bout", "c", "zebras", "\u00e9t\u00e9", ""))
    assert words.starting("a") == {"able", "about"}
    assert words.starting("y") == frozenset()


def test_every_word_of_the_lists_is_found(spelling: Spelling) -> None:
    for words in (spelling.common, spelling.rarer):
        listed = [word for letter in "abcdefghijklmnopqrstuvwxyz" for word in words.starting(letter)]
        assert len(listed) > 30_000
        assert all(word in words for word in listed[::97])


@pytest.mark.parametrize(
    ("slip", "meant"),
    [
        ("recieve", "receive"),
        ("occured", "occurred"),
        ("begining", "beginning"),
        ("managment", "management"),
        ("experiance", "experience"),
        ("seperate", "separate"),
        ("acommodate", "accommodate"),
        ("knowlege", "knowledge"),
        ("skilll", "skill"),
        ("proffesional", "professional"),
        ("reccomend", "recommend"),
        ("witht", "with"),
        ("thsi", "this"),
    ],
)
def test_a_slip_is_explained(slip: str, meant: str, spelling: Spelling) -> None:
    assert not spelling.knows(slip)
    assert spelling.corrections(slip)[0].word == meant


@pytest.mark.parametrize("word", RIGHT)
def test_right_words_and_terms_are_left_alone(word: str, spelling: Spelling) -> None:
    assert spelling.knows(word) or not spelling.corrections(word)


@pytest.mark.parametrize(
    ("word", "meant"),
    [("arelooking", "are looking"), ("ofthe", ""), ("yourteam", "your team"), ("workfor", "work for")],
)
def test_a_lost_blank_is_found_beside_a_word_that_makes_no_compound(
    word: str, meant: str, spelling: Spelling
) -> None:
    assert [found.word for found in spelling.parted(word)] == ([meant] if meant else [])


@pytest.mark.parametrize(
    "word", [*RIGHT, "metaphor", "android", "homecare", "willcall", "therewith", "bandwith"]
)
def test_compounds_and_terms_are_not_parted(word: str, spelling: Spelling) -> None:
    assert spelling.knows(word) or not spelling.parted(word)


def test_words_of_other_languages_are_told_from_english_ones(spelling: Spelling) -> None:
    assert {"para", "und", "avec"} & spelling.foreign_words
    assert not {"con", "die", "in", "the", "men"} & spelling.foreign_words
