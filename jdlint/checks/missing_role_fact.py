"""Flags a posting that is silent on a fact that matters for its role, by the role's reference.

``fact`` is the kind of fact (``physical_demands``, ``settings``). ``matters`` maps kinds of facts to regular
expressions: only a role with a fact that one of them matches is asked for it. A posting says it where it has
one of ``states`` or ``sections`` or matches one of ``patterns``. ``near`` lists the sections at whose end the
missing text would go, ``stub`` is what a fix puts in.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from functools import lru_cache

from jdlint.checks import Context, content_of, finding
from jdlint.content.cards import Card, sections_in
from jdlint.content.patterns import Patterns, read_patterns
from jdlint.content.roles import Fact, Role
from jdlint.content.strict_yaml import Node
from jdlint.content.stubs import Stub, read_stub
from jdlint.content.wording import compiled
from jdlint.findings import Finding
from jdlint.language.reading import Reading

KEYS = frozenset({"states", "sections", "stub"})
REQUIRED = frozenset({"fact", "matters", "patterns", "near"})
NEEDS = frozenset({"role"})

_FACTS = ("physical_demands", "settings", "experience")


def check(card: Card, reading: Reading, context: Context) -> Iterator[Finding]:
    """Yield one finding where the posting does not say it, with the role's fact as an example."""
    role = context.role
    keys = card.params
    if role is None or not _matters(role, _expressions(card.source)) or _is_said(card, reading):
        return
    fact = _example(role, keys["fact"].choice(_FACTS), _expressions(card.source))
    span = reading.insertion_point(*keys["near"].texts())
    stub = _stub(card.source)
    if stub is None or stub.sign not in reading.whole_text:
        fix = stub.fix(reading.posting, span) if stub else None
        yield finding(card, reading, span, fix=fix, citations=fact.citations, role=role.title, fact=fact.text)


def _matters(role: Role, expressions: Mapping[str, re.Pattern[str]]) -> bool:
    return any(
        pattern.search(fact.text) for kind, pattern in expressions.items() for fact in _facts(role, kind)
    )


def _example(role: Role, kind: str, expressions: Mapping[str, re.Pattern[str]]) -> Fact:
    """Give the first fact of the kind that matters, or the first of all."""
    facts = _facts(role, kind)
    telling = expressions.get(kind)
    return next((fact for fact in facts if telling and telling.search(fact.text)), facts[0])


def _facts(role: Role, kind: str) -> tuple[Fact, ...]:
    return {
        "physical_demands": role.physical_demands,
        "settings": role.settings,
        "experience": role.experience,
    }[kind]


def _is_said(card: Card, reading: Reading) -> bool:
    keys = card.params
    if "states" in keys and any(reading.states.get(state) for state in keys["states"].texts()):
        return True
    sections = sections_in(keys.get("sections"))
    if sections and content_of(reading, *sections):
        return True
    return _patterns(card.source).search(reading.whole_text, reading.caseless) is not None


@lru_cache(maxsize=16)
def _expressions(card: Node) -> Mapping[str, re.Pattern[str]]:
    return {kind: compiled(item) for kind, item in card.entries()["matters"].record((), _FACTS).items()}


@lru_cache(maxsize=16)
def _patterns(card: Node) -> Patterns:
    return read_patterns(card.entries()["patterns"])


@lru_cache(maxsize=16)
def _stub(card: Node) -> Stub | None:
    entries = card.entries()
    return read_stub(entries["stub"]) if "stub" in entries else None


def prepare(card: Card) -> None:
    """Read the lists of a card; raises ContentError for a broken one."""
    _expressions(card.source)
    _patterns(card.source)
    _stub(card.source)
