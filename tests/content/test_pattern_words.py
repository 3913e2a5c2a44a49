from __future__ import annotations

import re

import pytest

from jdlint.content.claims import Claim
from jdlint.content.pattern_words import _words, spelled_out
from jdlint.content.patterns import read_patterns
from jdlint.content.strict_yaml import ContentError, parse


def test_a_name_in_braces_stands_for_its_words() -> None:
    (found,) = read_patterns(parse("['(?i:\\bno {house} {where}\\b)']", "card.yaml")).items
    assert found.compiled.search("No clinic in the whole county does so.")
    assert found.compiled.search("no bakery in Ohio")
    assert not found.compiled.search("no clinician in ohio")


@pytest.mark.parametrize("name", _words())
def test_the_words_of_each_name_are_alternatives_without_blanks_around(name: str) -> None:
    assert re.compile(spelled_out(f"{{{name}}}"))
    assert not re.search(r"\| | \||^ | $", _words()[name])


def test_repeats_are_no_names() -> None:
    assert spelled_out(r"\w{2,3}") == r"\w{2,3}"


def test_an_unknown_name_is_an_error() -> None:
    with pytest.raises(ContentError, match=r"'\{bogus\}' names no words for patterns"):
        read_patterns(parse("['{bogus}']", "card.yaml"))


def test_a_claim_takes_names_and_a_wrong_one_is_told() -> None:
    def claim(pattern: str) -> Claim:
        return Claim.of(parse(f"anchors: [manage]\npatterns: ['{pattern}']\n", "claim"))

    assert claim("manages? five {workers}").find("You manage five developers.") == (4, 26)
    with pytest.raises(ContentError, match=r"'\{bogus\}' names no words for patterns"):
        claim("manages? {bogus}")
