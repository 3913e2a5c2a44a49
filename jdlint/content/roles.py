"""Curated roles: what a job really requires, each fact with its source and the date that was read."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from jdlint.content.citations import read_citation
from jdlint.content.strict_yaml import Node, read
from jdlint.findings import Citation

LEVELS = (
    "none_required", "high_school", "some_college", "certificate", "associate", "bachelor", "master",
    "professional", "doctorate",
)  # fmt: skip
"""Education levels from lowest to highest; ``degree_unspecified`` and ``other`` stand outside this order."""
SCOPES = ("all_states", "most_states", "some_states", "federal", "none")
REQUIREMENTS = ("required_by_law", "required_for_license", "usual", "voluntary")
_KEYS = (
    "slug", "soc", "title", "aliases", "summary", "duties", "skills", "education", "license", "experience",
    "settings", "confusable", "physical_demands", "sources",
)  # fmt: skip
_OPTIONAL = ("pay", "exam", "supervision", "scope_limits", "mistakes", "driving")


@dataclass(frozen=True)
class Fact:
    """One statement in our own words with those who say so."""

    text: str
    citations: tuple[Citation, ...]


@dataclass(frozen=True)
class RolePay:
    """National wages: 10th percentile, median and 90th percentile in ``unit``, for a survey year."""

    unit: str
    p10: float
    median: float
    p90: float
    year: int
    citations: tuple[Citation, ...]


@dataclass(frozen=True)
class Accreditor:
    """A body that accredits programs (never persons); ``required`` where the license depends on it."""

    abbr: str
    name: str
    required: bool


@dataclass(frozen=True)
class RoleEducation:
    """The usual entry level, the least that a license allows (None: no legal minimum) and the most that is usual."""

    usual: str
    minimum: str | None
    highest: str
    field: str | None
    accreditors: tuple[Accreditor, ...]
    fact: Fact


@dataclass(frozen=True)
class RoleCredential:
    """A credential of the role: its id in the lexicon and how firmly it is wanted."""

    credential: str
    requirement: str
    fact: Fact


@dataclass(frozen=True)
class WrongCredential:
    """A credential that belongs to another role, and why it is wrong here."""

    credential: str
    fact: Fact


@dataclass(frozen=True)
class StateWording:
    """What a state calls the credential that lets one practice there."""

    kind: str
    name: str
    fact: Fact


@dataclass(frozen=True)
class RoleLicense:
    """Where the role is licensed, by what, and whether before the first day of work."""

    scope: str
    before_practice: bool
    name: str | None
    fact: Fact
    credentials: tuple[RoleCredential, ...]
    wrong: tuple[WrongCredential, ...]
    states: Mapping[str, StateWording]


@dataclass(frozen=True)
class Supervision:
    """Who the role works under; ``required`` where the law says so."""

    required: bool
    by: tuple[str, ...]
    fact: Fact


@dataclass(frozen=True)
class ScopeLimit:
    """Acts (classes of ``cues/acts.yaml``) on objects that the role may not be asked to do on its own.

    ``support_ok`` says that helping with the act, under someone entitled to it, is within the role.
    """

    acts: tuple[str, ...]
    objects: tuple[str, ...]
    support_ok: bool
    instead: str
    fact: Fact


@dataclass(frozen=True)
class Confusable:
    """A role that is taken for this one, and what sets them apart."""

    role: str
    title: str
    fact: Fact


@dataclass(frozen=True)
class Role:
    """One curated role. ``sources`` holds every citation by its key."""

    slug: str
    soc: str
    title: str
    aliases: tuple[str, ...]
    summary: Fact
    duties: Mapping[str, tuple[Fact, ...]]
    skills: tuple[Fact, ...]
    pay: RolePay | None
    education: RoleEducation
    license: RoleLicense
    exam: Fact | None
    experience_years: tuple[float, float]
    experience: tuple[Fact, ...]
    supervision: Supervision | None
    settings: tuple[Fact, ...]
    confusable: tuple[Confusable, ...]
    physical_demands: tuple[Fact, ...]
    scope_limits: tuple[ScopeLimit, ...]
    mistakes: tuple[Fact, ...]
    driving: bool
    sources: Mapping[str, Citation]


def read_role(path: Path) -> Role:
    """Read one role file; raises ContentError naming the place of what is wrong."""
    return _RoleReader(read(path), path.stem).role()


class _RoleReader:
    """Reads the parts of one file, with its table of sources at hand."""

    def __init__(self, node: Node, stem: str) -> None:
        self.node, self.entries = node, node.record(_KEYS, _OPTIONAL)
        if self.entries["slug"].text() != stem:
            raise self.entries["slug"].fail(f"the slug must be the file's own name: '{stem}'")
        listed = self.entries["sources"].entries()
        self.sources = {key: read_citation(source) for key, source in listed.items()}

    def role(self) -> Role:
        entries = self.entries
        years = entries["experience"].record(("usual_years", "kinds"))
        low, high = (item.number() for item in years["usual_years"].items())
        return Role(
            slug=entries["slug"].text(),
            soc=entries["soc"].text(),
            title=entries["title"].text(),
            aliases=entries["aliases"].texts(),
            summary=self.fact(entries["summary"]),
            duties={kind: self.facts(node) for kind, node in entries["duties"].entries().items()},
            skills=self.facts(entries["skills"]),
            pay=self.pay(),
            education=self.education(entries["education"]),
            license=self.license(entries["license"]),
            exam=self.fact(entries["exam"]) if "exam" in entries else None,
            experience_years=(low, high),
            experience=self.facts(years["kinds"]),
            supervision=self.supervision(),
            settings=self.facts(entries["settings"]),
            confusable=tuple(self.confusable(item) for item in entries["confusable"].items()),
            physical_demands=self.facts(entries["physical_demands"]),
            scope_limits=tuple(self.limit(item) for item in self.list_of("scope_limits")),
            mistakes=tuple(self.fact(item) for item in self.list_of("mistakes")),
            driving="driving" in entries and entries["driving"].boolean(),
            sources=self.sources,
        )

    def list_of(self, key: str) -> list[Node]:
        return self.entries[key].items() if key in self.entries else []

    def fact(self, node: Node, *more: str) -> Fact:
        """Read ``{text:, sources: [...]}``; ``more`` are the record's other keys."""
        entry = node.record(("text", "sources"), more)
        return Fact(" ".join(entry["text"].text().split()), self.citations(entry["sources"]))

    def facts(self, node: Node) -> tuple[Fact, ...]:
        """Read ``{sources: [...], items: [text, ...]}``: many facts of the same sources."""
        entry = node.record(("items", "sources"))
        cited = self.citations(entry["sources"])
        return tuple(Fact(" ".join(text.split()), cited) for text in entry["items"].texts())

    def citations(self, node: Node) -> tuple[Citation, ...]:
        if not node.items():
            raise node.fail("a fact needs at least one source")
        return tuple(self.sources[item.choice(tuple(self.sources))] for item in node.items())

    def pay(self) -> RolePay | None:
        if "pay" not in self.entries:
            return None
        entry = self.entries["pay"].record(("unit", "p10", "median", "p90", "year", "sources"))
        p10, median, p90 = (entry[key].number() for key in ("p10", "median", "p90"))
        unit, year = entry["unit"].choice(("hour", "year")), entry["year"].integer()
        return RolePay(unit, p10, median, p90, year, self.citations(entry["sources"]))

    def education(self, node: Node) -> RoleEducation:
        keys = ("usual", "minimum", "highest", "field", "accreditors")
        entry = node.record(("usual", "highest", "text", "sources"), keys)
        return RoleEducation(
            usual=entry["usual"].choice(LEVELS),
            minimum=entry["minimum"].choice(LEVELS) if "minimum" in entry else None,
            highest=entry["highest"].choice(LEVELS),
            field=entry["field"].text() if "field" in entry else None,
            accreditors=tuple(_accreditor(item) for item in entry["accreditors"].items())
            if "accreditors" in entry
            else (),
            fact=self.fact(node, *keys),
        )

    def license(self, node: Node) -> RoleLicense:
        keys = ("scope", "before_practice", "name", "credentials", "wrong", "states")
        entry = node.record(("scope", "text", "sources"), keys)
        optional = {key: entry[key].items() for key in ("credentials", "wrong") if key in entry}
        states = entry["states"].entries() if "states" in entry else {}
        return RoleLicense(
            scope=entry["scope"].choice(SCOPES),
            before_practice="before_practice" in entry and entry["before_practice"].boolean(),
            name=entry["name"].text() if "name" in entry else None,
            fact=self.fact(node, *keys),
            credentials=tuple(self.credential(item) for item in optional.get("credentials", ())),
            wrong=tuple(
                WrongCredential(item.entries()["credential"].text(), self.fact(item, "credential"))
                for item in optional.get("wrong", ())
            ),
            states={code: self.state(item) for code, item in states.items()},
        )

    def credential(self, node: Node) -> RoleCredential:
        entry = node.record(("credential", "requirement", "text", "sources"))
        fact = self.fact(node, "credential", "requirement")
        return RoleCredential(entry["credential"].text(), entry["requirement"].choice(REQUIREMENTS), fact)

    def state(self, node: Node) -> StateWording:
        entry = node.record(("kind", "name", "text", "sources"))
        return StateWording(entry["kind"].text(), entry["name"].text(), self.fact(node, "kind", "name"))

    def supervision(self) -> Supervision | None:
        if "supervision" not in self.entries:
            return None
        node = self.entries["supervision"]
        entry = node.record(("required", "by", "text", "sources"))
        fact = self.fact(node, "required", "by")
        return Supervision(entry["required"].boolean(), entry["by"].texts(), fact)

    def limit(self, node: Node) -> ScopeLimit:
        keys = ("acts", "objects", "support_ok", "instead")
        entry = node.record((*keys, "text", "sources"))
        return ScopeLimit(
            acts=entry["acts"].texts(),
            objects=entry["objects"].texts(),
            support_ok=entry["support_ok"].boolean(),
            instead=entry["instead"].text(),
            fact=self.fact(node, *keys),
        )

    def confusable(self, node: Node) -> Confusable:
        entry = node.record(("role", "title", "text", "sources"))
        return Confusable(entry["role"].text(), entry["title"].text(), self.fact(node, "role", "title"))


def _accreditor(node: Node) -> Accreditor:
    entry = node.record(("abbr", "name", "required"))
    return Accreditor(entry["abbr"].text(), entry["name"].text(), entry["required"].boolean())
