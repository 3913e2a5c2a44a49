"""Cuts a text at the ends of its marks, which may overlap."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import pairwise

from jdlint.findings import Severity


@dataclass(frozen=True)
class Mark:
    """A stretch of a text (end exclusive) that the note of a number is about.

    ``is_second`` tells a place that the note speaks of besides its own.
    """

    start: int
    end: int
    number: int
    severity: Severity
    is_second: bool = False


@dataclass(frozen=True)
class Piece:
    """A stretch of a text with the marks over it; none where it is plain.

    ``opening`` are the marks that begin with it, ``closing`` those that end with it.
    """

    text: str
    marks: tuple[Mark, ...] = ()
    opening: tuple[Mark, ...] = ()
    closing: tuple[Mark, ...] = ()

    @property
    def severity(self) -> Severity:
        """The gravest of its marks."""
        return max(mark.severity for mark in self.marks)


def pieces(text: str, marks: Iterable[Mark]) -> Iterator[Piece]:
    """Yield all of a text in pieces, each under the same marks from its first character to its last.

    Marks that lie outside the text, or over none of it, are passed over.
    """
    kept = sorted(
        {mark for mark in marks if 0 <= mark.start < mark.end <= len(text)},
        key=lambda mark: (mark.start, mark.number),
    )
    cuts = sorted({0, len(text), *(mark.start for mark in kept), *(mark.end for mark in kept)})
    open_: list[Mark] = []
    waiting = iter(kept)
    following = next(waiting, None)
    for start, end in pairwise(cuts):
        open_ = [mark for mark in open_ if mark.end > start]
        while following is not None and following.start == start:
            open_.append(following)
            following = next(waiting, None)
        yield Piece(
            text[start:end],
            tuple(open_),
            tuple(mark for mark in open_ if mark.start == start),
            tuple(mark for mark in open_ if mark.end == end),
        )
