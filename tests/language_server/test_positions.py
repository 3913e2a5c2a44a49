"""Positions in every encoding lead back to the offsets that they came from."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from jdlint.lsp.positions import Positions

TEXTS = st.text(st.sampled_from("ab \u00e9\u4e2d\U0001f48a\u2028\x0b\n\r\t"), max_size=40)
ENCODINGS = {"utf-8": "utf-8", "utf-16": "utf-16-le", "utf-32": "utf-32-le"}


@pytest.mark.parametrize("encoding", ENCODINGS)
@given(text=TEXTS, at=st.integers(0, 40))
def test_there_and_back(encoding: str, text: str, at: int) -> None:
    positions = Positions(text, encoding)
    offset = min(at, len(text))
    if text[offset - 1 : offset + 1] == "\r\n":
        return  # between the two signs of a line end there is no position
    assert positions.offset(positions.at(offset)) == offset


@pytest.mark.parametrize(("encoding", "codec"), ENCODINGS.items())
@given(before=st.text(st.sampled_from("a\u00e9\u4e2d\U0001f48a"), max_size=10))
def test_units_are_those_of_the_encoding(encoding: str, codec: str, before: str) -> None:
    size = {"utf-8": 1, "utf-16": 2, "utf-32": 4}[encoding]
    position = Positions(f"first\n{before}x", encoding).at(6 + len(before))
    assert (position.line, position.character) == (1, len(before.encode(codec)) // size)


def test_a_mark_is_counted_and_is_no_text() -> None:
    positions = Positions("\ufeffab\ncd", "utf-16")
    assert [(each.line, each.character) for each in map(positions.at, (0, 2, 3, 5))] == [
        (0, 1),
        (0, 3),
        (1, 0),
        (1, 2),
    ]
    assert [positions.offset(positions.at(each)) for each in range(6)] == [*range(6)]
