"""HTML for people: one file that holds each posting as written, with its findings in place; no script."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from typing import TextIO

from jdlint.look import write_page
from jdlint.reporters.html.filters import filter_style, kinds_of
from jdlint.reporters.html.notes import TITLES
from jdlint.reporters.html.parts import parts_of
from jdlint.results import Run
from jdlint.tallies import Tally, by_family, counted

_NEEDS = {"role": "the role is unknown", "place": "the place is unknown"}
_MOST_FAILURES = 100


def report(run: Run, stream: TextIO, *, color: bool) -> None:
    """Write a summary, then each posting: what is missing, its text, the notes, and beside its reference."""
    del color
    parts, tally = parts_of(run), Tally.of(run.findings())
    linted = [file for file in run.files if file.failure is None]
    failures = run.all_failures()
    families = by_family(run)
    kinds = kinds_of(family for family, _ in families)
    postings = max(sum(file.postings for file in linted), len(parts.shown))
    write_page(
        stream,
        "report.html",
        filter_style(kinds.values(), (part.id for part in parts.shown)),
        parts=parts,
        kinds=kinds,
        postings=postings,
        counted=counted,
        files=len(linted),
        tally=tally,
        families=families,
        titles=TITLES,
        told=sum(len(part.findings) for part in parts.shown) + len(parts.beside),
        failures=failures[:_MOST_FAILURES],
        more_failures=max(0, len(failures) - _MOST_FAILURES),
        skipped=tuple(_skipped(run)),
    )


def _skipped(run: Run) -> Iterator[str]:
    """Say which rules could not run: a rule left out in silence would look like a pass."""
    rules: dict[str, Counter[str]] = {}
    for file in run.files:
        for each in file.skipped:
            rules.setdefault(each.need, Counter())[file.path] += 1
    for need, files in rules.items():
        where = next(iter(files)) if len(files) == 1 else counted(len(files), "file")
        yield f"{counted(max(files.values()), 'rule')} did not run in {where}: {_NEEDS[need]}."
