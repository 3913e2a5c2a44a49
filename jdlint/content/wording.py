"""Phrase lists for a look at the words around a match: any letter case, apostrophe or blank."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from functools import cached_property, lru_cache

from ahocorasick_rs import AhoCorasick

from jdlint.content.strict_yaml import Node

Place = tuple[int, int]
"""Where something stands in a text: 0-based offsets, the end exclusive."""

_GAP = re.compile(r"\W{0,3}")
_LINK = re.compile(r"(?:,? (?:(?i:and|or|and/or|&) )?|/)")
_FEW = 4
"""So many words may stand before, and behind, the one that a row of leading words needs."""

_OTHER_BLANK = re.compile(r"[^\S ]")
_BLANKS = re.compile(r" +")


def compiled(node: Node) -> re.Pattern[str]:
    """Read a regular expression; raises ContentError where it is none."""
    try:
        return re.compile(node.text())
    except re.error as error:
        raise node.fail(f"not a regular expression: {error}") from None


@dataclass(frozen=True)
class Phrases:
    """Phrases found in one pass over a text; one written wholly in capitals matches capitals only."""

    listed: tuple[str, ...]

    @classmethod
    def of(cls, phrases: Iterable[str]) -> Phrases:
        """Take phrases; where two begin at one place the longer comes first."""
        return cls(tuple(sorted(dict.fromkeys(phrases), key=len, reverse=True)))

    def places(self, text: str) -> list[tuple[int, int, str]]:
        """Give every place with its phrase, in reading order; whole words or parts of them."""
        folded, offsets = _folded(text)
        found = [
            (offsets[start], offsets[end - 1] + 1, self.listed[index])
            if offsets
            else (start, end, self.listed[index])
            for index, start, end in self._automaton.find_matches_as_indexes(folded, overlapping=True)
        ]
        found = [place for place in found if not place[2].isupper() or text[place[0] : place[1]].isupper()]
        found.sort(key=lambda place: (place[0], -len(place[2])))
        return found

    @cached_property
    def _automaton(self) -> AhoCorasick:
        return AhoCorasick([" ".join(_folded(phrase)[0].split()) for phrase in self.listed])


@dataclass(frozen=True)
class Wording:
    """Phrases that count wherever they stand as whole words."""

    phrases: Phrases

    def search(self, text: str) -> Place | None:
        """Give the first place."""
        return next(self._places(text), None)

    def places(self, text: str) -> Iterator[Place]:
        """Yield every place, in reading order."""
        return self._places(text)

    def covers(self, text: str, start: int, end: int) -> bool:
        """Tell whether one of the phrases holds all that stands between two offsets."""
        return any(first <= start and end <= last for first, last in self._places(text))

    def _places(self, text: str) -> Iterator[Place]:
        for start, end, _ in self.phrases.places(text):
            if _begins_word(text, start) and _ends_word(text, end):
                yield start, end


@dataclass(frozen=True)
class Before(Wording):
    """Phrases that count at the end of a text, so many other words away from it at most."""

    between: re.Pattern[str]
    """What may stand between a phrase and the end."""

    def _places(self, text: str) -> Iterator[Place]:
        for start, end, _ in self.phrases.places(text):
            if _begins_word(text, start) and self.between.fullmatch(text, end):
                yield start, end


@dataclass(frozen=True)
class Behind(Wording):
    """Phrases that count at the beginning of a text, so many other words away from it at most."""

    between: re.Pattern[str]
    """What may stand between the beginning and a phrase."""

    def _places(self, text: str) -> Iterator[Place]:
        for start, end, _ in self.phrases.places(text):
            if _ends_word(text, end) and self.between.fullmatch(text, 0, start):
                yield start, end


@dataclass(frozen=True)
class Leading:
    """A row of words at the end of a text, of which one must be of a list: "strong verbal and written "."""

    phrases: Phrases
    needed: frozenset[str] = field(default_factory=frozenset)

    def start(self, text: str) -> int | None:
        """Give the offset at which the longest such row begins, None where there is none."""
        rows: dict[int, set[tuple[bool, int]]] = {len(text): {(False, 0)}}
        first: int | None = None
        for start, end, phrase in reversed(self.phrases.places(text)):
            behind = [
                row
                for at, found in rows.items()
                if at >= end and _LINK.fullmatch(text, end, at)
                for row in found
            ]
            grown = set(self._grown(behind, is_needed=phrase in self.needed))
            if grown:
                rows.setdefault(start, set()).update(grown)
                if any(is_whole for is_whole, _ in grown) and _begins_row(text, start):
                    first = start
        return first

    def _grown(self, rows: Iterable[tuple[bool, int]], *, is_needed: bool) -> Iterator[tuple[bool, int]]:
        """Yield rows with one more word: whether they hold the needed one, and how many others beside it."""
        for is_whole, others in rows:
            if is_needed and not is_whole:
                yield True, 0
            if others < _FEW:
                yield is_whole, others + 1


def anywhere(phrases: Iterable[str]) -> Wording:
    """Make a wording that finds any of the phrases as whole words."""
    return Wording(Phrases.of(phrases))


def just_before(phrases: Iterable[str]) -> Wording:
    """Make a wording that finds a phrase at the very end of a text, marks and blanks aside."""
    return Before(Phrases.of(phrases), _GAP)


def just_after(phrases: Iterable[str]) -> Wording:
    """Make a wording that finds a phrase at the beginning of a text, marks and blanks aside."""
    return Behind(Phrases.of(phrases), _GAP)


def following(phrases: Iterable[str], apart: int) -> Wording:
    """Make a wording that finds, at the beginning of a text, a phrase behind up to so many other words."""
    return Behind(Phrases.of(phrases), _words_between(rf"(?: [\w'\u2019-]+){{0,{apart}}},? "))


def behind_of(phrases: Iterable[str], apart: int) -> Wording:
    """Make a wording as :func:`following` does, of words that commas may part."""
    return Behind(Phrases.of(phrases), _words_between(rf"(?:,? [\w'\u2019-]+){{0,{apart}}},? "))


def ahead_of(phrases: Iterable[str], apart: int) -> Wording:
    """Make a wording that finds, at the end of a text, a phrase up to so many words ahead of that end."""
    return Before(Phrases.of(phrases), _words_between(rf"(?:,? [\w'\u2019-]+){{0,{apart}}},? "))


def leading(first: Iterable[str], more: Iterable[str]) -> Leading:
    """Make what finds a row of words of either list at the end of a text, one of ``first`` among them.

    Where ``first`` is empty the words of ``more`` alone will do.
    """
    first, more = list(first), list(more)
    return Leading(Phrases.of([*first, *more]), frozenset(first or more))


@lru_cache
def _words_between(pattern: str) -> re.Pattern[str]:
    return re.compile(pattern)


def _begins_word(text: str, start: int) -> bool:
    return start == 0 or not _is_letter(text[start - 1])


def _ends_word(text: str, end: int) -> bool:
    return end == len(text) or not _is_letter(text[end])


def _begins_row(text: str, start: int) -> bool:
    """Tell whether no word goes on before an offset, nor one with a hyphen."""
    before = text[max(0, start - 2) : start]
    return _begins_word(text, start) and not (len(before) > 1 and before[1] == "-" and _is_letter(before[0]))


def _is_letter(letter: str) -> bool:
    return letter.isalnum() or letter == "_"


@lru_cache(maxsize=512)
def _folded(text: str) -> tuple[str, list[int]]:
    """Give a text in small letters, with plain apostrophes and single blanks, and "resume" without accents.

    With it come the offsets that its letters had; none where they are the same.
    """
    folded = text.lower()
    if len(folded) != len(text):
        folded = "".join(small if len(small := letter.lower()) == 1 else letter for letter in text)
    folded = folded.replace("\u2019", "'").replace("\u00e9", "e")
    if not folded.isprintable():  # no blank but the plain one is
        folded = _OTHER_BLANK.sub(" ", folded)
    if "  " not in folded:
        return folded, []
    offsets: list[int] = []
    at = 0
    for blanks in _BLANKS.finditer(folded):
        offsets += [*range(at, blanks.start()), blanks.start()]
        at = blanks.end()
    return _BLANKS.sub(" ", folded), [*offsets, *range(at, len(folded))]
