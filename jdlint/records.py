"""Findings and failures as plain records of the JSON contract."""

from __future__ import annotations

from typing import Any

from jdlint.posting import Place
from jdlint.results import Failure, LocatedFinding

SCHEMA_VERSION = 1
_PARTS = ("line", "column", "page", "paragraph", "row", "record")


def place_record(place: Place) -> dict[str, int | str]:
    """Give the parts of a place that are known."""
    parts = {name: getattr(place, name) for name in _PARTS}
    return {name: value for name, value in parts.items() if value is not None}


def finding_record(located: LocatedFinding) -> dict[str, Any]:
    """Give one finding's record, ready for JSON."""
    found = located.finding
    return {
        "schema_version": SCHEMA_VERSION,
        "path": located.path,
        "code": found.code,
        "name": found.name,
        "family": found.family,
        "severity": found.severity.label,
        "message": found.message,
        "help": found.help,
        "text": found.text,
        "start": place_record(located.start),
        "end": place_record(located.end),
        "section": found.section,
        "role": located.role,
        "fingerprint": located.fingerprint,
        "fix": found.fix and {"replacement": found.fix.replacement, "safety": found.fix.safety},
        "related": [
            {"message": each.message, "start": place_record(each.start), "end": place_record(each.end)}
            for each in located.related
        ],
        "citations": [
            {"title": source.title, "url": source.url, "read": source.read} for source in found.citations
        ],
    }


def failure_record(failure: Failure) -> dict[str, Any]:
    """Give the record of a file that was not linted."""
    return {
        "path": failure.path,
        "message": failure.message,
        "line": failure.line,
        "column": failure.column,
    }
