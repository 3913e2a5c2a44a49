"""Looks at the pay figures of a posting: inverted, wide, open-ended, without a unit or with a wrong one."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator

from jdlint.checks import Context, finding
from jdlint.content.cards import Card
from jdlint.findings import Finding
from jdlint.language.reading import Pay, Reading

KEYS = frozenset({"limit"})
REQUIRED = frozenset({"problem"})
NEEDS = frozenset[str]()

_MOST_PER_HOUR, _LEAST_PER_YEAR = 1000, 1000
_OPEN = re.compile(
    r"\b(?:from|start(?:ing|s) (?:at|from)|begin(?:ning|s) at|up to|as (?:much|high) as"
    r"|no(?:t)? less than|minimum of|maximum(?: of)?|max|not to exceed|tops out at|at least|and (?:up"
    r"|above|more)|or (?:more|above)|plus)\b"
    r"|\+\s*$|[\dk]\+",
    re.IGNORECASE,
)

_UNIT_WORD = re.compile(r"\b(?:hour(?:s|ly)?|hrs?|ph|p/?h|hr)\b|/\s?h", re.IGNORECASE)


def check(card: Card, reading: Reading, context: Context) -> Iterator[Finding]:
    """Yield the pay statements that have the card's ``problem``."""
    has = _PROBLEMS[card.params["problem"].choice(tuple(_PROBLEMS))]
    limit = card.params["limit"].number() if "limit" in card.params else 0.0
    stated = [found for found in reading.stated(Pay) if isinstance(found, Pay)]
    guessed = [found for found in stated if has is _no_unit and _is_guessed(found, reading)]
    for found in stated:
        if has(found, limit) or found in guessed[:1]:
            yield finding(card, reading, found.span, unit=found.unit or "")


def _inverted(found: Pay, limit: float) -> bool:
    return found.minimum is not None and found.maximum is not None and found.maximum < found.minimum


def _wide(found: Pay, limit: float) -> bool:
    return bool(found.minimum and found.maximum and found.maximum > limit * found.minimum)


def _open_ended(found: Pay, limit: float) -> bool:
    return (found.maximum is None or found.minimum is None) and bool(_OPEN.search(found.text))


def _no_unit(found: Pay, limit: float) -> bool:
    return found.unit is None


def _is_guessed(found: Pay, reading: Reading) -> bool:
    """Tell whether only the size of an amount says that it is paid per hour: no word near it does."""
    if found.unit != "hour" or found.span.start == found.span.end:
        return False
    texts = [block.text for block in reading.posting.blocks]
    near = texts[max(0, found.span.block - 2) : found.span.block + 2]
    return not any(_UNIT_WORD.search(text) for text in near)


def _implausible(found: Pay, limit: float) -> bool:
    high = found.maximum or found.minimum or 0.0
    return (found.unit == "hour" and high > _MOST_PER_HOUR) or (
        found.unit == "year" and 0 < high < _LEAST_PER_YEAR
    )


_PROBLEMS: dict[str, Callable[[Pay, float], bool]] = {
    "inverted": _inverted,
    "wide": _wide,
    "open_ended": _open_ended,
    "no_unit": _no_unit,
    "implausible": _implausible,
}
