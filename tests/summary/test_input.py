"""What a summary reads: findings of check and batch, packed or not; what it cannot count is named."""

from __future__ import annotations

import gzip
import json
from collections.abc import Callable
from pathlib import Path

import pyarrow
import pytest
from pyarrow import parquet

from jdlint.library import lint_text
from jdlint.records import finding_record
from summary.conftest import Row, summarized

Write = Callable[..., Path]
GOOD = {"path": "a.md", "name": "missing-pay", "severity": "warning", "code": "SEC109"}
TEXT = "# Registered Nurse\n\n## Requirements\n\n- Must be licensed\n\nApply by phone.\n"


def test_lines_of_check(tmp_path: Path, write: Write) -> None:
    found = [finding_record(each) for name in ("a.md", "b.md") for each in lint_text(TEXT, name)]
    summary = summarized(write(tmp_path / "f.jsonl", found))
    assert (summary.tally.total, summary.postings) == (len(found), 2)
    assert not summary.faults
    assert "license" in dict(summary.families)
    (roles,) = [each for each in summary.breakdowns if each.dimension == "role"]
    assert [group.label for group in roles.groups] == ["Registered Nurse"]


def test_rows_of_one_file_are_postings_of_their_own(tmp_path: Path, write: Write) -> None:
    rows = [{**GOOD, "start": {"row": row, "line": 1}} for row in (1, 1, 2)]
    rows += [{**GOOD, "start": {"row": 2, "record": record}} for record in ("x", "y")]
    assert summarized(write(tmp_path / "f.jsonl", rows)).postings == 4


def test_findings_of_an_older_program_have_no_family(tmp_path: Path, write: Write) -> None:
    assert dict(summarized(write(tmp_path / "f.jsonl", [GOOD])).families).keys() == {"other"}


@pytest.mark.parametrize("name", ["f.jsonl.gz", "f.ndjson.gz"])
def test_packed_lines(tmp_path: Path, name: str) -> None:
    (tmp_path / name).write_bytes(gzip.compress(json.dumps(GOOD).encode() + b"\nno\n"))
    summary = summarized(tmp_path / name)
    assert summary.tally.total == 1
    assert [str(each) for each in summary.faults] == [f"{tmp_path / name}:2: this line is not JSON"]


def test_a_name_is_no_pattern(tmp_path: Path, write: Write) -> None:
    for name in ("a*.jsonl", "ab.jsonl", "[a]?.jsonl", "a?.parquet", "ab.parquet"):
        write(tmp_path / name, [{**GOOD, "path": name}])
    for name in ("a*.jsonl", "[a]?.jsonl", "a?.parquet"):
        assert summarized(tmp_path / name).tally.total == 1


BAD_LINES = [
    (b"not json", "this line is not JSON"),
    (b'{"path": "a", "name": "b", "severity": "error"', "this line is not JSON"),
    (b'{"path": "\xff", "name": "b", "severity": "error"}', "this line is not JSON"),
    (b"[1]", "this line is no object"),
    (b"5", "this line is no object"),
    (b'{"path": "a", "severity": "error"}', "no finding: it has no 'name'"),
    (b'{"path": "a", "name": "b"}', "no finding: 'severity' is not one of error, warning, note"),
    (
        b'{"path": "a", "name": "b", "severity": "x"}',
        "no finding: 'severity' is not one of error, warning, note",
    ),
    (b'{"name": "b", "severity": "error"}', "it has no 'path'"),
]


@pytest.mark.parametrize("end", [b"\n", b"\r\n"], ids=["lf", "crlf"])
@pytest.mark.parametrize(("line", "reason"), BAD_LINES)
def test_a_bad_line_is_named_and_the_others_count(
    tmp_path: Path, line: bytes, reason: str, end: bytes
) -> None:
    good = json.dumps(GOOD).encode()
    path = tmp_path / "f.jsonl"
    path.write_bytes(end.join([good, b"", line, good, b""]))
    summary = summarized(path)
    assert summary.tally.total == 2
    assert [str(each) for each in summary.faults] == [f"{path}:3: {reason}"]


def test_many_bad_lines_are_counted(tmp_path: Path) -> None:
    path = tmp_path / "f.jsonl"
    path.write_text("no\n" * 100 + json.dumps(GOOD) + "\n", "utf-8")
    summary = summarized(path)
    assert [each.row for each in summary.faults] == list(range(1, 21))
    assert (summary.more_faults, summary.tally.total) == (80, 1)


def test_a_bad_row_of_parquet_is_named(tmp_path: Path, write: Write) -> None:
    path = write(tmp_path / "f.parquet", [GOOD, {**GOOD, "severity": None}, {**GOOD, "name": ""}, GOOD])
    summary = summarized(path)
    assert summary.tally.total == 2
    reason = "the row lacks a sound 'path' and 'name' and 'severity'"
    assert [str(each) for each in summary.faults] == [f"{path}:2: {reason}", f"{path}:3: {reason}"]


def test_columns_of_other_kinds_are_read_as_text(tmp_path: Path) -> None:
    table = pyarrow.table({**{key: [value] for key, value in GOOD.items()}, "row": ["7"], "role": [5]})
    parquet.write_table(table, tmp_path / "f.parquet")
    summary = summarized(tmp_path / "f.parquet")
    assert (summary.tally.total, summary.faults) == (1, ())


@pytest.mark.parametrize(
    ("name", "content", "reason"),
    [
        ("f.parquet", b"PAR1 no parquet", "no magic bytes"),
        ("f.parquet", b"", "too small to be a Parquet file"),
        ("f.jsonl.gz", b"no gzip at all", "GZIP"),
        ("f.txt", b"words", "findings are lines of JSON (.jsonl) or Parquet (.parquet)"),
    ],
)
def test_a_file_that_cannot_be_read_is_named_and_the_others_count(
    tmp_path: Path, write: Write, name: str, content: bytes, reason: str
) -> None:
    (tmp_path / name).write_bytes(content)
    summary = summarized(tmp_path / name, write(tmp_path / "good.jsonl", [GOOD]))
    assert summary.tally.total == 1
    (fault,) = summary.faults
    assert fault.path == str(tmp_path / name)
    assert reason.lower() in fault.message.lower()


def test_a_table_of_something_else_is_named(tmp_path: Path, write: Write) -> None:
    path = write(tmp_path / "jobs.parquet", [{"path": "x", "title": "Nurse"}])
    assert [str(each) for each in summarized(path).faults] == [f"{path}: there is no column 'name'"]


def test_paths_behind_which_there_is_nothing(tmp_path: Path) -> None:
    summary = summarized(tmp_path / "none", tmp_path)
    assert [each.message for each in summary.faults] == [
        "no such file or folder",
        "the folder holds no findings (.jsonl or .parquet)",
    ]


def test_no_findings_at_all(tmp_path: Path, corpus: tuple[list[Row], list[Row]], write: Write) -> None:
    write(tmp_path / "out" / "findings" / "part-000000.jsonl", [])
    write(tmp_path / "out" / "postings" / "part-000000.jsonl", corpus[0])
    summary = summarized(tmp_path / "out")
    assert (summary.tally.total, summary.postings, summary.is_complete) == (0, 60, True)
    assert summary.breakdowns[0].groups[0].tally.total == 0
