"""Flags duties that belong to another job and that the reference of the posting's role does not know.

``soc`` lists the beginnings of the codes of the roles that are asked. Each of ``kinds`` names whose work it
is (``work_of``), the ``patterns`` of such duties, and in ``unlike`` an expression for the words by which a
role's own duties show that it is part of that job too. ``excuse`` finds the words by which a sentence
speaks of other work.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache

from jdlint.checks import Context, finding
from jdlint.content.cards import Card
from jdlint.content.patterns import Patterns, matches_of, read_patterns
from jdlint.content.roles import Role
from jdlint.content.strict_yaml import Node
from jdlint.content.wording import compiled
from jdlint.findings import Finding
from jdlint.language.reading import Reading

KEYS = frozenset[str]()
REQUIRED = frozenset({"soc", "kinds", "excuse"})
NEEDS = frozenset({"role"})

_SECTIONS = frozenset({"responsibilities", "about_role", "other"})


@dataclass(frozen=True)
class _Group:
    """One kind of foreign work: whose it is, how it is worded, and what own duties rule it out."""

    work_of: str
    patterns: Patterns
    unlike: re.Pattern[str]


def check(card: Card, reading: Reading, context: Context) -> Iterator[Finding]:
    """Yield one finding a group and sentence."""
    role = context.role
    if role is None or not role.soc.startswith(card.params["soc"].texts()):
        return
    excuse = _excuse(card.source)
    for group in _groups(card.source):
        able = group.patterns.possible(reading.caseless)
        if not able or _is_own(role, group):
            continue
        for sentence in reading.sentences:
            match = next(matches_of(able, sentence.text), None)
            if match and not excuse.search(sentence.text):
                span = sentence.span(sentence.start + match.start(), sentence.start + match.end())
                if reading.section_at(span) in _SECTIONS:
                    cited = role.duties["core"][0].citations
                    yield finding(card, reading, span, citations=cited, role=role.title, other=group.work_of)


def _is_own(role: Role, group: _Group) -> bool:
    return any(group.unlike.search(duty.text) for duties in role.duties.values() for duty in duties)


@lru_cache(maxsize=16)
def _excuse(card: Node) -> re.Pattern[str]:
    return compiled(card.entries()["excuse"])


@lru_cache(maxsize=16)
def _groups(card: Node) -> tuple[_Group, ...]:
    groups = []
    for item in card.entries()["kinds"].items():
        entry = item.record(("work_of", "patterns", "unlike"))
        groups.append(
            _Group(
                entry["work_of"].text(),
                read_patterns(entry["patterns"], re.IGNORECASE),
                compiled(entry["unlike"]),
            )
        )
    return tuple(groups)


def prepare(card: Card) -> None:
    """Read the groups of a card; raises ContentError for a broken one."""
    _groups(card.source)
    _excuse(card.source)
