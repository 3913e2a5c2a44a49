"""SARIF 2.1.0, as code scanning reads it: https://docs.oasis-open.org/sarif/sarif/v2.1.0/."""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import PurePath
from typing import Any, TextIO
from urllib.parse import quote

from jdlint.content.cards import Card, read_cards
from jdlint.content.precision import read_precision
from jdlint.content.slots import without_slots
from jdlint.findings import Citation, Finding, Severity
from jdlint.placing import place_text
from jdlint.posting import Place
from jdlint.results import Failure, LocatedFinding, Run
from jdlint.version import __version__

_SCHEMA = "https://json.schemastore.org/sarif-2.1.0.json"
_LEVELS = {Severity.ERROR: "error", Severity.WARNING: "warning", Severity.NOTE: "note"}
_ROOT = "%SRCROOT%"
_SURE, _QUITE_SURE, _FAIR = 0.95, 0.85, 0.7


def report(run: Run, stream: TextIO, *, color: bool) -> None:
    """Write one log with one run: the rules that found something, the results and what could not be read."""
    del color
    found = list(run.findings())
    rules = list(dict.fromkeys(located.finding.code for located in found))
    failures = [_notification(failure) for failure in run.all_failures()]
    log = {
        "$schema": _SCHEMA,
        "version": "2.1.0",
        "runs": [
            {
                "tool": {"driver": _driver(found)},
                "columnKind": "unicodeCodePoints",
                "invocations": [
                    {"executionSuccessful": not failures, "toolExecutionNotifications": failures}
                ],
                "results": [_result(located, rules.index(located.finding.code)) for located in found],
            }
        ],
    }
    json.dump(log, stream, ensure_ascii=False, indent=2)
    stream.write("\n")


def _driver(found: list[LocatedFinding]) -> dict[str, Any]:
    first = {located.finding.code: located.finding for located in reversed(found)}
    order = dict.fromkeys(located.finding.code for located in found)
    cards = {card.code: card for card in read_cards()} if found else {}
    rules = [_rule(first[code], cards.get(code)) for code in order]
    return {"name": "jdlint", "version": __version__, "semanticVersion": __version__, "rules": rules}


def _rule(finding: Finding, card: Card | None) -> dict[str, Any]:
    """Describe a rule; of a card of the user's own only its findings are known here."""
    words = card.name.replace("-", " ") if card else finding.name.replace("-", " ")
    rule: dict[str, Any] = {
        "id": finding.code,
        "name": finding.name,
        "shortDescription": {"text": words.capitalize()},
        "fullDescription": {"text": " ".join(card.rationale.split()) if card else words.capitalize()},
        "help": _help(finding, card),
        "defaultConfiguration": {"level": _LEVELS[card.severity if card else finding.severity]},
    }
    properties: dict[str, Any] = {"tags": [card.family]} if card else {}
    measured = read_precision().get(finding.name)
    if measured and measured.is_enough:
        properties["precision"] = _precision(measured.share)
    return {**rule, "properties": properties} if properties else rule


def _help(finding: Finding, card: Card | None) -> dict[str, str]:
    advice = " ".join(without_slots(card.help).split()) if card else finding.help
    sources = card.citations if card else finding.citations
    plain = [advice, *(f"Source: {each.title}, {each.url}, read {each.read}" for each in sources)]
    links = (f"- [{each.title}]({each.url}), read {each.read}" for each in sources)
    marked = [advice.replace("<", "\\<"), *links]  # what looks like a tag would not be seen
    return {"text": "\n".join(plain), "markdown": "\n\n".join(marked)}


def _precision(share: float) -> str:
    if share >= _SURE:
        return "very-high"
    return "high" if share >= _QUITE_SURE else "medium" if share >= _FAIR else "low"


def _result(located: LocatedFinding, rule: int) -> dict[str, Any]:
    found = located.finding
    result: dict[str, Any] = {
        "ruleId": found.code,
        "ruleIndex": rule,
        "level": _LEVELS[found.severity],
        "message": {"text": f"{found.message} {found.help}"},
        "locations": [_location(located.path, located.start, located.end)],
        "partialFingerprints": {"jdlint/v1": located.fingerprint},
        "properties": dict(_properties(located)),
    }
    related = [
        {"id": number, **_location(located.path, each.start, each.end), "message": {"text": each.message}}
        for number, each in enumerate(located.related, start=1)
    ]
    if related:
        result["relatedLocations"] = related
    if located.edit and found.fix:
        result["fixes"] = [_fix(located)]
    return result


def _properties(located: LocatedFinding) -> Iterator[tuple[str, Any]]:
    found = located.finding
    yield "section", found.section
    if located.role:
        yield "role", located.role
    if found.citations:
        yield "citations", [_citation(source) for source in found.citations]


def _citation(source: Citation) -> dict[str, str]:
    return {"title": source.title, "url": source.url, "read": source.read}


def _location(path: str, start: Place, end: Place) -> dict[str, Any]:
    """Give a place: a region of a text, or a page, paragraph or row in words."""
    physical: dict[str, Any] = {"artifactLocation": _artifact(path)}
    if start.line is not None and start.column is not None:
        physical["region"] = {
            "startLine": start.line,
            "startColumn": start.column,
            "endLine": end.line,
            "endColumn": end.column,
        }
        if start.row is None:
            return {"physicalLocation": physical}
    name = place_text("", start).lstrip(": ")
    logical = {"fullyQualifiedName": name, "kind": "element"}
    return {"physicalLocation": physical, "logicalLocations": [logical]}


def _artifact(path: str) -> dict[str, str]:
    """Give a file: relative ones hang on the root of the sources."""
    shown = quote(PurePath(path).as_posix())
    if PurePath(path).is_absolute():
        return {"uri": f"file://{shown}"}
    return {"uri": shown, "uriBaseId": _ROOT}


def _fix(located: LocatedFinding) -> dict[str, Any]:
    edit, fix = located.edit, located.finding.fix
    assert edit is not None  # noqa: S101 - the caller asked
    assert fix is not None  # noqa: S101 - the caller asked
    return {
        "description": {"text": f"Write '{edit.replacement.strip()}' ({fix.safety})."},
        "artifactChanges": [
            {
                "artifactLocation": _artifact(located.path),
                "replacements": [
                    {
                        "deletedRegion": {"charOffset": edit.start, "charLength": edit.end - edit.start},
                        "insertedContent": {"text": edit.replacement},
                    }
                ],
            }
        ],
    }


def _notification(failure: Failure) -> dict[str, Any]:
    region = {"startLine": failure.line, "startColumn": failure.column} if failure.line is not None else None
    physical = {"artifactLocation": _artifact(failure.path), **({"region": region} if region else {})}
    return {
        "level": "error",
        "message": {"text": failure.message},
        "locations": [{"physicalLocation": physical}],
    }
