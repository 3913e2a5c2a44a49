"""Flags a posting whose duties show none of its role's work, by the reference of the role.

Of the words of the posting's duties those count that the role's own duties, skills, summary and names use
too, by their beginnings, but for ``common`` ones. A posting with ``least_words`` words of duties and fewer
than ``least_shared`` such words is flagged where the duties of all occupations do not speak for the role.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from functools import lru_cache

from jdlint.checks import Context, content_of, finding
from jdlint.content.cards import Card
from jdlint.content.roles import Role
from jdlint.findings import Finding
from jdlint.language.reading import Reading

KEYS = frozenset[str]()
REQUIRED = frozenset({"least_words", "least_shared", "common"})
NEEDS = frozenset({"role"})

_WORD = re.compile(r"[a-z]{3,}")
_STEM = 5
"""Letters by which words of one family are told: "paint" and "painting", "weld" and "welder"."""


_UNLIKE, _UNRELATED = 0.2, 0.7
"""Scores of the ranking of occupations by duties below which a role, and its major group, are strange."""


def check(card: Card, reading: Reading, context: Context) -> Iterator[Finding]:
    """Yield one finding at the first duty where nothing of them is the role's."""
    role = context.role
    passages = content_of(reading, "responsibilities") if role else []
    if role is None or not passages:
        return
    texts = [reading.posting.blocks[each.block].text[each.start : each.end] for each in passages]
    words = _WORD.findall(" ".join(texts).casefold())
    if len(words) < card.params["least_words"].integer():
        return
    shared = ({_stem(word) for word in words} & _own(role)) - _beginnings(card.params["common"].texts())
    if len(shared) >= card.params["least_shared"].integer():
        return
    if _is_unlike(role, context.reference.occupations.rank_by_duties(texts)):
        duty = role.duties["core"][0]
        span = reading.insertion_point("responsibilities")
        yield finding(card, reading, span, citations=duty.citations, role=role.title, duty=duty.text)


def _is_unlike(role: Role, scores: Mapping[str, float]) -> bool:
    related = (score for code, score in scores.items() if code[:2] == role.soc[:2])
    return scores.get(role.soc[:7], 0.0) < _UNLIKE and max(related, default=0.0) < _UNRELATED


def _own(role: Role) -> frozenset[str]:
    """Give the beginnings of the words in which the reference speaks of the role."""
    duties = [duty for each in role.duties.values() for duty in each]
    facts = [role.summary, *role.skills, *role.settings, *duties]
    return _beginnings((role.title, *role.aliases, *(fact.text for fact in facts)))


@lru_cache(maxsize=128)
def _beginnings(texts: tuple[str, ...]) -> frozenset[str]:
    return frozenset(_stem(word) for word in _WORD.findall(" ".join(texts).casefold()))


def _stem(word: str) -> str:
    return word[:_STEM]
