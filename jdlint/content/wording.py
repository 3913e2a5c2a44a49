"""Phrase lists for a look at the words around a match: any letter case, apostrophe or blank."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import lru_cache

from jdlint.content.strict_yaml import Node

_GAP = r"\W{0,3}"
_LINK = r"(?:,? (?:(?i:and|or|and/or|&) )?|/)"
_FIRST, _ANY = "<first>", "<any>"

_Keyed = tuple[tuple[str, str], ...]
"""Phrases, the longest first, each after the folded word that a text must hold for it."""


@dataclass(frozen=True)
class Wording:
    """Phrases within a frame, to be looked for as with a pattern.

    Only those that a text can hold are compiled: all of them take longer than most texts are worth.
    """

    frame: str
    phrases: _Keyed
    openings: _Keyed = ()

    def search(self, text: str) -> re.Match[str] | None:
        """Find the first place that matches."""
        pattern = self._pattern_for(text)
        return pattern.search(text) if pattern else None

    def match(self, text: str) -> re.Match[str] | None:
        """Match at the beginning of a text."""
        pattern = self._pattern_for(text)
        return pattern.match(text) if pattern else None

    def finditer(self, text: str) -> Iterator[re.Match[str]]:
        """Find every place that matches, without overlap."""
        pattern = self._pattern_for(text)
        return pattern.finditer(text) if pattern else iter(())

    def _pattern_for(self, text: str) -> re.Pattern[str] | None:
        folded = _folded(text)
        phrases = tuple(phrase for word, phrase in self.phrases if word in folded)
        openings = tuple(phrase for word, phrase in self.openings if word in folded)
        if not phrases or (self.openings and not openings):
            return None
        return _pattern(self.frame, phrases, openings)


def compiled(node: Node) -> re.Pattern[str]:
    """Read a regular expression; raises ContentError where it is none."""
    try:
        return re.compile(node.text())
    except re.error as error:
        raise node.fail(f"not a regular expression: {error}") from None


def anywhere(phrases: Iterable[str]) -> Wording:
    """Make a wording that finds any of the phrases as whole words."""
    return Wording(rf"(?<!\w)(?:{_ANY})(?!\w)", _keyed(phrases))


def just_before(phrases: Iterable[str]) -> Wording:
    """Make a wording that finds a phrase at the very end of a text, marks and blanks aside."""
    return Wording(rf"(?<!\w)(?:{_ANY}){_GAP}$", _keyed(phrases))


def just_after(phrases: Iterable[str]) -> Wording:
    """Make a wording that matches a phrase at the beginning of a text, marks and blanks aside."""
    return Wording(rf"{_GAP}(?:{_ANY})(?!\w)", _keyed(phrases))


def following(phrases: Iterable[str], apart: int) -> Wording:
    """Make a wording that matches at the beginning of a text up to so many words and a phrase behind them."""
    return Wording(rf"(?: [\w'\u2019-]+){{0,{apart}}}?,? (?:{_ANY})(?!\w)", _keyed(phrases))


def behind_of(phrases: Iterable[str], apart: int) -> Wording:
    """Make a wording as :func:`following` does, of words that commas may part."""
    return Wording(rf"(?:,? [\w'\u2019-]+){{0,{apart}}}?,? (?:{_ANY})(?!\w)", _keyed(phrases))


def ahead_of(phrases: Iterable[str], apart: int) -> Wording:
    """Make a wording that finds, at the end of a text, a phrase up to so many words ahead of that end."""
    return Wording(rf"(?<!\w)(?:{_ANY})(?:,? [\w'\u2019-]+){{0,{apart}}},? $", _keyed(phrases))


def leading(first: Iterable[str], more: Iterable[str]) -> Wording:
    """Make a wording that finds, at the end of a text, one of ``first`` amid up to four words of either list.

    Where ``first`` is empty the words of ``more`` alone will do.
    """
    first, every = list(first), [*first, *more]
    few = rf"(?:(?:{_ANY}){_LINK}){{0,4}}"
    frame = rf"(?<!\w)(?<!\w-){few}(?:{_FIRST}){_LINK}{few}$"
    return Wording(frame, _keyed(every), _keyed(first or every))


def _keyed(phrases: Iterable[str]) -> _Keyed:
    longest_first = sorted(phrases, key=len, reverse=True)
    return tuple((max(_folded(phrase).split(), key=len), phrase) for phrase in longest_first)


def _folded(text: str) -> str:
    return text.casefold().replace("\u2019", "'")


@lru_cache(maxsize=4096)
def _pattern(frame: str, phrases: tuple[str, ...], openings: tuple[str, ...]) -> re.Pattern[str]:
    for place, texts in ((_FIRST, openings), (_ANY, phrases)):
        frame = frame.replace(place, "|".join(map(_one, texts)))
    return re.compile(frame)


def _one(phrase: str) -> str:
    """Give a phrase as a pattern; one written wholly in capitals matches capitals only."""
    words = (re.escape(word).replace("'", "['\u2019]") for word in phrase.split())
    pattern = r"\s+".join(words)
    return pattern if phrase.isupper() else f"(?i:{pattern})"
