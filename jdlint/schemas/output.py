"""The schemas of what programs read: findings, whole runs and inspections.

Keys may be added in a later version of the program; those described here stay as long as the
``schema_version`` does.
"""

from __future__ import annotations

from collections.abc import Mapping

from jdlint.content.cards import SECTIONS
from jdlint.language.reading import Education, Experience, License, Pay
from jdlint.records import SCHEMA_VERSION
from jdlint.schemas.shapes import DATE, FLAG, SEVERITY, Shape, list_of, one_of

_STRING: Shape = {"type": "string"}
_MAYBE: Shape = {"type": ["string", "null"]}
_AMOUNT: Shape = {"type": ["number", "null"]}
_MAYBE_COUNT: Shape = {"type": ["integer", "null"]}
_COUNT: Shape = {"type": "integer", "minimum": 0}
_NUMBER: Shape = {"type": "integer", "minimum": 1}
_SECTION = one_of(SECTIONS)
_STATES = (
    "about_employer", "background_check", "benefits", "deadline", "eeo", "employment_type", "how_to_apply",
    "location", "physical_demands", "reports_to", "schedule",
)  # fmt: skip
_PLACE: Shape = {
    "description": "Line and column from 1, in code points; or page and line, paragraph, or row and record.",
    "type": "object",
    "properties": {
        **dict.fromkeys(("line", "column", "page", "paragraph", "row"), _NUMBER),
        "record": _STRING,
    },
    "additionalProperties": False,
    "minProperties": 1,
}
_ENDS = {"start": {"$ref": "#/$defs/place"}, "end": {"$ref": "#/$defs/place"}}


def _whole(properties: Mapping[str, Shape], **more: object) -> Shape:
    """Give the shape of a record that has all of these keys; later versions may have more."""
    return {"type": "object", "properties": properties, "required": list(properties), **more}


_VERSION: Shape = {"const": SCHEMA_VERSION}
_FIX = _whole({"replacement": _STRING, "safety": one_of(("safe", "unsafe"))})
_FINDING = _whole(
    {
        "schema_version": _VERSION,
        "path": _STRING,
        "code": {"type": "string", "pattern": r"^[A-Z]{3}\d{3}$"},
        "name": _STRING,
        "family": {"description": "The folder of the rule's card.", **_STRING},
        "severity": SEVERITY,
        "message": _STRING,
        "help": _STRING,
        "text": {"description": "The words at the place; null where something is missing.", **_MAYBE},
        **_ENDS,
        "section": _SECTION,
        "role": {"description": "The role that the posting was compared with.", **_MAYBE},
        "fingerprint": {
            "description": "The same when lines move.",
            "type": "string",
            "pattern": "^[0-9a-f]{16}$",
        },
        "fix": {"anyOf": [_FIX, {"type": "null"}]},
        "related": list_of(_whole({"message": _STRING, **_ENDS})),
        "citations": list_of(_whole({"title": _STRING, "url": _STRING, "read": DATE})),
    }
)
_FAILURE = _whole({"path": _STRING, "message": _STRING, "line": _MAYBE_COUNT, "column": _MAYBE_COUNT})
_STATEMENT = {"text": _STRING, "section": _SECTION, **_ENDS}
_MODALITY = one_of(("required", "preferred", "after_hire", "in_progress"))
_STATEMENTS: Mapping[str, Mapping[str, Shape]] = {
    Education.kind: {
        "level": _STRING, "modality": _MODALITY, "equivalent_ok": FLAG, "field": _MAYBE, "accreditor": _MAYBE,
    },
    License.kind: {"name": _STRING, "license_kind": _STRING, "modality": _MODALITY, "credential": _MAYBE},
    Experience.kind: {"min_years": _AMOUNT, "max_years": _AMOUNT, "modality": _MODALITY},
    Pay.kind: {"min": _AMOUNT, "max": _AMOUNT, "unit": _MAYBE, "currency": _MAYBE},
}  # fmt: skip
_ROLE = _whole(
    {
        "slug": {"description": "Null for an occupation that is not held in depth.", **_MAYBE},
        "soc": _STRING,
        "title": _STRING,
        "confidence": {"type": "number", "minimum": 0, "maximum": 1},
        "by": _STRING,
    }
)


def finding_schema() -> Shape:
    """Give the schema of one line of ``check --format jsonl``."""
    return {"description": "One finding: a line of 'jdlint check --format jsonl'.", **_FINDING, **_defs()}


def run_schema() -> Shape:
    """Give the schema of ``check --format json``."""
    whole = _whole(
        {
            "schema_version": _VERSION,
            "files": _COUNT,
            "counts": _whole(dict.fromkeys(SEVERITY["enum"], _COUNT)),
            "findings": list_of(_FINDING),
            "failures": list_of(_FAILURE),
            "skipped": list_of(_whole({"path": _STRING, "name": _STRING, "need": one_of(("role", "place"))})),
        }
    )
    return {"description": "One run: what 'jdlint check --format json' writes.", **whole, **_defs()}


def inspection_schema() -> Shape:
    """Give the schema of one line of ``inspect --format jsonl``."""
    block = _whole(
        {
            "kind": one_of(("heading", "paragraph", "list_item", "cell")),
            "text": _STRING,
            "section": _SECTION,
            "cue": _STRING,
            **_ENDS,
        }
    )
    statements = [
        _whole({"kind": {"const": kind}, **_STATEMENT, **details}) for kind, details in _STATEMENTS.items()
    ]
    whole = _whole(
        {
            "schema_version": _VERSION,
            "path": _STRING,
            "language": _STRING,
            "is_posting": FLAG,
            "title": _MAYBE,
            "role": {"anyOf": [_ROLE, {"type": "null"}]},
            "places": list_of(_STRING),
            "blocks": list_of(block),
            "statements": list_of({"oneOf": statements}),
            "states": _whole(dict.fromkeys(_STATES, FLAG)),
        }
    )
    return {"description": "One posting: a line of 'jdlint inspect --format jsonl'.", **whole, **_defs()}


def _defs() -> Shape:
    return {"$defs": {"place": _PLACE}}
