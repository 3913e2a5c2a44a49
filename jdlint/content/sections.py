"""The heading lexicon: what the sections of a posting are called."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from difflib import get_close_matches
from functools import cached_property, lru_cache
from pathlib import Path

from jdlint.content.cards import SECTIONS
from jdlint.content.cues import read_phrases
from jdlint.content.strict_yaml import Node, read

_PARTS = ("openings", "endings", "vague", "beginnings", "closings", "nouns", "headings")
_LONGEST = 9
_SHORTEST_FUZZY = 8
_CLOSE = 0.9
_EDGE = 3
_REMEMBERED = 4096
"""Texts whose section is kept: postings have most of their headings in common."""
_PREFERRED = frozenset({"preferred", "desired", "desirable", "nice"})
_ACQUIRED = frozenset({"education", "experience", "licenses"})
_GOVERNING = frozenset({"of", "for", "in", "at", "to", "with", "on"})


@dataclass(frozen=True)
class Headings:
    """Normalized headings with their sections, and what may stand around them."""

    sections: Mapping[str, str]
    openings: frozenset[str]
    endings: frozenset[str]
    vague: frozenset[str]
    beginnings: Mapping[str, str]
    closings: Mapping[str, str]
    nouns: Mapping[str, str]
    _edges: dict[str, list[str]] = field(default_factory=dict, compare=False)

    def find(self, text: str) -> str | None:
        """Give the section that a heading names, or None; openings and endings are peeled off as needed."""
        return self._remembered(normalized_heading(text))

    def is_vague(self, text: str) -> bool:
        """Tell whether a heading only leans towards its section, like "Overview"."""
        return normalized_heading(text) in self.vague

    def find_misspelt(self, text: str) -> str | None:
        """Like :meth:`find`, but forgives a slip of the pen in a heading of eight letters or more."""
        return self._remembered_misspelt(normalized_heading(text))

    @cached_property
    def _remembered(self) -> Callable[[str], str | None]:
        return lru_cache(maxsize=_REMEMBERED)(self._look_up)

    @cached_property
    def _remembered_misspelt(self) -> Callable[[str], str | None]:
        return lru_cache(maxsize=_REMEMBERED)(self._look_up_misspelt)

    def _look_up_misspelt(self, key: str) -> str | None:
        exact = self._remembered(key)
        if exact or key.count(" ") >= _LONGEST:
            return exact
        if len(key) < _SHORTEST_FUZZY:
            return self._by_an_end(key)
        close = get_close_matches(key, self._alike(key), n=1, cutoff=_CLOSE)
        return self.sections[close[0]] if close else self._by_an_end(key)

    def guess(self, text: str) -> str | None:
        """Give the section that the words of an unknown heading speak of, its last word first.

        What stands behind "of", "for" or "in" only tells more of the word before.
        """
        words = normalized_heading(text).split()
        if len(words) > _LONGEST:
            return None
        cut = next((place for place, word in enumerate(words) if place and word in _GOVERNING), len(words))
        if words[cut - 1 : cut + 1] == ["ability", "to"]:
            return None  # a sentence, or the beginning of one
        named = [self.nouns[word] for word in (*words[:cut][::-1], *words[cut:]) if word in self.nouns]
        return _of_several(words, named) if named else None

    def _alike(self, key: str) -> list[str]:
        """Give the headings that begin or end as ``key`` does: a slip spares one end; comparing is slow."""
        if not self._edges:
            for heading in self.sections:
                for edge in (f"{heading[:_EDGE]}*", f"*{heading[-_EDGE:]}"):
                    self._edges.setdefault(edge, []).append(heading)
        found = (*self._edges.get(f"{key[:_EDGE]}*", ()), *self._edges.get(f"*{key[-_EDGE:]}", ()))
        longest = len(key) / _CLOSE + 2
        return [heading for heading in found if len(key) * _CLOSE - 2 <= len(heading) <= longest]

    def _by_an_end(self, key: str) -> str | None:
        """Look up the first words of a heading, then its last."""
        words = key.split()
        for size in range(min(len(words) - 1, 4), 0, -1):
            section = self.beginnings.get(" ".join(words[:size])) or self.closings.get(
                " ".join(words[-size:])
            )
            if section:
                return section
        return None

    def _look_up(self, key: str) -> str | None:
        words = key.split()
        if not words or len(words) > _LONGEST:
            return None
        for cut in self._peelings(words[::-1], self.endings, backwards=True):
            kept = words[: len(words) - cut]
            for start in self._peelings(kept, self.openings):
                found = self.sections.get(" ".join(kept[start:]))
                if found:
                    return found
        return None

    @staticmethod
    def _peelings(words: list[str], phrases: frozenset[str], *, backwards: bool = False) -> list[int]:
        """Give how many words may be dropped from the front: none, then one phrase after another."""
        counts, position = [0], 0
        while position < len(words) - 1:
            for size in (4, 3, 2, 1):
                part = words[position : position + size]
                if " ".join(part[::-1] if backwards else part) in phrases:
                    position += size
                    counts.append(position)
                    break
            else:
                break
        return counts


def _of_several(words: Sequence[str], named: Sequence[str]) -> str:
    """Give the section of a heading by those that its nouns name, the last noun's first.

    What is preferred is so whatever it is; schooling or experience with skills are requirements, and of
    duties and requirements those count that come first.
    """
    if not _PREFERRED.isdisjoint(words):
        return "preferred"
    if "skills" in named and not _ACQUIRED.isdisjoint(named):
        return "requirements"
    if {"responsibilities", "requirements"} <= {*named}:
        return next(section for section in named[::-1] if section in ("responsibilities", "requirements"))
    return named[0]


def read_headings(folder: Path) -> Headings:
    """Read ``sections.yaml`` of a reference folder; a heading under two sections is an error."""
    entries = read(folder / "sections.yaml").record(_PARTS)
    tables = (_by_section(entries[key]) for key in ("headings", "beginnings", "closings", "nouns"))
    headings, beginnings, closings, nouns = tables
    openings, endings, vague = (_normalized(entries[key]) for key in ("openings", "endings", "vague"))
    return Headings(headings, openings, endings, vague, beginnings, closings, nouns)


def _by_section(node: Node) -> dict[str, str]:
    found: dict[str, str] = {}
    for section, phrases in node.entries().items():
        if section not in SECTIONS:
            raise phrases.fail(f"'{section}' is not a section")
        for key in _normalized(phrases):
            if found.setdefault(key, section) != section:
                raise phrases.fail(f"heading '{key}' stands under {found[key]} and {section}")
    return found


_MARKS = re.compile(r"[\W_]+")


@lru_cache(maxsize=_REMEMBERED)
def normalized_heading(text: str) -> str:
    """Fold a heading to lower-case words: no punctuation, one blank between words, ``&`` as ``and``."""
    folded = (
        text.casefold().replace("&", " and ").replace("\u2019", "'").replace("'", "").replace("and/or", "and")
    )
    return _MARKS.sub(" ", folded).strip()


def _normalized(node: Node) -> frozenset[str]:
    return frozenset(normalized_heading(phrase) for phrase in read_phrases(node))
