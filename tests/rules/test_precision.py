"""The published precision: shipped figures are what the labels say, and what is often wrong is no warning."""

from __future__ import annotations

import importlib.util
import sys
from pathlib import Path
from types import ModuleType
from typing import Any

import pytest

from jdlint.content.cards import read_cards
from jdlint.content.precision import Precision, precision_file, precision_lines, read_precision
from jdlint.engine import Linter
from jdlint.findings import Severity
from jdlint.readers import read

ROOT = Path(__file__).parent.parent.parent
LEAST = 0.8
"""The share of findings that must be right where a rule warns everyone."""
DRAFT = b"""\
Office Clerk

Harbor Street Clinic is hiring. You file charts, greet patients and order supplies as needed.

Requirements

Strong communication skills
Team player
Strong communication skills and patience
"""


@pytest.fixture(scope="module")
def benchmark() -> ModuleType:
    spec = importlib.util.spec_from_file_location("precision_benchmark", ROOT / "benchmarks" / "precision.py")
    assert spec
    assert spec.loader
    module = importlib.util.module_from_spec(spec)
    sys.modules[spec.name] = module
    spec.loader.exec_module(module)
    return module


@pytest.fixture(scope="module")
def judged(benchmark: ModuleType, linter: Linter) -> dict[str, Any]:
    return dict(benchmark.judged(linter, benchmark.read_labels()))


def test_the_shipped_figures_are_fresh(benchmark: ModuleType, judged: dict[str, Any]) -> None:
    fresh = precision_lines(benchmark.figures(judged.values()))
    assert precision_file().read_text("utf-8") == fresh, "run: python benchmarks/precision.py --write"


def test_labels_are_of_rules_and_postings_that_exist(benchmark: ModuleType, judged: dict[str, Any]) -> None:
    labels = benchmark.read_labels()
    assert set(labels) <= set(judged)
    assert {label.rule for each in labels.values() for label in each} <= {card.name for card in read_cards()}


def test_most_findings_are_labeled(judged: dict[str, Any]) -> None:
    usual = {card.name for card in read_cards() if card.profile == "recommended"}
    new = [
        f"{name}: {sighting.finding.name}: {sighting.at}"
        for name, each in judged.items()
        for sighting in each.unlabeled
        if sighting.finding.name in usual
    ]
    labeled = sum(len(each.pairs) for each in judged.values())
    assert len(new) < labeled / 5, "label what is new in benchmarks/precision/labels.yaml:\n" + "\n".join(new)


def test_what_is_often_wrong_is_a_note_or_not_recommended() -> None:
    measured = read_precision()
    loud = [
        f"{card.name}: {measured[card.name].share:.2f}"
        for card in read_cards()
        if card.name in measured
        and measured[card.name].is_enough
        and measured[card.name].share < LEAST
        and card.profile == "recommended"
        and card.severity > Severity.NOTE
    ]
    assert not loud


def test_an_arguable_finding_counts_half_and_few_findings_vouch_for_little() -> None:
    assert Precision(8, 2, 0).share == pytest.approx(0.9)
    assert Precision(2, 0, 0).least < Precision(20, 0, 0).least < Precision(20, 0, 0).share
    assert Precision(19, 0, 1).least == pytest.approx(0.764, abs=0.001)
    assert not Precision(2, 1, 1).is_enough


def test_figures_read_as_they_are_written(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    figures = {"open-list": Precision(3, 1, 0), "cliche": Precision(0, 0, 2)}
    (tmp_path / "precision.tsv").write_text(precision_lines(figures), "utf-8")
    monkeypatch.setattr("jdlint.content.precision.data_folder", lambda _: tmp_path)
    assert read_precision.__wrapped__() == figures


@pytest.fixture(scope="module")
def beside(benchmark: ModuleType, linter: Linter) -> Any:
    (posting,) = read(DRAFT, "draft.txt")
    result = linter.lint(posting)
    rules = ("filler-skill", "filler-trait", "missing-pay")
    findings = [found for rule in rules for found in result.findings if found.name == rule]

    def lay(*labels: tuple[str, str, str]) -> Any:
        return benchmark._beside(  # noqa: SLF001 - the heart of the benchmark
            findings, result.reading, [benchmark.Label(*label, "") for label in labels]
        )

    return lay


def test_findings_without_a_label_are_new(beside: Any) -> None:
    each = beside()
    assert [sighting.at for sighting in each.unlabeled] == [
        "[[Strong communication skills]]",
        "[[Strong communication skills]] and patience",
        "[[Team player]]",
        "",
    ]


def test_a_label_finds_its_words_though_the_finding_is_longer_or_shorter(beside: Any) -> None:
    each = beside(
        ("filler-skill", "Strong [[communication]] skills and", "right"),
        ("filler-trait", "[[player]]", "wrong"),
    )
    assert [(sighting.at, label.verdict) for sighting, label in each.pairs] == [
        ("[[Strong communication skills]] and patience", "right"),
        ("[[Team player]]", "wrong"),
    ]


def test_equal_words_are_matched_in_order_and_the_rest_has_vanished(beside: Any) -> None:
    twice = ("filler-skill", "[[Strong communication skills]]", "right")
    each = beside(twice, twice, ("filler-skill", "[[order supplies]]", "wrong"), ("missing-pay", "", "right"))
    assert [sighting.finding.name for sighting, _ in each.pairs] == [
        "filler-skill",
        "missing-pay",
        "filler-skill",
    ]
    assert [label.at for label in each.vanished] == ["[[order supplies]]"]
    assert [sighting.at for sighting in each.unlabeled] == ["[[Team player]]"]


def test_a_label_of_another_rule_or_of_words_is_not_met_by_an_absence(beside: Any) -> None:
    labels = (("cliche", "[[Team player]]", "right"), ("missing-pay", "[[Strong]]", "right"))
    assert not beside(*labels).pairs


def test_a_doubtful_verdict_needs_a_reason(benchmark: ModuleType, tmp_path: Path) -> None:
    path = tmp_path / "labels.yaml"
    path.write_text("a.txt:\n  - {rule: cliche, at: '[[x]]', verdict: wrong}\n", "utf-8")
    with pytest.raises(Exception, match="'wrong' needs a reason"):
        benchmark.read_labels(path)
