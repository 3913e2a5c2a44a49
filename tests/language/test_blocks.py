"""A text says the same whether it was read before or not, and what is kept of texts is bounded."""

from __future__ import annotations

from collections.abc import Iterable

import pytest

from jdlint.content.phrases import PhraseList
from jdlint.content.reference import Reference
from jdlint.language import blocks
from jdlint.language.blocks import BlockReader
from jdlint.language.pipeline import Pipeline, Tokens
from jdlint.language.triage import language_of

WORDS = {"pay.word": PhraseList(("per hour",)), "rule:name": PhraseList(("RN", "line cook"))}
TEXTS = ["A line cook. $20 per hour.", "", "Requirements: an RN", "A line cook. $20 per hour."]


class Counting(Pipeline):
    def __init__(self) -> None:
        super().__init__(WORDS)
        self.seen: list[str] = []

    def tokens(self, texts: Iterable[str]) -> Tokens:
        self.seen += (kept := list(texts))
        return super().tokens(kept)


@pytest.fixture
def pipeline() -> Counting:
    return Counting()


@pytest.fixture
def reader(pipeline: Counting, reference: Reference) -> BlockReader:
    return BlockReader(pipeline, reference)


def test_a_text_is_read_once_and_says_the_same_again(pipeline: Counting, reader: BlockReader) -> None:
    first = reader.read(TEXTS)
    assert pipeline.seen == TEXTS[:3]
    assert reader.read(TEXTS[::-1]) == first[::-1]
    assert pipeline.seen == TEXTS[:3]
    assert first[0] is first[3]


def test_a_reading_holds_cues_headings_sentences_and_words(reader: BlockReader) -> None:
    cook, nothing, nurse, _ = reader.read(TEXTS)
    assert [tuple(cue) for cue in (*cook.phrases, *cook.cues)] == [("rule:name", 2, 11), ("pay.word", 17, 25)]
    assert [(sentence.text, len(sentence.cues)) for sentence in cook.sentences] == [
        ("A line cook.", 0),
        ("$20 per hour.", 1),
    ]
    assert [label.section for label in nurse.labels] == ["requirements"]
    assert (nothing.cues, nothing.sentences, nothing.words) == ((), (), 0)
    assert (cook.words, cook.function_words["en"]) == (5, 1)


def test_the_oldest_are_forgotten(
    pipeline: Counting, reader: BlockReader, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(blocks, "_MOST", 40)
    monkeypatch.setattr(blocks, "_LONGEST", 30)
    short, other, long = "one " * 5, "two " * 5, "three " * 6
    for text in (short, other, short, long, other, short):
        reader.read([text])
    assert pipeline.seen == [short, other, long]
    reader.read(["four"])
    reader.read([other])
    assert pipeline.seen == [short, other, long, "four", other]


def test_the_language_is_that_of_most_words(reader: BlockReader) -> None:
    english = "You are to work with the team and you will be at the desk for most of the day. "
    spanish = "Usted va a trabajar con el equipo en la oficina y los clientes de la empresa por las tardes. "
    assert language_of(reader.read([english * 2])) == "en"
    assert language_of(reader.read([spanish * 2, "Apply now"])) == "es"
    assert language_of(reader.read([spanish])) == "en"
