"""Markdown for the summary of a job or a comment: what to change first, by file."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import TextIO

from jdlint.findings import Severity
from jdlint.placing import place_text
from jdlint.results import FileResult, LocatedFinding, Run

_SPECIAL = re.compile(r"([\\`*_<>\[\]#|~])")


def report(run: Run, stream: TextIO, *, color: bool) -> None:
    """Write a heading, the counts, and a table a file, the weightiest findings first."""
    del color
    stream.write("\n".join(_lines(run)) + "\n")


def _lines(run: Run) -> Iterator[str]:
    counts = [_counted(count, level.label) for level in reversed(Severity) if (count := run.count(level))]
    linted = sum(file.failure is None for file in run.files)
    yield "# jdlint\n"
    yield f"{', '.join(counts) or 'No findings'} in {_counted(linted, 'file')}.\n"
    failures = run.all_failures()
    if failures:
        yield "## Not linted\n"
        yield from (f"- `{failure.path}`: {_plain(failure.message)}" for failure in failures)
        yield ""
    for file in run.files:
        if file.findings:
            yield from _table(file)


def _table(file: FileResult) -> Iterator[str]:
    yield f"## {_plain(file.path)}\n"
    yield "| place | severity | rule | what | what to do |"
    yield "|---|---|---|---|---|"
    yield from map(_row, sorted(file.findings, key=lambda located: -located.severity))
    yield ""


def _row(located: LocatedFinding) -> str:
    found = located.finding
    place = place_text("", located.start).lstrip(": ")
    rule, told = f"{found.name} ({found.code})", (_plain(found.message), _plain(found.help))
    cells = (place, found.severity.label, rule, *told)
    return f"| {' | '.join(cells)} |"


def _plain(text: str) -> str:
    return _SPECIAL.sub(r"\\\1", " ".join(text.split()))


def _counted(count: int, word: str) -> str:
    return f"{count} {word}" + ("" if count == 1 else "s")
