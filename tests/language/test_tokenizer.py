"""The tokenizer is spaCy's own, but for what it does not load, note and search."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest
import spacy
from hypothesis import given
from hypothesis import strategies as st

from jdlint.language.tokenizer import english_tokenizer, unusual_words

ROOT = Path(__file__).parents[2]
OURS, SPACYS = english_tokenizer(), spacy.blank("en").tokenizer
SPACYS.infix_finditer = OURS.infix_finditer
SPACYS.rules = OURS.rules
ATTRIBUTES = ["NORM", "LOWER", "ORTH", "IDX", "LENGTH", "IS_ALPHA"]
MARKS = [
    *" .,:;!?-/()[]{}'\"$%&@#*+=_~\u2019\u2013\u2014\u00e9\u00df\u00b5",
    "US$",
    "km",
    "'s",
    "n't",
    "3rd",
    "$20",
]


def same(text: str) -> bool:
    ours, spacys = OURS(text), SPACYS(text)
    return bool(ours.text == text and (ours.to_array(ATTRIBUTES) == spacys.to_array(ATTRIBUTES)).all())


def test_postings_have_the_tokens_that_spacy_gives_them() -> None:
    samples = [*(ROOT / "tests" / "postings").rglob("*.md"), *(ROOT / "docs" / "examples").rglob("*.md")]
    assert samples
    assert all(same(sample.read_text("utf-8")) for sample in samples)


@given(st.lists(st.one_of(st.sampled_from(MARKS), st.text("aZs", max_size=4)), max_size=12).map("".join))
def test_any_text_has_the_tokens_that_spacy_gives_it(text: str) -> None:
    assert same(text)


def test_special_cases_are_unusual_words() -> None:
    assert {"cannot", "yrs.", "dr."} <= unusual_words(OURS)


@pytest.mark.parametrize(
    "then",
    [
        "assert 'spacy.cli' not in sys.modules",
        "import spacy.cli; assert spacy.cli.info is not None",
        "from spacy.cli.info import info; assert info.__module__ == 'spacy.cli.info'",
        "import spacy; assert spacy.info(silent=True)['spacy_version'] == spacy.__version__",
    ],
)
def test_the_command_line_of_spacy_waits_until_it_is_asked_for(then: str) -> None:
    made = "import sys; from jdlint.language.tokenizer import english_tokenizer; english_tokenizer()"
    subprocess.run([sys.executable, "-c", f"{made}; {then}"], check=True)
