"""reviewdog's diagnostic format: https://github.com/reviewdog/reviewdog/tree/master/proto/rdf.

Its columns count bytes of UTF-8 from 1, ends exclusive.
"""

from __future__ import annotations

import json
from typing import Any, TextIO

from jdlint.findings import Severity
from jdlint.results import Failure, LocatedFinding, Run

_SEVERITIES = {Severity.ERROR: "ERROR", Severity.WARNING: "WARNING", Severity.NOTE: "INFO"}


def report(run: Run, stream: TextIO, *, color: bool) -> None:
    """Write one result with a diagnostic a finding, and one for each file that could not be read."""
    del color
    diagnostics = [
        *(_diagnostic(located) for located in run.findings()),
        *(_of_failure(failure) for failure in run.all_failures()),
    ]
    result = {"source": {"name": "jdlint"}, "diagnostics": diagnostics}
    json.dump(result, stream, ensure_ascii=False, indent=2)
    stream.write("\n")


def _diagnostic(located: LocatedFinding) -> dict[str, Any]:
    found = located.finding
    code: dict[str, str] = {"value": f"{found.code} {found.name}"}
    if found.citations:
        code["url"] = found.citations[0].url
    diagnostic = {
        "message": f"{found.message} {found.help}",
        "location": {"path": located.path, **_range(located)},
        "severity": _SEVERITIES[found.severity],
        "code": code,
    }
    replaces = located.edit and found.fix and found.text is not None
    if replaces and located.edit and "range" in diagnostic["location"]:
        suggestion = {**_range(located), "text": located.edit.replacement}
        return {**diagnostic, "suggestions": [suggestion]}
    return diagnostic


def _range(located: LocatedFinding) -> dict[str, Any]:
    if located.byte_columns is None:
        return {}
    first, last = located.byte_columns
    return {
        "range": {
            "start": {"line": located.start.line, "column": first},
            "end": {"line": located.end.line, "column": last},
        }
    }


def _of_failure(failure: Failure) -> dict[str, Any]:
    location: dict[str, Any] = {"path": failure.path}
    if failure.line is not None:
        location["range"] = {"start": {"line": failure.line}}
    return {"message": failure.message, "location": location, "severity": "ERROR"}
