"""The parts of a report: its summary, and each posting with its notes, as many as a reader works through."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property
from itertools import chain

from jdlint.reported import Reported, beside, postings_of
from jdlint.reporters.html.notes import Group, Note, elsewhere, groups_of
from jdlint.reporters.html.texts import Datum, Passage, data, marks_of, passages
from jdlint.results import Run
from jdlint.views import MOST_VIEWS

_MOST_CHARACTERS, _MOST_NOTES = 2_000_000, 5_000
_MOST_NOTES_EACH = 300


@dataclass(frozen=True)
class Part(Reported):
    """One posting with its number and its notes."""

    number: int

    @property
    def id(self) -> str:
        """What its anchors begin with."""
        return f"p{self.number}"

    @cached_property
    def groups(self) -> tuple[Group, ...]:
        """Its notes."""
        weightiest = sorted(self.findings, key=lambda located: -located.severity)[:_MOST_NOTES_EACH]
        return groups_of(weightiest, self.view.reasons)

    @property
    def without_note(self) -> int:
        """How many findings are counted but not told."""
        return max(0, len(self.findings) - _MOST_NOTES_EACH)

    @cached_property
    def notes(self) -> tuple[Note, ...]:
        """All notes in their order."""
        return tuple(chain.from_iterable(group.notes for group in self.groups))

    @cached_property
    def families(self) -> dict[int, str]:
        """The family of rules that each note comes from, by its number."""
        return {note.number: note.family for note in self.notes}

    @property
    def gaps(self) -> tuple[Note, ...]:
        """The notes on what is missing."""
        return tuple(note for note in self.notes if note.words is None)

    @cached_property
    def passages(self) -> tuple[Passage, ...]:
        """Its text."""
        return tuple(passages(self.view, marks_of(self.notes)))

    @cached_property
    def data(self) -> tuple[Datum, ...]:
        """Its data."""
        return tuple(data(self.view, marks_of(self.notes)))

    @cached_property
    def placed(self) -> frozenset[int]:
        """The numbers of the notes that have a mark of their own to lead to."""
        lines = (line.pieces for passage in self.passages for line in passage.lines)
        every = chain.from_iterable((*lines, *(datum.pieces for datum in self.data)))
        return frozenset(mark.number for piece in every for mark in piece.opening if not mark.is_second)


@dataclass(frozen=True)
class Parts:
    """The postings that are shown whole, and what else was found: in files beside them."""

    shown: tuple[Part, ...]
    beside: tuple[str, ...]


def parts_of(run: Run) -> Parts:
    """Give the first postings of a run, until they are more, or longer, than anybody reads."""
    shown: list[Part] = []
    characters = notes = 0
    for posting in postings_of(run):
        characters += sum(len(block.text) for block in posting.view.blocks)
        notes += min(len(posting.findings), _MOST_NOTES_EACH)
        if shown and (characters > _MOST_CHARACTERS or notes > _MOST_NOTES):
            break
        shown.append(Part(posting.path, posting.view, posting.findings, len(shown) + 1))
        if len(shown) == MOST_VIEWS:
            break
    return Parts(tuple(shown), tuple(map(elsewhere, beside(run))))
