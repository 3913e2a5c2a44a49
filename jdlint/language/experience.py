"""Statements of experience."""

from __future__ import annotations

from collections.abc import Iterator

from jdlint.language.reading import Experience, Passage, Sentence


def find_experience(sentence: Sentence, passage: Passage) -> Iterator[Experience]:
    """Yield the statements of experience in one sentence."""
    yield from ()
