"""Cards on phrases that hold regular expressions too, and what excuses a match by where or how it stands."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from jdlint.checks import prepare_card
from jdlint.content.cards import read_card
from jdlint.content.files import data_folder
from jdlint.content.strict_yaml import ContentError
from jdlint.findings import Finding

Words = Callable[..., list[str | None]]
Flag = Callable[..., list[Finding]]

PLAIN = "check: phrases\nphrases: [pool table]\n"


def test_words_behind_a_match_are_not_earlier(words: Words) -> None:
    card = PLAIN + "not_earlier: [residents]\n"
    assert words(card, "A pool table is here for residents.", "benefits") == ["pool table"]
    assert words(card, "Residents play at a pool table.", "benefits") == []


def test_shapes_count_beside_phrases_and_once(words: Words) -> None:
    card = PLAIN + "patterns: ['\\b\\w+ tables?\\b']\nnot_with: [residents]\n"
    assert words(card, "A pool table and two oak tables.", "benefits") == ["pool table", "oak tables"]
    assert words(card, "An oak table for residents.", "benefits") == []


def test_an_acronym_is_no_name(words: Words) -> None:
    card = "check: phrases\nphrases: [ocd]\nnames_excuse: true\n"
    assert words(card, "We are OCD about counters.", "other") == ["OCD"]


def test_a_card_with_nothing_to_find_is_broken(tmp_path: Path) -> None:
    own = data_folder("rules") / "inclusive" / "profanity.yaml"
    head, _, rest = own.read_text("utf-8").partition("phrases:\n")
    path = tmp_path / "profanity.yaml"
    path.write_text(head + rest[rest.index("message:") :], "utf-8")
    with pytest.raises(ContentError, match="needs phrases, patterns, meanings or groups"):
        prepare_card(read_card(path))


def test_a_trigger_opens_its_own_sentence_alone(words: Words) -> None:
    card = "check: phrases\ntriggers: [green]\npatterns: ['\\b\\w+ tables?\\b']\n"
    text = "A pool table is here. Two oak tables are green, one green table is old."
    assert words(card, text, "benefits") == ["oak tables", "green table"]
    assert words("check: pattern" + card.removeprefix("check: phrases"), text, "benefits") == [
        "oak tables",
        "green table",
    ]
    assert words(card + "in: [schedule]\n", text, "benefits") == []


@pytest.mark.parametrize(("title", "count"), [("Police Officer", 0), ("Bookkeeper", 1)])
def test_a_shape_is_left_alone_for_some_occupations(title: str, count: int, flag: Flag) -> None:
    card = 'check: pattern\nnot_for: ["33-3"]\npatterns: ["under 35"]\n'
    text = f"{title}\n\nRequirements\n\n- Applicants are under 35.\n- You write reports.\n"
    assert len(flag(card, text)) == count


MEANT = "check: phrases\nmeanings: [(fired|dismissed) for ~3 (pay|wages)]\n"


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("You are fired for discussing your pay. Nobody is punished for a question.", 1),
        ("You will not be fired for discussing your pay.", 0),
        ("Are people fired for discussing their pay? Never here.", 0),
        ("Are people fired for discussing their pay? Yes.", 1),
    ],
)
def test_a_meaning_in_a_sentence_that_reassures_is_none(text: str, found: int, words: Words) -> None:
    assert len(words(MEANT, text, "benefits")) == found
    assert len(words(MEANT + "patterns: ['fired']\n", text, "benefits")) == found


def test_a_certain_meaning_counts_whatever_reassures(words: Words) -> None:
    certain = "check: phrases\ncertain: [(fired|dismissed) for ~3 (pay|wages)]\n"
    assert len(words(certain, "You will not be fired for discussing your pay.", "benefits")) == 1
