"""How far the words of a posting's text speak for an occupation: weighed by a build, summed for a text.

The weights are those of a vector model with pivoted length normalization (Singhal, Buckley and Mitra:
Pivoted Document Length Normalization, SIGIR 1996): the logarithm of how often a term is in the tasks, the
description, the titles and the tools of an occupation, times how few occupations have it, over the
occupation's length.
"""

from __future__ import annotations

import math
from bisect import bisect_left
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping
from functools import cached_property, lru_cache
from itertools import islice
from typing import TYPE_CHECKING

from jdlint.content.occupations.release import Release
from jdlint.content.occupations.table import SortedTable
from jdlint.content.occupations.terms import terms

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

_CODES = "."
"""Key of the row that lists the codes; a cell has two digits for a code's place there, one for its weight."""
_DIGITS = "0123456789abcdefghijklmnopqrstuvwxyz"
_WIDTH, _BASE = 3, 36
_MOST_TERMS, _COMMONEST = 400, 300
"""Terms kept for an occupation; a term of more occupations than the second tells nothing."""
_SLOPE = 0.4
_REMEMBERED = 12_000
"""Terms whose codes are kept: postings have most of their words in common."""
_TOLD = tuple(math.log(1 + count) for count in range(20))

_TERMS_READ = 350
_COUNTS = {"task": 1.0, "description": 2.0, "title": 4.0, "alternate": 0.5, "tool": 0.3}
_CODE = ("O*NET-SOC Code",)
_SOC_DIGITS = 7


class Duties:
    """The table of terms."""

    def __init__(self, table: SortedTable) -> None:
        """Take the table; it is read when a text is first ranked."""
        self._table = table
        self._speaks = lru_cache(maxsize=_REMEMBERED)(self._read)

    def rank(self, texts: Iterable[str]) -> Mapping[str, float]:
        """Give how far texts speak for each SOC code, 1 for the likeliest; empty where they say nothing."""
        counted = Counter(islice((term for text in texts for term in terms(text)), _TERMS_READ))
        import numpy as np  # noqa: PLC0415 - comes with spaCy, which is loaded wherever texts are ranked

        spoken = [(*self._speaks(term), _told(count)) for term, count in counted.items()]
        if not spoken:
            return {}
        places = np.concatenate([places for places, _, _ in spoken])
        weights = np.concatenate([told * weights for _, weights, told in spoken])
        scores = np.bincount(places, weights, len(self._codes))
        heard = np.flatnonzero(scores)
        shares = scores[heard] / scores.max(initial=0.0)
        return dict(zip([self._codes[place] for place in heard.tolist()], shares.tolist(), strict=True))

    def _read(self, term: str) -> tuple[NDArray[np.intp], NDArray[np.float64]]:
        """Give the places of the codes that a term speaks for, with its weights: more for a rare term.

        Each code is there once.
        """
        import numpy as np  # noqa: PLC0415 - as above

        cell = self._cell(term)
        starts = range(0, len(cell), _WIDTH)
        rarity = math.log(1 + len(self._codes) / len(starts)) if cell else 0.0
        places = [_PLACES[cell[at : at + 2]] for at in starts]
        weights = [rarity * _WEIGHTS[cell[at + 2]] for at in starts]
        return np.array(places, dtype=np.intp), np.array(weights)

    @cached_property
    def _codes(self) -> list[str]:
        return self._cell(_CODES).split(" ") if self._rows else []

    @cached_property
    def _rows(self) -> list[bytes]:
        """The rows as they lie: a text asks for hundreds of them."""
        return self._table.lines()

    def _cell(self, key: str) -> str:
        wanted = key.encode() + b"\t"
        place = bisect_left(self._rows, wanted)
        found = self._rows[place] if place < len(self._rows) else b""
        return found[len(wanted) :].decode() if found.startswith(wanted) else ""


def _told(count: int) -> float:
    """Give what a term counts that a text has so many times."""
    return _TOLD[count] if count < len(_TOLD) else math.log(1 + count)


_PLACES = {
    first + second: _BASE * high + low
    for high, first in enumerate(_DIGITS)
    for low, second in enumerate(_DIGITS)
}
_NAMES = tuple(_PLACES)
_WEIGHTS = {digit: float(value) for value, digit in enumerate(_DIGITS)}


def weigh(release: Release) -> dict[str, str]:
    """Give the rows of the table: by term, the codes that have it with their weights."""
    counts = _counted(release)
    having = Counter(term for counted in counts.values() for term in counted)
    rarity = {term: math.log(1 + len(counts) / number) for term, number in having.items()}
    vectors = {}
    for code, counted in counts.items():
        told = {
            term: math.log(1 + count) * rarity[term]
            for term, count in counted.items()
            if having[term] <= _COMMONEST
        }
        chief = sorted(told, key=lambda term: (-told[term], term))[:_MOST_TERMS]
        vectors[code] = {term: told[term] for term in chief}
    return _packed(vectors)


def _counted(release: Release) -> dict[str, Counter[str]]:
    found: dict[str, Counter[str]] = defaultdict(Counter)
    for code, text, kind in _texts(release):
        for term in terms(text):
            found[code][term] += _COUNTS[kind]  # type: ignore[assignment]
    return dict(sorted(found.items()))


def _texts(release: Release) -> Iterator[tuple[str, str, str]]:
    for row in release.rows("Task Statements.txt", (_CODE, ("Task",))):
        yield row.code(_CODE[0])[:_SOC_DIGITS], row.cells["Task"], "task"
    for row in release.rows("Occupation Data.txt", (_CODE, ("Title",), ("Description",))):
        code = row.code(_CODE[0])[:_SOC_DIGITS]
        yield code, row.cells["Description"], "description"
        yield code, row.cells["Title"], "title"
    for row in release.rows("Alternate Titles.txt", (_CODE, ("Alternate Title",))):
        yield row.code(_CODE[0])[:_SOC_DIGITS], row.cells["Alternate Title"], "alternate"
    for row in release.rows("Technology Skills.txt", (_CODE, ("Example",))):
        yield row.code(_CODE[0])[:_SOC_DIGITS], row.cells["Example"], "tool"


def _packed(vectors: Mapping[str, Mapping[str, float]]) -> dict[str, str]:
    lengths = {
        code: math.sqrt(sum(value**2 for value in vector.values())) for code, vector in vectors.items()
    }
    usual = sum(lengths.values()) / len(lengths)
    pivoted = {code: (1 - _SLOPE) * usual + _SLOPE * length for code, length in lengths.items()}
    top = max(value / pivoted[code] for code, vector in vectors.items() for value in vector.values())
    cells: dict[str, list[str]] = defaultdict(list)
    for (code, vector), name in zip(vectors.items(), _NAMES, strict=False):
        for term, value in vector.items():
            weight = max(1, round((_BASE - 1) * value / pivoted[code] / top))
            cells[term].append(name + _DIGITS[weight])
    rows = {term: "".join(pairs) for term, pairs in cells.items()}
    return {_CODES: " ".join(vectors), **rows}
