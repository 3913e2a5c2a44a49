"""What ``check`` and ``inspect`` write is what their schemas say, key by key."""

from __future__ import annotations

import json
import subprocess
import sys
from collections.abc import Callable, Iterable, Mapping
from pathlib import Path
from typing import Any

import pytest
from jsonschema import Draft202012Validator

from jdlint.schemas import schema_text

ROOT = Path(__file__).parent.parent.parent
SAMPLES = sorted((ROOT / "docs" / "examples").glob("*/bad.*"))[:12]
ROWS = (
    '{"id": "x,1", "title": "Cook", "description": "Cook wanted at $20 an hour. Other duties as assigned."}\n'
)
DATA = """\
---
title: Registered Nurse
salary: 20 - 30
---

Know HIPPA. This is a fully remote position. On-site attendance is required. BSN required, RN preferred.
"""
PROGRAM = (sys.executable, "-m", "jdlint")
FINDING, RUN, INSPECTION = (json.loads(schema_text(name)) for name in ("finding", "run", "inspection"))


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    made = tmp_path_factory.mktemp("output")
    (made / "rows.jsonl").write_text(f"{ROWS}{ROWS}", "utf-8")
    (made / "table.csv").write_text(
        "id,title,description\n7,Cook,Other duties as assigned at $20 an hour\n", "utf-8"
    )
    (made / "data.md").write_text(DATA, "utf-8")
    (made / "broken.md").write_text("---\ntitle: [\n---\nText\n", "utf-8")
    (made / "nurse.rtf").write_text(
        "{\\rtf1 Registered Nurse\\par Know HIPPA and other duties as assigned.\\par}", "utf-8"
    )
    return made


@pytest.fixture(scope="module")
def output(folder: Path) -> Callable[..., str]:
    def run(command: str, form: str) -> str:
        done = subprocess.run(
            [*PROGRAM, command, "--format", form, "--today", "2026-11-26", folder, *SAMPLES],
            capture_output=True, check=False,
        )  # fmt: skip
        assert done.returncode == 2, done.stderr  # of the broken file
        return done.stdout.decode()

    return run


@pytest.fixture(scope="module")
def findings(output: Callable[..., str]) -> list[dict[str, Any]]:
    return [json.loads(line) for line in output("check", "jsonl").splitlines()]


@pytest.fixture(scope="module")
def inspections(output: Callable[..., str]) -> list[dict[str, Any]]:
    return [json.loads(line) for line in output("inspect", "jsonl").splitlines()]


def problems(schema: Mapping[str, Any], records: Iterable[object]) -> list[str]:
    check = Draft202012Validator(schema)
    return [
        f"{each.json_path}: {each.message}"[:200] for record in records for each in check.iter_errors(record)
    ]


def test_findings_are_valid_and_have_no_other_keys(findings: list[dict[str, Any]]) -> None:
    assert len(findings) > 50
    assert not problems(FINDING, findings)
    assert {tuple(each) for each in findings} == {tuple(FINDING["properties"])}
    assert {"line", "row", "paragraph"} <= {key for each in findings for key in each["start"]}
    assert any(each["fix"] for each in findings)
    assert any(each["related"] for each in findings)


def test_a_run_is_valid(output: Callable[..., str], findings: list[dict[str, Any]]) -> None:
    run = json.loads(output("check", "json"))
    assert not problems(RUN, [run])
    assert [*run] == [*RUN["properties"]]
    assert run["findings"] == findings
    assert run["failures"]
    assert run["skipped"]


def test_inspections_are_valid_and_have_no_other_keys(inspections: list[dict[str, Any]]) -> None:
    assert not problems(INSPECTION, inspections)
    assert {tuple(each) for each in inspections} == {tuple(INSPECTION["properties"])}
    assert {tuple(each["states"]) for each in inspections}
    stated = {statement["kind"]: statement for each in inspections for statement in each["statements"]}
    assert {*stated} == {"education", "license", "experience", "pay"}
    shapes = INSPECTION["properties"]["statements"]["items"]["oneOf"]
    assert {each["properties"]["kind"]["const"]: {*each["properties"]} for each in shapes} == {
        kind: {*statement} for kind, statement in stated.items()
    }
    states = {*INSPECTION["properties"]["states"]["properties"]}
    assert all({*each["states"]} == states for each in inspections)


SPOILED: dict[str, Callable[[dict[str, Any]], object]] = {
    **{f"no {key}": (lambda record, key=key: record.pop(key)) for key in FINDING["properties"]},
    "version": lambda record: record.update(schema_version=2),
    "severity": lambda record: record.update(severity="fatal"),
    "line": lambda record: record["start"].update(line=0),
    "place": lambda record: record["end"].update(sheet=1),
    "code": lambda record: record.update(code="lic1"),
    "section": lambda record: record.update(section="duties"),
    "fix": lambda record: record.update(fix={"replacement": "x", "safety": "some"}),
    "citation": lambda record: record.update(citations=[{"title": "a", "url": "b", "read": "now"}]),
}


@pytest.mark.parametrize("spoil", SPOILED.values(), ids=SPOILED)
def test_another_finding_is_not_valid(
    findings: list[dict[str, Any]], spoil: Callable[[dict[str, Any]], object]
) -> None:
    record = json.loads(json.dumps(findings[0]))
    spoil(record)
    assert problems(FINDING, [record])
