"""Law by place and date: what a posting must hold or may not ask, from which day, for which employers."""

from __future__ import annotations

import datetime
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from pathlib import Path

from jdlint.content.citations import read_citation, read_date
from jdlint.content.strict_yaml import Node, read
from jdlint.days import AnyDay
from jdlint.employer import Employer
from jdlint.findings import Citation

TOPICS = (
    "pay_transparency", "pay_on_request", "salary_history", "fair_chance", "credit_check", "noncompete",
    "drivers_license", "ai_notice", "cannabis", "minimum_wage", "local_experience", "sex_preference",
    "age_limit", "citizenship", "contractor_notice",
)  # fmt: skip
CONTENTS = (
    "pay_range", "benefits", "other_pay", "deadline", "ai_use", "ai_terms", "vacancy",
    "fair_chance_notice", "veterans_notice", "disability_notice",
)  # fmt: skip
REMOTE = ("performed", "performable", "reporting", "silent")
"""Remote jobs that a law reaches: performed there, performable there, reporting there; or it is silent."""
CONFIDENCES = ("high", "medium")
_REQUIRED = ("topic", "law", "effective", "text", "confidence", "sources")
_OPTIONAL = (
    "until", "employees", "counted", "must_hold", "open_range", "remote", "amount", "spread", "spares",
)  # fmt: skip


@dataclass(frozen=True)
class Law:
    """One law of one place.

    ``employees`` is the least size of an employer that it reaches (None: any), ``counted`` where those are
    counted. ``must_hold`` is what a posting must hold, or may tell in time; ``open_range`` whether "$20 and
    up" will do (None: not said), ``remote`` one of ``REMOTE``, ``amount`` an hourly wage in dollars,
    ``spread`` the widest range allowed, in the local currency a year. ``spares`` says whom it leaves out
    besides small employers, so that nobody can be sure from the posting alone that it holds.
    """

    place: str
    topic: str
    name: str
    effective: datetime.date
    until: datetime.date | None
    text: str
    confidence: str
    citations: tuple[Citation, ...]
    employees: int | None = None
    counted: str | None = None
    must_hold: frozenset[str] = frozenset()
    open_range: bool | None = None
    remote: str = "silent"
    amount: float | None = None
    spread: float | None = None
    spares: str | None = None

    @property
    def since(self) -> str:
        """The first day of the law in words: ``January 1, 2026``."""
        return f"{self.effective:%B} {self.effective.day}, {self.effective.year}"

    @property
    def dated_citations(self) -> tuple[Citation, ...]:
        """The sources, each with the law's name and first day in its title, as findings show them."""
        return tuple(
            replace(source, title=f"{self.name}, in force since {self.effective}: {source.title}")
            for source in self.citations
        )

    def in_force(self, day: AnyDay) -> bool:
        """Tell whether the law holds on a day."""
        return self.effective <= day and (self.until is None or day < self.until)

    def reaches(self, employer: Employer) -> bool | None:
        """Tell whether an employer is large enough; None where its size or where it is counted is unknown."""
        if self.employees is None or self.employees <= 1:
            return True
        if employer.size is None:
            return None
        if employer.size < self.employees:
            return False
        return None if self.counted else True


@dataclass(frozen=True)
class Jurisdiction:
    """A place with laws of its own: its code (``US-CO``, ``US-NY-NYC``), its name and its laws."""

    code: str
    name: str
    laws: tuple[Law, ...]


class JurisdictionLibrary(Mapping[str, Jurisdiction]):
    """Places with laws of their own by code, each file read when it is first asked for."""

    def __init__(self, folder: Path) -> None:
        """Take the folder of the reference."""
        self._paths = {path.stem.upper(): path for path in sorted((folder / "jurisdictions").glob("*.yaml"))}
        self._read: dict[str, Jurisdiction] = {}

    def __getitem__(self, code: str) -> Jurisdiction:
        """Read a place; raises KeyError for one without a file, ContentError for a broken file."""
        if code not in self._read:
            self._read[code] = read_jurisdiction(self._paths[code])
        return self._read[code]

    def __contains__(self, code: object) -> bool:
        return code in self._paths

    def __iter__(self) -> Iterator[str]:
        """Yield the codes."""
        return iter(self._paths)

    def __len__(self) -> int:
        """Count the places."""
        return len(self._paths)


def read_jurisdiction(path: Path) -> Jurisdiction:
    """Read one file; its name is the code in lower case."""
    node = read(path)
    entry = node.record(("code", "name", "laws", "sources"))
    code = entry["code"].text()
    if path.stem != code.lower():
        raise entry["code"].fail(f"the file of {code} must be called {code.lower()}.yaml")
    sources = {key: read_citation(source) for key, source in entry["sources"].entries().items()}
    laws = tuple(_law(item, code, sources) for item in entry["laws"].items())
    return Jurisdiction(code, entry["name"].text(), laws)


def laws_of(
    places: Mapping[str, Jurisdiction], codes: tuple[str, ...], topic: str, day: AnyDay
) -> Iterator[Law]:
    """Yield the laws on a topic in force on a day at the places and where they lie: city, state, country."""
    for code in dict.fromkeys(part for whole in codes for part in _with_parents(whole)):
        for law in places[code].laws if code in places else ():
            if law.topic == topic and law.in_force(day):
                yield law


def _with_parents(code: str) -> Iterator[str]:
    while code:
        yield code
        code = code.rpartition("-")[0]


def _law(node: Node, place: str, sources: Mapping[str, Citation]) -> Law:
    entry = node.record(_REQUIRED, _OPTIONAL)
    cited = tuple(sources[item.choice(tuple(sources))] for item in entry["sources"].items())
    if not cited:
        raise entry["sources"].fail("a law needs at least one source")
    hold = entry["must_hold"].items() if "must_hold" in entry else ()
    return Law(
        place=place,
        topic=entry["topic"].choice(TOPICS),
        name=entry["law"].text(),
        effective=read_date(entry["effective"]),
        until=read_date(entry["until"]) if "until" in entry else None,
        text=" ".join(entry["text"].text().split()),
        confidence=entry["confidence"].choice(CONFIDENCES),
        citations=cited,
        employees=entry["employees"].integer() if "employees" in entry else None,
        counted=entry["counted"].text() if "counted" in entry else None,
        must_hold=frozenset(item.choice(CONTENTS) for item in hold),
        open_range=entry["open_range"].boolean() if "open_range" in entry else None,
        remote=entry["remote"].choice(REMOTE) if "remote" in entry else "silent",
        amount=entry["amount"].number() if "amount" in entry else None,
        spread=entry["spread"].number() if "spread" in entry else None,
        spares=entry["spares"].text() if "spares" in entry else None,
    )
