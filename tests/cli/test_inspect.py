"""``jdlint inspect``: what a posting says, for people and by the contract for programs."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path

from click.testing import Result

Run = Callable[..., Result]
Write = Callable[..., Path]
KEYS = [
    "schema_version", "path", "language", "is_posting", "title", "role", "places", "blocks", "statements",
    "states",
]  # fmt: skip
POSTING = """\
# Registered Nurse

Location: Dayton, Ohio

## Requirements

- Associate degree in nursing
- Two years of experience

## Pay

$38 to $46 per hour
"""


def test_the_record_is_by_the_contract(jdlint: Run, write: Write) -> None:
    write("a.md", POSTING)
    (record,) = map(json.loads, jdlint("inspect", "--format", "jsonl", "a.md").stdout.splitlines())
    assert list(record) == KEYS
    assert (record["schema_version"], record["path"], record["title"]) == (1, "a.md", "Registered Nurse")
    assert record["role"]["slug"] == "registered-nurse"
    assert record["places"] == ["US-OH"]
    kinds = {statement["kind"]: statement for statement in record["statements"]}
    assert kinds["education"]["level"] == "associate"
    assert kinds["experience"]["min_years"] == 2
    assert (kinds["pay"]["min"], kinds["pay"]["max"], kinds["pay"]["unit"]) == (38, 46, "hour")
    assert kinds["pay"]["start"]["line"] == 12
    assert all(set(block) >= {"kind", "text", "section", "start", "end"} for block in record["blocks"])


def test_json_is_one_list(jdlint: Run, write: Write) -> None:
    write("a.md", POSTING)
    write("b.md", POSTING)
    records = json.loads(jdlint("inspect", "--format", "json", "a.md", "b.md").stdout)
    assert [record["path"] for record in records] == ["a.md", "b.md"]


def test_the_page_for_people(jdlint: Run, write: Write) -> None:
    write("a.md", POSTING)
    page = jdlint("inspect", "a.md").stdout
    assert page.startswith("a.md\n  title     Registered Nurse\n  role      Registered Nurse (29-1141.00)")
    assert "12:1    pay" in page
    assert "[requirements] by heading 'Requirements'" in page


def test_findings_are_no_business_of_inspect(jdlint: Run, draft: Path) -> None:
    assert jdlint("inspect", "draft.md").exit_code == 0


def test_what_cannot_be_read_is_a_failure(jdlint: Run, draft: Path) -> None:
    done = jdlint("inspect", "--format", "jsonl", "missing.md", "draft.md")
    assert (done.exit_code, done.stderr) == (2, "missing.md: no such file or folder\n")
    assert len(done.stdout.splitlines()) == 1


def test_standard_input(jdlint: Run) -> None:
    done = jdlint("inspect", "--format", "jsonl", "-", "--stdin-filename", "a.md", input=POSTING.encode())
    assert json.loads(done.stdout)["path"] == "a.md"
