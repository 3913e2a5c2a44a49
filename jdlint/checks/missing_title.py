"""Flags a posting without a job title: none at all, or a call, a slogan or the employer's name in its place.

``patterns`` are what a first line that names no job looks like, ``organization`` the end of an employer's
name; both count only where the line names no occupation that the tables know. ``stub`` is what a fix puts in.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache

from jdlint.checks import Context, finding
from jdlint.content.cards import Card
from jdlint.content.strict_yaml import Node
from jdlint.content.stubs import read_stub
from jdlint.content.wording import compiled
from jdlint.findings import Finding, Span
from jdlint.language.reading import Reading

KEYS = frozenset({"patterns", "organization", "stub"})
REQUIRED = frozenset[str]()
NEEDS = frozenset[str]()

_LEAST_WORDS, _NAMED_AGAIN = 3, 2
_WORD = r"[A-Z][A-Z'\u2019/&.-]+s?"
_CAPITALS = re.compile(
    rf"({_WORD}(?:(?: [/&-])? {_WORD}){{1,9}})(?=[.:!,]| [-\u2013\u2014(]| [A-Z0-9]?[a-z0-9])"
)
"""Words in capitals that open running text as a title would: "MILKER / FARM HELP. 340 cows"."""


def check(card: Card, reading: Reading, context: Context) -> Iterator[Finding]:
    """Yield one finding at the very beginning where no title was found."""
    del context
    title = reading.title or _opening(card, reading)
    if not title or _names_no_job(card, reading, title):
        fix = read_stub(card.params["stub"]).title_fix(reading.posting) if "stub" in card.params else None
        yield finding(card, reading, Span(0, 0, 0), fix=fix)


def _opening(card: Card, reading: Reading) -> str | None:
    """Give the capitals that open a posting of running text, None for a slogan and where there are none."""
    first = reading.posting.blocks[0].text if reading.posting.blocks else ""
    found = _CAPITALS.match(first)
    slogans, _ = _patterns(card.source)
    return found[1] if found and not any(slogan.fullmatch(found[1]) for slogan in slogans) else None


def _names_no_job(card: Card, reading: Reading, title: str) -> bool:
    by = reading.role.by if reading.role else "text"
    slogans, organization = _patterns(card.source)
    if by == "text" and any(slogan.fullmatch(title) for slogan in slogans):
        return True
    return (
        organization is not None
        and by in ("text", "fuzzy")
        and len(title.split()) >= _LEAST_WORDS
        and organization.search(title) is not None
        and reading.whole_text.count(title) >= _NAMED_AGAIN
    )


@lru_cache(maxsize=16)
def _patterns(card: Node) -> tuple[tuple[re.Pattern[str], ...], re.Pattern[str] | None]:
    keys = card.entries()
    slogans = keys["patterns"].items() if "patterns" in keys else ()
    organization = compiled(keys["organization"]) if "organization" in keys else None
    return tuple(map(compiled, slogans)), organization


def prepare(card: Card) -> None:
    """Read the patterns of a card; raises ContentError for a broken one."""
    _patterns(card.source)
