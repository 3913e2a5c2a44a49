"""One sentence in one section, read by one finder: what the tests of statements share."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import Any

import pytest

from jdlint.content.reference import Reference
from jdlint.language.pipeline import Pipeline
from jdlint.language.reading import Passage, Sentence, Statement
from jdlint.language.sentences import sentence_spans

Finder = Callable[[Sentence, Passage], Iterator[Statement]]
Stated = Callable[..., list[Any]]


@pytest.fixture(scope="session")
def stated(reference: Reference) -> Stated:
    """Read ``text`` as a paragraph of ``section`` with one finder."""
    pipeline = Pipeline(reference.cues)

    def statements(find: Finder, text: str, section: str = "requirements") -> list[Any]:
        cues = pipeline.cues(pipeline.tokens([text]))[0]
        passage = Passage(0, 0, len(text), "paragraph", section, "test")
        found: list[Any] = []
        for start, end in sentence_spans(text):
            inside = tuple(cue for cue in cues if start <= cue.start and cue.end <= end)
            found += find(Sentence(0, start, end, text[start:end], inside), passage)
        return found

    return statements
