"""A flat table for spreadsheets: a row for each problem, of all postings and of each group."""

from __future__ import annotations

import csv
from collections.abc import Iterator
from typing import TextIO, TypeAlias

from jdlint.escaping import in_a_cell
from jdlint.style import Style
from jdlint.summary.model import Group, Problem, Summary
from jdlint.tallies import Tally

_HEAD = (
    "by", "value", "label", "postings", "findings", "errors", "warnings", "notes",
    "rank", "code", "name", "family", "severity", "problem_findings", "problem_postings", "share",
)  # fmt: skip
_Cell: TypeAlias = "str | int | float"
_Row: TypeAlias = "tuple[_Cell, ...]"


def write(summary: Summary, stream: TextIO, style: Style) -> None:
    """Write a head and the rows; those of all postings first."""
    writer = csv.writer(stream, lineterminator="\n")
    writer.writerow(_HEAD)
    writer.writerows([_cell(value) for value in row] for row in _rows(summary))


def _cell(value: _Cell) -> _Cell:
    return in_a_cell(value) if isinstance(value, str) else value


def _rows(summary: Summary) -> Iterator[_Row]:
    start: _Row = ("all", "", "", summary.postings, *_counts(summary.tally))
    for rank, problem in enumerate(summary.problems, 1):
        yield (*start, rank, *_problem(summary, problem, None))
    for breakdown in summary.breakdowns:
        for group in breakdown.groups:
            yield from _of_group(summary, breakdown.dimension, group)


def _of_group(summary: Summary, dimension: str, group: Group) -> Iterator[_Row]:
    start: _Row = (dimension, group.value, group.label, group.postings, *_counts(group.tally))
    for rank, problem in enumerate(group.problems, 1):
        yield (*start, rank, *_problem(summary, problem, group))
    if not group.problems:
        blanks: _Row = ("",) * (len(_HEAD) - len(start))
        yield (*start, *blanks)


def _counts(tally: Tally) -> tuple[int, ...]:
    return tally.total, tally.errors, tally.warnings, tally.notes


def _problem(summary: Summary, problem: Problem, group: Group | None) -> _Row:
    share = round(summary.share(problem, group), 4)
    named = (problem.code, problem.name, problem.family, problem.severity)
    return *named, problem.findings, problem.postings, share
