"""Which section each stretch of a posting belongs to: heading, label, then words, then context.

Every sentence is scored for every section by the cues of ``reference/cues/section.yaml`` and by the heading
it stands under; the best path through the whole posting decides. The weights are ``section_weights.yaml``.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import groupby, pairwise

from jdlint.content.section_weights import SectionWeights
from jdlint.content.sections import Headings
from jdlint.language.blocks import BlockRead
from jdlint.language.reading import Passage, Sentence
from jdlint.language.section_context import Context
from jdlint.language.section_hold import Unit
from jdlint.language.section_path import best_path
from jdlint.language.section_words import WordScorer
from jdlint.posting import Posting


class SectionFinder:
    """Finds the sections of postings with one heading lexicon."""

    def __init__(self, headings: Headings, weights: SectionWeights) -> None:
        """Take the heading lexicon and the weights of all signs."""
        self.headings = headings
        self.weights = weights
        self._scorer = WordScorer(weights)

    def forget(self) -> None:
        """Score every sentence anew from here on."""
        self._scorer.forget()

    def passages(
        self, posting: Posting, sentences: Sequence[Sentence], blocks: Sequence[BlockRead]
    ) -> tuple[Passage, ...]:
        """Give the passages of a posting; ``blocks`` are its texts as read, one for each of its blocks."""
        context = Context(posting, blocks, self.headings, self.weights, self._scorer)
        units = list(context.units(sentences))
        path = best_path(units, self.weights.easy, self.weights.changes["easy"])
        return tuple(_merged(posting, units, path))


def _merged(posting: Posting, units: Sequence[Unit], path: Sequence[str]) -> Iterator[Passage]:
    """Join neighboring units of one block and one section; passages cover every block from end to end."""
    placed = zip(units, path, strict=True)
    for index, group in groupby(placed, key=lambda pair: pair[0].sentence.block):
        block = posting.blocks[index]
        runs = [list(run) for _, run in groupby(group, key=lambda pair: pair[1])]
        starts = [0, *(run[0][0].sentence.start for run in runs[1:]), len(block.text)]
        for run, (start, end) in zip(runs, pairwise(starts), strict=True):
            unit, section = run[0]
            yield Passage(index, start, end, block.kind, section, _reason(unit, section))


def _reason(unit: Unit, section: str) -> str:
    if section in (unit.sure, unit.under):
        return unit.why
    for cue in unit.sentence.cues:
        if cue.label.startswith(f"section.{section}."):
            start, end = cue.start - unit.sentence.start, cue.end - unit.sentence.start
            return f"words '{unit.sentence.text[start:end]}'"
    return unit.why if unit.held in (section, None) else "context"
