"""Builds ``reference/occupations/`` from a release of O*NET and the tables of the BLS."""

from __future__ import annotations

import datetime
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from pathlib import Path

from jdlint.content.files import data_folder
from jdlint.content.occupations import duties, facts, pay, titles, words
from jdlint.content.occupations.normalize import TitleFolder, read_spellings
from jdlint.content.occupations.release import Release
from jdlint.content.occupations.sources import read_sources, write_sources
from jdlint.content.occupations.table import EMPTY
from jdlint.content.places import read_places


@dataclass(frozen=True)
class Summary:
    """What a build wrote: counts of occupations, titles and rows of pay, and the files in order."""

    occupations: int
    titles: int
    national: int
    states: int
    files: tuple[Path, ...]


def build(source: Path, out: Path, *, read: datetime.date | None = None) -> Summary:
    """Build every table from the release in ``source`` into ``out``; ``read`` is the day it was fetched.

    Raises ContentError, with file and line, for a table that is missing or malformed; nothing is written
    then. The same release and day give the same bytes.
    """
    reference = data_folder("reference")
    builder = _Builder(Release(source), TitleFolder(read_spellings(reference)))
    named = read_places(reference).states.items()
    states = {name: code.removeprefix("US-") for code, names in named for name in names}
    tables = {
        "occupations.tsv": builder.occupations(),
        "titles.tsv": builder.titles(),
        "names.tsv": builder.names(),
        "words.tsv": builder.words(),
        "duties.tsv": builder.duties(),
        "pay-national.tsv": builder.national(),
        "pay-states.tsv": builder.states(states),
    }
    sources = read_sources(builder.release, read or datetime.datetime.now(tz=datetime.timezone.utc).date())
    out.mkdir(parents=True, exist_ok=True)
    files = [_write(out / name, *table) for name, table in tables.items()]
    files.append(write_sources(out / "sources.yaml", sources))
    count = {name: len(rows) for name, (_, rows) in tables.items()}
    return Summary(
        occupations=count["occupations.tsv"],
        titles=count["titles.tsv"],
        national=count["pay-national.tsv"],
        states=count["pay-states.tsv"],
        files=tuple(files),
    )


_Table = tuple[str, list[list[str]]]


class _Builder:
    """Makes the tables of one release: each a comment and its rows."""

    def __init__(self, release: Release, folder: TitleFolder) -> None:
        self.release = release
        self.own = facts.read_occupations(release)
        self.gathered = titles.gather(release, folder, self.own)
        self.wages = pay.read_national(release)
        self.year = pay.survey_year(release)
        self.socs = sorted({code[:7] for code in self.own})
        self.survey = {soc: facts.survey_code(soc, self.wages, self.socs) for soc in self.socs}
        self.jobs = {soc: self.wages[code].employment or 0 for soc, code in self.survey.items() if code}

    def occupations(self) -> _Table:
        zones, levels = facts.read_zones(self.release), facts.read_levels(self.release)
        related, entries = facts.read_related(self.release), facts.read_entry(self.release)
        rows = []
        for code, title in self.own.items():
            entry = entries.get(facts.survey_code(code[:7], entries, self.socs) or "")
            shares = " ".join(f"{level}={pay.figure(share)}" for level, share in levels.get(code, {}).items())
            typical = [entry.level, entry.experience, entry.training] if entry else ["", "", ""]
            jobs, others = str(self.jobs.get(code[:7], "")), " ".join(related.get(code, ()))
            rows.append([code, title, str(zones.get(code, "")), shares, *typical, jobs, others])
        return "O*NET, BLS: code title job-zone education% entry experience training jobs related", rows

    def titles(self) -> _Table:
        rows = []
        for key, kinds in self.gathered.kinds.items():
            ranked = titles.shares(kinds, key, self.gathered, self.jobs)
            rows.append([key, " ".join(f"{code}{kinds[code]}{share}" for code, share in ranked.items())])
        comment = (
            "O*NET, SOC: title codes, each with kind (title, direct, reported, census, alternate) and share%"
        )
        return comment, rows

    def names(self) -> _Table:
        rows = []
        for code in self.own:
            written = self.gathered.written[code]
            cells = [
                "|".join(sorted(name for name, of in written.items() if of in kind))
                for kind in ("d", "r", "ca")
            ]
            rows.append([code, *cells])
        return "O*NET, SOC: code direct-match-titles reported-titles alternate-titles", rows

    def words(self) -> _Table:
        rows = [[word, " ".join(f"{code}={value}" for code, value in codes)] for word, codes in
                words.weigh(*self.gathered.word_counts()).items()]  # fmt: skip
        return "O*NET, SOC: word codes, each with how far the word speaks for it, in tenths of nats", rows

    def duties(self) -> _Table:
        rows = [[term, cell] for term, cell in duties.weigh(self.release).items()]
        return "O*NET: terms of tasks, titles and tools, each with places among the codes and weights", rows

    def national(self) -> _Table:
        rows = [[soc, code, *self.wages[code].cells] for soc, code in self.survey.items() if code]
        return self._pay_comment("soc survey-code"), rows

    def states(self, names: Mapping[str, str]) -> _Table:
        wanted = dict.fromkeys(code for code in self.survey.values() if code)
        found = pay.read_states(self.release, wanted, names)
        rows = [[f"{row.code} {row.state}", *row.cells] for row in found]
        return self._pay_comment("survey-code state"), rows

    def _pay_comment(self, keys: str) -> str:
        return f"BLS, wages of May {self.year}: {keys} {' '.join(names[0] for names in pay.WAGES)}"


def _write(path: Path, comment: str, rows: Iterable[list[str]]) -> Path:
    """Write a table sorted by its bytes, which is how it is searched."""
    lines = sorted("\t".join(cell or EMPTY for cell in row).encode() for row in rows)
    path.write_bytes(b"\n".join([f"# {comment}".encode(), *lines, b""]))
    return path
