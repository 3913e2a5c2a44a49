"""Markdown within a line: code is read as words, emphasis is not read as signs."""

from __future__ import annotations

import pytest

from jdlint.posting import Posting
from jdlint.readers import read


def posting_of(line: str) -> Posting:
    (posting,) = read(f"# Cook\n\n{line}\n".encode(), "posting.md")
    return posting


@pytest.mark.parametrize(
    ("line", "shown"),
    [
        ("Work in `Dayton, Ohio` for `$28 an hour`.", "Work in Dayton, Ohio for $28 an hour."),
        ("Say ``a `b` c`` twice.", "Say a `b` c twice."),
        ("Write `a &amp; b` &amp; `*c*`.", "Write a &amp; b & *c*."),
        ("A `  wide   span  ` stays.", "A wide span stays."),
        ("`Remote`", "Remote"),
        ("**`Pay:`** `$20`", "Pay: $20"),
        ("_See room 5_ first.", "See room 5 first."),
        ("__Grade 1__ and _2_.", "Grade 1 and 2."),
        ("Keep file_1_name and 2_x_3 as they are.", "Keep file_1_name and 2_x_3 as they are."),
        ("Write &#39;a&#39; and _b_.", "Write 'a' and b."),
    ],
)
def test_every_word_is_shown_and_no_sign(line: str, shown: str) -> None:
    assert posting_of(line).blocks[-1].text == shown


def test_words_of_code_know_their_place() -> None:
    posting = posting_of("Work in `Dayton, Ohio` and ``$28 `an` hour``.")
    block = posting.blocks[-1]
    for words in ("Dayton, Ohio", "$28 `an` hour"):
        start = block.text.index(words)
        assert posting.source[slice(*block.map.source_span(start, start + len(words)))] == words
