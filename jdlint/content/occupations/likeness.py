"""Titles that no table has: which occupation their words speak for, and which known title is like them."""

from __future__ import annotations

import math
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache

from jdlint.content.occupations.model import TitleMatch
from jdlint.content.occupations.normalize import FUNCTION_WORDS, TitleFolder, forms, head_of
from jdlint.content.occupations.table import SortedTable
from jdlint.content.occupations.words import Words

_CONTEXT = 0.4
"""What a word of the title's later parts counts beside one of its first, which is more than one word."""
_HEAD = 0.7
"""What the word that names the kind of job counts on top, where an occupation has it as such."""
_LIKENESS = 12.0
_SAME_HEAD = 0.1
_JOBS, _LEFT_OVER = 0.3, 1.0
"""How far the number of jobs speaks for an occupation, and how far being "All Other" speaks against it."""
_SUPERVISED = 0.7
_SUPERVISORS = frozenset({"foreman", "foreperson", "forewoman", "superintendent", "supervisor"})
_SHORTLIST, _CONSIDERED = 60, 8
_HIGHEST, _LOWEST = 0.85, 0.1
_REMEMBERED = 20_000
"""Known titles whose words are kept for the next posting; titles of a kind come up again and again."""
_CODES_REMEMBERED = 400
_HINT = 4
"""Letters of a word that a title must hold to be taken apart."""


@dataclass(frozen=True)
class _Query:
    """A title's words with what each tells, and the word that names the kind of job."""

    rarity: Mapping[str, float]
    kind: str | None


@dataclass(frozen=True, slots=True)
class _Form:
    """A known title: its words with what each tells, and the one that names the kind of job."""

    title: str
    words: tuple[tuple[str, float], ...]
    kind: str | None


class Likeness:
    """Ranks occupations by the words of a title."""

    def __init__(
        self, words: Words, names: SortedTable, occupations: SortedTable, folder: TitleFolder
    ) -> None:
        """Take the tables of words, names and occupations."""
        self._words, self._names, self._occupations = words, names, occupations
        self._folder = folder
        self._forms = lru_cache(maxsize=_REMEMBERED)(self._forms_of)
        self._named = lru_cache(maxsize=_CODES_REMEMBERED)(self._titles_of)

    def rank(self, head: Sequence[str], context: Sequence[str]) -> list[TitleMatch]:
        """Give the occupations that a title resembles, best first; ``head`` and ``context`` are its words."""
        aside = _CONTEXT if len(head) > 1 else 1.0
        told = [word for word in dict.fromkeys((*head, *context)) if word not in FUNCTION_WORDS]
        weights = {word: 1.0 if word in head else aside for word in told}
        kind = head_of(head)
        query = _Query({word: self._words.rarity(word) * weight for word, weight in weights.items()}, kind)
        spoken = self._spoken(weights, kind)
        best = sorted(spoken, key=lambda code: (-spoken[code], code))[:_CONSIDERED]
        nearest = {code: self._nearest(code, query) for code in best}
        totals = {code: spoken[code] + _LIKENESS * nearest[code][0] for code in best}
        return list(_matches(totals, nearest))

    def _spoken(self, weights: Mapping[str, float], kind: str | None) -> dict[str, float]:
        """Give how far the words speak for each of the likeliest codes, its number of jobs included."""
        spoken: dict[str, float] = defaultdict(float)
        for word, weight in weights.items():
            for code, value in self._words.weights(word).items():
                spoken[code] += value * weight
        kinds = self._words.weights(f"{kind}$")
        for code, value in kinds.items():
            spoken[code] += value * _HEAD
        best = sorted(spoken, key=lambda code: (-spoken[code], code))[:_SHORTLIST]
        if kind in _SUPERVISORS:
            best = self._supervisors(best, spoken, kinds)
        return {code: spoken[code] + self._usual(code) for code in best}

    def _supervisors(
        self, best: list[str], spoken: dict[str, float], kinds: Mapping[str, float]
    ) -> list[str]:
        """Keep those who supervise: the SOC has them in the same major group as the people they lead."""
        led = next((code for code in best if code not in kinds), None)
        if led is None:
            return best
        leaders = [row[0] for row in self._occupations.starting(f"{led[:2]}-10") if row[0] in kinds]
        for code in leaders:
            spoken[code] += _SUPERVISED * spoken[led]
        return list(dict.fromkeys([*leaders, *(code for code in best if code in kinds)])) or best

    def _usual(self, code: str) -> float:
        title, *cells = self._occupations.get(code) or [""]
        jobs = int(cells[5] or 0) if cells else 0
        return _JOBS * math.log(1000 + jobs) - (_LEFT_OVER if title.endswith("All Other") else 0.0)

    def _nearest(self, code: str, query: _Query) -> tuple[float, str]:
        """Give how like the occupation's most similar title is (0 to 1 and a little more), and that title."""
        asked, rarity = sum(query.rarity.values()), query.rarity
        best = (0.0, "")
        for form in self._titles(code, [word[:_HINT] for word in rarity]):
            shared = extra = 0.0
            for word, telling in form.words:
                if word in rarity:
                    shared += rarity[word]
                else:
                    extra += telling
            if shared:
                same = _SAME_HEAD if form.kind == query.kind else 0.0
                best = max(best, (2 * shared / (asked + shared + extra) + same, form.title))
        return best

    def _titles(self, code: str, hints: Sequence[str]) -> Iterator[_Form]:
        """Yield the forms of the titles that hold the beginning of a word that is asked for."""
        for plain, title in self._named(code):
            for hint in hints:
                if hint in plain:
                    yield from self._forms(title)
                    break

    def _titles_of(self, code: str) -> tuple[tuple[str, str], ...]:
        """Give the titles of an occupation, each casefolded and as it is written."""
        titles = "|".join(self._names.get(code) or ()).split("|")
        return tuple((title.casefold(), title) for title in titles)

    def _forms_of(self, title: str) -> tuple[_Form, ...]:
        return tuple(self._form(title, form) for form in dict.fromkeys(forms(title)))

    def _form(self, title: str, form: str) -> _Form:
        words = tuple(dict.fromkeys(self._folder.words(form)))
        telling = ((word, 0.0 if word in FUNCTION_WORDS else self._words.rarity(word)) for word in words)
        return _Form(title, tuple(telling), head_of(words))


def _matches(totals: Mapping[str, float], nearest: Mapping[str, tuple[float, str]]) -> Iterator[TitleMatch]:
    """Score each by its likeness and by how far it stands above the others."""
    top = max(totals.values(), default=0.0)
    odds = {code: math.exp((total - top) / 2) for code, total in totals.items()}
    for code in sorted(totals, key=lambda code: (-totals[code], code)):
        alike, title = nearest[code]
        score = min(_HIGHEST, min(alike, 1.0) * (0.4 + 0.6 * odds[code] / sum(odds.values())))
        if score >= _LOWEST:
            yield TitleMatch(code, round(score, 3), "fuzzy", title)
