"""The parts of a report: its summary, and each posting with its notes, as many as a reader works through."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cached_property
from itertools import chain

from jdlint.placing import place_text
from jdlint.reporters.html.notes import Group, Note, elsewhere, groups_of
from jdlint.reporters.html.texts import Datum, Passage, data, marks_of, passages
from jdlint.results import FileResult, LocatedFinding, Run
from jdlint.tallies import Tally
from jdlint.views import MOST_VIEWS, PostingView

_MOST_CHARACTERS, _MOST_NOTES = 2_000_000, 5_000
_MOST_NOTES_EACH = 300


@dataclass(frozen=True)
class Part:
    """One posting: its view, the findings in its text or data, how many of them have no note."""

    number: int
    path: str
    view: PostingView
    findings: tuple[LocatedFinding, ...]

    @property
    def id(self) -> str:
        """What its anchors begin with."""
        return f"p{self.number}"

    @property
    def title(self) -> str:
        """Its title, or the name of its file."""
        return self.view.title or self.path.replace("\\", "/").rpartition("/")[2]

    @property
    def place(self) -> str:
        """Its file, and its row where the file holds several."""
        start = self.view.start
        return self.path if start.row is None else place_text(self.path, start)

    @property
    def tally(self) -> Tally:
        """The counts of its findings."""
        return Tally.of(self.findings)

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
    for path, view, findings in chain.from_iterable(map(_postings, run.files)):
        characters += sum(len(block.text) for block in view.blocks)
        notes += min(len(findings), _MOST_NOTES_EACH)
        is_first = not shown
        if not is_first and (characters > _MOST_CHARACTERS or notes > _MOST_NOTES):
            break
        shown.append(Part(len(shown) + 1, path, view, findings))
        if len(shown) == MOST_VIEWS:
            break
    beside = (elsewhere(each) for file in run.files for each in file.findings if each.path != file.path)
    return Parts(tuple(shown), tuple(beside))


def _postings(file: FileResult) -> Iterator[tuple[str, PostingView, tuple[LocatedFinding, ...]]]:
    """Yield a file's postings; where nobody kept them whole, those with findings, without their text."""
    by_posting: dict[int, list[LocatedFinding]] = {}
    for located in _inside(file.findings, file.path):
        by_posting.setdefault(located.posting, []).append(located)
    if file.views is None:
        for found in by_posting.values():
            yield file.path, PostingView((), start=found[0].start), tuple(found)
    for index, view in enumerate(file.views or ()):
        yield file.path, view, tuple(by_posting.get(index, ()))


def _inside(findings: Iterable[LocatedFinding], path: str) -> Iterator[LocatedFinding]:
    """Leave out what is found in a file beside: its spans are offsets into another text."""
    return (located for located in findings if located.path == path)
