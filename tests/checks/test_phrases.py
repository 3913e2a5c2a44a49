from __future__ import annotations

from collections.abc import Callable

import pytest

from jdlint.content.strict_yaml import ContentError
from jdlint.findings import Finding, Severity

Words = Callable[..., list[str | None]]
Flag = Callable[..., list[Finding]]

PLAIN = 'check: phrases\nphrases: [pool table, "(big|huge) van", heavy lifting]\n'


def test_every_match_is_one_finding(words: Words) -> None:
    assert words(PLAIN, "A Big van, a huge van and a pool table.", "benefits") == [
        "Big van",
        "huge van",
        "pool table",
    ]


@pytest.mark.parametrize(
    ("excuse", "innocent"),
    [
        ("within: [pool table cloth]", "You sew pool table cloth."),
        ("not_after: [the client's]", "You mend the client's pool table."),
        ("not_before: [repair, for]", "You do pool table repair."),
        ("not_with: [(resident|residents)]", "Residents play at a pool table."),
        ("only_with: [office]", "We sell a pool table."),
        ("measured_excuses: true", "A pool table of 9 feet."),
        ("measure_behind: true", "pool table: 9 feet."),
        ("at_end_only: true", "A pool table stands here."),
        ("not_in: [benefits]", "A pool table."),
    ],
)
def test_an_excuse_holds(excuse: str, innocent: str, words: Words) -> None:
    assert words(PLAIN, innocent, "benefits") == ["pool table"]
    assert words(PLAIN + f"{excuse}\n", innocent, "benefits") == []


def test_an_excuse_reaches_one_sentence_only(words: Words) -> None:
    card = PLAIN + "not_with: [residents]\n"
    assert words(card, "Residents eat at noon. A pool table is ours.", "benefits") == ["pool table"]


def test_names_are_excused_amid_a_sentence(words: Words) -> None:
    card = "check: phrases\nphrases: [ninja]\nnames_excuse: true\n"
    assert words(card, "You sell Ninja Kitchen mixers. Ninja wanted: a code ninja.", "other") == [
        "Ninja",
        "ninja",
    ]


def test_leading_words_belong_to_the_match(words: Words) -> None:
    card = """
        check: phrases
        phrases: [communication skills, team player]
        led_by: [strong, good]
        led_words: [skills]
        along_with: [verbal, written]
        """
    text = "Strong verbal and written communication skills. Teach communication skills. Team player."
    assert words(card, text, "requirements") == [
        "Strong verbal and written communication skills",
        "Team player",
    ]


def test_a_match_within_another_is_dropped(words: Words) -> None:
    card = "check: phrases\nphrases: [travel, night travel]\nalong_with: [night, some]\n"
    assert words(card, "There is some night travel.", "schedule") == ["some night travel"]


def test_the_rest_of_the_posting_may_excuse(words: Words) -> None:
    card = PLAIN + "unless_posting_says: [medical insurance]\nsaid_words: [table]\n"
    text = "A pool table and heavy lifting. You get medical insurance."
    assert words(card, text, "benefits") == ["heavy lifting"]
    assert words(PLAIN + "unless_posting_says: [medical insurance]\n", text, "benefits") == []


def test_once_reports_the_first(words: Words) -> None:
    assert words(PLAIN + "once: true\n", "A huge van. A pool table.", "benefits") == ["huge van"]


def test_one_match_that_closes_a_section_weighs_less(flag: Flag) -> None:
    card = PLAIN + "last_is_note: [benefits]\n"
    for text, severities in (
        ("A pool table.", [Severity.NOTE]),
        ("A pool table. Two weeks off.", [Severity.WARNING]),
        ("A huge van. A pool table.", [Severity.WARNING, Severity.WARNING]),
    ):
        assert [finding.severity for finding in flag(card, text, "benefits")] == severities


def test_places_make_it_an_error(flag: Flag) -> None:
    card = PLAIN + "error_in: [US-CA]\n"
    (here,) = flag(card, "A pool table.", "benefits", ("US-CA",))
    (there,) = flag(card, "A pool table.", "benefits", ("US-OH",))
    assert (here.severity, there.severity) == (Severity.ERROR, Severity.WARNING)


def test_a_replacement_is_offered_as_an_unsafe_fix(flag: Flag) -> None:
    card = "check: phrases\nphrases: [salesman, guy]\ninstead: {salesman: salesperson}\n"
    first, second = flag(card, "A Salesman, a guy.", "requirements")
    assert first.fix is not None
    assert (first.fix.replacement, first.fix.safety) == ("Salesperson", "unsafe")
    assert second.fix is None


def test_a_broken_list_names_its_place(words: Words) -> None:
    with pytest.raises(ContentError, match=r"test-card\.yaml:\d+:\d+: unbalanced bracket"):
        words(PLAIN + 'not_with: ["(a|b"]\n', "A pool table.", "benefits")


def test_a_pair_needs_its_other_word_in_the_clause(words: Words) -> None:
    card = """
        check: phrases
        phrases: [pool table]
        pairs:
          - {phrases: [sometimes], near: [travel], apart: 2}
          - {phrases: [amazing], behind: [team], apart: 1}
    """
    assert words(card, "You sometimes have to travel. An amazing, warm team.", "other") == [
        "sometimes have to travel",
        "amazing, warm team",
    ]
    assert words(card, "You travel sometimes.", "other") == ["travel sometimes"]
    assert words(card, "You sometimes drive; travel is paid. A team of amazing dogs.", "other") == []


def test_empty_words_are_found_in_the_named_sections(words: Words) -> None:
    card = """
        check: phrases
        phrases: [listener]
        empty: [{in: [skills], forms: [capability + handling]}]
    """
    assert words(card, "Able to listen to people.", "skills") == ["Able to listen to people"]
    assert words(card, "Able to listen to people.", "benefits") == []
    assert words(card, "Able to listen to heart sounds.", "skills") == []
    assert words(card, "A good listener, able to speak.", "skills") == ["listener"]
