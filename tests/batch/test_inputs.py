"""What a batch reads: every format gives what ``check`` gives, packed or not; other inputs are refused."""

from __future__ import annotations

import gzip
import json
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pyarrow as arrow
import pytest
from click.testing import CliRunner, Result

from batch.corpora import RULES, WRITERS, Rows, as_csv, as_json, as_jsonl, postings, table
from jdlint.cli import main

Batch = Callable[..., Result]


def told(rows: Rows) -> list[tuple[Any, ...]]:
    return [(row["row"], row["id"], row["name"], row["text"], row["fingerprint"]) for row in rows]


def checked(name: str) -> list[dict[str, Any]]:
    done = CliRunner().invoke(
        main, ["check", name, "--format", "json", "--select", RULES, "--today", "2026-11-20"]
    )
    return list(json.loads(done.stdout)["findings"])


@pytest.mark.parametrize("suffix", WRITERS)
def test_every_format_gives_what_check_gives(suffix: str, batch: Batch) -> None:
    name = f"jobs.{suffix}"
    Path(name).write_bytes(WRITERS[suffix](postings(20)))
    done = batch(name, "--out", "out")
    assert (done.exit_code, done.stderr) == (1, "")
    found = [row for row in table(Path("out"), "findings") if row["shown"]]
    theirs = checked(name)
    assert told(found) == [
        (each["start"]["row"], each["start"]["record"], each["name"], each["text"], each["fingerprint"])
        for each in theirs
    ]
    assert [
        (row["start_line"], row["start_column"], row["end_line"], row["end_column"]) for row in found
    ] == [
        (None,) * 4
        if suffix == "json"  # which is read without places
        else tuple(each[end].get(part) for end in ("start", "end") for part in ("line", "column"))
        for each in theirs
    ]
    assert {row["path"] for row in found} == {name}


def test_what_a_row_of_a_posting_says(batch: Batch) -> None:
    Path("jobs.jsonl").write_bytes(as_jsonl(postings(2)))
    batch("jobs.jsonl", "--out", "out")
    nurse, cook = table(Path("out"), "postings")
    found = [row for row in table(Path("out"), "findings") if row["row"] == 1]
    shared = {
        "path": "jobs.jsonl", "row": 1, "item": 1, "id": "p-0", "title": "Registered Nurse",
        "employer": "Works 0", "location": "Dayton, OH", "place": "US-OH", "date": "2026-01-03",
        "role": "registered-nurse", "role_soc": "29-1141.00",
    }  # fmt: skip
    assert {**nurse, **shared} == nurse
    assert [{**row, **shared} == row for row in found] == [True]
    assert (nurse["role_title"], nurse["role_confidence"]) == ("Registered Nurse", 1.0)
    assert (nurse["language"], nurse["is_posting"], nurse["words"]) == ("en", True, 25)
    assert (nurse["findings"], nurse["errors"], nurse["warnings"], nurse["notes"]) == (1, 1, 0, 0)
    assert json.loads(cook["families"]) == {"hygiene": 1, "license": 1}
    (pay,) = [each for each in json.loads(nurse["statements"]) if each["kind"] == "pay"]
    assert (pay["min"], pay["unit"], "start" in pay) == (20.0, "hour", False)
    assert json.loads(nurse["states"])["location"] is True


@pytest.mark.parametrize("suffix", ["csv", "jsonl", "xml"])
def test_packed_files_give_the_same(suffix: str, batch: Batch) -> None:
    data = WRITERS[suffix](postings(30))
    Path(f"a.{suffix}").write_bytes(data)
    half = len(data) // 2
    Path(f"b.{suffix}.gz").write_bytes(gzip.compress(data[:half]) + gzip.compress(data[half:]))
    Path(f"c.{suffix}.zst").write_bytes(arrow.compress(data, codec="zstd", asbytes=True))
    found = {}
    for name in ("a", "b", "c"):
        (path,) = Path().glob(f"{name}.*")
        assert batch(path, "--out", name).exit_code == 1
        found[name] = [told(table(Path(name), "findings")), len(table(Path(name), "postings"))]
    assert found["a"] == found["b"] == found["c"]
    assert found["a"][1] == 30


def test_columns_are_what_the_user_says(batch: Batch) -> None:
    rows = [
        {"nr": 7, "ad": "Call [Name]. Pay: $20 an hour.", "job": "Cook", "boss": "Inn", "day": "3 May 2026",
         "where": "Boise, ID"}
    ]  # fmt: skip
    given = {"text": "ad", "title": "job", "employer": "boss", "location": "where", "date": "day", "id": "nr"}
    names = [part for option, name in given.items() for part in (f"--{option}", name)]
    for suffix, writer in WRITERS.items():
        if suffix != "xml":
            Path(f"jobs.{suffix}").write_bytes(writer(rows))
            assert batch(f"jobs.{suffix}", "--out", suffix, *names).exit_code == 1
            (row,) = table(Path(suffix), "postings")
            assert [row[name] for name in ("id", "title", "employer", "location", "place", "date")] == [
                "7", "Cook", "Inn", "Boise, ID", "US-ID", "2026-05-03",
            ]  # fmt: skip


@pytest.mark.parametrize(
    ("text_format", "text", "words"),
    [
        ("html", "<b>Call</b>&nbsp;[Name]", 2),
        ("html", "&lt;p&gt;Call&lt;/p&gt; [Name]", 2),
        ("markdown", "## Call\n\n1. *Ask* [for] [Name]", 4),
        ("text", "<p>Call</p> [Name]", 2),
        ("text", "a &amp; b", 3),
    ],
)
def test_texts_are_read_as_the_user_says(text_format: str, text: str, words: int, batch: Batch) -> None:
    Path("jobs.jsonl").write_bytes(as_jsonl([{"description": text}]))
    batch("jobs.jsonl", "--out", "out", "--format", text_format)
    (row,) = table(Path("out"), "postings")
    assert row["words"] == words


def test_several_postings_in_a_line_have_numbers(batch: Batch) -> None:
    jobs = [{"title": "Cook", "id": number, "description": "Call [Name]"} for number in (1, 2)]
    Path("jobs.jsonl").write_bytes(as_jsonl([{"jobs": jobs}]))
    batch("jobs.jsonl", "--out", "out")
    assert [(row["row"], row["item"], row["id"]) for row in table(Path("out"), "postings")] == [
        (1, 1, "1"), (1, 2, "2"),
    ]  # fmt: skip


def test_a_folder_is_every_file_in_it(batch: Batch) -> None:
    for name in ("2026/b.csv", "2026/a.jsonl", "2026/c.json", "_tmp/c.jsonl", ".hidden/d.csv"):
        path = Path("in", name)
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(WRITERS[path.suffix[1:]](postings(2)))
    Path("in/notes.txt").write_text("x", "utf-8")
    Path("in/package.json").write_text("{}", "utf-8")
    assert batch("in", "--out", "out").exit_code == 1
    assert [(row["path"], row["row"]) for row in table(Path("out"), "postings")] == [
        ("in/2026/a.jsonl", 1), ("in/2026/a.jsonl", 2), ("in/2026/b.csv", 1), ("in/2026/b.csv", 2),
        ("in/2026/c.json", 1), ("in/2026/c.json", 2),
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("name", "data", "said"),
    [
        ("none.csv", None, "none.csv: no such file or folder"),
        ("jobs.docx", b"x", "jobs.docx: a batch does not read '.docx' files; it reads .parquet"),
        ("jobs", b"x", "jobs: a batch does not read a file without a suffix"),
        ("jobs.csv", b"x,y\n1,2\n", "no column for the text of a posting; name one with --text NAME"),
        ("jobs.jsonl", b"\n\n", "jobs.jsonl: the file is empty"),
        ("jobs.parquet", b"PAR1", "jobs.parquet: this is not a Parquet file that can be read"),
        ("jobs.parquet.gz", b"x", "Parquet is packed inside"),
        ("jobs.json", b'{"jobs": []}', "begins with '['; write each record on a line of its own (.jsonl)"),
        ("jobs.json", b" [ ]", "jobs.json: the list is empty"),
        ("jobs.json.gz", b"no", "jobs.json.gz: "),
        ("jobs.xml", b"<a><b>x</b></a>", "jobs.xml: no job was found in this XML"),
        ("jobs.xml", b"no", "jobs.xml: 1:1: this is not XML that can be read"),
        ("jobs.xml", b"<!DOCTYPE a [<!ENTITY x 'x'>]><a/>", "a document type is not read"),
        ("jobs.jsonl.gz", b"\x1f\x8b\x08", "jobs.jsonl.gz: "),
        ("jobs.csv.gz", b"no", "jobs.csv.gz: "),
    ],
)  # fmt: skip
def test_an_input_that_cannot_be_is_refused(name: str, data: bytes | None, said: str, batch: Batch) -> None:
    if data is not None:
        Path(name).write_bytes(data)
    done = batch(name, "--out", "out")
    assert (done.exit_code, done.stdout) == (2, "")
    assert not Path("out").exists()
    assert said in done.stderr
    assert len(done.stderr.splitlines()) == 1


def test_an_unknown_encoding_is_refused(batch: Batch) -> None:
    Path("jobs.csv").write_bytes(as_csv(postings(1)))
    done = batch("jobs.csv", "--out", "out", "--encoding", "klingon")
    assert (done.exit_code, done.stderr) == (2, "jdlint: there is no encoding called 'klingon'\n")


@pytest.mark.parametrize(
    ("name", "form"), [("jobs.parquet", "jsonl"), ("jobs.csv.zst", "jsonl"), ("jobs.csv", "parquet")]
)
def test_a_library_that_is_missing_is_named(
    name: str, form: str, batch: Batch, monkeypatch: pytest.MonkeyPatch
) -> None:
    Path(name).write_bytes(as_csv(postings(1)))
    for module in [each for each in sys.modules if each.partition(".")[0] == "pyarrow"]:
        monkeypatch.setitem(sys.modules, module, None)
    monkeypatch.delitem(sys.modules, "jdlint.batch.sources.parquet_rows", raising=False)
    monkeypatch.delitem(sys.modules, "jdlint.structured.arrow_cells", raising=False)
    done = batch(name, "--out", "out", "--out-format", form)
    assert done.exit_code == 2
    assert "needs the library 'pyarrow'" in done.stderr
    assert "pip install 'jdlint[tables]'" in done.stderr


def test_a_list_needs_its_library(batch: Batch, monkeypatch: pytest.MonkeyPatch) -> None:
    Path("jobs.json").write_bytes(as_json(postings(1)))
    for module in ["ijson", *(each for each in sys.modules if each.startswith("ijson."))]:
        monkeypatch.setitem(sys.modules, module, None)
    monkeypatch.delitem(sys.modules, "jdlint.batch.sources.json_array", raising=False)
    done = batch("jobs.json", "--out", "out")
    assert done.exit_code == 2
    assert "reading a list in JSON needs the library 'ijson'" in done.stderr
    assert "pip install 'jdlint[tables]'" in done.stderr
