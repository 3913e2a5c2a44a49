"""What stands around a license in its sentence: the words before and after, and those that ask or deny."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass

from jdlint.findings import Span
from jdlint.language.license_items import Item
from jdlint.language.license_phrases import is_status
from jdlint.language.license_words import ARTICLES
from jdlint.language.reading import Cue, Sentence

ASKING = frozenset(("education", "experience", "licenses", "preferred", "requirements", "skills"))
"""Sections that list what the candidate has: a license named there is asked for."""

_WORD = re.compile(r"[^\W_][\w'\u2019&+-]*|[,(]")
_CLAUSE_END = re.compile(r"[;:\u2022]|\. ")
_NEAR, _FAR_BEFORE, _FAR_AFTER, _DESCRIPTION = 70, 160, 80, 8
_FIRM = frozenset(("required", "after_hire", "firm"))
_SOFT = frozenset(("preferred", "soft"))


@dataclass(frozen=True, slots=True)
class Demands:
    """The words of a sentence that ask plainly, ask softly, wish for, or deny."""

    firm: tuple[Cue, ...]
    soft: tuple[Cue, ...]
    wishes: tuple[Cue, ...]
    denials: tuple[Cue, ...]


def demands_of(sentence: Sentence) -> Demands:
    """Sort the cues of a sentence that ask or deny: this topic's own and those of modality."""
    found = [(cue, cue.label.rpartition(".")[2]) for cue in sentence.labelled("license.demand", "modality")]
    return Demands(
        firm=tuple(cue for cue, word in found if word in _FIRM),
        soft=tuple(cue for cue, word in found if word in _SOFT),
        wishes=tuple(cue for cue, word in found if word == "preferred"),
        denials=tuple(sentence.labelled("license.none")),
    )


@dataclass(frozen=True, slots=True)
class Surroundings:
    """An item with the lower-case words before and after it in its clause.

    ``lead`` are the words before it without the articles and describing words at their end: the last one
    governs the item.
    """

    sentence: Sentence
    item: Item
    section: str
    before: tuple[str, ...]
    lead: tuple[str, ...]
    after: tuple[str, ...]
    demands: Demands

    @property
    def in_asking_section(self) -> bool:
        """Whether the section lists what the candidate has."""
        return self.section in ASKING

    @property
    def is_firm(self) -> bool:
        """Whether a plain demand ("must", "required") stands near."""
        return self._has_near(self.demands.firm)

    @property
    def is_soft(self) -> bool:
        """Whether anything near says that the candidate has it, or had better have it."""
        return self._has_near(self.demands.soft)

    @property
    def is_denied(self) -> bool:
        """Whether it is said not to be needed, and not preferred all the same."""
        for denial in self.demands.denials:
            if self._denies(denial):
                return not self._has_near(wish for wish in self.demands.wishes if _says_more(wish, denial))
        return False

    @property
    def has_state(self) -> bool:
        """Whether a word of state ("valid", "current") describes the item."""
        start = self.item.start - self.sentence.start
        words = _words(self.sentence.text[max(start - _NEAR, 0) : start])[-_DESCRIPTION:]
        return any(is_status(word) for word in words)

    @property
    def text(self) -> str:
        """The item's own words."""
        return self.sentence.text[self.item.start - self.sentence.start : self.item.end - self.sentence.start]

    def _has_near(self, cues: Iterable[Cue]) -> bool:
        low, high = self.item.start - _NEAR, self.item.end + _NEAR
        return any(cue.end > low and cue.start < high for cue in cues)

    def _denies(self, denial: Cue) -> bool:
        item, offset = self.item, self.sentence.start
        if denial.start >= item.end:
            return denial.start - item.end < _NEAR and denial.end - denial.start > len("no")
        gap = self.sentence.text[denial.end - offset : item.start - offset]
        return denial.end <= item.start and "," not in gap and len(gap) < _NEAR and "must" not in gap


def surroundings_of(
    sentence: Sentence, item: Item, span: Span, section: str, demands: Demands
) -> Surroundings:
    """Read the words around an item whose phrase stands at ``span``."""
    start, end = span.start - sentence.start, span.end - sentence.start
    before = _words(_CLAUSE_END.split(sentence.text[max(start - _FAR_BEFORE, 0) : start])[-1])
    after = _words(_CLAUSE_END.split(sentence.text[end : end + _FAR_AFTER], maxsplit=1)[0])
    return Surroundings(sentence, item, section, before, _lead(before), after, demands)


def _words(text: str) -> tuple[str, ...]:
    return tuple(word.group().casefold().replace("\u2019", "'") for word in _WORD.finditer(text))


def _lead(before: tuple[str, ...]) -> tuple[str, ...]:
    end = len(before)
    while end and (before[end - 1] in ARTICLES or is_status(before[end - 1]) or _joins(before, end)):
        end -= 1
    return before[:end]


def _joins(before: tuple[str, ...], end: int) -> bool:
    """Tell whether the last word joins words of state: "full or unrestricted"."""
    return end > 1 and before[end - 1] in ("or", "and") and is_status(before[end - 2])


def _says_more(wish: Cue, denial: Cue) -> bool:
    """Tell whether a wish says more than the denial: "preferred, but not required" against "not required"."""
    apart = wish.end <= denial.start or denial.end <= wish.start
    return apart or denial.start - wish.start > len("are ")
