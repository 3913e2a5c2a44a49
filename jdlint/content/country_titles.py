"""Names of jobs that one country uses, with the SOC codes that the work has."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property
from itertools import chain
from pathlib import Path

from jdlint.content.occupations.normalize import TitleFolder
from jdlint.content.occupations.readings import Titled
from jdlint.content.strict_yaml import read

_THERE, _BAND_4, _ONLY_THERE = "there", "band_4", "only_there"
_BAND = ("band", "4")

_WHOLE, _END, _LAST_WORD, _START, _INSIDE = 0.93, 0.8, 0.45, 0.7, 0.6
_LONG, _LONGEST = 3, 8
"""A title of so many words is found wherever it stands."""

Key = tuple[str, ...]


@dataclass(frozen=True)
class CountryTitles:
    """The titles as words of the tables' form, each with its codes, the usual one first.

    ``only_there`` holds the titles that no other country uses. A code shorter than six digits stands for
    all codes that begin with it.
    """

    there: Mapping[Key, tuple[str, ...]]
    only_there: Mapping[Key, tuple[str, ...]]

    @cached_property
    def words(self) -> frozenset[str]:
        """The words of all titles."""
        return frozenset(chain.from_iterable(self.there))

    def find(self, titled: Titled, *, in_country: bool) -> tuple[tuple[str, ...], float]:
        """Give the codes of a title and how firmly it names them (0 to 1).

        A whole part of the title counts most, then the longest end, beginning or middle of its first part.
        A band of the health service tells grades apart: "Therapist - Band 4" is looked up with it first.
        """
        listed = self.there if in_country else self.only_there
        words = (*titled.head, *titled.context)
        graded = _grade(titled)
        codes, firmness = self._whole(titled, listed, graded)
        if firmness:
            return codes, firmness
        for trust, key in _inside(titled.head, graded):
            if key in listed:
                return listed[key], trust
        return next(((listed[key], _INSIDE) for key in _runs(words, _LONG) if key in listed), ((), 0.0))

    def whole(self, titled: Titled) -> tuple[tuple[str, ...], float]:
        """Give the codes of a title that is listed as it is, and how firmly."""
        return self._whole(titled, self.there, ())

    @staticmethod
    def _whole(
        titled: Titled, listed: Mapping[Key, tuple[str, ...]], graded: Key
    ) -> tuple[tuple[str, ...], float]:
        for reading in titled.readings:
            for key in (graded + reading.words, reading.words):
                if key in listed:
                    return listed[key], _WHOLE * reading.trust
        return (), 0.0


def _grade(titled: Titled) -> Key:
    """Give "band 4" where any part of the title has it."""
    for reading in titled.readings:
        for place, word in enumerate(reading.words[:-1]):
            if word == "band" and reading.words[place + 1].isdecimal():
                return reading.words[place : place + 2]
    return ()


def _inside(head: Key, graded: Key) -> Iterator[tuple[float, Key]]:
    """Yield the ends of a title's first part, the longest first, and then its beginnings."""
    for start in range(1, len(head)):
        trust = _END if start < len(head) - 1 else _LAST_WORD
        if graded:
            yield trust, graded + head[start:]
        yield trust, head[start:]
    for end in range(len(head) - 1, 1, -1):
        yield _START, head[:end]


def _runs(words: Key, least: int) -> Iterator[Key]:
    """Yield the runs of at least so many words, the longest first."""
    for size in range(min(len(words), _LONGEST), least - 1, -1):
        for start in range(len(words) - size + 1):
            yield words[start : start + size]


def read_country_titles(path: Path, folder: TitleFolder) -> CountryTitles:
    """Read a list; raises ContentError where it is broken. The first codes of a title twice listed count."""
    record = read(path).record((_THERE, _BAND_4, _ONLY_THERE))
    groups: dict[str, dict[Key, tuple[str, ...]]] = {name: {} for name in (_THERE, _BAND_4, _ONLY_THERE)}
    for name, group in groups.items():
        before = _BAND if name == _BAND_4 else ()
        for codes, titles in record[name].entries().items():
            for title in titles.texts():
                group.setdefault(before + folder.words(title), tuple(codes.split()))
    there = {**groups[_THERE], **groups[_BAND_4], **groups[_ONLY_THERE]}
    return CountryTitles(there, groups[_ONLY_THERE])
