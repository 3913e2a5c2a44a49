"""Words that are no words, and what may be a name, a term or another language all the same."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from jdlint.findings import Finding

Words = Callable[..., list[str | None]]
Flag = Callable[..., list[Finding]]


@pytest.mark.parametrize(
    ("text", "misspelt"),
    [
        ("You recieve the milk and note each of the costs that have occured.", ["recieve", "occured"]),
        ("The Managment. OPPORTUNTIES FOR ALL.", ["Managment", "OPPORTUNTIES"]),
        ("Therapy and Thearpy.", ["Thearpy"]),
        ("Work at Thearpy.", []),
        ("Write to recieve@example.org or see /recieve or recieve-all.", []),
        ("You recieve and recieve again.", []),
        ("Do quantiative work. Write quantiative reports.", ["quantiative", "quantiative"]),
        ("Trabajo con clientes para la empresa de transporte.", []),
        ("Recieve teh calender occured wierd.", []),
        ("ReCieve mail.", []),
    ],
)
def test_misspelt_words(text: str, misspelt: list[str], words: Words) -> None:
    assert words("check: misspelling\n", text, "other") == misspelt


def test_the_only_likely_word_is_offered(flag: Flag) -> None:
    (found,) = flag("check: misspelling\n", "MANAGMENT OF THE STORE.", "other")
    assert found.fix is not None
    assert (found.fix.replacement, found.fix.safety) == ("MANAGEMENT", "unsafe")


def test_a_word_that_was_fine_once_stays_so(words: Words) -> None:
    for _ in range(2):
        assert words("check: misspelling\n", "We recieve goods.", "other") == ["recieve"]
