"""GitLab's code quality report: https://docs.gitlab.com/ci/testing/code_quality/."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterator
from pathlib import PurePath
from typing import Any, TextIO

from jdlint.findings import Severity
from jdlint.results import Failure, LocatedFinding, Run

_SEVERITIES = {Severity.ERROR: "major", Severity.WARNING: "minor", Severity.NOTE: "info"}


def report(run: Run, stream: TextIO, *, color: bool) -> None:
    """Write a list of issues; what could not be read is one too, for a silent gap would look like a pass."""
    del color
    issues = [*_issues(run), *(_of_failure(failure) for failure in run.all_failures())]
    json.dump(issues, stream, ensure_ascii=False, indent=2)
    stream.write("\n")


def _issues(run: Run) -> Iterator[dict[str, Any]]:
    seen: dict[str, int] = {}
    for located in run.findings():
        key = f"{PurePath(located.path).as_posix()}\0{located.fingerprint}"
        seen[key] = seen.get(key, -1) + 1
        yield _issue(located, _hash(f"{key}\0{seen[key]}"))


def _issue(located: LocatedFinding, fingerprint: str) -> dict[str, Any]:
    found = located.finding
    first = located.start.line or located.start.row or 1
    last = located.end.line or first
    return {
        "description": f"{found.message} {found.help}",
        "check_name": found.name,
        "fingerprint": fingerprint,
        "severity": _SEVERITIES[found.severity],
        "location": {"path": _path(located.path), "lines": {"begin": first, "end": max(first, last)}},
    }


def _of_failure(failure: Failure) -> dict[str, Any]:
    return {
        "description": failure.message,
        "check_name": "unreadable",
        "fingerprint": _hash(f"{failure.path}\0{failure.message}"),
        "severity": "blocker",
        "location": {"path": _path(failure.path), "lines": {"begin": failure.line or 1}},
    }


def _path(path: str) -> str:
    return PurePath(path).as_posix().removeprefix("./")


def _hash(text: str) -> str:
    return hashlib.sha256(text.encode("utf-8", "surrogateescape")).hexdigest()
