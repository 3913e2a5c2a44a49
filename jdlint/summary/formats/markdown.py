"""Markdown for code-hosting sites."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TextIO

from jdlint.escaping import in_markdown
from jdlint.style import Style
from jdlint.summary.formats.sentences import HEADS, TITLES, on_shares, opening, rest
from jdlint.summary.model import Breakdown, Group, Summary
from jdlint.tallies import counted


def write(summary: Summary, stream: TextIO, style: Style) -> None:
    """Write the counts, the most frequent problems, and a table for each breakdown."""
    stream.writelines(f"{line}\n" for line in _lines(summary))


def _lines(summary: Summary) -> Iterator[str]:
    yield "# Job postings: the most frequent problems\n"
    yield f"{opening(summary)}\n"
    if not summary.tally.total:
        return
    yield f"{on_shares(summary)}\n"
    yield "| rule | severity | postings | share | findings |"
    yield "|---|---|--:|--:|--:|"
    for each in summary.problems:
        rule = in_markdown(f"{each.name} ({each.code})")
        share = f"{summary.share(each):.0%}"
        yield f"| {rule} | {each.severity} | {each.postings:,} | {share} | {each.findings:,} |"
    if summary.more_problems:
        yield f"\nand {counted(summary.more_problems, 'more rule')}"
    yield "\n## By kind of rule\n"
    yield "| kind | errors | warnings | notes |"
    yield "|---|--:|--:|--:|"
    for family, tally in summary.families:
        yield f"| {in_markdown(family)} | {tally.errors:,} | {tally.warnings:,} | {tally.notes:,} |"
    for breakdown in summary.breakdowns:
        yield from _breakdown(summary, breakdown)


def _breakdown(summary: Summary, breakdown: Breakdown) -> Iterator[str]:
    yield f"\n## {TITLES[breakdown.dimension]}\n"
    if breakdown.groups:
        head = HEADS[breakdown.dimension]
        yield f"| {head} | postings | findings | each | errors | most frequent problems |"
        yield "|---|--:|--:|--:|--:|---|"
        yield from (_row(summary, group) for group in breakdown.groups)
    told = list(rest(breakdown))
    if told:
        yield f"\n{'; '.join(told)}"


def _row(summary: Summary, group: Group) -> str:
    problems = (f"{in_markdown(each.name)} {summary.share(each, group):.0%}" for each in group.problems)
    counts = f"{group.postings:,} | {group.tally.total:,} | {group.per_posting:.1f} | {group.tally.errors:,}"
    return f"| {in_markdown(group.label)} | {counts} | {', '.join(problems)} |"
