"""One JSON object for programs."""

from __future__ import annotations

import json
from typing import Any, TextIO

from jdlint.style import Style
from jdlint.summary.model import Breakdown, Group, Problem, Summary
from jdlint.tallies import Tally

_SCHEMA_VERSION = 1


def write(summary: Summary, stream: TextIO, style: Style) -> None:
    """Write all that the summary holds."""
    record = {
        "schema_version": _SCHEMA_VERSION,
        "files": summary.files,
        "postings": summary.postings,
        "postings_without_findings_counted": summary.is_complete,
        "findings": summary.tally.total,
        "counts": _counts(summary.tally),
        "families": [{"family": family, **_counts(tally)} for family, tally in summary.families],
        "problems": [_problem(each, summary.share(each)) for each in summary.problems],
        "more_problems": summary.more_problems,
        "by": {each.dimension: _breakdown(summary, each) for each in summary.breakdowns},
        "faults": [{"path": each.path, "row": each.row, "message": each.message} for each in summary.faults],
        "more_faults": summary.more_faults,
    }
    stream.write(json.dumps(record, ensure_ascii=False, indent=2) + "\n")


def _breakdown(summary: Summary, breakdown: Breakdown) -> dict[str, Any]:
    return {
        "groups": [_group(summary, each) for each in breakdown.groups],
        "more": breakdown.more,
        "unknown": breakdown.unknown,
    }


def _group(summary: Summary, group: Group) -> dict[str, Any]:
    return {
        "value": group.value,
        "label": group.label,
        "postings": group.postings,
        "findings": group.tally.total,
        "counts": _counts(group.tally),
        "problems": [_problem(each, summary.share(each, group)) for each in group.problems],
    }


def _problem(problem: Problem, share: float) -> dict[str, Any]:
    return {
        "code": problem.code,
        "name": problem.name,
        "family": problem.family,
        "severity": problem.severity,
        "findings": problem.findings,
        "postings": problem.postings,
        "share": round(share, 4),
    }


def _counts(tally: Tally) -> dict[str, int]:
    return {level.label: count for level, count in tally.counts}
