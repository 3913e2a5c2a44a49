"""Which rules are on: what names a rule more closely wins."""

from __future__ import annotations

import pytest

from jdlint.content.cards import Card, read_card
from jdlint.settings import Selection, selected_cards
from jdlint.settings.selection import UnknownRuleError, check_selectors

_CARD = """\
code: {code}
name: {name}
check: phrases
severity: warning
since: 0.1.0
message: Flagged.
help: Change it.
rationale: It matters.
evidence: opinion
profile: {profile}
phrases: [a]
examples: {{bad: [a], good: [b]}}
"""


@pytest.fixture(scope="module")
def cards(tmp_path_factory: pytest.TempPathFactory) -> list[Card]:
    root = tmp_path_factory.mktemp("rules")
    found = []
    for code, name, family, profile in (
        ("ABC101", "first-word", "letters", "recommended"),
        ("ABC102", "second-word", "letters", "recommended"),
        ("ABC201", "rare-word", "letters", "all"),
        ("XYZ101", "last-word", "endings", "recommended"),
    ):
        path = root / family / f"{name}.yaml"
        path.parent.mkdir(exist_ok=True)
        path.write_text(_CARD.format(code=code, name=name, profile=profile), "utf-8")
        found.append(read_card(path))
    return found


@pytest.mark.parametrize(
    ("selection", "expected"),
    [
        (Selection(), "ABC101 ABC102 XYZ101"),
        (Selection(profile="all"), "ABC101 ABC102 ABC201 XYZ101"),
        (Selection(select=()), ""),
        (Selection(select=("ALL",)), "ABC101 ABC102 ABC201 XYZ101"),
        (Selection(select=("ABC",)), "ABC101 ABC102 ABC201"),
        (Selection(select=("ABC1",)), "ABC101 ABC102"),
        (Selection(select=("letters",)), "ABC101 ABC102 ABC201"),
        (Selection(select=("last-word", "ABC102")), "ABC102 XYZ101"),
        (Selection(extend=("rare-word",)), "ABC101 ABC102 ABC201 XYZ101"),
        (Selection(select=("XYZ",), extend=("ABC101",)), "ABC101 XYZ101"),
        (Selection(ignore=("ABC",)), "XYZ101"),
        (Selection(ignore=("ALL",)), ""),
        (Selection(ignore=("ABC",), extend=("ABC101",)), "ABC101 XYZ101"),
        (Selection(ignore=("ABC101",), extend=("ABC",)), "ABC102 ABC201 XYZ101"),
        (Selection(select=("ABC",), ignore=("letters",)), ""),
        (Selection(select=("ABC1",), ignore=("ABC",)), "ABC101 ABC102"),
        (Selection(select=("ALL",), ignore=("ALL",)), ""),
        (Selection(profile="all", ignore=("ABC2",)), "ABC101 ABC102 XYZ101"),
    ],
    ids=str,
)
def test_selected(selection: Selection, expected: str, cards: list[Card]) -> None:
    assert " ".join(card.code for card in selected_cards(cards, selection)) == expected


@pytest.mark.parametrize("selector", ["ALL", "A", "ABC", "ABC1", "ABC101", "letters", "first-word"])
def test_what_names_a_rule(selector: str, cards: list[Card]) -> None:
    check_selectors([selector], cards)
    assert any(selected_cards(cards, Selection(select=(selector,))))


@pytest.mark.parametrize(
    ("selector", "hint"),
    [
        ("ABC9", "; did you mean 'ABC"),
        ("frist-word", "; did you mean 'first-word'?"),
        ("leters", "; did you mean 'letters'?"),
        ("abc", ""),
        ("", ""),
        ("all", ""),
    ],
)
def test_what_names_none(selector: str, hint: str, cards: list[Card]) -> None:
    with pytest.raises(UnknownRuleError) as caught:
        check_selectors(["ABC", selector], cards)
    assert str(caught.value).startswith(f"no rule, code or family is called '{selector}'{hint}")
