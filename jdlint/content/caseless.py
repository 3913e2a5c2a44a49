"""Texts in small letters that are asked whether, and where, they hold what patterns need."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable, Iterator, Sequence
from functools import cached_property
from itertools import accumulate, pairwise
from typing import NamedTuple

from ahocorasick_rs import AhoCorasick

from jdlint.content.literals import Needs, every_string

_LACKING = 0.02
"""The share of the strings that a finder may lack before another is made."""


class Part(NamedTuple):
    """A part of a block, by its 0-based index and the offsets in its text."""

    block: int
    start: int
    end: int


class Finder:
    """Finds all strings that patterns need in one pass over a text, by the method of Aho and Corasick."""

    def __init__(self, literals: Sequence[str]) -> None:
        """Take the strings."""
        self._literals = literals
        self._automaton = AhoCorasick(literals)
        self.size = len(literals)

    def places(self, folded: str) -> Iterator[tuple[str, int]]:
        """Yield those of the strings that a casefolded text holds, with each offset at which they do."""
        for index, start, _ in self._automaton.find_matches_as_indexes(folded, overlapping=True):
            yield self._literals[index], start


class CaselessText:
    """A text, casefolded, that is asked whether it holds what patterns need."""

    def __init__(self, text: str) -> None:
        """Take the text as it is written."""
        self.text = text.casefold()

    def may_match(self, needs: Needs) -> bool:
        """Tell whether the text holds what a pattern needs."""
        return all(any(literal in self.text for literal in literals) for literals in needs.sets)


class CaselessBlocks(CaselessText):
    """The blocks of a posting, casefolded, that are asked many times; ``finder`` answers all at once.

    As a text they stand a line each. What is found is kept as a number with a bit for each block, and with
    one for each of its parts.
    """

    def __init__(
        self,
        blocks: Sequence[str],
        finder: Finder | None = None,
        sentences: Iterable[tuple[int, int]] = (),
    ) -> None:
        """Take the texts of the blocks as they are written, and where their sentences begin, in order."""
        self.blocks = tuple(text.casefold() for text in blocks)
        self.text = "\n".join(self.blocks)
        self._finder = finder
        self._all = (1 << len(self.blocks)) - 1
        self._starts = tuple(sentences)
        self._lengths = tuple(map(len, blocks))

    def may_match(self, needs: Needs) -> bool:
        """Tell whether the text holds what a pattern needs."""
        if self._knows(needs):
            return not any(map(self._found.isdisjoint, needs.sets))
        return super().may_match(needs)

    def held(self, strings: frozenset[str], shared: int) -> dict[str, int] | None:
        """Give those of some strings that the text holds, with a bit for each of its parts that does.

        None where the finder may not know them all: ``shared`` counts the strings that patterns had needed
        when these were noted.
        """
        if self._finder is None or shared > self._finder.size:
            return None
        places = self._places[1]
        return {string: places[string] for string in strings & self._found}

    def able(self, needs: Needs) -> list[int]:
        """Give the indexes of the blocks that hold what a pattern needs, in order."""
        holding = self._noted if self._knows(needs) else self._looked_up
        left = self._all
        for literals in needs.sets:
            left &= holding(literals)
            if not left:
                return []
        if left == self._all:
            return list(range(len(self.blocks)))
        return list(_bits(left))

    def able_wholes(self, needs: Needs) -> list[Part]:
        """Give the blocks that hold what a pattern needs, each as a part that is all of it."""
        return [Part(block, 0, self._lengths[block]) for block in self.able(needs)]

    def able_parts(self, needs: Needs, among: int | None = None) -> list[Part]:
        """Give the sentences that hold what a pattern needs, in order, or the blocks where none are known.

        ``among`` has a bit for each of the parts that are asked; without it all are.
        """
        if not (self._knows(needs) and self._starts):
            return self.able_wholes(needs)
        left = (1 << len(self._parts)) - 1 if among is None else among
        for literals in needs.sets:
            places, held = self._places[1], 0
            for literal in literals & self._found:
                held |= places[literal]
            left &= held
            if not left:
                return []
        return [self._parts[index] for index in _bits(left)]

    @cached_property
    def _parts(self) -> tuple[Part, ...]:
        """The sentences of all blocks without gaps; a block whose folded letters are others is one part."""
        parts: list[Part] = []
        by_block: dict[int, list[int]] = {}
        for block, start in self._starts:
            by_block.setdefault(block, []).append(start)
        for block, length in enumerate(self._lengths):
            starts = by_block.get(block, [])[1:] if len(self.blocks[block]) == length else []
            parts += [Part(block, *ends) for ends in pairwise((0, *starts, length))]
        return tuple(parts)

    def _knows(self, needs: Needs) -> bool:
        return self._finder is not None and needs.shared <= self._finder.size

    def _noted(self, literals: frozenset[str]) -> int:
        """Give a bit for each block that holds one of the strings, which the finder knows."""
        if self._found.isdisjoint(literals):
            return 0
        places, held = self._places[0], 0
        for literal in literals & self._found:
            held |= places[literal]
        return held

    def _looked_up(self, literals: frozenset[str]) -> int:
        return sum(
            1 << index
            for index, text in enumerate(self.blocks)
            if any(literal in text for literal in literals)
        )

    @cached_property
    def _found(self) -> frozenset[str]:
        return frozenset(self._places[0])

    @cached_property
    def _places(self) -> tuple[dict[str, int], dict[str, int]]:
        """Each string that the finder finds, with a bit for each block where it does, and for each part."""
        in_blocks: dict[str, int] = {}
        in_parts: dict[str, int] = {}
        begins = [0, *accumulate(len(text) + 1 for text in self.blocks)]
        starts = [begins[part.block] + part.start for part in self._parts]
        blocks = [1 << part.block for part in self._parts]
        for literal, start in self._finder.places(self.text) if self._finder else ():
            part = bisect_right(starts, start) - 1
            in_blocks[literal] = in_blocks.get(literal, 0) | blocks[part]
            in_parts[literal] = in_parts.get(literal, 0) | 1 << part
        return in_blocks, in_parts


def _bits(number: int) -> Iterator[int]:
    """Yield the places of the bits that are set, the lowest first."""
    while number:
        lowest = number & -number
        number ^= lowest
        yield lowest.bit_length() - 1


class Finders:
    """Gives finders to texts that come one after another.

    The first text of a run asks without one: its checks are about to say what they need, and a run of one
    text is over before a finder has paid for itself. The next ones bring fewer and fewer new strings; a
    finder that lacks some of them serves until there are many, or until no more come.
    """

    def __init__(self) -> None:
        """Make it for one run."""
        self._finder: Finder | None = None
        self._known = 0

    def next(self) -> Finder | None:
        """Give the finder for the next text; None for the first."""
        before, self._known = self._known, len(every_string())
        if not before:
            return None
        lacking = self._known - self._finder.size if self._finder else self._known
        if lacking > self._known * _LACKING or (lacking and before == self._known):
            self._finder = Finder(tuple(every_string()))
        return self._finder
