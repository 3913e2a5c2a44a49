"""The occupations of a built folder, each table searched where it lies."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from functools import cached_property, lru_cache
from pathlib import Path

from jdlint.content.citations import read_citations
from jdlint.content.country_titles import CountryTitles, read_country_titles
from jdlint.content.files import data_folder
from jdlint.content.occupations.duties import Duties
from jdlint.content.occupations.likeness import Likeness
from jdlint.content.occupations.model import Occupation, PayPercentiles, Percentiles, TitleMatch
from jdlint.content.occupations.normalize import TitleFolder, read_around, read_spellings
from jdlint.content.occupations.readings import Titled, TitleReader
from jdlint.content.occupations.resolve import TitleFinder
from jdlint.content.occupations.table import SortedTable
from jdlint.content.occupations.words import Words
from jdlint.content.strict_yaml import read
from jdlint.content.title_ranks import TitleRanks, read_title_ranks
from jdlint.findings import Citation

_CODE = re.compile(r"\d\d-\d{4}(?:\.\d\d)?\Z")
_YEAR = re.compile(r"\b20\d\d\b")
_SOC_DIGITS = 7
_REMEMBERED = 2_000
_TOP = "#"
"""Stands where the survey gives its upper limit instead of a figure."""


class Occupations:
    """Every occupation of O*NET: facts, pay, titles."""

    def __init__(self, folder: Path | None = None) -> None:
        """Take a folder that a build wrote (default: the shipped one); files are opened when needed."""
        self.folder = folder or data_folder("reference") / "occupations"
        self._occupations = SortedTable(self.folder / "occupations.tsv")
        self._names = SortedTable(self.folder / "names.tsv")
        self._national = SortedTable(self.folder / "pay-national.tsv")
        self._states = SortedTable(self.folder / "pay-states.tsv")
        self._known = lru_cache(maxsize=_REMEMBERED)(self._sought)

    def __iter__(self) -> Iterator[Occupation]:
        """Yield every occupation by code."""
        return (_occupation(row) for row in self._occupations.rows())

    def get(self, code: str) -> Occupation | None:
        """Give the occupation of an O*NET-SOC code, or the chief one of a SOC code of six digits."""
        return self._known(code) if _CODE.match(code) else None

    def _sought(self, code: str) -> Occupation | None:
        return next((_occupation(row) for row in self._occupations.starting(code)), None)

    def starting(self, prefix: str) -> tuple[Occupation, ...]:
        """Give the occupations whose code begins with ``prefix``."""
        return tuple(_occupation(row) for row in self._occupations.starting(prefix))

    def employed(self, code: str) -> int:
        """Count the jobs of a SOC code; 0 where the survey does not."""
        found = self.get(code)
        return (found.employment or 0) if found else 0

    def pay(self, code: str, state: str | None = None) -> PayPercentiles | None:
        """Give the wages of a code (six or eight digits) in the nation or in a state (``US-OH`` or ``OH``).

        None where the survey has no figures: it leaves out the military, and small numbers in a state.
        """
        cells = self._national.get(code[:_SOC_DIGITS]) if _CODE.match(code) else None
        if cells is None:
            return None
        survey_code, *figures = cells
        if state is None:
            return _pay(survey_code, None, figures, self._national)
        letters = state.upper().removeprefix("US-")
        found = self._states.get(f"{survey_code} {letters}")
        return _pay(survey_code, f"US-{letters}", found, self._states) if found else None

    def titles(self, code: str) -> tuple[str, ...]:
        """Give the titles of a code: direct matches of the SOC, then reported titles, then alternate ones."""
        rows = list(self._names.starting(code)) if _CODE.match(code) else []
        kinds = zip(*(row[1:] for row in rows), strict=True)
        names = (name for kind in kinds for cell in kind for name in cell.split("|") if name)
        return tuple(dict.fromkeys(names))

    def find(self, title: str) -> tuple[TitleMatch, ...]:
        """Give the occupations that a posting's title may mean, best first; none where none is likely."""
        return self._found(title)

    def known(self, title: str) -> tuple[TitleMatch, ...]:
        """Give the occupations that a title is known to mean, likeness aside."""
        return self._finder.known(title)

    def read_title(self, title: str) -> Titled:
        """Take a title apart, its words in the form of the tables."""
        return self._read(title)

    def rank_by_duties(self, texts: Iterable[str]) -> Mapping[str, float]:
        """Give how far texts about the work speak for each SOC code: 1 for the likeliest, and less."""
        return self._duties.rank(texts)

    def search(self, query: str, limit: int = 10) -> tuple[Occupation, ...]:
        """Give occupations for a query: the beginning of a code, words of a title, or a posting's title."""
        if query[:2].isdecimal():
            found = [row[0] for row in self._occupations.starting(query.strip())]
        else:
            wanted = set(self._folder.words(query))
            named = [one for one in self if wanted and wanted <= set(self._folder.words(one.title))]
            named.sort(key=lambda one: (-(one.employment or 0), one.code))
            found = [*(match.code for match in self.find(query)), *(one.code for one in named)]
        occupations = (self.get(code) for code in list(dict.fromkeys(found))[:limit])
        return tuple(one for one in occupations if one)

    @cached_property
    def _found(self) -> Callable[[str], tuple[TitleMatch, ...]]:
        return lru_cache(maxsize=_REMEMBERED)(self._finder.find)

    @cached_property
    def _read(self) -> Callable[[str], Titled]:
        return lru_cache(maxsize=_REMEMBERED)(self._reader.read)

    @cached_property
    def sources(self) -> tuple[Citation, ...]:
        """Where the tables come from."""
        return read_citations(read(self.folder / "sources.yaml"))

    @cached_property
    def british(self) -> CountryTitles:
        """The British names of jobs."""
        return read_country_titles(data_folder("reference") / "titles_uk.yaml", self._folder)

    @cached_property
    def more(self) -> CountryTitles:
        """Names of jobs of any country that the tables lack."""
        return read_country_titles(data_folder("reference") / "titles_more.yaml", self._folder)

    @cached_property
    def ranks(self) -> TitleRanks:
        """The ranks of uniformed services."""
        return read_title_ranks(data_folder("reference") / "title_ranks.yaml")

    @cached_property
    def _folder(self) -> TitleFolder:
        return TitleFolder(read_spellings(data_folder("reference")))

    @cached_property
    def _duties(self) -> Duties:
        return Duties(SortedTable(self.folder / "duties.tsv"))

    @cached_property
    def _finder(self) -> TitleFinder:
        likeness = Likeness(self._words, self._names, self._occupations, self._folder)
        return TitleFinder(SortedTable(self.folder / "titles.tsv"), self._words, likeness, self._reader)

    @cached_property
    def _words(self) -> Words:
        return Words(SortedTable(self.folder / "words.tsv"))

    @cached_property
    def _reader(self) -> TitleReader:
        return TitleReader(self._folder, read_around(data_folder("reference")), self._corrected)

    def _corrected(self, word: str) -> str:
        """Right the spelling of a word; words of the lists beside the tables are right ("carer")."""
        righted = self._words.corrected(word)
        is_listed = righted != word and (word in self.british.words or word in self.more.words)
        return word if is_listed else righted


def _occupation(row: list[str]) -> Occupation:
    code, title, zone, levels, entry, experience, training, jobs, related = row
    shares = {level: float(share) for level, share in (item.split("=") for item in levels.split())}
    return Occupation(
        code=code,
        title=title,
        job_zone=int(zone) if zone else None,
        levels=shares,
        usual=_usual(shares) or entry or None,
        entry=entry or None,
        experience=experience or None,
        training=training or None,
        employment=int(jobs) if jobs else None,
        related=tuple(related.split()),
    )


def _usual(shares: dict[str, float]) -> str | None:
    """Give the level most named, unless the shares that O*NET withholds could be more."""
    level, share = max(shares.items(), key=lambda item: item[1], default=(None, 0.0))
    return level if share >= 100 - sum(shares.values()) else None


def _pay(survey_code: str, state: str | None, cells: Sequence[str], table: SortedTable) -> PayPercentiles:
    year = _YEAR.search(table.comment)
    hourly, annual = (_percentiles(part) for part in (cells[:5], cells[5:]))
    return PayPercentiles(survey_code, state, int(year[0]) if year else 0, hourly, annual, _TOP in cells)


def _percentiles(cells: Sequence[str]) -> Percentiles | None:
    values = [float(cell) if cell not in {"", _TOP} else None for cell in cells]
    return Percentiles(*values) if any(cells) else None
