"""The schema of rule cards: what all have in common, and which keys each kind of check knows and needs."""

from __future__ import annotations

from collections.abc import Iterator
from pkgutil import iter_modules

import jdlint.checks
from jdlint.checks import Kind, kind_named
from jdlint.content.cards import CODE, EVIDENCE, NAME, OPTIONAL, PROFILES, REQUIRED, SECTIONS
from jdlint.content.citations import PLACE
from jdlint.findings import Scope
from jdlint.schemas.card_keys import SHAPES
from jdlint.schemas.shapes import (
    DATE,
    FLAG,
    SEVERITY,
    TEXT,
    TEXTS,
    Shape,
    list_of,
    one_of,
    record,
)

_PLACE: Shape = {"type": "string", "pattern": "^" + PLACE.pattern.replace(r"\Z", "$")}
_CITATION = record({"title": TEXT, "url": TEXT, "read": DATE, "place": _PLACE}, ("title", "url", "read"))
_EXAMPLE: Shape = {
    "oneOf": [
        TEXT,
        {
            **record(
                {
                    "text": {"description": "A sentence; [[marks]] around what is flagged.", **TEXT},
                    "posting": {"description": "A whole posting, instead of a text.", **TEXT},
                    "role": TEXT,
                    "location": TEXT,
                    "section": TEXT,
                    "today": DATE,
                    "federal_contractor": FLAG,
                }
            ),
            "oneOf": [{"required": ["text"]}, {"required": ["posting"]}],
        },
    ]
}


def card_schema() -> Shape:
    """Give the schema of one card."""
    kinds = dict(_kinds())
    common = _common(list(kinds))
    return {
        "description": "A rule of jdlint: one card a file, called as the file is.",
        "type": "object",
        "properties": {**SHAPES, **common},
        "required": list(REQUIRED),
        "allOf": [
            {"if": {"required": ["joins"]}, "then": {"required": ["joined_as"]}},
            {
                "if": {"properties": {"evidence": {"const": "law"}}, "required": ["evidence"]},
                "then": {"required": ["citations"], "properties": {"citations": {"minItems": 1}}},
            },
            *(_of_kind(name, kind) for name, kind in kinds.items()),
        ],
        "$defs": {
            "common": one_of(common),
            "section": one_of(SECTIONS),
            "example": _EXAMPLE,
        },
    }


def _kinds() -> Iterator[tuple[str, Kind]]:
    for module in iter_modules(jdlint.checks.__path__):
        kind = kind_named(module.name)
        if kind and hasattr(kind, "KEYS"):
            yield module.name, kind


def _of_kind(name: str, kind: Kind) -> Shape:
    needed, known = sorted(kind.REQUIRED), sorted(kind.KEYS | kind.REQUIRED)
    return {
        "if": {"properties": {"check": {"const": name}}, "required": ["check"]},
        "then": {
            "propertyNames": {"anyOf": [{"$ref": "#/$defs/common"}, one_of(known)]},
            **({"required": needed} if needed else {}),
        },
    }


def _common(kinds: list[str]) -> dict[str, Shape]:
    """Give the shapes of the keys that every card may have."""
    example: Shape = {"$ref": "#/$defs/example"}
    shapes: dict[str, Shape] = {
        "code": {"type": "string", "pattern": CODE.pattern.replace(r"\Z", "$")},
        "name": {"type": "string", "pattern": f"^{NAME.pattern}".replace(r"\Z", "$")},
        "check": {"description": "The kind of check.", **one_of(kinds)},
        "severity": SEVERITY,
        "message": {"description": "One sentence about this text; {text} is what is flagged.", **TEXT},
        "help": {"description": "What to do.", **TEXT},
        "rationale": {"description": "What it costs the reader.", **TEXT},
        "evidence": one_of(EVIDENCE),
        "examples": record({"bad": list_of(example, 1), "good": list_of(example, 1)}, ("bad", "good")),
        "in": {
            "description": "The sections it looks in; all where it is left out.",
            **list_of({"$ref": "#/$defs/section"}),
        },
        "citations": list_of(_CITATION),
        "profile": one_of(PROFILES),
        "allow": TEXTS,
        "yields_to": TEXTS,
        "gives_way_to": TEXTS,
        "once_per": one_of(scope.value for scope in Scope),
        "joins": TEXTS,
    }
    return {key: shapes.get(key, TEXT) for key in (*REQUIRED, *OPTIONAL)}
