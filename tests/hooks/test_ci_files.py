"""The action and the template for CI: valid for those who read them, and their commands run."""

from __future__ import annotations

import json
import os
import shutil
import subprocess
import sys
from pathlib import Path
from typing import Any
from xml.etree import ElementTree as Tree

import pytest
import yaml

ROOT = Path(__file__).parent.parent.parent
ACTION, TEMPLATE = ROOT / "action.yml", ROOT / "templates" / "jdlint.gitlab-ci.yml"
DRAFT = "# Registered Nurse\n\n## Duties\n\n- Give medication to 12 residents\n- Call [Name] at noon\n"
BASH = shutil.which("bash") or "bash"
VALID = {
    ACTION: ("--builtin-schema", "vendor.github-actions"),
    TEMPLATE: ("--builtin-schema", "vendor.gitlab-ci", "--data-transform", "gitlab-ci"),
}


@pytest.mark.parametrize("path", VALID, ids=lambda path: path.name)
def test_the_file_is_valid(path: Path) -> None:
    program = (sys.executable, "-m", "check_jsonschema", *VALID[path], path)
    done = subprocess.run(program, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stdout + done.stderr


def test_the_documented_workflow_is_valid(tmp_path: Path) -> None:
    text = (ROOT / "docs" / "ci.md").read_text("utf-8")
    part = text.partition("## GitHub Actions")[2].partition("```yaml\n")[2].partition("```")[0]
    job = yaml.safe_load(part.replace("<owner>/jdlint@<tag>", "someone/jdlint@v1"))
    workflow = {"on": "push", "jobs": {"ads": {"runs-on": "ubuntu-latest", **job}}}
    path = tmp_path / "workflow.yml"
    path.write_text(json.dumps(workflow), "utf-8")
    program = (sys.executable, "-m", "check_jsonschema", "--builtin-schema", "vendor.github-workflows", path)
    done = subprocess.run(program, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stdout + done.stderr


def ran(script: str, folder: Path, **variables: str) -> subprocess.CompletedProcess[str]:
    """Run a script as CI does, in a folder with one posting that has an error."""
    (folder / "ads").mkdir()
    (folder / "ads" / "nurse.md").write_text(DRAFT, "utf-8")
    path = os.pathsep.join((str(Path(sys.executable).parent), os.environ["PATH"]))
    return subprocess.run(
        [BASH, "-eo", "pipefail", "-c", script], cwd=folder, capture_output=True, text=True, check=False,
        env={**os.environ, "PATH": path, **variables},
    )  # fmt: skip


def step(name: str) -> dict[str, Any]:
    steps = yaml.safe_load(ACTION.read_text("utf-8"))["runs"]["steps"]
    (found,) = [each for each in steps if each.get("name") == name]
    return dict(found)


@pytest.mark.parametrize("sarif", ["out.sarif", ""])
def test_the_action_annotates_sums_up_and_writes_sarif(tmp_path: Path, sarif: str) -> None:
    lint, summary = step("Lint"), tmp_path / "summary.md"
    assert {*lint["env"]} == {"ARGS", "PATHS", "SARIF"}
    variables = {"GITHUB_STEP_SUMMARY": str(summary), "PATHS": "ads", "SARIF": sarif}
    done = ran(lint["run"], tmp_path, ARGS="--select placeholder --today 2026-11-26", **variables)
    assert done.returncode == 1, done.stderr
    assert done.stdout.startswith("::error file=ads/nurse.md,line=6,endLine=6,col=8,endColumn=14,")
    assert "| placeholder (HYG102) |" in summary.read_text("utf-8")
    assert (tmp_path / "out.sarif").is_file() is bool(sarif)


def test_the_template_writes_the_reports_that_it_names(tmp_path: Path) -> None:
    job = yaml.safe_load(TEMPLATE.read_text("utf-8"))["jdlint"]
    variables = {**job["variables"], "JDLINT_PATHS": "ads", "JDLINT_ARGS": "--select placeholder"}
    done = ran("\n".join(job["script"]), tmp_path, **variables)
    assert done.returncode == 1, done.stderr
    reports = job["artifacts"]["reports"]
    (issue,) = json.loads((tmp_path / reports["codequality"]).read_text("utf-8"))
    assert (issue["check_name"], issue["location"]["path"]) == ("placeholder", "ads/nurse.md")
    assert Tree.parse(tmp_path / reports["junit"]).getroot().tag == "testsuites"  # noqa: S314 - our own
