"""Statements of pay."""

from __future__ import annotations

from collections.abc import Iterator

from jdlint.language.reading import Passage, Pay, Sentence


def find_pay(sentence: Sentence, passage: Passage) -> Iterator[Pay]:
    """Yield the statements of pay in one sentence."""
    yield from ()
