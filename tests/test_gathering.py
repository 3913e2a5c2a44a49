"""Findings that belong together are told as one, without a word of them being lost."""

from __future__ import annotations

import json
from dataclasses import replace
from pathlib import Path

import pytest
from click.testing import CliRunner

from jdlint.cli import main
from jdlint.content.cards import read_card
from jdlint.content.strict_yaml import ContentError
from jdlint.findings import Severity
from jdlint.gathering import gathered, told_together
from jdlint.library import lint_text
from jdlint.results import FileResult, LocatedFinding, Run

POSTING = """\
# Line Cook

Harbor Diner serves 200 guests a night in Dayton, Ohio. You run the grill.

## Duties

- Grill fish and steaks to order
- Clean the grill, the fryer, etc. after each shift
- Count meat, fish, etc. on Sundays

## Requirements

- Team player
- One year on a grill
- Self-starter
- Go-getter with a can-do attitude
- Strong work ethic
"""


def told(text: str) -> dict[str, LocatedFinding]:
    found = list(told_together(lint_text(text, "cook.md")))
    names = [each.finding.name for each in found]
    return dict(zip(names, found, strict=True))


def test_words_of_one_kind_in_one_section_are_told_once() -> None:
    raw = [each for each in lint_text(POSTING, "cook.md") if each.finding.name == "filler-trait"]
    one = told(POSTING)["filler-trait"]
    assert len(raw) == 5
    assert one.finding.text == "Team player"
    assert one.fingerprint == raw[0].fingerprint
    assert one.finding.message == (
        raw[0].finding.message + " Likewise 'Self-starter', 'Go-getter', 'can-do attitude' and 1 more."
    )
    assert [each.start for each in one.related] == [each.start for each in raw[1:]]


def test_the_same_words_again_are_counted() -> None:
    assert told(POSTING)["open-list"].finding.message.endswith("Likewise 1 more.")


def test_each_section_has_its_own() -> None:
    text = POSTING.replace("You run the grill.", "We are looking for a highly motivated self-starter.")
    found = [each.finding for each in told_together(lint_text(text, "cook.md"))]
    assert [each.section for each in found if each.name == "filler-trait"] == ["about_role", "requirements"]


def test_small_absences_join_a_graver_one() -> None:
    found = told(POSTING)
    pay = found["missing-pay"]
    assert not {"missing-employment-type", "missing-how-to-apply"} & set(found)
    assert pay.finding.message.endswith(
        "Missing too: full-time or part-time, how to apply and what the work asks of the body."
    )
    assert {each.message.partition(":")[0] for each in pay.related} == {
        "missing-employment-type",
        "missing-how-to-apply",
        "missing-physical-demands",
    }


def test_an_absence_goes_alone_where_nothing_graver_is_missing() -> None:
    pay = "## Pay\n\n$20 to $24 per hour. Apply at the counter."
    hours = "## Schedule\n\nFull-time, Monday to Friday from 3 to 11 p.m.\n\nYou lift 40 pounds."
    found = told(f"{POSTING}\n{pay}\n\n{hours}\n")
    benefits = found["missing-benefits"]
    assert benefits.finding.message == "The posting names no benefits."
    assert not benefits.related


def test_the_gravest_of_one_rule_stands_for_all() -> None:
    first, second, *_ = (each for each in lint_text(POSTING, "c.md") if each.finding.name == "filler-trait")
    graver = replace(second, finding=replace(second.finding, severity=Severity.ERROR))
    (one,) = told_together([first, graver])
    assert (one.finding.text, one.severity) == ("Self-starter", Severity.ERROR)
    assert one.finding.message.endswith("Likewise 'Team player'.")


def test_postings_of_one_file_stay_apart() -> None:
    rows = [{"id": str(number), "title": "Line Cook", "description": POSTING} for number in range(2)]
    lines = "\n".join(json.dumps(row) for row in rows)
    run = gathered(Run((FileResult("jobs.jsonl", lint_text(lines, "jobs.jsonl")),)))
    traits = [each for each in run.findings() if each.finding.name == "filler-trait"]
    assert len({each.start.record or each.start.line for each in traits}) == len(traits) == 2


def test_commands_show_gathered_findings_and_count_each(tmp_path: Path) -> None:
    posting = tmp_path / "cook.md"
    posting.write_text(POSTING, encoding="utf-8")
    arguments = ["check", "--isolated", "--select", "filler-trait", str(posting)]
    shown = CliRunner().invoke(main, [*arguments, "--format", "jsonl", "--max-warnings", "4"])
    assert (len(shown.stdout.splitlines()), shown.exit_code) == (1, 1)
    assert "5" in CliRunner().invoke(main, [*arguments, "--statistics"]).stdout


def test_what_joins_others_needs_a_name_for_what_is_missing(tmp_path: Path) -> None:
    card = (Path(__file__).parents[1] / "rules/sections/missing-benefits.yaml").read_text(encoding="utf-8")
    broken = tmp_path / "missing-benefits.yaml"
    broken.write_text(card.replace("joined_as: the benefits\n", ""), encoding="utf-8")
    with pytest.raises(ContentError, match="joined_as"):
        read_card(broken)
