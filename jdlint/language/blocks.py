"""What the text of a block says whatever stands around it: cues, headings in running text, sentences, words.

Postings of one employer share many blocks, and a draft that is being written changes in one of them at a
time; so what short texts say is remembered.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator, Mapping, Sequence
from itertools import compress, islice, pairwise, repeat
from typing import TYPE_CHECKING, NamedTuple

from jdlint.language.labels import Label, find_labels
from jdlint.language.pipeline import RULE, Pipeline
from jdlint.language.reading import Cue
from jdlint.language.sentences import sentence_spans

if TYPE_CHECKING:
    from jdlint.content.reference import Reference

_LONGEST, _MOST = 2_000, 600_000
"""Letters of a text that is remembered, and of all of them: some ten times as many bytes are kept."""

_ODD_APOSTROPHE = re.compile("[`\u00b4\u02bc\u2032\u201b](?<=[A-Za-z].)(?=[a-z])")
"""What stands for an apostrophe in some copies, as in "driver`s license": lexicons know two others."""

_Text = tuple[str, tuple[int, ...]]
"""A text and its gaps."""


class Stretch(NamedTuple):
    """A sentence of a text: 0-based offsets, its words, and the cues in it."""

    start: int
    end: int
    text: str
    cues: tuple[Cue, ...]


class BlockRead(NamedTuple):
    """What one text says; ``phrases`` are those of rules.

    ``function_words`` counts the commonest words of each language among its words; ``gaps`` are the offsets
    at which a line began before the text was made one line.
    """

    cues: tuple[Cue, ...]
    phrases: tuple[Cue, ...]
    labels: tuple[Label, ...]
    sentences: tuple[Stretch, ...]
    words: int
    function_words: Mapping[str, int]
    gaps: tuple[int, ...] = ()


class BlockReader:
    """Reads texts one by one, and those it has read of late no second time."""

    def __init__(self, pipeline: Pipeline, reference: Reference) -> None:
        """Take what finds cues, and the reference for headings and languages."""
        self._pipeline = pipeline
        self._headings = reference.headings
        self._languages = {code: pipeline.ids(words) for code, words in reference.function_words.items()}
        self._common = frozenset().union(*self._languages.values())
        self._remembered: dict[_Text, BlockRead] = {}
        self._letters = 0

    def read(self, texts: Sequence[str], gaps: Sequence[tuple[int, ...]] | None = None) -> list[BlockRead]:
        """Read the texts of a posting, one reading each; ``gaps`` are those of each text."""
        plain = [_ODD_APOSTROPHE.sub("\u2019", text) for text in texts]
        asked = list(zip(plain, gaps or repeat(()), strict=gaps is not None))
        known = {each: self._drop(each) for each in {*asked} & self._remembered.keys()}
        fresh = [each for each in dict.fromkeys(asked) if each not in known]
        read = known | dict(zip(fresh, self._fresh(fresh), strict=True))
        self._remember(read)
        return [read[each] for each in asked]

    def forget(self) -> None:
        """Read every text anew from here on, as a benchmark of texts not met before must."""
        self._remembered.clear()
        self._letters = 0

    def _fresh(self, asked: Sequence[_Text]) -> Iterator[BlockRead]:
        tokens = self._pipeline.tokens(
            [text[low:high] for text, gaps in asked for low, high in _lines(text, gaps)]
        )
        matched, places = iter(self._pipeline.cues(tokens)), iter(tokens.texts)
        for text, gaps in asked:
            found = _in_whole(matched, gaps)
            ends = [place[1:] for place in islice(places, len(gaps) + 1)]
            first, end = ends[0][0], ends[-1][1]
            words = list(compress(tokens.lowers[first:end], tokens.are_words[first:end]))
            common = [word for word in words if word in self._common]
            counts = {code: sum(map(known.__contains__, common)) for code, known in self._languages.items()}
            labels = tuple(find_labels(text, self._headings, gaps))
            phrases = tuple([cue for cue in found if cue.label.startswith(RULE)])
            cues = tuple([cue for cue in found if not cue.label.startswith(RULE)]) if phrases else found
            cuts = sorted({*gaps, *(label.start for label in labels)})
            yield BlockRead(
                cues, phrases, labels, tuple(_stretches(text, cues, cuts)), len(words), counts, gaps
            )

    def _remember(self, read: Mapping[_Text, BlockRead]) -> None:
        """Keep what was read, the latest last, and forget the oldest where that is too much."""
        for each, block in read.items():
            if len(each[0]) <= _LONGEST:
                self._remembered[each] = block
                self._letters += len(each[0])
        while self._letters > _MOST:
            self._drop(next(iter(self._remembered)))

    def _drop(self, each: _Text) -> BlockRead:
        self._letters -= len(each[0])
        return self._remembered.pop(each)


def _lines(text: str, gaps: tuple[int, ...]) -> Iterator[tuple[int, int]]:
    """Yield the ends of what were lines: no phrase runs on from one to the next."""
    return pairwise((0, *gaps, len(text)))


def _in_whole(found: Iterator[tuple[Cue, ...]], gaps: tuple[int, ...]) -> tuple[Cue, ...]:
    """Give the cues of the lines of a text with offsets in all of it; takes one tuple of ``found`` a line."""
    if not gaps:
        return next(found)
    starts = (0, *gaps)
    return tuple(
        Cue(cue.label, start + cue.start, start + cue.end) for start in starts for cue in next(found)
    )


def _stretches(text: str, cues: Sequence[Cue], cuts: Sequence[int]) -> Iterator[Stretch]:
    starts = [cue.start for cue in cues]
    for start, end in sentence_spans(text, cuts):
        near = cues[bisect_left(starts, start) : bisect_left(starts, end)]
        yield Stretch(start, end, text[start:end], tuple(cue for cue in near if cue.end <= end))
