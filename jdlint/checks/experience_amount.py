"""Looks at the years of experience a posting asks for."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator

from jdlint.checks import Context, finding
from jdlint.content.cards import Card
from jdlint.findings import Finding
from jdlint.language.reading import Experience, Reading

KEYS = frozenset({"limit"})
REQUIRED = frozenset({"problem"})
NEEDS = frozenset[str]()

_ENTRY = re.compile(
    r"\bentry[ -]level\b|\bnew grad(?:uate)?s?\b|\b(?:junior|trainee|intern)\b", re.IGNORECASE
)
_OPENING = frozenset({"title", "about_role"})


def check(card: Card, reading: Reading, context: Context) -> Iterator[Finding]:
    """Yield the experience statements that have the card's ``problem``."""
    find = _PROBLEMS[card.params["problem"].choice(tuple(_PROBLEMS))]
    limit = card.params["limit"].number() if "limit" in card.params else 0.0
    stated = [found for found in reading.stated(Experience) if isinstance(found, Experience)]
    for found in find(stated, reading, limit):
        yield finding(card, reading, found.span, years=f"{found.min_years or 0:g}")


def _for_beginners(stated: list[Experience], reading: Reading, limit: float) -> Iterator[Experience]:
    """Yield demands above the limit in a posting that its title or summary calls entry level."""
    blocks = {passage.block for passage in reading.in_sections(*_OPENING)}
    opening = [found for found in reading.sentences if found.block in blocks]
    if any(_ENTRY.search(sentence.text) for sentence in opening):
        yield from (
            found for found in stated if found.modality == "required" and (found.min_years or 0) > limit
        )


def _inverted(stated: list[Experience], reading: Reading, limit: float) -> Iterator[Experience]:
    for found in stated:
        if found.max_years is not None and found.min_years is not None and found.max_years < found.min_years:
            yield found


def _too_long(stated: list[Experience], reading: Reading, limit: float) -> Iterator[Experience]:
    yield from (found for found in stated if (found.min_years or 0) > limit)


_PROBLEMS: dict[str, Callable[[list[Experience], Reading, float], Iterator[Experience]]] = {
    "for_beginners": _for_beginners,
    "inverted": _inverted,
    "too_long": _too_long,
}
