"""``jdlint summary`` from the command line."""

from __future__ import annotations

import json
import sys
from collections.abc import Callable
from pathlib import Path

import pytest
from click.testing import Result

Run = Callable[..., Result]
Write = Callable[[str, str], Path]
LINE = json.dumps({"path": "a.md", "code": "SEC109", "name": "missing-pay", "severity": "warning"}) + "\n"


def test_the_findings_of_check_through_a_pipe(jdlint: Run, draft: Path) -> None:
    lines = jdlint("check", "--format", "jsonl", "--exit-zero", "draft.md").stdout
    done = jdlint("summary", "-", "--format", "json", "--by", "role", input=lines)
    assert done.exit_code == 0
    record = json.loads(done.stdout)
    assert record["findings"] == len(lines.splitlines())
    assert list(record["by"]) == ["role"]
    assert record["by"]["role"]["groups"][0]["label"] == "Registered Nurse"


def test_a_table_in_the_terminal_and_files_beside_it(jdlint: Run, write: Write) -> None:
    write("f.jsonl", LINE)
    done = jdlint("summary", "f.jsonl", "--output", "html=s.html", "--output", "csv=s.csv")
    assert done.exit_code == 0
    assert done.stdout.startswith("1 finding (1 warning) in 1 posting with findings, from 1 file.\n")
    assert Path("s.html").read_text("utf-8").startswith("<!doctype html>")
    assert Path("s.csv").read_text("utf-8").startswith("by,value,")


def test_what_cannot_be_counted_is_told_and_the_rest_counts(jdlint: Run, write: Write) -> None:
    write("f.jsonl", f"{LINE}no\n")
    done = jdlint("summary", "f.jsonl", "none.jsonl")
    assert done.exit_code == 2
    assert done.stdout.startswith("1 finding ")
    assert done.stderr.splitlines() == [
        "none.jsonl: no such file or folder",
        "f.jsonl:2: this line is not JSON",
    ]


@pytest.mark.parametrize(
    "arguments", [(), ("f.jsonl", "--output", "pdf=x"), ("f.jsonl", "--top", "0"), ("f.jsonl", "--by", "age")]
)
def test_wrong_usage(jdlint: Run, write: Write, arguments: tuple[str, ...]) -> None:
    write("f.jsonl", LINE)
    assert jdlint("summary", *arguments).exit_code == 2


def test_without_the_extra(jdlint: Run, write: Write, monkeypatch: pytest.MonkeyPatch) -> None:
    write("f.jsonl", LINE)
    monkeypatch.setitem(sys.modules, "duckdb", None)
    done = jdlint("summary", "f.jsonl")
    assert done.exit_code == 2
    assert done.stderr == (
        "jdlint: a summary needs the library 'duckdb', which is not installed; install it with:"
        " pip install 'jdlint[summary]'\n"
    )
