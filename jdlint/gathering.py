"""Tells findings that belong together as one: a slip that a posting repeats, small things that it leaves out.

This is done last, when a run is shown: baselines, allowances, fixes and the exit status know each finding.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from itertools import groupby

from jdlint.findings import Finding, Scope
from jdlint.results import FileResult, LocatedFinding, LocatedRelated, Run

_MOST_QUOTED = 3
_LONGEST_QUOTE = 50
_Key = tuple[str, str]
"""A rule, and the section whose findings of it are told together; no section where that is the posting."""


def gathered(run: Run) -> Run:
    """Give a run with the findings of every posting gathered as their rules say."""
    return replace(run, files=tuple(_gathered(file) for file in run.files))


def _gathered(file: FileResult) -> FileResult:
    postings = groupby(file.findings, key=lambda each: (each.start.row, each.start.record))
    found = tuple(each for _, findings in postings for each in told_together(list(findings)))
    return replace(file, findings=found)


def told_together(findings: Sequence[LocatedFinding]) -> Iterator[LocatedFinding]:
    """Yield one posting's findings, those that belong together as the gravest or first of them."""
    return (told for told, _ in with_others(findings))


def with_others(
    findings: Sequence[LocatedFinding],
) -> Iterator[tuple[LocatedFinding, Sequence[LocatedFinding]]]:
    """Yield what is told of one posting's findings, each with the others that it speaks for."""
    names = {each.finding.name for each in findings}
    leaders = {name: _leader(name, findings, names) for name in names}
    groups: dict[_Key, list[LocatedFinding]] = {}
    for number, each in enumerate(findings):
        groups.setdefault(_key(each.finding, leaders, number), []).append(each)
    firsts = {id(_first(group, key)): group for key, group in groups.items()}
    for each in findings:
        if id(each) in firsts:
            others = [other for other in firsts[id(each)] if other is not each]
            yield _with_others(each, others), others


def _leader(name: str, findings: Iterable[LocatedFinding], present: set[str]) -> str:
    """Follow what a rule joins to the rule under whose name all of it is told."""
    joins: Mapping[str, tuple[str, ...]] = {
        each.finding.name: each.finding.telling.joins for each in findings
    }
    seen = {name}
    while found := next((other for other in joins[name] if other in present - seen), None):
        name = found
        seen.add(name)
    return name


def _key(found: Finding, leaders: Mapping[str, str], number: int) -> _Key:
    """Name the group of a finding; one that goes alone has a group of its own, by its number."""
    leader, once_per = leaders[found.name], found.telling.once_per
    if once_per is None and not found.telling.joins and leader not in _led(leaders):
        return found.name, str(number)
    return leader, found.section if once_per is Scope.SECTION else ""


def _led(leaders: Mapping[str, str]) -> set[str]:
    return {leader for name, leader in leaders.items() if name != leader}


def _first(group: Sequence[LocatedFinding], key: _Key) -> LocatedFinding:
    """Give the finding that stands for a group: the rule's that the others join, the gravest, the first."""
    return max(group, key=lambda each: (each.finding.name == key[0], each.severity))


def _with_others(first: LocatedFinding, others: Sequence[LocatedFinding]) -> LocatedFinding:
    if not others:
        return first
    same = [each.finding for each in others if each.finding.name == first.finding.name]
    joined = [each.finding for each in others if each.finding.name != first.finding.name]
    parts = (first.finding.message, _more_places(first.finding, same), _more_gaps(joined))
    message = " ".join(part for part in parts if part)
    related = tuple(_related(first, each) for each in others)
    return replace(first, finding=replace(first.finding, message=message), related=(*first.related, *related))


def _more_places(first: Finding, same: Sequence[Finding]) -> str:
    """Quote the other words that the first finding's rule flags, and count what is not quoted."""
    own = (first.text or "").casefold()
    words = {text.casefold(): text for each in same if (text := each.text or "").casefold() != own}
    shown = [_quoted(text) for text in words.values()][:_MOST_QUOTED]
    rest = len(same) - len(shown)
    return f"Likewise {_listed([*shown, *([f'{rest} more'] if rest else [])])}." if same else ""


def _quoted(text: str) -> str:
    shown = text if len(text) <= _LONGEST_QUOTE else f"{text[:_LONGEST_QUOTE].rstrip()}\u2026"
    return f"'{shown}'"


def _more_gaps(joined: Sequence[Finding]) -> str:
    return f"Missing too: {_listed([each.telling.joined_as for each in joined])}." if joined else ""


def _listed(words: Sequence[str]) -> str:
    return " and ".join(part for part in (", ".join(words[:-1]), words[-1]) if part)


def _related(first: LocatedFinding, other: LocatedFinding) -> LocatedRelated:
    """Point at another finding; one of another rule brings that rule's name and advice along."""
    found = other.finding
    is_same = found.name == first.finding.name
    message = (
        f"{_quoted(found.text or '')} too." if is_same else f"{found.name}: {found.message} {found.help}"
    )
    return LocatedRelated(message, other.start, other.end, found.span)
