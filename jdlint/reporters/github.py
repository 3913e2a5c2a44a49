"""Annotations of GitHub Actions: one workflow command a finding.

https://docs.github.com/actions/reference/workflows-and-actions/workflow-commands
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import TextIO

from jdlint.findings import Severity
from jdlint.placing import place_text
from jdlint.results import LocatedFinding, Run

_COMMANDS = {Severity.ERROR: "error", Severity.WARNING: "warning", Severity.NOTE: "notice"}
_IN_DATA = {"%": "%25", "\r": "%0D", "\n": "%0A"}
_IN_PROPERTY = {**_IN_DATA, ":": "%3A", ",": "%2C"}


def report(run: Run, stream: TextIO, *, color: bool) -> None:
    """Write an annotation a finding, and one for each file that could not be read."""
    del color
    for located in run.findings():
        found = located.finding
        properties = ",".join(f"{key}={_escaped(value, _IN_PROPERTY)}" for key, value in _properties(located))
        message = _escaped(f"{found.message} {found.help}", _IN_DATA)
        stream.write(f"::{_COMMANDS[found.severity]} {properties}::{message}\n")
    for failure in run.all_failures():
        line = f",line={failure.line}" if failure.line is not None else ""
        path = _escaped(failure.path, _IN_PROPERTY)
        stream.write(f"::error file={path}{line},title=jdlint::{_escaped(failure.message, _IN_DATA)}\n")


def _properties(located: LocatedFinding) -> Iterator[tuple[str, str]]:
    """Yield what an annotation says of its place; columns count only within one line."""
    start, end, found = located.start, located.end, located.finding
    yield "file", located.path
    title = f"{found.code} {found.name}"
    if start.column is None:
        yield "title", f"{title} ({place_text('', start).lstrip(': ')})"
        return
    yield "line", str(start.line)
    yield "endLine", str(end.line)
    if start.line == end.line and end.column is not None:
        yield "col", str(start.column)
        yield "endColumn", str(max(end.column, start.column))
    yield "title", title


def _escaped(text: str, signs: dict[str, str]) -> str:
    return "".join(signs.get(sign, sign) for sign in text)
