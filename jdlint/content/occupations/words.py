"""How far one word of a title speaks for an occupation: weighed by a build, looked up by likeness."""

from __future__ import annotations

import math
from collections import Counter, defaultdict
from collections.abc import Mapping
from difflib import get_close_matches

from jdlint.content.occupations.table import SortedTable

ABSENT = -1.5
"""What a word counts for an occupation none of whose titles hold it; weights in the table are above this."""
_SMOOTHING = 20.0
_SHORTEST_MISSPELT = 5
_CLOSE = 0.84
_RAREST = 5.0


class Words:
    """The table of words. ``manager$`` stands for the word as the name of the kind of job."""

    def __init__(self, table: SortedTable) -> None:
        """Take the table."""
        self._table = table
        self._counts: dict[str, int] = {}
        self._corrected: dict[str, str] = {}

    def weights(self, word: str) -> dict[str, float]:
        """Give how far a word speaks for each code that has it in a title; nothing for an unknown word."""
        cells = self._table.get(word)
        pairs = (item.split("=") for item in cells[0].split(" ")) if cells else ()
        return {code: int(value) / 10 for code, value in pairs}

    def count(self, word: str) -> int:
        """Count the occupations with the word in a title."""
        if word not in self._counts:
            cells = self._table.get(word)
            self._counts[word] = cells[0].count("=") if cells else 0
        return self._counts[word]

    def rarity(self, word: str) -> float:
        """Give how much a word tells: the more, the fewer occupations have it."""
        count = self.count(word)
        return math.log(1 + 1000 / (count + 0.5)) if count else _RAREST

    def corrected(self, word: str) -> str:
        """Give the known word that an unknown one is a misspelling of, or else the word itself."""
        if len(word) < _SHORTEST_MISSPELT or not word.isalpha() or self.count(word):
            return word
        if word not in self._corrected:
            self._corrected[word] = self._nearest(word)
        return self._corrected[word]

    def _nearest(self, word: str) -> str:
        near = [row[0] for row in self._table.starting(word[:2]) if row[0].isalpha()]
        close = get_close_matches(word, near, n=1, cutoff=_CLOSE)
        return close[0] if close else word


def weigh(counts: Mapping[str, Counter[str]], totals: Counter[str]) -> dict[str, list[tuple[str, int]]]:
    """Give, by word, the codes whose titles hold it with their weight.

    The weight is the logarithm of how much commoner the word is in titles of the occupation than in all
    titles, above ``ABSENT``, in tenths; counts of an occupation with few titles are drawn to those of all.
    """
    everywhere: Counter[str] = Counter()
    for counted in counts.values():
        everywhere.update(counted)
    total = sum(totals.values())
    found: dict[str, list[tuple[str, int]]] = defaultdict(list)
    for code in sorted(counts):
        for word, count in counts[code].items():
            usual = everywhere[word] / total
            here = (count + _SMOOTHING * usual) / (totals[code] + _SMOOTHING)
            found[word].append((code, round(10 * (math.log(here / usual) - ABSENT))))
    return found
