"""The heading lexicon: what the sections of a posting are called."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from difflib import get_close_matches
from pathlib import Path

from jdlint.content.cards import SECTIONS
from jdlint.content.cues import read_phrases
from jdlint.content.strict_yaml import Node, read

_LONGEST = 9
_SHORTEST_FUZZY = 8
_CLOSE = 0.9


@dataclass(frozen=True)
class Headings:
    """Normalized headings with their sections, and what may stand around them."""

    sections: Mapping[str, str]
    openings: frozenset[str]
    endings: frozenset[str]
    _known: dict[str, str | None] = field(default_factory=dict, compare=False)

    def find(self, text: str) -> str | None:
        """Give the section that a heading names, or None; openings and endings are peeled off as needed."""
        key = normalized_heading(text)
        if key not in self._known:
            self._known[key] = self._look_up(key)
        return self._known[key]

    def find_misspelt(self, text: str) -> str | None:
        """Like :meth:`find`, but forgives a slip of the pen in a heading of eight letters or more."""
        exact = self.find(text)
        key = normalized_heading(text)
        if exact or len(key) < _SHORTEST_FUZZY or key.count(" ") >= _LONGEST:
            return exact
        close = get_close_matches(key, self.sections, n=1, cutoff=_CLOSE)
        return self.sections[close[0]] if close else None

    def _look_up(self, key: str) -> str | None:
        words = key.split()
        if not words or len(words) > _LONGEST:
            return None
        for start in self._peelings(words, self.openings):
            rest = words[start:]
            for length in self._peelings(rest[::-1], self.endings, backwards=True):
                found = self.sections.get(" ".join(rest[: len(rest) - length]))
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


def read_headings(folder: Path) -> Headings:
    """Read ``sections.yaml`` of a reference folder; a heading under two sections is an error."""
    entries = read(folder / "sections.yaml").record(("openings", "endings", "headings"))
    sections: dict[str, str] = {}
    for section, node in entries["headings"].entries().items():
        if section not in SECTIONS:
            raise node.fail(f"'{section}' is not a section")
        for key in _normalized(node):
            if sections.setdefault(key, section) != section:
                raise node.fail(f"heading '{key}' stands under {sections[key]} and {section}")
    return Headings(sections, _normalized(entries["openings"]), _normalized(entries["endings"]))


def normalized_heading(text: str) -> str:
    """Fold a heading to lower-case words: no punctuation, one blank between words, ``&`` as ``and``."""
    folded = text.casefold().replace("&", " and ").replace("\u2019", "'").replace("'", "")
    return " ".join("".join(char if char.isalnum() else " " for char in folded).split())


def _normalized(node: Node) -> frozenset[str]:
    return frozenset(normalized_heading(phrase) for phrase in read_phrases(node))
