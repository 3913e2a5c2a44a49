"""The sample postings in every format that programs read: valid, and each place holds the words it names."""

from __future__ import annotations

import io
import json
import re
from pathlib import Path
from typing import Any

import jsonschema
import pytest
from junitparser import Error, JUnitXml, TestCase, TestSuite

from jdlint.gathering import gathered
from jdlint.linting import Options, Session
from jdlint.reporters import report
from jdlint.results import Failure, LocatedFinding, Run

ROOT = Path(__file__).parent.parent.parent
SCHEMA = Path(__file__).parent / "schemas" / "sarif-2.1.0.json"
SAMPLES = sorted((ROOT / "docs" / "examples").glob("*/bad.[mt]*"))[::3]
HOSTILE = (
    "# Nurse\u2028, \U0001f600 100%: x\r\n\r\n"
    "- Know HIPPA \U0001f600, teach \U0001f600 rockstar,\r\n- Call [Na|me] <b>&amp;\r\n"
)
ROWS = '{"title": "Cook", "description": "Cook wanted. Other duties as assigned."}\n{"title": "Co\n'
SOURCES = {"a, b:c/%7Enurse.md": HOSTILE, "rows.jsonl": ROWS}
_SIGNS = re.compile(r"[*_`\\\[\]]")
ANNOTATION = re.compile(r"::(?P<command>error|warning|notice) (?P<properties>.*?)::(?P<message>.*)\Z")


@pytest.fixture(scope="module")
def texts() -> dict[str, str]:
    return {**{path.relative_to(ROOT).as_posix(): path.read_bytes().decode() for path in SAMPLES}, **SOURCES}


@pytest.fixture(scope="module")
def run(texts: dict[str, str]) -> Run:
    session = Session(Options(isolated=True, location="US-OH"))
    files = [session.lint(name, lambda _, text=text: text.encode()) for name, text in texts.items()]
    return gathered(Run(tuple(files), (Failure("gone\n.md", "100%\nbad"),)))


@pytest.fixture(scope="module")
def findings(run: Run) -> list[LocatedFinding]:
    found = list(run.findings())
    assert len(found) > 500
    return found


def written(run: Run, name: str) -> str:
    stream = io.StringIO()
    report(run, stream, name)
    return stream.getvalue()


def lines_of(text: str) -> list[str]:
    return re.split(r"\r\n|\r|\n", text)


def words(texts: dict[str, str], path: str, start: tuple[int, int], end: tuple[int, int]) -> str:
    """Give the words between two places (line and column from 1, in code points), white space folded."""
    first, last = start[0] - 1, end[0] - 1
    lines = lines_of(texts[path])[first : last + 1]
    lines[-1] = lines[-1][: end[1] - 1]
    lines[0] = lines[0][start[1] - 1 :]
    return " ".join(" ".join(lines).split())


def test_sarif_of_all_samples(run: Run, texts: dict[str, str], findings: list[LocatedFinding]) -> None:
    log = json.loads(written(run, "sarif"))
    jsonschema.Draft4Validator(json.loads(SCHEMA.read_text("utf-8"))).validate(log)
    (one,) = log["runs"]
    rules = one["tool"]["driver"]["rules"]
    assert not [rule for rule in rules if "{" in rule["help"]["text"]], (
        "slots of cards are for nobody to read"
    )
    fixed = related = 0
    for result, located in zip(one["results"], findings, strict=True):
        (place,) = result["locations"]
        region = place["physicalLocation"]["region"]
        ends = ((region["startLine"], region["startColumn"]), (region["endLine"], region["endColumn"]))
        shown = words(texts, located.path, *ends)
        assert located.finding.text is None or bare(shown) == bare(located.finding.text)
        assert rules[result["ruleIndex"]]["name"] == located.finding.name
        assert result["partialFingerprints"]["jdlint/v1"] == located.fingerprint
        related += len(result.get("relatedLocations", ()))
        for change in (change for fix in result.get("fixes", ()) for change in fix["artifactChanges"]):
            (replacement,) = change["replacements"]
            start, length = (replacement["deletedRegion"][key] for key in ("charOffset", "charLength"))
            assert texts[located.path][start : start + length] == (located.finding.text or "")
            fixed += 1
    assert (fixed > 10, related > 10) == (True, True)
    assert related == sum(len(located.related) for located in findings)


def bare(text: str) -> str:
    """Leave out the signs of Markdown, which are no words, and fold white space."""
    return " ".join(_SIGNS.sub("", text).split())


def test_annotations_of_all_samples_are_read_back(run: Run, findings: list[LocatedFinding]) -> None:
    lines = written(run, "github").removesuffix("\n").split("\n")
    failures = run.all_failures()
    assert len(lines) == len(findings) + len(failures)
    read = [_annotation(line) for line in lines]
    for (_, properties, message), located in zip(read, findings, strict=False):
        assert properties["file"] == located.path
        assert int(properties["line"]) == located.start.line
        assert message == f"{located.finding.message} {located.finding.help}"
    for (command, properties, message), failure in zip(read[len(findings) :], failures, strict=True):
        assert (command, properties["file"], message) == ("error", failure.path, failure.message)


def _annotation(line: str) -> tuple[str, dict[str, str], str]:
    """Read a workflow command as the runner does."""
    match = ANNOTATION.match(line)
    assert match, line
    pairs = (pair.split("=", 1) for pair in match["properties"].split(","))
    return match["command"], {key: _plain(value) for key, value in pairs}, _plain(match["message"])


def _plain(text: str) -> str:
    for code, sign in (("%0D", "\r"), ("%0A", "\n"), ("%3A", ":"), ("%2C", ","), ("%25", "%")):
        text = text.replace(code, sign)
    return text


def test_test_results_of_all_samples_are_read_by_another_library(
    run: Run, findings: list[LocatedFinding]
) -> None:
    suites = [
        suite for suite in JUnitXml.fromstring(written(run, "junit").encode()) if isinstance(suite, TestSuite)
    ]
    cases = [case for suite in suites for case in suite if isinstance(case, TestCase)]
    results = [result for case in cases for result in case.result]
    errors = [result for result in results if isinstance(result, Error)]
    assert len(errors) == len(run.all_failures()) == 2
    failing = [located for located in findings if located.severity.label != "note"]
    assert len(results) - len(errors) == len(failing)
    assert sum(suite.failures for suite in suites) == len(failing)
    assert sum(suite.errors for suite in suites) == len(errors)
    assert {str(result.type) for result in results} == {"error", "warning", "unreadable"}


def test_rdjson_of_all_samples_keeps_to_its_rules(
    run: Run, texts: dict[str, str], findings: list[LocatedFinding]
) -> None:
    result: dict[str, Any] = json.loads(written(run, "rdjson"))
    assert {*result} == {"source", "diagnostics"}
    for each, located in zip(result["diagnostics"], findings, strict=False):
        assert {*each} <= {"message", "location", "severity", "code", "suggestions"}
        assert each["severity"] in {"ERROR", "WARNING", "INFO"}
        start, end = each["location"]["range"]["start"], each["location"]["range"]["end"]
        assert start["column"] >= 1
        assert (start["line"], start["column"]) <= (end["line"], end["column"])
        if start["line"] == end["line"] and located.finding.text and located.path.endswith(".txt"):
            line = lines_of(texts[located.path])[start["line"] - 1].encode()
            shown = line[start["column"] - 1 : end["column"] - 1].decode()
            assert " ".join(shown.split()) == " ".join(located.finding.text.split())


def test_code_quality_of_all_samples_keeps_to_its_rules(run: Run) -> None:
    issues = json.loads(written(run, "gitlab"))
    needed = {"description", "check_name", "fingerprint", "severity", "location"}
    assert all({*issue} == needed and issue["description"] for issue in issues)
    assert len({issue["fingerprint"] for issue in issues}) == len(issues)
    assert all(issue["location"]["lines"]["begin"] >= 1 for issue in issues)
