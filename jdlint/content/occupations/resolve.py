"""Finds the occupations that a title may mean: known titles first, likeness where those leave a doubt."""

from __future__ import annotations

import re
from collections.abc import Mapping

from jdlint.content.occupations.likeness import Likeness
from jdlint.content.occupations.model import TitleMatch
from jdlint.content.occupations.readings import Reading, Titled, TitleReader
from jdlint.content.occupations.table import SortedTable
from jdlint.content.occupations.words import Words

_CODE = re.compile(r"(\d\d-\d{4}\.\d\d)([tdrca])(\d+)")
_FIRMNESS: Mapping[str, float] = {"t": 1.0, "d": 1.0, "r": 0.9, "c": 0.88, "a": 0.8}
"""Titles of the classification itself are meant to be exclusive; what workers call themselves is not."""
_BY: Mapping[str, str] = {"t": "title", "d": "title", "r": "alias", "c": "alias", "a": "alias"}
_SURE = 0.85
_MANY = 60
"""A single word in titles of more occupations than this names a kind of job, no job."""
_TELLING, _VAGUE = 4.7, 0.8
"""A title whose words tell less than this, such as "program coordinator", may be one of any trade."""
_GENERIC, _GENERIC_PART = 0.6, 0.15
_PROFESSIONS, _PROFESSED = ("29-1", "29-2"), 0.75
_OTHERS_OF_PROFESSION = frozenset({
    "aide", "assistant", "dean", "director", "educator", "faculty", "instructor", "manager", "professor",
    "recruiter", "representative", "scheduler", "student", "teacher", "tutor",
})  # fmt: skip
"""Words of who works with a profession and need not be of it."""
_SUPPORT, _MISSPELT = 0.6, 0.9
_LOWEST, _HIGHEST_UNSURE, _HIGHEST = 0.05, 0.89, 0.99
_MOST = 10


class TitleFinder:
    """Looks titles up in the tables."""

    def __init__(self, titles: SortedTable, words: Words, likeness: Likeness, reader: TitleReader) -> None:
        """Take the tables of titles and words, and what reads and compares titles."""
        self._titles, self._words, self._likeness, self._reader = titles, words, likeness, reader

    def find(self, title: str) -> tuple[TitleMatch, ...]:
        """Give the occupations that a title may mean, best first; none where no word of it is known."""
        titled = self._reader.read(title)
        found = self._known(titled)
        best = max((match.score for match in found.values()), default=0.0)
        if best < _SURE and not titled.bare and not self._names_a_kind(titled):
            for match in self._likeness.rank(titled.head, titled.context):
                known = found.get(match.code)
                found[match.code] = _supported(known, match) if known else match
        likely = (match for match in found.values() if match.score >= _LOWEST)
        ranked = sorted(likely, key=lambda match: (-match.score, match.code))[:_MOST]
        return tuple(map(_doubted, ranked) if titled.misspelt else ranked)

    def known(self, title: str) -> tuple[TitleMatch, ...]:
        """Give the occupations that the tables know a title to mean, best first, likeness aside."""
        found = self._known(self._reader.read(title)).values()
        return tuple(sorted(found, key=lambda match: (-match.score, match.code)))

    def _known(self, titled: Titled) -> dict[str, TitleMatch]:
        """Give the best match of each code; what another part of the title says too counts on top."""
        best: dict[tuple[str, int], TitleMatch] = {}
        for reading in titled.readings:
            for match in self._exact(reading, titled):
                if not titled.bare or match.by == "title":
                    _keep(best, (match.code, reading.part), match)
        for reading in () if best else titled.inner:
            for match in self._exact(reading, titled):
                if match.by == "title":
                    _keep(best, (match.code, 0), _professed(match, reading, titled.head))
        found: dict[str, TitleMatch] = {}
        for (code, _), match in sorted(best.items(), key=lambda item: (-item[1].score, item[0])):
            found[code] = _joined(found[code], match.score, _HIGHEST) if code in found else match
        return found

    def _exact(self, reading: Reading, titled: Titled) -> list[TitleMatch]:
        cells = self._titles.get(reading.key)
        if cells is None:
            return []
        trust, words = reading.trust, reading.words
        generic = len(words) == 1 and self._words.count(words[0]) > _MANY
        if generic and not self._names_a_kind(titled):
            trust *= _GENERIC_PART
        vague = len(words) > 1 and sum(map(self._words.rarity, words)) < _TELLING
        found = []
        for code, kind, share in _shares(cells[0]):
            firmness = _FIRMNESS[kind]
            if kind in "rca":
                firmness *= _GENERIC if generic else _VAGUE if vague else 1.0
            score = trust * firmness * share**0.5
            found.append(TitleMatch(code, round(score, 3), _BY[kind], reading.key))
        return found

    def _names_a_kind(self, titled: Titled) -> bool:
        """Tell whether a title is but a word like "manager": any occupation that has it would do."""
        words = {*titled.head, *titled.context}
        return len(words) == 1 and self._words.count(*words) > _MANY


def _professed(match: TitleMatch, reading: Reading, head: tuple[str, ...]) -> TitleMatch:
    """Trust a profession of health care that a title begins with: whatever follows, it takes that license.

    What the last word alone names is but like the title.
    """
    if len(reading.words) == 1:
        return TitleMatch(match.code, match.score, "fuzzy", match.matched)
    begins = head[: len(reading.words)] == reading.words
    if begins and match.code.startswith(_PROFESSIONS) and head[-1] not in _OTHERS_OF_PROFESSION:
        return TitleMatch(match.code, max(match.score, _PROFESSED), match.by, match.matched)
    return match


def _keep(best: dict[tuple[str, int], TitleMatch], key: tuple[str, int], match: TitleMatch) -> None:
    if key not in best or match.score > best[key].score:
        best[key] = match


def _shares(cell: str) -> list[tuple[str, str, float]]:
    """Give the codes of a title with kind and share (0 to 1).

    What O*NET's parts of a SOC code share, the likeliest of them has as a whole: the SOC code is sure.
    """
    codes = [(code, kind, int(share) / 100) for code, kind, share in _CODE.findall(cell)]
    wholes: dict[str, float] = {}
    for code, _, share in codes:
        wholes[code[:7]] = wholes.get(code[:7], 0.0) + share
    return [(code, kind, min(1.0, wholes.pop(code[:7], share))) for code, kind, share in codes]


def _supported(known: TitleMatch, alike: TitleMatch) -> TitleMatch:
    return _joined(known, _SUPPORT * alike.score, max(known.score, _HIGHEST_UNSURE))


def _doubted(match: TitleMatch) -> TitleMatch:
    """Mark a match of a title whose spelling we righted."""
    return TitleMatch(match.code, round(_MISSPELT * match.score, 3), "fuzzy", match.matched)


def _joined(match: TitleMatch, more: float, highest: float) -> TitleMatch:
    """Raise a score by independent evidence for the same code."""
    score = min(highest, 1 - (1 - match.score) * (1 - more))
    return TitleMatch(match.code, round(score, 3), match.by, match.matched)
