"""Rule cards: one YAML file a rule, read into one frozen value."""

from __future__ import annotations

import datetime
import re
from collections.abc import Mapping
from dataclasses import dataclass
from functools import lru_cache
from itertools import chain
from pathlib import Path

from jdlint.content.citations import read_citations, read_date
from jdlint.content.files import data_folder
from jdlint.content.strict_yaml import Node, read
from jdlint.findings import ALONE, Citation, Scope, Severity, Telling

SECTIONS = (
    "title", "metadata", "about_role", "about_employer", "responsibilities", "requirements", "preferred",
    "education", "licenses", "experience", "skills", "physical_demands", "compensation", "benefits",
    "schedule", "location", "reporting", "how_to_apply", "legal", "other",
)  # fmt: skip
PROFILES = ("recommended", "all")
_RETIRED = "retired.yaml"
EVIDENCE = ("law", "policy", "study", "opinion")
REQUIRED = (
    "code",
    "name",
    "check",
    "severity",
    "since",
    "message",
    "help",
    "rationale",
    "evidence",
    "examples",
)
OPTIONAL = (
    "in",
    "unless",
    "citations",
    "profile",
    "allow",
    "yields_to",
    "gives_way_to",
    "once_per",
    "joins",
    "joined_as",
)
CODE = re.compile(r"[A-Z]{3}\d{3}\Z")
NAME = re.compile(r"[a-z]+(?:-[a-z0-9]+)*\Z")


@dataclass(frozen=True)
class Example:
    """A text that a rule must flag, or must leave alone.

    ``posting`` is None for a one-line example, whose ``text`` may hold ``[[marks]]`` around the exact span; a
    document example gives a whole posting, as Markdown where it begins with front matter, and the settings it
    is linted with. ``today`` is the day whose law counts; ``federal_contractor`` is what settings say of the
    employer.
    """

    text: str
    is_bad: bool
    posting: bool = False
    role: str | None = None
    location: str | None = None
    section: str | None = None
    today: datetime.date | None = None
    federal_contractor: bool | None = None


@dataclass(frozen=True)
class Card:
    """One rule.

    ``params`` holds the keys that belong to its kind of check, still to be read by that kind; ``yields_to``
    the rules beside which it has nothing to add in the same posting, ``gives_way_to`` those beside which it
    has nothing to add about the same words, ``telling`` how several findings are told as one.
    """

    code: str
    name: str
    family: str
    check: str
    severity: Severity
    since: str
    message: str
    help: str
    rationale: str
    evidence: str
    profile: str
    sections: frozenset[str]
    unless: str | None
    allow: tuple[str, ...]
    yields_to: frozenset[str]
    gives_way_to: frozenset[str]
    telling: Telling
    citations: tuple[Citation, ...]
    examples: tuple[Example, ...]
    params: Mapping[str, Node]
    source: Node

    @property
    def prefix(self) -> str:
        """The letters of the code, shared by the family."""
        return self.code[:3]


def read_cards(*own: Path) -> tuple[Card, ...]:
    """Read the shipped cards and every card below a user's ``own`` folders, sorted by code.

    Raises ContentError for a broken card, and for a code or name used twice or retired.
    """
    shipped = data_folder("rules")
    paths = [path for root in (shipped, *own) for path in sorted(root.rglob("*.yaml"))]
    cards = [read_card(path) for path in paths if path.name != _RETIRED]
    _refuse_reuse(cards, shipped / _RETIRED)  # before they are sorted: the later card is to blame
    _refuse_strangers(cards)
    return tuple(sorted(cards, key=lambda card: card.code))


def read_card(path: Path) -> Card:
    """Read one card; raises ContentError naming the place of what is wrong."""
    node = read(path)
    entries = node.entries()
    node.check_required(entries, REQUIRED)
    common = {*REQUIRED, *OPTIONAL}
    card = Card(
        code=_matching(entries["code"], CODE, "three capitals and three digits, as in LIC302"),
        name=_matching(entries["name"], NAME, "lower-case words joined by hyphens"),
        family=path.parent.name,
        check=entries["check"].text(),
        severity=Severity.parse(entries["severity"].choice([level.label for level in Severity])),
        since=entries["since"].text(),
        message=entries["message"].text().strip(),
        help=entries["help"].text().strip(),
        rationale=" ".join(entries["rationale"].text().split()),
        evidence=entries["evidence"].choice(EVIDENCE),
        profile=entries["profile"].choice(PROFILES) if "profile" in entries else "recommended",
        sections=frozenset(sections_in(entries.get("in"))),
        unless=entries["unless"].text() if "unless" in entries else None,
        allow=entries["allow"].texts() if "allow" in entries else (),
        yields_to=_names(entries.get("yields_to")),
        gives_way_to=_names(entries.get("gives_way_to")),
        telling=_telling(entries),
        citations=read_citations(entries.get("citations")),
        examples=_examples(entries["examples"]),
        params={key: value for key, value in entries.items() if key not in common},
        source=node,
    )
    _check_card(card, entries, path)
    return card


def _check_card(card: Card, entries: Mapping[str, Node], path: Path) -> None:
    if card.name != path.stem:
        raise entries["name"].fail(f"the name must be the file's own: '{path.stem}'")
    if card.evidence == "law" and not card.citations:
        raise entries["evidence"].fail("a claim of law needs a citation")
    kinds = {example.is_bad for example in card.examples}
    if kinds != {True, False}:
        raise entries["examples"].fail("a card needs at least one bad and one good example")


def _matching(node: Node, pattern: re.Pattern[str], wanted: str) -> str:
    text = node.text()
    if not pattern.match(text):
        raise node.fail(f"'{text}' is not {wanted}")
    return text


def _telling(entries: Mapping[str, Node]) -> Telling:
    if "joins" in entries and "joined_as" not in entries:
        raise entries["joins"].fail("a rule that joins others needs 'joined_as', what it calls missing")
    if not {"once_per", "joins"} & entries.keys():
        return ALONE
    scopes = [scope.value for scope in Scope]
    return Telling(
        once_per=Scope(entries["once_per"].choice(scopes)) if "once_per" in entries else None,
        joins=entries["joins"].texts() if "joins" in entries else (),
        joined_as=entries["joined_as"].text() if "joined_as" in entries else "",
    )


def _names(node: Node | None) -> frozenset[str]:
    return frozenset(node.texts()) if node else frozenset()


@lru_cache(maxsize=1024)
def sections_in(node: Node | None) -> tuple[str, ...]:
    """Read a list of sections; checks ask for the same lists with every posting."""
    return tuple(item.choice(SECTIONS) for item in node.items()) if node else ()


def _examples(node: Node) -> tuple[Example, ...]:
    entries = node.record((), ("bad", "good"))
    return tuple(
        _example(item, is_bad=is_bad)
        for key, is_bad in (("bad", True), ("good", False))
        for item in (entries[key].items() if key in entries else ())
    )


def _example(node: Node, *, is_bad: bool) -> Example:
    if node.yaml.id == "scalar":
        return Example(node.text(), is_bad)
    keys = ("text", "posting", "role", "location", "section", "today", "federal_contractor")
    entry = node.record((), keys)
    if ("posting" in entry) == ("text" in entry):
        raise node.fail("an example has either 'text' or 'posting'")
    body = entry.get("posting") or entry["text"]
    optional = {key: entry[key].text() for key in ("role", "location", "section") if key in entry}
    today = read_date(entry["today"]) if "today" in entry else None
    contractor = entry["federal_contractor"].boolean() if "federal_contractor" in entry else None
    return Example(
        body.text(), is_bad, "posting" in entry, **optional, today=today, federal_contractor=contractor
    )


def _refuse_reuse(cards: list[Card], retired: Path) -> None:
    taken = dict.fromkeys(read(retired).entries(), "retired") if retired.is_file() else {}
    for card in cards:
        for key in (card.code, card.name):
            if key in taken:
                raise card.source.fail(f"'{key}' is already taken ({taken[key]})")
            taken[key] = f"by {card.name}"


def _refuse_strangers(cards: list[Card]) -> None:
    """Refuse a card that yields to a rule that does not exist, as a misspelt name would."""
    names = {card.name for card in cards}
    for card in cards:
        if not card.yields_to | card.gives_way_to | {*card.telling.joins} <= names:
            entries = card.source.entries()
            lists = [entries[key] for key in ("yields_to", "gives_way_to", "joins") if key in entries]
            for name in chain.from_iterable(node.items() for node in lists):
                name.choice(names)
