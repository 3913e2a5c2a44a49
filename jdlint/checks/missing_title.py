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


def check(card: Card, reading: Reading, context: Context) -> Iterator[Finding]:
    """Yield one finding at the very beginning where no title was found."""
    del context
    if not reading.title or _names_no_job(card, reading, reading.title):
        fix = read_stub(card.params["stub"]).title_fix(reading.posting) if "stub" in card.params else None
        yield finding(card, reading, Span(0, 0, 0), fix=fix)


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
