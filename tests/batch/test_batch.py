"""What a batch writes, chooses and ends with, and what a terminal shows of it."""

from __future__ import annotations

import json
import os
import pty
import re
import subprocess
from collections.abc import Callable
from pathlib import Path

import pytest
from click.testing import Result
from pyarrow import parquet

from batch.corpora import as_csv, as_jsonl, as_parquet, postings, start, table, tables
from jdlint.batch.schema import COLUMNS, arrow_schema

Batch = Callable[..., Result]
TEXT = "Duties\n- Cook soup for 12 guests\nPay: $20 an hour"
GOOD = {"title": "Cook", "description": TEXT, "location": "Boise, ID"}


def test_both_formats_hold_the_same_rows_and_all_columns(batch: Batch) -> None:
    Path("jobs.csv").write_bytes(as_csv([*postings(5), {**postings(1)[0], "description": ""}]))
    batch("jobs.csv", "--out", "a")
    batch("jobs.csv", "--out", "b", "--out-format", "jsonl", "--part-rows", "2")
    assert tables(Path("a")) == tables(Path("b"))
    for name, columns in COLUMNS.items():
        (path,) = Path("a", name).iterdir()
        assert parquet.read_schema(path).equals(arrow_schema(columns))
        assert [list(row) for row in table(Path("b"), name)[:1]] == [list(columns)]


def test_every_table_has_a_file_also_where_nothing_is_found(batch: Batch) -> None:
    Path("jobs.jsonl").write_bytes(as_jsonl([GOOD]))
    done = batch("jobs.jsonl", "--out", "out")
    assert (done.exit_code, done.stderr) == (0, "")
    assert done.stdout == "1 posting, 0 findings (0 errors, 0 warnings, 0 notes) in out/findings\n"
    for name, columns in COLUMNS.items():
        assert parquet.read_table(Path("out", name)).column_names == list(columns)


@pytest.mark.parametrize(
    ("more", "status"),
    [([], 1), (["--exit-zero"], 0), (["--fail-on", "note"], 1), (["--ignore", "placeholder"], 0)],
)
def test_the_exit_status_is_that_of_check(more: list[str], status: int, batch: Batch) -> None:
    Path("jobs.jsonl").write_bytes(as_jsonl(postings(1)))
    assert batch("jobs.jsonl", "--out", "out", *more).exit_code == status
    assert batch("jobs.jsonl", "--out", "out", *more).exit_code == status


def test_a_warning_fails_where_it_is_to(batch: Batch) -> None:
    Path("jobs.jsonl").write_bytes(as_jsonl([{**GOOD, "description": f"{TEXT}\nMust be licensed"}]))
    assert batch("jobs.jsonl", "--out", "a").exit_code == 0
    assert batch("jobs.jsonl", "--out", "a", "--fail-on", "warning").exit_code == 1
    Path(".jdlint.yml").write_text("fail-on: warning\n", "utf-8")
    assert batch("jobs.jsonl", "--out", "b").exit_code == 1


def test_a_bad_row_makes_the_status_two_whatever_else(batch: Batch) -> None:
    Path("jobs.jsonl").write_bytes(as_jsonl([GOOD]) + b"{\n")
    assert batch("jobs.jsonl", "--out", "out", "--exit-zero").exit_code == 2


def rows_of(out: str) -> list[int]:
    return [row["row"] for row in table(Path(out), "postings")]


def test_the_first_ones(batch: Batch) -> None:
    Path("jobs.parquet").write_bytes(as_parquet(postings(30)))
    batch("jobs.parquet", "--out", "out", "--limit", "9")
    assert rows_of("out") == list(range(1, 10))


def test_a_sample_is_the_same_each_time_and_in_each_format(batch: Batch) -> None:
    Path("jobs.parquet").write_bytes(as_parquet(postings(60)))
    Path("jobs.jsonl").write_bytes(as_jsonl(postings(60)))
    for name, out, more in (
        ("jobs.parquet", "a", []),
        ("jobs.jsonl", "b", []),
        ("jobs.jsonl", "c", ["--seed", "1"]),
        ("jobs.jsonl", "d", ["--limit", "10"]),
        ("jobs.jsonl", "e", ["--limit", "4"]),
    ):
        batch(name, "--out", out, "--sample", "7", *more)
    assert rows_of("a") == rows_of("b") == sorted(set(rows_of("a")))
    assert len(rows_of("a")) == len(rows_of("c")) == 7
    assert rows_of("a") != rows_of("c")
    assert max(rows_of("d")) <= 10
    assert rows_of("e") == [1, 2, 3, 4]


def test_settings_hold_as_for_check(batch: Batch) -> None:
    Path("ads").mkdir()
    Path("ads/jobs.jsonl").write_bytes(as_jsonl([*postings(2), {**GOOD, "advert": "Call [Name]", "nr": 8}]))
    Path("ads/.jdlint.yml").write_text(
        "severity: {unnamed-license: note}\nper-file-ignores: {'*.jsonl': [placeholder]}\n"
        "role: {'*.jsonl': physical-therapist}\nlocation: {'**': US-OH}\ncolumns: {id: nr}\n",
        "utf-8",
    )
    assert batch("ads", "--out", "out").exit_code == 0
    assert [(row["name"], row["severity"], row["role"]) for row in table(Path("out"), "findings")] == [
        ("unnamed-license", "note", "physical-therapist")
    ]
    found = table(Path("out"), "postings")
    assert [row["place"] for row in found] == ["US-OH"] * 3
    assert found[2]["id"] == "8"


@pytest.mark.parametrize(
    ("more", "said"),
    [
        (["--role", "wizard"], "wizard"),
        (["--ignore", "no-such-rule"], "no-such-rule"),
        (["--sample", "0"], "0"),
        (["--format", "pdf"], "pdf"),
    ],
)
def test_an_option_that_cannot_be_is_told(more: list[str], said: str, batch: Batch) -> None:
    Path("jobs.jsonl").write_bytes(as_jsonl([GOOD]))
    done = batch("jobs.jsonl", "--out", "out", *more)
    assert (done.exit_code, done.stdout, Path("out").exists()) == (2, "", False)
    assert said in done.stderr


def test_broken_settings_are_told_with_their_place(batch: Batch) -> None:
    Path("jobs.jsonl").write_bytes(as_jsonl([GOOD]))
    Path(".jdlint.yml").write_text("selct: []\n", "utf-8")
    done = batch("jobs.jsonl", "--out", "out")
    assert (done.exit_code, Path("out").exists()) == (2, False)
    assert done.stderr.startswith(".jdlint.yml:1:1: ") or "/.jdlint.yml:1:1: " in done.stderr


@pytest.mark.timeout(120)
def test_a_terminal_shows_how_far_it_is() -> None:
    Path("jobs.jsonl").write_bytes(as_jsonl(postings(40)))
    ours, theirs = pty.openpty()
    process = start(
        "jobs.jsonl", "--out", "out", "--part-rows", "10", "-j", "1", stdout=subprocess.DEVNULL, stderr=theirs
    )
    os.close(theirs)
    shown = b""
    while True:
        try:
            shown += os.read(ours, 4096)
        except OSError:  # the other end is closed
            break
    os.close(ours)
    assert process.wait() == 1
    text = shown.decode()
    # the time left is shown once the bar has moved for a second, which is more than this may take
    assert re.search(r"Linting  \[#+-+\] +\d+%(?:  \d\d:\d\d:\d\d)?  [123]0 postings, \d+ a second", text)
    assert re.search(r"40 postings, \d+ a second", text)
    assert json.loads(Path("out/manifest.json").read_text("utf-8"))["totals"]["rows"] == 40
