"""Which section each stretch of a posting belongs to: heading, label, then words, then context.

Every sentence is scored for every section by the cues of ``reference/cues/section.yaml`` and by the heading
it stands under; the best path through the whole posting (Viterbi, one price for any change) decides.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from itertools import groupby, pairwise

from jdlint.content.cards import SECTIONS
from jdlint.content.sections import Headings
from jdlint.language.labels import Label
from jdlint.language.reading import Passage, Sentence
from jdlint.posting import Block, Posting

_DECISIVE, _STRONG, _WEAK = 4.0, 2.0, 0.7
_MOST, _MOST_WEAK = 7.0, 2.1
_UNDER_HEADING, _UNDER_VAGUE, _UNDER_UNKNOWN, _IN_HEADER = 3.0, 0.9, 0.8, 2.0
_FADE, _FADED = 0.08, 1.8
_RUN_IN_FADE, _RUN_IN_FADED = 0.5, 0.5  # a heading in running text holds for a few sentences
_SURE = 100.0
_CHANGE, _CHANGE_IN_LIST, _CHANGE_IN_BLOCK = 1.2, 2.2, 1.6
_SHORT_HEADING, _SHORT_TITLE, _HEADER_LINE = 9, 16, 14
_SHORTEST_SENTENCE, _SMALL_WORD = 5, 3
_MERE_LINK = 3  # "OR" between two requirements opens nothing new
_OWN_LINE = frozenset({"title", "metadata", "location", "compensation", "schedule", "reporting"})
_WITH_LIST = frozenset({"education", "experience", "licenses", "skills", "physical_demands"})
_WEIGHTS = {
    f"section.{section}.{strength}": (section, weight)
    for section in SECTIONS
    for strength, weight in (("decisive", _DECISIVE), ("strong", _STRONG), ("weak", _WEAK))
}
_DUTY_VERBS = {"duty_verb.third_person": 2.6, "duty_verb.imperative": 2.0, "duty_verb.participle": 1.0}


@dataclass
class _Unit:
    """A sentence to be placed, with what speaks for each section."""

    sentence: Sentence
    scores: dict[str, float] = field(default_factory=dict)
    change: float = _CHANGE
    sure: str | None = None
    why: str = "context"
    under: str | None = None
    """The section of the heading or label that ``why`` tells of, where it weighs more than the words."""


class SectionFinder:
    """Finds the sections of postings with one heading lexicon."""

    def __init__(self, headings: Headings) -> None:
        """Take the heading lexicon."""
        self.headings = headings

    def passages(
        self, posting: Posting, sentences: Sequence[Sentence], labels: Sequence[Sequence[Label]]
    ) -> tuple[Passage, ...]:
        """Give the passages of a posting; ``labels`` are the headings found inside each block."""
        units = list(_Context(self.headings, posting, labels).units(sentences))
        return tuple(_merged(posting, units, _best_path(units)))


class _Context:
    """Walks through a posting and keeps the heading that holds at each point."""

    def __init__(self, headings: Headings, posting: Posting, labels: Sequence[Sequence[Label]]) -> None:
        self.headings, self.posting, self.labels = headings, posting, labels
        self.section: str | None = None
        self.level = 0
        self.prior = 0.0
        self.why = "context"
        self.in_header = True
        self.is_run_in = False
        self.outer: tuple[str | None, float, str] | None = None

    def units(self, sentences: Sequence[Sentence]) -> Iterator[_Unit]:
        block_before = -1
        for sentence in sentences:
            block = self.posting.blocks[sentence.block]
            starts_block = sentence.block != block_before
            block_before = sentence.block
            if starts_block:
                self._enter(block)
            yield self._unit(sentence, block, starts_block=starts_block)

    def _unit(self, sentence: Sentence, block: Block, *, starts_block: bool) -> _Unit:
        unit = _Unit(sentence, _scores(sentence))
        if not starts_block:
            unit.change = _CHANGE_IN_BLOCK
        elif block.kind == "list_item":
            unit.change = _CHANGE_IN_LIST
        label = self._label_at(sentence)
        if starts_block and self._is_title(sentence.block, block):
            unit.sure, unit.why = "title", "first line"
        elif label:
            self._open_label(label, block)
            unit.sure, unit.why = label.section, self.why
        elif starts_block and self._heads(block):
            unit.sure, unit.why = self.section, self.why
        elif self.section and self.prior:
            words = unit.scores.get(self.section, 0.0)
            unit.scores[self.section] = words + self.prior
            unit.why, unit.under = self.why, self.section if self.prior >= words else None
            fade, faded = (_RUN_IN_FADE, _RUN_IN_FADED) if self.is_run_in else (_FADE, _FADED)
            self.prior = max(self.prior - fade, min(self.prior, faded))
        if self.in_header and len(block.text.split()) <= _HEADER_LINE and not unit.sure:
            unit.scores["title"] = unit.scores.get("title", 0.0) + _IN_HEADER
        return unit

    def _enter(self, block: Block) -> None:
        """Let a label's reach end where its line or list does."""
        if self.in_header and (len(block.text.split()) > _HEADER_LINE or _is_sentence(block.text)):
            self.in_header = False
        if self.section in _OWN_LINE and self.prior == _UNDER_HEADING - _FADE:
            self.prior = _UNDER_UNKNOWN
        if self.outer and not (block.kind == "list_item" and self.section in _WITH_LIST):
            self.section, self.prior, self.why = self.outer
            self.outer = None

    def _is_title(self, index: int, block: Block) -> bool:
        if index != 0:
            return False
        return len(block.text.split()) <= _SHORT_TITLE and not self.headings.find(block.text)

    def _label_at(self, sentence: Sentence) -> Label | None:
        found = self.labels[sentence.block]
        place = bisect_left(found, sentence.start, key=lambda label: label.start)
        return found[place] if place < len(found) and found[place].start < sentence.end else None

    def _open_label(self, label: Label, block: Block) -> None:
        words = block.text[label.start : label.end]
        whole = not block.text[label.body :].strip()
        if not whole and label.section in _OWN_LINE | _WITH_LIST and not self.outer:
            self.outer = (self.section, self.prior, self.why)
        elif whole:
            self.outer = None
        self.prior = _UNDER_VAGUE if self.headings.is_vague(words) else _UNDER_HEADING
        self.section, self.why = label.section, f"label '{words}'"
        self.is_run_in = not label.has_colon
        if label.section not in _OWN_LINE:
            self.in_header = False

    def _heads(self, block: Block) -> bool:
        """Tell whether the block is a heading, and if so let it hold from here on."""
        if block.kind != "heading" and (
            len(block.text.split()) > _SHORT_HEADING or block.text[-1:] in ".!;,"
        ):
            return False
        is_heading = block.kind == "heading"
        looks_so = (
            is_heading or block.text.endswith("?") or (block.kind == "paragraph" and _is_titled(block.text))
        )
        find = self.headings.find_misspelt if looks_so else self.headings.find
        section = find(block.text)
        if section:
            self.prior = _UNDER_VAGUE if self.headings.is_vague(block.text) else _UNDER_HEADING
            self.section, self.why = section, f"heading '{block.text}'"
            self.is_run_in = False
            self.level, self.outer, self.in_header = block.level, None, False
            return True
        if (
            is_heading
            and len(block.text) > _MERE_LINK
            and not self.in_header
            and not (block.level and block.level > self.level)
        ):
            self.prior = min(self.prior, _UNDER_UNKNOWN)
        return False


def _is_sentence(text: str) -> bool:
    """Tell whether a short line says something, as no line of a header does ("Join us in Salem today!")."""
    return text.endswith((".", "!")) and len(text.split()) >= _SHORTEST_SENTENCE


def _is_titled(text: str) -> bool:
    """Tell whether every word but the small ones begins with a capital, as in a heading."""
    return all(word[0].isupper() or len(word) <= _SMALL_WORD for word in text.split())


def _scores(sentence: Sentence) -> dict[str, float]:
    scores: dict[str, float] = {}
    weak: dict[str, float] = {}
    for cue in sentence.cues:
        weight = _WEIGHTS.get(cue.label)
        if weight:
            section, points = weight
            table, most = (weak, _MOST_WEAK) if points == _WEAK else (scores, _MOST)
            table[section] = min(table.get(section, 0.0) + points, most)
        elif cue.start == sentence.start and cue.label in _DUTY_VERBS:
            scores["responsibilities"] = scores.get("responsibilities", 0.0) + _DUTY_VERBS[cue.label]
    for section, points in weak.items():
        scores[section] = scores.get(section, 0.0) + points
    return scores


def _best_path(units: Sequence[_Unit]) -> list[str]:
    """Give the section of each unit: Viterbi with the unit's price for any change of section."""
    totals = dict.fromkeys(SECTIONS, 0.0)
    totals["about_role"] = 0.1
    back: list[dict[str, str]] = []
    for unit in units:
        best = max(totals, key=lambda section: totals[section])
        floor = totals[best] - (0.0 if unit.sure else unit.change)
        step: dict[str, str] = {}
        fresh: dict[str, float] = {}
        for section, total in totals.items():
            step[section] = section if total >= floor else best
            fresh[section] = max(total, floor) + unit.scores.get(section, 0.0)
        if unit.sure:
            fresh[unit.sure] += _SURE
        back.append(step)
        totals = fresh
    path: list[str] = []
    section = max(totals, key=lambda name: totals[name])
    for step in reversed(back):
        path.append(section)
        section = step[section]
    return path[::-1]


def _merged(posting: Posting, units: Sequence[_Unit], path: Sequence[str]) -> Iterator[Passage]:
    """Join neighboring units of one block and one section; passages cover every block from end to end."""
    placed = zip(units, path, strict=True)
    for index, group in groupby(placed, key=lambda pair: pair[0].sentence.block):
        block = posting.blocks[index]
        runs = [list(run) for _, run in groupby(group, key=lambda pair: pair[1])]
        starts = [0, *(run[0][0].sentence.start for run in runs[1:]), len(block.text)]
        for run, (start, end) in zip(runs, pairwise(starts), strict=True):
            unit, section = run[0]
            yield Passage(index, start, end, block.kind, section, _reason(unit, section))


def _reason(unit: _Unit, section: str) -> str:
    if section in (unit.sure, unit.under):
        return unit.why
    for cue in unit.sentence.cues:
        if cue.label.startswith(f"section.{section}."):
            start, end = cue.start - unit.sentence.start, cue.end - unit.sentence.start
            return f"words '{unit.sentence.text[start:end]}'"
    return unit.why
