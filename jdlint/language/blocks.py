"""What the text of a block says whatever stands around it: cues, headings in running text, sentences, words.

Postings of one employer share many blocks, and a draft that is being written changes in one of them at a
time; so what short texts say is remembered.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator, Mapping, Sequence
from itertools import compress
from typing import TYPE_CHECKING, NamedTuple

from jdlint.language.labels import Label, find_labels
from jdlint.language.pipeline import RULE, Pipeline
from jdlint.language.reading import Cue
from jdlint.language.sentences import sentence_spans

if TYPE_CHECKING:
    from jdlint.content.reference import Reference

_LONGEST, _MOST = 2_000, 1_000_000
"""Letters of a text that is remembered, and of all of them: some ten times as many bytes are kept."""


class Stretch(NamedTuple):
    """A sentence of a text: 0-based offsets, its words, and the cues in it."""

    start: int
    end: int
    text: str
    cues: tuple[Cue, ...]


class BlockRead(NamedTuple):
    """What one text says; ``phrases`` are those of rules.

    ``function_words`` counts the commonest words of each language among its words.
    """

    cues: tuple[Cue, ...]
    phrases: tuple[Cue, ...]
    labels: tuple[Label, ...]
    sentences: tuple[Stretch, ...]
    words: int
    function_words: Mapping[str, int]


class BlockReader:
    """Reads texts one by one, and those it has read of late no second time."""

    def __init__(self, pipeline: Pipeline, reference: Reference) -> None:
        """Take what finds cues, and the reference for headings and languages."""
        self._pipeline = pipeline
        self._headings = reference.headings
        self._languages = {code: pipeline.ids(words) for code, words in reference.function_words.items()}
        self._common = frozenset().union(*self._languages.values())
        self._remembered: dict[str, BlockRead] = {}
        self._letters = 0

    def read(self, texts: Sequence[str]) -> list[BlockRead]:
        """Read the texts of a posting, one reading each."""
        known = {text: self._drop(text) for text in {*texts} & self._remembered.keys()}
        fresh = [text for text in dict.fromkeys(texts) if text not in known]
        read = known | dict(zip(fresh, self._fresh(fresh), strict=True))
        self._remember(read)
        return [read[text] for text in texts]

    def forget(self) -> None:
        """Read every text anew from here on, as a benchmark of texts not met before must."""
        self._remembered.clear()
        self._letters = 0

    def _fresh(self, texts: Sequence[str]) -> Iterator[BlockRead]:
        tokens = self._pipeline.tokens(texts)
        matched = self._pipeline.cues(tokens)
        for text, found, (_, first, end) in zip(texts, matched, tokens.texts, strict=True):
            words = list(compress(tokens.lowers[first:end], tokens.are_words[first:end]))
            common = [word for word in words if word in self._common]
            counts = {code: sum(map(known.__contains__, common)) for code, known in self._languages.items()}
            labels = tuple(find_labels(text, self._headings))
            phrases = tuple([cue for cue in found if cue.label.startswith(RULE)])
            cues = tuple([cue for cue in found if not cue.label.startswith(RULE)]) if phrases else found
            yield BlockRead(cues, phrases, labels, tuple(_stretches(text, cues, labels)), len(words), counts)

    def _remember(self, read: Mapping[str, BlockRead]) -> None:
        """Keep what was read, the latest last, and forget the oldest where that is too much."""
        for text, block in read.items():
            if len(text) <= _LONGEST:
                self._remembered[text] = block
                self._letters += len(text)
        while self._letters > _MOST:
            self._drop(next(iter(self._remembered)))

    def _drop(self, text: str) -> BlockRead:
        self._letters -= len(text)
        return self._remembered.pop(text)


def _stretches(text: str, cues: Sequence[Cue], labels: Sequence[Label]) -> Iterator[Stretch]:
    starts = [cue.start for cue in cues]
    for start, end in sentence_spans(text, [label.start for label in labels]):
        near = cues[bisect_left(starts, start) : bisect_left(starts, end)]
        yield Stretch(start, end, text[start:end], tuple(cue for cue in near if cue.end <= end))
