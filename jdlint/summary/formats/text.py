"""Tables for a terminal."""

from __future__ import annotations

import textwrap
from collections.abc import Iterator, Sequence
from typing import TextIO

from jdlint.escaping import on_one_line
from jdlint.findings import Severity
from jdlint.style import Style
from jdlint.summary.formats.sentences import HEADS, TITLES, on_shares, opening, rest
from jdlint.summary.model import Breakdown, Group, Summary
from jdlint.tallies import counted

_WIDTH, _WIDEST_LABEL = 100, 30
_CUT = "\u2026"


def write(summary: Summary, stream: TextIO, style: Style) -> None:
    """Write the counts, the most frequent problems, and a table for each breakdown."""
    stream.writelines(f"{line}\n" for line in _lines(summary, style))


def _lines(summary: Summary, style: Style) -> Iterator[str]:
    yield opening(summary)
    if not summary.tally.total:
        return
    yield style.faint(on_shares(summary))
    yield ""
    yield style.strong("Most frequent problems")
    yield style.faint("  postings  share  findings  severity  rule")
    for each in summary.problems:
        level = style.severity(f"{each.severity:8}", Severity.parse(each.severity))
        share = f"{summary.share(each):5.0%}"
        yield f"  {each.postings:8,}  {share}  {each.findings:8,}  {level}  {_rule(each.code, each.name)}"
    if summary.more_problems:
        yield style.faint(f"  and {counted(summary.more_problems, 'more rule')}")
    yield ""
    yield style.strong("By kind of rule")
    yield style.faint("  findings    errors  warnings     notes  kind")
    for family, tally in summary.families:
        counts = (tally.total, tally.errors, tally.warnings, tally.notes)
        yield f"  {'  '.join(f'{count:8,}' for count in counts)}  {on_one_line(family)}"
    for breakdown in summary.breakdowns:
        yield ""
        yield from _breakdown(summary, breakdown, style)


def _rule(code: str, name: str) -> str:
    return on_one_line(f"{code} {name}")


def _breakdown(summary: Summary, breakdown: Breakdown, style: Style) -> Iterator[str]:
    yield style.strong(TITLES[breakdown.dimension])
    if breakdown.groups:
        labels = [_shortened(group.label) for group in breakdown.groups]
        head = HEADS[breakdown.dimension]
        width = max(len(head), *map(len, labels))
        yield style.faint(f"  postings  findings   each  {head:{width}}  most frequent problems")
        for group, label in zip(breakdown.groups, labels, strict=True):
            yield from _row(summary, group, f"{label:{width}}")
    told = list(rest(breakdown))
    if told:
        yield style.faint(f"  {'; '.join(told)}")


def _row(summary: Summary, group: Group, label: str) -> Iterator[str]:
    start = f"  {group.postings:8,}  {group.tally.total:8,}  {group.per_posting:5.1f}  {label}  "
    problems = ", ".join(_problem(summary, group, number) for number in range(len(group.problems)))
    folded: Sequence[str] = textwrap.wrap(problems, max(_WIDTH - len(start), 40), break_on_hyphens=False)
    yield (start + folded[0] if folded else start.rstrip())
    yield from (" " * len(start) + line for line in folded[1:])


def _problem(summary: Summary, group: Group, number: int) -> str:
    problem = group.problems[number]
    return f"{on_one_line(problem.name)}\u00a0{summary.share(problem, group):.0%}"


def _shortened(label: str) -> str:
    label = on_one_line(label)
    return label if len(label) <= _WIDEST_LABEL else label[: _WIDEST_LABEL - 1].rstrip() + _CUT
