"""Reads role files: every part typed, every fact with the sources that the file itself lists."""

from __future__ import annotations

import re
from pathlib import Path

from jdlint.content.citations import read_citation
from jdlint.content.roles import (
    LEVELS,
    REQUIREMENTS,
    SCOPES,
    STATE_KINDS,
    Accreditor,
    Confusable,
    Fact,
    Role,
    RoleCredential,
    RoleEducation,
    RoleLicense,
    RolePay,
    ScopeLimit,
    StateWording,
    Supervision,
    WrongCredential,
)
from jdlint.content.strict_yaml import Node, read
from jdlint.findings import Citation

NAME_KEYS = ("slug", "soc", "title", "aliases")
"""The keys that a file begins with, in this order."""
_KEYS = (
    *NAME_KEYS, "summary", "duties", "skills", "education", "license", "experience",
    "settings", "confusable", "physical_demands", "sources",
)  # fmt: skip
_STATE = re.compile(r"US-[A-Z]{2}")
_OPTIONAL = ("pay", "exam", "supervision", "scope_limits", "mistakes", "driving")


def read_role(path: Path) -> Role:
    """Read one role file; raises ContentError naming the place of what is wrong."""
    return _RoleReader(read(path), path.stem).role()


class _RoleReader:
    """Reads the parts of one file, with its table of sources at hand."""

    def __init__(self, node: Node, stem: str) -> None:
        self.node, self.entries = node, node.record(_KEYS, _OPTIONAL)
        if self.entries["slug"].text() != stem:
            raise self.entries["slug"].fail(f"the slug must be the file's own name: '{stem}'")
        if tuple(self.entries)[: len(NAME_KEYS)] != NAME_KEYS:
            raise node.fail(f"a role begins with the keys {', '.join(NAME_KEYS)}")
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
        return StateWording(
            entry["kind"].choice(STATE_KINDS), entry["name"].text(), self.fact(node, "kind", "name")
        )

    def supervision(self) -> Supervision | None:
        if "supervision" not in self.entries:
            return None
        node = self.entries["supervision"]
        entry = node.record(("required", "by", "text", "sources"))
        fact = self.fact(node, "required", "by")
        return Supervision(entry["required"].boolean(), entry["by"].texts(), fact)

    def limit(self, node: Node) -> ScopeLimit:
        keys = ("acts", "objects", "support_ok", "instead")
        where = ("only_in", "not_in", "differs")
        entry = node.record((*keys, "text", "sources"), where)
        return ScopeLimit(
            acts=entry["acts"].texts(),
            objects=entry["objects"].texts(),
            support_ok=entry["support_ok"].boolean(),
            instead=entry["instead"].text(),
            fact=self.fact(node, *keys, *where),
            only_in=_states(entry.get("only_in")),
            not_in=_states(entry.get("not_in")),
            differs="differs" in entry and entry["differs"].boolean(),
        )

    def confusable(self, node: Node) -> Confusable:
        entry = node.record(("role", "title", "text", "sources"))
        return Confusable(entry["role"].text(), entry["title"].text(), self.fact(node, "role", "title"))


def _states(node: Node | None) -> tuple[str, ...]:
    for item in node.items() if node else ():
        if not _STATE.fullmatch(item.text()):
            raise item.fail(f"'{item.text()}' is no code of a state, such as US-OR")
    return node.texts() if node else ()


def _accreditor(node: Node) -> Accreditor:
    entry = node.record(("abbr", "name", "required"))
    return Accreditor(entry["abbr"].text(), entry["name"].text(), entry["required"].boolean())
