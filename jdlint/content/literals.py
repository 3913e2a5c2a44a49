"""The words a text must hold for a pattern to match it: most texts are spared the search for most patterns.

The method is the prefilter of R. Cox, "Regular Expression Matching with a Trigram Index" (2012), with whole
words in place of trigrams: a pattern gives sets of strings, and a match holds one string of each set.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property
from itertools import accumulate, pairwise
from typing import Any, NamedTuple

from ahocorasick_rs import AhoCorasick

from jdlint.content.known_needs import needs_of

_MOST = 40
"""So many strings are not worth looking for; a search is quicker."""

_TELLING = 3
_USUAL_MARKS = " .,"
_USUAL_WORDS = frozenset((
    "", "all", "and", "are", "can", "for", "have", "ill", "man", "men", "not", "our", "pro", "that", "the",
    "this", "ver", "will", "with", "you", "your",
))  # fmt: skip
"""Words, and beginnings of words, that nearly every posting holds."""

_RARE_PAIRS = frozenset(("cv", "dm", "hr", "qr"))
"""Abbreviations whose letters stand side by side in few words."""

_parser: Any = getattr(re, "_parser", None)
"""The standard library's reader of patterns, which has no public name; without it nothing is spared."""

_LACKING = 0.02
"""The share of the strings that a finder may lack before another is made."""

_SHARED: dict[str, None] = {}
"""Every string that some pattern needs."""


class Part(NamedTuple):
    """A part of a block, by its 0-based index and the offsets in its text."""

    block: int
    start: int
    end: int


@dataclass(frozen=True)
class Needs:
    """Sets of casefolded strings; a text must hold one string of each set.

    ``shared`` counts the strings that patterns had needed when these were noted.
    """

    sets: tuple[frozenset[str], ...] = ()
    shared: int = 0

    @classmethod
    def one_of(cls, strings: Iterable[str]) -> Needs:
        """Note that a text must hold one of some casefolded strings."""
        literals = frozenset(strings)
        _SHARED.update(dict.fromkeys(literals))
        return cls((literals,), len(_SHARED))

    @classmethod
    def all_of(cls, sets: Iterable[frozenset[str]]) -> Needs:
        """Note that a text must hold one string of each of some sets of casefolded ones."""
        sets = tuple(sets)
        for literals in sets:
            _SHARED.update(dict.fromkeys(literals))
        return cls(sets, len(_SHARED))

    @classmethod
    def any_of(cls, several: Iterable[Needs]) -> Needs:
        """Join what several patterns need: a text that lacks it is one that none of them matches."""
        joined: set[str] = set()
        shared = 0
        for needs in several:
            if not needs.sets:
                return cls()
            joined |= min(needs.sets, key=len)
            shared = max(shared, needs.shared)
        return cls((frozenset(joined),), shared)

    @classmethod
    def of(cls, pattern: str, flags: int = 0) -> Needs:
        """Note what a text must hold for a pattern to match; nothing where that cannot be told.

        Raises re.error for a broken pattern.
        """
        if not _parser:
            return cls()
        return cls.all_of(needs_of(f"{int(flags)} {pattern}", lambda: _sets(_parser.parse(pattern, flags))))


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
        before, self._known = self._known, len(_SHARED)
        if not before:
            return None
        lacking = self._known - self._finder.size if self._finder else self._known
        if lacking > self._known * _LACKING or (lacking and before == self._known):
            self._finder = Finder(tuple(_SHARED))
        return self._finder


def _sets(items: Iterable[tuple[Any, Any]]) -> Iterator[frozenset[str]]:
    """Yield the sets of a sequence of parsed items; letters side by side are one string."""
    letters = ""
    for operation, value in items:
        options = _letters(str(operation), value)
        if len(options) == 1:
            letters += options[0]
            continue
        letters += _repeated(str(operation), value)
        if is_telling(letters):
            yield frozenset({_bare(letters)})
        letters = ""
        if options and all(map(is_telling, options)):
            yield frozenset(options)
        yield from _inner(str(operation), value)
    if is_telling(letters):
        yield frozenset({_bare(letters)})


def is_telling(literal: str) -> bool:
    """Tell whether a string is missing from many texts: a lone mark may be, two letters hardly ever.

    One with the end of a line stands in no block.
    """
    word = _bare(literal)
    if "\n" in literal or word in _USUAL_WORDS:
        return False
    return len(word) >= _TELLING or word in _RARE_PAIRS or not (literal in _USUAL_MARKS or word.isalnum())


def _bare(literal: str) -> str:
    """Give a string without the blanks and commas about it: they tell little, and strings get fewer."""
    return literal.strip(" ,")


def _letters(operation: str, value: Any) -> list[str]:
    """Give the letters that an item matches, whatever their case; none where it matches other things."""
    if operation == "LITERAL":
        return [chr(value).casefold()]
    if operation == "IN" and all(str(kind) == "LITERAL" for kind, _ in value):
        return list(dict.fromkeys(chr(code).casefold() for _, code in value))
    return []


def _repeated(operation: str, value: Any) -> str:
    """Give what the least number of repeats of one letter comes to: "xxxx" of ``[Xx]{4,}``."""
    if not operation.endswith("_REPEAT") or len(value[2]) != 1:
        return ""
    least, _, [(repeated, letter)] = value
    options = _letters(str(repeated), letter)
    return options[0] * min(least, _TELLING) if len(options) == 1 else ""


def _inner(operation: str, value: Any) -> Iterator[frozenset[str]]:
    """Yield the sets of an item that holds others and cannot be left out."""
    if operation == "SUBPATTERN":
        yield from _sets(value[-1])
    elif operation in ("MAX_REPEAT", "MIN_REPEAT", "POSSESSIVE_REPEAT") and value[0]:
        yield from _sets(value[2])
    elif operation == "ATOMIC_GROUP":
        yield from _sets(value)
    elif operation == "BRANCH":
        union = _one_of([list(_sets(branch)) for branch in value[1]])
        if union:
            yield union


def _one_of(branches: Sequence[Sequence[frozenset[str]]]) -> frozenset[str] | None:
    """Join the most telling set of each branch; None where a branch has none."""
    if not all(branches):
        return None
    union = frozenset().union(*(max(sets, key=telling) for sets in branches))
    return union if len(union) <= _MOST else None


def telling(literals: frozenset[str]) -> tuple[int, int]:
    """Rate a set: long strings first, then few of them."""
    return min(map(len, literals)), -len(literals)
