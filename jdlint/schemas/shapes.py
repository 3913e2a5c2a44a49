"""The shapes of which the schemas are made; a text in YAML may be written like a number or a word for yes."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any

Shape = Mapping[str, Any]

TEXT: Shape = {"type": ["string", "number", "boolean"]}
TEXTS: Shape = {"type": "array", "items": TEXT}
WHOLE: Shape = {"type": "integer"}
NUMBER: Shape = {"type": "number"}
FLAG: Shape = {"type": "boolean"}
DATE: Shape = {"type": "string", "pattern": r"^\d{4}-\d{2}-\d{2}$"}
SEVERITY: Shape = {"enum": ["error", "warning", "note"]}


def one_of(words: Iterable[str]) -> Shape:
    """Give the shape of one of some words."""
    return {"enum": list(words)}


def list_of(shape: Shape, least: int = 0) -> Shape:
    """Give the shape of a list."""
    return {"type": "array", "items": shape, **({"minItems": least} if least else {})}


def table_of(shape: Shape, names: Shape | None = None) -> Shape:
    """Give the shape of a table whose keys are its author's own; ``names`` is the shape of those."""
    return {"type": "object", **({"propertyNames": names} if names else {}), "additionalProperties": shape}


def record(properties: Mapping[str, Shape], required: Iterable[str] = ()) -> Shape:
    """Give the shape of a table with these keys and no others."""
    needed = list(required)
    return {
        "type": "object",
        "properties": properties,
        **({"required": needed} if needed else {}),
        "additionalProperties": False,
    }


def likely(words: Iterable[str]) -> Shape:
    """Give the shape of a text that is mostly one of some words: editors offer those, others may be meant."""
    return {"anyOf": [one_of(words), TEXT]}
