"""Compares the years a posting requires with what is usual for its role."""

from __future__ import annotations

import re
from collections.abc import Iterator

from jdlint.checks import Context, finding
from jdlint.content.cards import Card
from jdlint.content.roles import Role
from jdlint.findings import Finding, block_of
from jdlint.language.reading import Experience, Reading

KEYS = frozenset[str]()
REQUIRED = frozenset[str]()
NEEDS = frozenset({"role"})

_SENIOR = (
    "senior",
    "lead",
    "principal",
    "manager",
    "director",
    "supervisor",
    "chief",
    "head",
    "specialist",
    "master",
    "sr",
)

_LEADS_ON = re.compile(r"(?:^|[,;(.\u2013-]\s?|\s)or\b[^.;]{0,60}$|^\W*or\b|\beither\b", re.IGNORECASE)
_GOES_ON = re.compile(
    r"[^.;]{0,60}[,;(.]?\s\(?or\s(?:an?\s|the\s)?(?:\w+['\u2019]?s?\s){0,3}?"
    r"(?:degree|diploma|ged|certificate|certification|licen[sc]e|years?|graduat\w+|complet\w+"
    r"|equivalent|combination"
    r"|education|training|apprenticeship)\b",
    re.IGNORECASE,
)
_NEAR = 1_000
_JOINS = re.compile(r"\W*or\W*", re.IGNORECASE)


def check(card: Card, reading: Reading, context: Context) -> Iterator[Finding]:
    """Yield the required statements above the role's usual years; a senior title is left alone."""
    role = context.role
    if role is None or not role.experience or _is_senior(reading.title or "", role):
        return
    most = role.experience_years[1]
    for found in reading.stated(Experience):
        if not isinstance(found, Experience) or found.modality != "required" or _is_one_way(reading, found):
            continue
        if (found.min_years or 0) > most:
            cited = role.experience[0].citations
            yield finding(card, reading, found.span, citations=cited, role=role.title, usual=f"{most:g}")


def _is_senior(title: str, role: Role) -> bool:
    """Tell whether a title holds a word of rank that is no part of the role's own name."""
    words = _words(title)
    names = [_words(name) for name in (role.title, *role.aliases)]
    own = {word for name in names if set(name) <= set(words) for word in name}
    return any(word in _SENIOR and word not in own for word in words)


def _words(title: str) -> list[str]:
    return re.findall(r"\w+", title.casefold())


def _is_one_way(reading: Reading, found: Experience) -> bool:
    """Tell whether the years are one of several ways to qualify: "a degree or five years of experience"."""
    index = block_of(found.span)
    if index is None:
        return False
    blocks, start = reading.posting.blocks, found.span.start
    text = blocks[index].text
    if _LEADS_ON.search(text, max(0, start - _NEAR), start) or _GOES_ON.match(text, found.span.end):
        return True
    before = blocks[index - 1].text if index else ""
    after = blocks[index + 1].text if index + 1 < len(blocks) else ""
    ends_open = before.rstrip(" .,;").casefold().endswith(" or")
    return ends_open or any(_JOINS.match(line) for line in (before, after) if _starts_with_or(line))


def _starts_with_or(line: str) -> bool:
    return line.strip().casefold().split(" ", 1)[0].strip(".,;:-") == "or"
