from __future__ import annotations

import pytest

from jdlint.content.cues import read_phrase_list
from jdlint.content.phrases import MOST_EXPANSIONS, PhraseList, all_in_capitals, expand, fold, slots_of
from jdlint.content.strict_yaml import ContentError, parse

MEANT = [
    ("state license", ["state license"]),
    (" state   license ", ["state license"]),
    ("[state] (license|licence)", ["license", "licence", "state license", "state licence"]),
    ("[a|b] c", ["c", "a c", "b c"]),
    ("(nurse|aide)s", ["nurses", "aides"]),
    ("school[s]", ["school", "schools"]),
    (r"401\(k\) [plan]", ["401(k)", "401(k) plan"]),
    ("[x]", ["x"]),
    ("(a|a)", ["a"]),
    ("", []),
]


@pytest.mark.parametrize(("template", "phrases"), MEANT)
def test_a_template_stands_for_phrases(template: str, phrases: list[str]) -> None:
    assert expand(template) == phrases


CASES = [
    ("RN license", "none"),
    ("RN", "all"),
    ("(RN|LPN) [CDL]", "all"),
    ("401 (RN|LPN)", "all"),
    ("401", "none"),
    ("(RN|nurse)", "some"),
    ("[a] (RN|nurse) license", "none"),
    ("[RN] 401", "some"),
    ("", "none"),
]


@pytest.mark.parametrize(("template", "capitals"), CASES)
def test_a_template_is_in_capitals_where_each_of_its_phrases_is(template: str, capitals: str) -> None:
    meant = {"all": True, "none": False, "some": None}[capitals]
    assert all_in_capitals([*slots_of(fold(template))]) is meant
    shapes = {phrase.isupper() for phrase in expand(template)} or {False}
    assert (shapes.pop() if len(shapes) == 1 else None) is meant


BROKEN = ["a (b", "a b)", "a [b", "(a [b])", "((a))", "[a)", "(a|b]"]


@pytest.mark.parametrize("template", BROKEN)
def test_an_unbalanced_bracket_is_an_error_with_its_place(template: str) -> None:
    with pytest.raises(ContentError, match="unbalanced bracket") as caught:
        read_phrase_list(parse(f"- fine\n- '{template}'\n", "list.yaml"))
    assert (caught.value.line, caught.value.column) == (2, 3)


def test_too_many_phrases_are_an_error_with_their_place() -> None:
    choice = "(" + "|".join("abcdefgh") + ")"
    assert MOST_EXPANSIONS < 8**3
    with pytest.raises(ContentError, match="stands for 512 phrases") as caught:
        read_phrase_list(parse(f"- {choice} {choice} {choice}\n", "list.yaml"))
    assert (caught.value.line, caught.value.column) == (1, 3)


def test_texts_stand_for_themselves() -> None:
    texts = ("Certified Tester (CT)", "401(k) [plan]", "plain")
    assert PhraseList.of_texts(texts).expanded() == texts


def test_lists_add_up() -> None:
    assert (PhraseList(("a",)) + PhraseList(("b", "a"))).expanded() == ("a", "b")
