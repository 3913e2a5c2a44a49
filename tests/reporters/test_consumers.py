"""What other programs read: SARIF by its schema, the others by the rules of their readers."""

from __future__ import annotations

import io
import json
from pathlib import Path
from typing import Any
from xml.etree import ElementTree as Tree

import jsonschema
import pytest

from jdlint.linting import Options, Session
from jdlint.reporters import report
from jdlint.results import Failure, FileResult, Run

SCHEMA = Path(__file__).parent / "schemas" / "sarif-2.1.0.json"
MARKDOWN = (
    "# Registered Nurse\n\n## Duties\n\n- Know HIPPA, caf\u00e9 \U0001f600 and other duties as assigned.\n"
)
SOURCES = {
    "a b/n\u00fcrse.md": MARKDOWN,
    "jobs.jsonl": '{"id": "x,1", "title": "Cook", "description": "Cook wanted. Other duties as assigned."}\n'
    * 2,
    "broken.md": "---\ntitle: [\n---\nText\n",
}
REMOTE = """\
Welder

This is a fully remote position.

Duties
- Weld frames for trucks.

Schedule
On-site attendance is required every day.

Pay: $25 an hour. Apply at jobs@plant.example.
"""


def linted(sources: dict[str, str]) -> Run:
    session = Session(Options(isolated=True))
    files = [session.lint(name, lambda _, text=text: text.encode()) for name, text in sources.items()]
    return Run(tuple(files), (Failure("gone.md", "no such file or folder"),))


@pytest.fixture(scope="module")
def run() -> Run:
    return linted({**SOURCES, "remote.txt": REMOTE})


def written(run: Run, name: str) -> str:
    stream = io.StringIO()
    report(run, stream, name)
    return stream.getvalue()


def sarif(run: Run) -> dict[str, Any]:
    found: dict[str, Any] = json.loads(written(run, "sarif"))
    return found


@pytest.mark.parametrize("which", ["whole", "empty"])
def test_sarif_holds_to_its_schema(run: Run, which: str) -> None:
    log = sarif(run if which == "whole" else Run(()))
    jsonschema.Draft4Validator(json.loads(SCHEMA.read_text("utf-8"))).validate(log)


def test_sarif_describes_each_rule_once_and_as_code_scanning_wants_it(run: Run) -> None:
    (one,) = sarif(run)["runs"]
    rules = one["tool"]["driver"]["rules"]
    assert len({rule["id"] for rule in rules}) == len(rules)
    assert all(rule["fullDescription"]["text"] and rule["help"]["text"] for rule in rules)
    for result in one["results"]:
        assert rules[result["ruleIndex"]]["id"] == result["ruleId"]
        assert result["partialFingerprints"]["jdlint/v1"]
    assert one["columnKind"] == "unicodeCodePoints"
    assert [note["locations"][0]["physicalLocation"]["artifactLocation"]["uri"] for note in
            one["invocations"][0]["toolExecutionNotifications"]] == ["gone.md", "broken.md"]  # fmt: skip


def test_sarif_gives_regions_fixes_and_second_places(run: Run) -> None:
    (one,) = sarif(run)["runs"]
    by_rule = {result["ruleId"]: result for result in one["results"]}
    slip = next(each for each in one["results"] if each["ruleId"] == "LIC310" and each.get("fixes"))
    (change,) = slip["fixes"][0]["artifactChanges"]
    assert change["artifactLocation"]["uri"] == "a%20b/n%C3%BCrse.md"
    (replacement,) = change["replacements"]
    start = replacement["deletedRegion"]["charOffset"]
    assert MARKDOWN[start : start + replacement["deletedRegion"]["charLength"]] == "HIPPA"
    duty = next(each for each in one["results"] if each["ruleId"] == "VAG701")
    region = duty["locations"][0]["physicalLocation"]["region"]
    line = MARKDOWN.splitlines()[region["startLine"] - 1]
    assert line[region["startColumn"] - 1 : region["endColumn"] - 1] == "other duties as assigned"
    assert by_rule["CON101"]["relatedLocations"][0]["message"]["text"]


def test_rows_of_data_are_named_in_sarif(run: Run) -> None:
    names = {
        place["fullyQualifiedName"]
        for result in sarif(run)["runs"][0]["results"]
        for location in result["locations"]
        for place in location.get("logicalLocations", ())
    }
    assert any("row 2, id x,1" in name for name in names)


def test_annotations_of_github_are_escaped(run: Run) -> None:
    lines = written(run, "github").splitlines()
    assert all(line.startswith(("::error ", "::warning ", "::notice ")) for line in lines)
    duty = next(line for line in lines if "VAG701" in line and "n\u00fcrse" in line)
    assert ",line=5,endLine=5,col=26,endColumn=50,title=VAG701 catch-all-duty::" in duty
    assert lines[-2].startswith("::error file=gone.md,title=jdlint::no such file")
    odd = written(Run((), (Failure("a:b,c.md", "100% bad\nline", 3),)), "github")
    assert odd == "::error file=a%3Ab%2Cc.md,line=3,title=jdlint::100%25 bad%0Aline\n"


def test_gitlab_gets_fingerprints_that_are_unique(run: Run) -> None:
    issues = json.loads(written(run, "gitlab"))
    assert len({issue["fingerprint"] for issue in issues}) == len(issues)
    assert {issue["severity"] for issue in issues} <= {"info", "minor", "major", "critical", "blocker"}
    assert all(issue["location"]["lines"]["begin"] >= 1 for issue in issues)
    assert [issue["location"]["path"] for issue in issues if issue["check_name"] == "unreadable"] == [
        "gone.md",
        "broken.md",
    ]


def test_junit_counts_what_it_holds(run: Run) -> None:
    root = Tree.fromstring(written(run, "junit"))  # noqa: S314 - written a line above
    for suite in root:
        cases = suite.findall("testcase")
        assert int(suite.get("tests", "")) == len(cases)
        assert int(suite.get("failures", "")) == sum(case.find("failure") is not None for case in cases)
        assert int(suite.get("errors", "")) == sum(case.find("error") is not None for case in cases)
    broken = Run((FileResult("a\x01.md", failure=Failure("a\x01.md", "bad \x07 sign")),))
    assert "a?.md" in written(broken, "junit")


def test_columns_of_rdjson_count_bytes(run: Run) -> None:
    diagnostics = json.loads(written(run, "rdjson"))["diagnostics"]
    duty = next(each for each in diagnostics if each["code"]["value"] == "VAG701 catch-all-duty")
    found = duty["location"]["range"]
    line = MARKDOWN.splitlines()[found["start"]["line"] - 1].encode()
    assert line[found["start"]["column"] - 1 : found["end"]["column"] - 1] == b"other duties as assigned"
    slip = next(each for each in diagnostics if each.get("suggestions"))
    assert slip["suggestions"][0]["text"] == "HIPAA"


def test_tables_of_markdown_keep_their_shape(run: Run) -> None:
    rows = [line for line in written(run, "markdown").splitlines() if line.startswith("| ")]
    assert {row.replace("\\|", "").count("|") for row in rows} == {5, 6}  # kinds, and findings
