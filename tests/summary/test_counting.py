"""The counts of a summary, against counts made one by one."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from jdlint.summary.model import Breakdown, Period, Summary
from summary.conftest import Row, summarized

Corpus = tuple[list[Row], list[Row]]


def of(summary: Summary, dimension: str) -> Breakdown:
    (found,) = [each for each in summary.breakdowns if each.dimension == dimension]
    return found


def employer(row: Row) -> str | None:
    return (row["employer"] or "").strip() or None


def place(row: Row) -> str | None:
    found: str | None = row["place"] or row["location"]
    return found


def month(row: Row) -> str | None:
    date = row["date"] or ""
    return f"{date[:7]}-01" if date.startswith("2026") else None


VALUES: dict[str, Callable[[Row], Any]] = {
    "role": lambda row: row["role"],
    "employer": employer,
    "place": place,
    "time": month,
}


def test_it_counts_all_postings_and_findings(batch: Path, corpus: Corpus) -> None:
    _, findings = corpus
    summary = summarized(batch)
    assert (summary.postings, summary.tally.total, summary.is_complete) == (60, len(findings), True)
    severities = Counter(each["severity"] for each in findings)
    assert {level.label: count for level, count in summary.tally.counts} == severities
    families = Counter(each["family"] for each in findings)
    assert {family: tally.total for family, tally in summary.families} == families
    assert not summary.faults


def test_the_most_frequent_problems_come_first(batch: Path, corpus: Corpus) -> None:
    _, findings = corpus
    summary = summarized(batch)
    counts = Counter(each["name"] for each in findings)
    postings = Counter(name for name, _ in {(each["name"], each["row"]) for each in findings})
    assert {each.name: (each.findings, each.postings) for each in summary.problems} == {
        name: (counts[name], postings[name]) for name in counts
    }
    order = [each.postings for each in summary.problems]
    assert order == sorted(order, reverse=True)
    assert summary.share(summary.problems[0]) == order[0] / 60
    few = summarized(batch, top=2)
    assert few.problems == summary.problems[:2]
    assert few.more_problems == 3


@pytest.mark.parametrize("dimension", VALUES)
def test_each_breakdown_counts_its_groups(batch: Path, corpus: Corpus, dimension: str) -> None:
    postings, findings = corpus
    value = VALUES[dimension]
    breakdown = of(summarized(batch), dimension)
    expected = Counter(found for each in postings if (found := value(each)) is not None)
    assert {group.value: group.postings for group in breakdown.groups} == expected
    assert breakdown.unknown == sum(value(each) is None for each in postings)
    for group in breakdown.groups:
        ours = [each for each in findings if value(each) == group.value]
        counts = Counter(each["severity"] for each in ours)
        assert {level.label: count for level, count in group.tally.counts if count} == counts
        with_it = Counter(name for name, _ in {(each["name"], each["row"]) for each in ours})
        assert [each.postings for each in group.problems] == sorted(with_it.values(), reverse=True)[:3]
        assert all(with_it[each.name] == each.postings for each in group.problems)
    sizes = [group.postings for group in breakdown.groups]
    assert dimension == "time" or sizes == sorted(sizes, reverse=True)


def test_groups_that_are_left_out_are_counted(batch: Path) -> None:
    whole, few = of(summarized(batch), "place"), of(summarized(batch, top=2), "place")
    assert few.groups == whole.groups[:2]
    assert few.more == len(whole.groups) - 2 > 0


@pytest.mark.parametrize(
    ("period", "labels"),
    [
        ("day", ["2026-01-15", "2026-02-03", "2026-11-30"]),
        ("week", ["week of 2026-01-12", "week of 2026-02-02", "week of 2026-11-30"]),
        ("month", ["2026-01", "2026-02", "2026-11"]),
        ("quarter", ["2026 Q1", "2026 Q4"]),
        ("year", ["2026"]),
    ],
)
def test_periods(batch: Path, period: Period, labels: list[str]) -> None:
    assert [group.label for group in of(summarized(batch, period=period), "time").groups] == labels


def test_labels_are_what_people_say(batch: Path) -> None:
    summary = summarized(batch)
    roles = {group.value: group.label for group in of(summary, "role").groups}
    assert roles["occupational-therapy-assistant"] == "Occupational Therapy Assistant"
    assert roles["our-own-role"] == "Our own role"
    places = {group.value: group.label for group in of(summary, "place").groups}
    assert places["US-OH"] == "Ohio"
    assert places["remote"] == "Remote"
    assert places["Somewhere"] == "Somewhere"


def test_without_the_postings_only_those_with_findings_are_known(batch: Path, corpus: Corpus) -> None:
    _, findings = corpus
    files = sorted((batch / "findings").iterdir())
    summary = summarized(*files)
    assert not summary.is_complete
    assert summary.tally.total == len(findings)
    assert summary.files == len(files)


def test_the_folder_of_findings_brings_its_postings_and_no_file_counts_twice(batch: Path) -> None:
    whole = summarized(batch)
    assert summarized(batch / "findings") == whole
    assert summarized(batch, batch / "findings", next((batch / "findings").iterdir())) == whole


def test_two_runs_are_two_sets_of_postings(
    tmp_path: Path, corpus: Corpus, write: Callable[..., Path]
) -> None:
    _, findings = corpus
    one, two = (write(tmp_path / name, findings) for name in ("a.jsonl", "b.jsonl"))
    both = summarized(one, two)
    assert both.tally.total == 2 * len(findings)
    assert both.postings == 2 * summarized(one).postings
