"""A text cut at the ends of marks that overlap."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from jdlint.findings import Severity
from jdlint.reporters.html.pieces import Mark, pieces

SEVERITIES = st.sampled_from(Severity)


@st.composite
def marked(draw: st.DrawFn) -> tuple[str, list[Mark]]:
    text = draw(st.text(max_size=30))
    ends = st.integers(0, len(text))
    pairs = draw(st.lists(st.tuples(ends, ends, SEVERITIES, st.booleans()), max_size=8))
    marks = [Mark(min(a, b), max(a, b), number, level, second)
             for number, (a, b, level, second) in enumerate(pairs, 1)]  # fmt: skip
    return text, marks


@given(marked())
def test_pieces_hold_all_of_the_text_and_each_mark_its_words(case: tuple[str, list[Mark]]) -> None:
    text, marks = case
    cut = list(pieces(text, marks))
    assert "".join(piece.text for piece in cut) == text
    assert all(piece.text for piece in cut)
    for mark in marks:
        under = [piece for piece in cut if mark in piece.marks]
        assert "".join(piece.text for piece in under) == text[mark.start : mark.end]
        if under:
            assert [piece for piece in cut if mark in piece.opening] == under[:1]
            assert [piece for piece in cut if mark in piece.closing] == under[-1:]


def test_a_piece_under_several_marks_is_as_grave_as_the_gravest() -> None:
    marks = [Mark(0, 6, 1, Severity.NOTE), Mark(3, 9, 2, Severity.ERROR), Mark(9, 9, 3, Severity.ERROR)]
    cut = list(pieces("Must be able", marks))
    assert [piece.text for piece in cut] == ["Mus", "t b", "e a", "ble"]
    assert [piece.severity for piece in cut[:3]] == [Severity.NOTE, Severity.ERROR, Severity.ERROR]
    assert not cut[3].marks


def test_marks_outside_the_text_are_passed_over() -> None:
    assert [piece.marks for piece in pieces("abc", [Mark(1, 7, 1, Severity.NOTE)])] == [()]
