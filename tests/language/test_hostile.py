"""Whole postings that no one would write: each is read to its end, and nothing of it is lost."""

from __future__ import annotations

from collections.abc import Callable
from itertools import pairwise

import pytest

from jdlint.language.reading import Reading

Understand = Callable[[str], Reading]
SIZE = 100_000
UNITS = [
    "a",
    "!",
    "7",
    "$",
    "(((",
    "[[[",
    "and/or ",
    "bachelor's or ",
    "$1-",
    "\u2022 ",
    "license or ",
    "certified by ",
    "must be licensed, ",
    "2 years of experience preferred, ",
    "Salary: ",
    "Duties: wash. ",
    "pay $600 ",
    "Dayton, OH\n",
    "Requirements\n",
    "Ab   ",
    "Benefits:   ",
    "Duties   Must be certified   ",
    "preferredProficiency in Excel ",
]


@pytest.mark.timeout(30)  # a hang, not a benchmark
@pytest.mark.parametrize("unit", UNITS)
def test_the_passages_cover_the_text(understand: Understand, unit: str) -> None:
    reading = understand("Line Cook\n\n" + unit * (SIZE // len(unit)) + "\n\nEnd of it")
    covered: dict[int, list[tuple[int, int]]] = {}
    for passage in reading.passages:
        covered.setdefault(passage.block, []).append((passage.start, passage.end))
    for index, block in enumerate(reading.posting.blocks):
        spans = covered[index]
        assert (spans[0][0], spans[-1][1]) == (0, len(block.text))
        assert all(left[1] == right[0] for left, right in pairwise(spans))


def test_a_sentence_without_an_end_is_read_in_parts(understand: Understand) -> None:
    unit = "Valid license a car Open availability preferred "
    reading = understand("Line Cook\n\n" + unit * (SIZE // len(unit)))
    _, *parts = reading.sentences
    assert max(len(part.text) for part in parts) < 2_100
    assert " ".join(part.text for part in parts) == reading.posting.blocks[1].text
