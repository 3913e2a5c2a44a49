"""From what linting a posting gave to the rows of the tables."""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from jdlint.batch.records import Record
from jdlint.batch.schema import Row
from jdlint.engine import Result
from jdlint.findings import Finding, Severity
from jdlint.gathering import told_together
from jdlint.inspection import statement_record
from jdlint.language.job_data import date_of
from jdlint.language.reading import Reading
from jdlint.locating import locate
from jdlint.posting import Place, Posting
from jdlint.results import LocatedFinding

_SURE = 0.8
"""The least confidence in an occupation that lets postings be grouped by it."""

_PARTS_OF_PLACE = ("addressLocality", "addressRegion", "addressCountry")


class Linted:
    """One posting, linted: the row of the posting, and those of its findings."""

    def __init__(
        self,
        record: Record,
        item: int,
        result: Result,
        findings: Sequence[Finding],
        families: Mapping[str, str],
    ) -> None:
        """Take what linting gave, the findings that count and the family of each rule."""
        self._record, self._result, self._families = record, result, families
        self._shared = _shared(record, item, result)
        self._findings = findings

    def posting(self) -> Row:
        """Give the row of the posting."""
        reading = self._result.reading
        levels = Counter(found.severity for found in self._findings)
        families = Counter(self._families[found.name] for found in self._findings)
        return {
            **self._shared,
            **_role(self._result),
            "language": reading.language,
            "is_posting": reading.is_posting,
            "words": sum(len(block.text.split()) for block in reading.posting.blocks),
            "findings": len(self._findings),
            "errors": levels[Severity.ERROR],
            "warnings": levels[Severity.WARNING],
            "notes": levels[Severity.NOTE],
            "families": _json(dict(sorted(families.items()))),
            "statements": _json([statement_record(each) for each in reading.statements]),
            "states": _json(dict(reading.states)),
        }

    def findings(self) -> Iterator[Row]:
        """Yield the rows of the findings, in order."""
        posting = self._result.reading.posting
        located = locate(posting, self._findings, self._record.path, self._shared["role"])
        shown = {each.fingerprint for each in told_together(located)}
        for each in located:
            yield {**self._shared, **self._finding(each), "shown": each.fingerprint in shown}

    def _finding(self, located: LocatedFinding) -> Row:
        found = located.finding
        start, end = (_placed(place, self._record) for place in (located.start, located.end))
        return {
            "code": found.code,
            "name": found.name,
            "family": self._families[found.name],
            "severity": found.severity.label,
            "message": found.message,
            "help": found.help,
            "text": found.text,
            "section": found.section,
            "start_line": start[0],
            "start_column": start[1],
            "end_line": end[0],
            "end_column": end[1],
            "fingerprint": located.fingerprint,
        }


def error_row(
    path: str,
    row: int,
    reason: str,
    *,
    item: int = 1,
    line: int | None = None,
    column: int | None = None,
) -> Row:
    """Give the row of an error."""
    return {
        "path": path,
        "row": row,
        "item": item,
        "id": None,
        "line": line,
        "column": column,
        "reason": reason,
    }


def placed_in(record: Record, line: int | None, column: int | None) -> tuple[int | None, int | None]:
    """Give the place in the file of a place in a record."""
    if line is None or column is None or not record.has_places:
        return None, None
    return line + record.line - 1, column + record.column - 1 if line == 1 else column


def _placed(place: Place, record: Record) -> tuple[int | None, int | None]:
    return placed_in(record, place.line, place.column)


def _shared(record: Record, item: int, result: Result) -> Row:
    reading, context = result.reading, result.context
    posting = reading.posting
    return {
        "path": record.path,
        "row": record.row,
        "item": item,
        "id": posting.record,
        "title": reading.title,
        "employer": _first(posting, "hiringOrganization"),
        "location": _location(posting),
        "place": _innermost(context.places),
        "date": _day(posting),
        "role": context.role.slug if context.role else None,
        "role_soc": context.role.soc if context.role else _sure_soc(reading),
    }


def _role(result: Result) -> Row:
    role, found = result.context.role, result.reading.role
    is_sure = found is not None and found.confidence >= _SURE
    title = role.title if role else found.title if found and is_sure else None
    return {"role_title": title, "role_confidence": round(found.confidence, 2) if found else None}


def _sure_soc(reading: Reading) -> str | None:
    return reading.role.soc if reading.role and reading.role.confidence >= _SURE else None


def _first(posting: Posting, name: str) -> str | None:
    return next((field.value for _, field in posting.given(name)), None)


def _location(posting: Posting) -> str | None:
    whole = _first(posting, "jobLocation")
    parts = (_first(posting, f"jobLocation.{part}") for part in _PARTS_OF_PLACE)
    return whole or ", ".join(part for part in parts if part) or None


def _day(posting: Posting) -> str | None:
    days = (date_of(field) for _, field in posting.given("datePosted"))
    return next((day.isoformat() for day in days if day), None)


def _innermost(codes: Sequence[str]) -> str | None:
    """Give the first place in which no other one lies."""
    return next((code for code in codes if not any(other.startswith(f"{code}-") for other in codes)), None)


def _json(value: Any) -> str:
    return json.dumps(value, ensure_ascii=False, separators=(",", ":"))
