"""Statements of education."""

from __future__ import annotations

from collections.abc import Iterator

from jdlint.language.reading import Education, Passage, Sentence


def find_education(sentence: Sentence, passage: Passage) -> Iterator[Education]:
    """Yield the statements of education in one sentence."""
    yield from ()
