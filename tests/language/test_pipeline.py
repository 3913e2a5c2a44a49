"""Tokens: no text is lost, and no run of marks takes the tokenizer long."""

from __future__ import annotations

import pytest

from jdlint.content.phrases import PhraseList
from jdlint.language.pipeline import Pipeline

WORDS = {"pay.word": PhraseList(("per hour",)), "role.name": PhraseList(("RN", "line cook"))}


@pytest.fixture(scope="module")
def pipeline() -> Pipeline:
    return Pipeline(WORDS)


@pytest.mark.timeout(30)  # a hang, not a benchmark
@pytest.mark.parametrize("unit", ["$", "(", "a.b"])
def test_a_run_without_blanks_keeps_its_text(pipeline: Pipeline, unit: str) -> None:
    text = unit * (100_000 // len(unit))
    (doc,) = pipeline.docs([text])
    assert doc.text == text


@pytest.mark.parametrize("gap", [" ", "  ", "\n", "\u00a0"])
def test_words_beside_a_long_run_keep_their_places(pipeline: Pipeline, gap: str) -> None:
    text = f"Line cook{gap}{'$' * 500}{gap}$20 per hour"
    (doc,) = pipeline.docs([text])
    assert doc.text == text
    (cues,) = pipeline.cues(pipeline.tokens([text]))
    assert [text[cue.start : cue.end] for cue in cues] == ["Line cook", "per hour"]


def test_capitals_match_capitals_only(pipeline: Pipeline) -> None:
    (cues,) = pipeline.cues(pipeline.tokens(["An RN, no rn."]))
    assert [(cue.start, cue.end) for cue in cues] == [(3, 5)]


def test_each_text_has_its_own_cues_and_none_reaches_into_the_next(pipeline: Pipeline) -> None:
    texts = ["A line", "cook, an RN", "", "$9 per hour"]
    cues = pipeline.cues(pipeline.tokens(texts))
    assert [
        [text[cue.start : cue.end] for cue in found] for text, found in zip(texts, cues, strict=True)
    ] == [
        [],
        ["RN"],
        [],
        ["per hour"],
    ]
