"""Gathers the titles of a release: which codes each may mean, and how firmly."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Mapping
from dataclasses import dataclass, field

from jdlint.content.occupations.normalize import FUNCTION_WORDS, TitleFolder, forms, head_of
from jdlint.content.occupations.release import Release, Row

_WEIGHTS = {"t": 30.0, "d": 20.0, "r": 3.0, "c": 2.0, "a": 1.0}
"""Kinds of title: the occupation's own, direct match of the SOC, reported by workers, alternate that an index
of the census has as well, other alternate."""
_INDEXES = frozenset({"04", "06"})
_RESIDUAL = re.compile(r", all other\Z", re.IGNORECASE)
_CODE = ("O*NET-SOC Code",)
_SOURCES = ("Source(s)",)
_SOC, _DIRECT = ("2018 SOC Code",), ("2018 SOC Direct Match Title",)


@dataclass
class Titles:
    """What was gathered: kinds of title by key and code, and the titles of each code as written."""

    folder: TitleFolder
    kinds: dict[str, dict[str, str]] = field(default_factory=lambda: defaultdict(dict))
    written: dict[str, dict[str, str]] = field(default_factory=lambda: defaultdict(dict))

    def add(self, code: str, title: str, kind: str) -> None:
        """Note that ``title`` may mean ``code``; the firmest kind counts."""
        known = self.written[code].get(title)
        if known is None or _WEIGHTS[kind] > _WEIGHTS[known]:
            self.written[code][title] = kind
        self.add_forms(code, title, kind)

    def add_forms(self, code: str, title: str, kind: str) -> None:
        """Note the keys of a title, without the title as written."""
        for form in forms(title):
            key = self.folder.key(form)
            if key and _WEIGHTS[kind] > _WEIGHTS.get(self.kinds[key].get(code, ""), 0.0):
                self.kinds[key][code] = kind

    def own(self, code: str) -> str:
        """Give the occupation's own title."""
        return next(title for title, kind in self.written[code].items() if kind == "t")

    def word_counts(self) -> tuple[dict[str, Counter[str]], Counter[str]]:
        """Count, by code, the weight of its titles that hold each word, and of its titles in all.

        A word with ``$`` behind it stands for itself as the name of the kind of job.
        """
        counts: dict[str, Counter[str]] = defaultdict(Counter)
        totals: Counter[str] = Counter()
        for key, codes in self.kinds.items():
            words = set(key.split()) - FUNCTION_WORDS
            words.add(f"{head_of(key.split())}$")
            for code, kind in codes.items():
                weight = min(_WEIGHTS[kind], _WEIGHTS["r"] + 1)
                totals[code] += int(weight)
                counts[code].update(dict.fromkeys(words, int(weight)))
        return counts, totals


def gather(release: Release, folder: TitleFolder, own: Mapping[str, str]) -> Titles:
    """Read every title of a release; ``own`` gives the title of each code."""
    found = Titles(folder)
    for code, title in own.items():
        found.add(code, title, "t")
        if _RESIDUAL.search(title):
            found.add_forms(code, _RESIDUAL.sub("", title), "a")
    for row in release.rows("*direct_match_title*.csv", (_SOC, _DIRECT)):
        code = f"{row.soc(_SOC[0])}.00"
        if code in own:
            found.add(code, row.text(_DIRECT[0]), "d")
    for row in release.rows("Sample of Reported Titles.txt", (_CODE, ("Reported Job Title",))):
        found.add(_known(row, own), row.text("Reported Job Title"), "r")
    for row in release.rows("Alternate Titles.txt", (_CODE, ("Alternate Title",), _SOURCES)):
        indexed = not _INDEXES.isdisjoint(row.cells[_SOURCES[0]].split(","))
        found.add(_known(row, own), row.text("Alternate Title"), "c" if indexed else "a")
    return found


def shares(codes: Mapping[str, str], key: str, titles: Titles, jobs: Mapping[str, int]) -> dict[str, int]:
    """Give how much of a title belongs to each code, in percent, the most likely first.

    Its kind counts first, then the words that the occupation's own title shares with it, then the number of
    jobs.
    """
    words = set(key.split())
    weights = {
        code: _WEIGHTS[kind]
        * _breadth(code, kind, titles)
        * (0.5 + _shared(words, code, titles))
        * (1000 + jobs.get(code[:7], 0)) ** 0.25
        for code, kind in codes.items()
    }
    total = sum(weights.values())
    ranked = sorted(weights, key=lambda code: (-weights[code], code))
    return {code: round(100 * weights[code] / total) for code in ranked}


def _breadth(code: str, kind: str, titles: Titles) -> float:
    """Give less to leftover codes and to O*NET's parts of a SOC code, save for their own titles."""
    if kind == "t":
        return 1.0
    residual = 0.5 if _RESIDUAL.search(titles.own(code)) else 1.0
    return residual * (1.0 if code.endswith(".00") else 0.3)


def _shared(words: set[str], code: str, titles: Titles) -> float:
    return len(words & set(titles.folder.words(titles.own(code)))) / len(words)


def _known(row: Row, own: Mapping[str, str]) -> str:
    code = row.code(_CODE[0])
    if code not in own:
        raise row.fail(f"'{code}' is not among the occupations of the release")
    return code
