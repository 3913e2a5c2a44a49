"""0 for nothing that fails, 1 for findings that do, 2 for what could not be done."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from click.testing import Result

Run = Callable[..., Result]


@pytest.mark.parametrize(
    ("options", "status"),
    [
        ([], 1),
        (["--ignore", "placeholder"], 0),
        (["--ignore", "placeholder", "--fail-on", "warning"], 1),
        (["--ignore", "placeholder", "--fail-on", "error"], 0),
        (["--fail-on", "note"], 1),
        (["--ignore", "placeholder", "--max-warnings", "1"], 1),
        (["--ignore", "placeholder", "--max-warnings", "2"], 0),
        (["--exit-zero"], 0),
        (["--exit-zero", "--max-warnings", "0"], 0),
        (["--quiet"], 1),
        (["--statistics"], 1),
    ],
    ids=lambda value: " ".join(value) if isinstance(value, list) else str(value),
)
def test_findings_and_what_counts(options: list[str], status: int, check: Run, draft: Path) -> None:
    assert check(*options, "draft.md").exit_code == status


def test_exit_zero_hides_no_failure(check: Run, draft: Path) -> None:
    assert check("--exit-zero", "draft.md", "missing.md").exit_code == 2


def test_quiet_hides_warnings_but_counts_them(check: Run, draft: Path) -> None:
    done = check("--quiet", "--ignore", "placeholder", "--max-warnings", "0", "draft.md")
    assert (done.exit_code, done.output) == (1, "")


def test_quiet_shows_errors_alone(check: Run, draft: Path) -> None:
    assert [line.split()[2] for line in check("-q", "draft.md").stdout.splitlines()] == ["HYG102"]


def test_quiet_says_nothing_of_no_errors(jdlint: Run, draft: Path) -> None:
    assert jdlint("check", "-q", "--select", "unnamed-license", "draft.md").output == ""


@pytest.mark.parametrize(
    ("options", "said"),
    [
        (["--format", "xml"], "'text', 'concise', 'json', 'jsonl'"),
        (["--output", "json"], "expected FORMAT=FILE"),
        (["--output", "xml=report"], "text, concise, json, jsonl"),
        (["--output", "json="], "expected FORMAT=FILE"),
        (["--fail-on", "fatal"], "'note', 'warning', 'error'"),
        (["--max-warnings", "-1"], "-1 is not in the range"),
        (["--max-warnings", "few"], "'few' is not a valid integer"),
        (["--max-file-size", "0"], "0.0 is not in the range"),
        (["--max-file-size", "nan"], "'nan' is not a size"),
        (["--max-file-size", "inf"], "'inf' is not a size"),
        (["--max-file-size", "big"], "'big' is not a valid float"),
        (["--today", "tomorrow"], "'tomorrow' does not match the format '%Y-%m-%d'"),
        (["--today", "2026-02-30"], "'2026-02-30' does not match"),
        (["--jobs", "-2"], "-2 is not in the range"),
        (["--config", "none.yml"], "'none.yml' does not exist"),
        (["--rules", "none"], "'none' does not exist"),
        (["--reference", "draft.md"], "'draft.md' is a file"),
        (["--speed", "9"], "No such option"),
        (["--select", "HYP999"], "no rule, code or family is called 'HYP999'"),
        (["--ignore", "hype-title-wrod"], "did you mean 'hype-title-word'?"),
        (["--extend-select", "licence"], "did you mean 'license'?"),
        (["--role", "registered-nurze"], "did you mean 'registered-nurse'?"),
        (["--role", "??"], "see 'jdlint roles'"),
        (["--location", "Narnia"], "no place is called 'Narnia'"),
    ],
    ids=lambda value: " ".join(value) if isinstance(value, list) else "said",
)
def test_an_option_of_no_use_is_named(options: list[str], said: str, jdlint: Run, draft: Path) -> None:
    done = jdlint("check", *options, "draft.md")
    assert done.exit_code == 2
    assert said in " ".join(done.stderr.split())
    assert not done.stdout


def test_an_unknown_command_is_named(jdlint: Run) -> None:
    done = jdlint("chekc", "draft.md")
    assert done.exit_code == 2
    assert "No such command 'chekc'" in done.stderr
