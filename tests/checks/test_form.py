"""Kinds of check that look at the form: lengths, counts, repetitions, headings, titles."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from jdlint.checks.reading_grade import grade_of, syllables_in
from jdlint.content.strict_yaml import ContentError
from jdlint.findings import Finding

Words = Callable[..., list[str | None]]
Flag = Callable[..., list[Finding]]


def test_sentences_are_counted_one_by_one(words: Words) -> None:
    card = "check: length\nof: sentence\nmore_than: 4\nnot_in: [legal]\n"
    text = "One two three four. One two three four five."
    assert words(card, text, "other") == ["One two three four five."]
    assert words(card, text, "legal") == []


def test_a_whole_posting_can_be_too_short(flag: Flag) -> None:
    (found,) = flag("check: length\nof: posting\nfewer_than: 9\n", "Cook\n\nWe seek a cook.")
    assert found.text is None


@pytest.mark.parametrize(
    ("text", "repeated"),
    [
        ("Lead the the team.", ["the the"]),
        ("The the end.", ["The the"]),
        ("We had had enough of that that day.", []),
        ("Sing la-la la and ha.", []),
        ("Go to BLS BLS class.", []),
        ("the the the", ["the the"]),
        ("Head Cook Head Cook", ["Head Cook Head Cook"]),
        ("What you do: What you do", ["What you do: What you do"]),
        ("Walla Walla", []),
    ],
)
def test_repeated_words(text: str, repeated: list[str], words: Words) -> None:
    card = "check: repeated_word\ndoubled: [had, that]\n"
    assert words(card, text, "other") == repeated


def test_a_repetition_is_fixed_safely(flag: Flag) -> None:
    (found,) = flag("check: repeated_word\n", "Lead the the team.", "other")
    assert found.fix is not None
    assert (found.fix.replacement, found.fix.safety) == ("the", "safe")


def test_capitals_count_as_shouting_from_some_length_on(words: Words) -> None:
    card = "check: capitals\nwords: 4\n"
    assert words(card, "WE ARE HIRING NOW. RN, LPN, CNA and OT. CALL US.", "other") == ["WE ARE HIRING NOW."]


def test_a_copy_points_at_the_first(flag: Flag) -> None:
    card = "check: duplicate_sentence\nwords: 3\n"
    (found,) = flag(card, "Wash all pots. Dry them. WASH ALL POTS!", "other")
    assert found.text == "WASH ALL POTS!"
    assert found.related[0].span.start == 0


def test_blocks_are_searched_for_each_pattern_on_its_own(words: Words) -> None:
    card = "check: pattern\npatterns: ['\\bx+\\b', 'q+', '(?i:some|any) work']\n"
    assert words(card, "An x and qq, SOME work.", "other") == ["x", "qq", "SOME work"]
    assert words(card, "Only qq.", "other") == ["qq"]


def test_copies_in_a_row_are_one_finding(flag: Flag) -> None:
    card = "check: duplicate_sentence\nwords: 3\n"
    text = "Wash all pots. Dry all pots. Mop the floor. Wash all pots. Dry all pots."
    (found,) = flag(card, text, "other")
    assert found.text == "Wash all pots. Dry all pots."
    assert (found.related[0].span.start, found.related[0].span.end) == (0, 28)
    apart = "Wash all pots. Dry all pots. Wash all pots. Mop the floor. Dry all pots."
    assert [found.text for found in flag(card, apart, "other")] == ["Wash all pots.", "Dry all pots."]


def test_sentences_of_a_long_paragraph_are_passed_over(words: Words) -> None:
    card = "check: length\nof: sentence\nmore_than: 3\nparagraphs_up_to: 6\n"
    assert words(card, "One two three four. Five.", "other") == ["One two three four."]
    assert words(card, "One two three four. Five six seven.", "other") == []


def test_marks_are_no_words(words: Words) -> None:
    card = "check: length\nof: sentence\nmore_than: 4\n"
    assert words(card, "Class code - - - 4 - 2 / one", "other") == ["Class code - - - 4 - 2 / one"]
    assert words(card, "Class code - - - 42 - one", "other") == []


def test_patterns_may_let_some_pass(words: Words) -> None:
    card = "check: pattern\npatterns: ['!']\nmore_than: 1\n"
    assert words(card, "Yes! No!", "other") == ["!"]
    assert words(card, "Yes!", "other") == []


def test_a_broken_pattern_names_its_place(words: Words) -> None:
    with pytest.raises(ContentError, match=r"test-card\.yaml:\d+:\d+: not a regular expression"):
        words("check: pattern\npatterns: ['a(']\n", "a", "other")


LISTED = """\
    Cook

    Duties
    - Grill fish.
    - Wash pots.

    Requirements
    - One year in a kitchen.
    - Own knives.
    - A food handler card.
    - Spanish is a plus.

    Benefits

    Requirements
    - A car.
    """


def test_items_are_counted(flag: Flag) -> None:
    few = "check: counts\nsections: [responsibilities]\nfewer_than: 3\n"
    many = "check: counts\nsections: [requirements]\nmore_than: 3\n"
    (too_few,) = flag(few, LISTED)
    (too_many,) = flag(many, LISTED)
    assert (too_few.text, too_few.section) == (None, "responsibilities")
    assert too_many.text == "Spanish is a plus."
    (first,) = flag(many + "only_required: true\n", LISTED)
    assert first.text == "A car."


def test_sentences_of_prose_are_no_list(flag: Flag) -> None:
    card = "check: counts\nsections: [requirements]\nmore_than: 2\n"
    assert not flag(card, "One year. Own knives. A card. A car.", "requirements")


def test_a_wish_among_musts_is_found(words: Words) -> None:
    assert words("check: mixed_modality\nsections: [requirements]\n", LISTED) == ["Spanish is a plus."]


def test_an_empty_and_a_second_section_are_found(words: Words) -> None:
    assert words("check: empty_section\nsections: [benefits, requirements]\n", LISTED) == ["Benefits"]
    assert words("check: duplicate_section\n", LISTED) == ["Requirements"]
    assert words("check: duplicate_section\nnot_in: [requirements]\n", LISTED) == []


@pytest.mark.parametrize(
    ("problem", "title", "found"),
    [
        ("shouting", "LEAD COOK", []),
        ("shouting", "REGISTERED NURSE", ["REGISTERED NURSE"]),
        ("shouting", "RN, ICU", []),
        ("punctuation", "Cook!!! $$$", ["!!!", "$$$"]),
        ("punctuation", "C++ and C# Developer", []),
        ("pay", "Driver, $25 - $30/hr", ["$25 - $30/hr"]),
        ("schedule", "Cook (Full-time, Mon-Fri)", ["Full-time", "Mon-Fri"]),
        ("place", "Cook in Santa Fe, NM", ["Santa Fe, NM"]),
        ("place", "Nurse, RN", []),
    ],
)
def test_title_forms(problem: str, title: str, found: list[str], words: Words) -> None:
    assert words(f"check: title_form\nproblem: {problem}\n", title, "title") == found


def test_a_level_that_the_text_contradicts(flag: Flag) -> None:
    card = """
        check: title_level
        senior_titles: [senior]
        junior_titles: [junior]
        says_senior: [this senior role]
        says_junior: ["[an] entry-level role"]
        """
    (found,) = flag(card, "Senior Cook\n\nThis is an entry-level role.")
    assert (found.text, len(found.related)) == ("Senior", 1)
    assert not flag(card, "Junior Cook\n\nThis is an entry-level role.")


@pytest.mark.parametrize(
    ("word", "count"),
    [
        ("the", 1),
        ("make", 1),
        ("table", 2),
        ("wanted", 2),
        ("named", 1),
        ("boxes", 2),
        ("nation", 2),
        ("various", 3),
    ],
)
def test_syllables_are_groups_of_vowels(word: str, count: int) -> None:
    assert syllables_in(word) == count


def test_the_grade_follows_the_formula() -> None:
    assert grade_of([["the", "cat", "sat"]]) == pytest.approx(0.39 * 3 + 11.8 - 15.59)
    assert grade_of([["wanted"], ["table"]]) == pytest.approx(0.39 + 23.6 - 15.59)


def test_only_text_of_some_length_has_a_grade(flag: Flag) -> None:
    card = """
        check: reading_grade
        more_than: 5
        words: 8
        not_in: [legal]
        """
    text = "Administrative coordinators facilitate communication between organizations and authorities."
    (found,) = flag(card, text, "responsibilities")
    assert found.text is None
    assert not flag(card, text, "legal")
    assert not flag(card, "Administrative coordinators facilitate communication.", "responsibilities")
