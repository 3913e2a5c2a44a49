"""The schema of settings files, and of the files of allowances beside postings."""

from __future__ import annotations

from collections.abc import Sequence

from jdlint.content.cards import PROFILES, Card, read_cards
from jdlint.schemas.shapes import (
    FLAG,
    SEVERITY,
    TEXT,
    TEXTS,
    WHOLE,
    Shape,
    likely,
    list_of,
    record,
    table_of,
)
from jdlint.settings.keys import EXTENDS_HELP, KEYS
from jdlint.structured.columns import ROLES

_EVERYTHING = "ALL"
_COMPANION = "What a posting without comments lets stand: the rules, two dashes and the reason, a last day."


def settings_schema() -> Shape:
    """Give the schema of ``.jdlint.yml`` and of ``[tool.jdlint]``; rules of one's own are unknown here."""
    cards = read_cards()
    shapes = _shapes(list_of({"$ref": "#/$defs/selector"}), {"$ref": "#/$defs/rule"})
    described = {key.name: {"description": key.help, **shapes[key.name]} for key in KEYS}
    extends = {"description": EXTENDS_HELP, **list_of(likely(PROFILES))}
    return {
        "description": "Settings of jdlint: .jdlint.yml, or [tool.jdlint] in pyproject.toml.",
        **record({"extends": extends, **described}),
        "$defs": {"rule": likely(card.name for card in cards), "selector": likely(_selectors(cards))},
    }


def companion_schema() -> Shape:
    """Give the schema of ``POSTING.jdlint.yml``."""
    return {"description": _COMPANION, **record({"allow": TEXTS})}


def _shapes(selectors: Shape, rules: Shape) -> dict[str, Shape]:
    return {
        "select": selectors,
        "extend-select": selectors,
        "ignore": selectors,
        "fail-on": SEVERITY,
        "severity": table_of(SEVERITY, rules),
        "per-file-ignores": table_of(selectors),
        "allow": table_of(TEXTS, rules),
        "role": table_of(TEXT),
        "location": table_of(TEXT),
        "employer": record({"size": WHOLE, "federal-contractor": FLAG}),
        "rules": TEXTS,
        "reference": TEXTS,
        "require-reason": FLAG,
        "columns": record(dict.fromkeys(ROLES, TEXT)),
        "max-file-size": {"type": "number", "exclusiveMinimum": 0},
    }


def _selectors(cards: Sequence[Card]) -> list[str]:
    """Give what names rules: all of them, families, the letters of their codes, names and codes."""
    families = dict.fromkeys(card.family for card in cards)
    prefixes = dict.fromkeys(card.prefix for card in cards)
    return [_EVERYTHING, *families, *prefixes, *(card.name for card in cards), *(card.code for card in cards)]
