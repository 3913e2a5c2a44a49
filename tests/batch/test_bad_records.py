"""What is broken in an input costs itself: it is told of, and the others are linted."""

from __future__ import annotations

import gzip
from collections.abc import Callable
from pathlib import Path

import pyarrow as arrow
import pytest
from click.testing import Result

from batch.corpora import as_csv, as_feed, as_json, as_jsonl, postings, table, tables

Batch = Callable[..., Result]


def test_bad_rows_are_told_of_and_the_others_are_linted(batch: Batch) -> None:
    good = as_jsonl(postings(1)).decode()
    Path("jobs.jsonl").write_bytes(
        (good + '\n\n{"id": 2,\n[1, 2]\n{"id": 4, "title": "Cook", "description": " "}\n').encode()
        + b'{"description": "caf\xe9"}\r\n'
        + good.encode().strip()
    )
    done = batch("jobs.jsonl", "--out", "out")
    assert done.exit_code == 2
    assert done.stdout.splitlines()[1] == "4 records could not be read: see out/errors"
    assert [row["row"] for row in table(Path("out"), "postings")] == [1, 6]
    assert [(row["row"], row["line"], row["reason"]) for row in table(Path("out"), "errors")] == [
        (2, 4, "this is not JSON that can be read: expected a key in quotes here"),
        (3, None, "this record has no text of a posting"),
        (4, None, "this record has no text of a posting"),
        (5, 7, "the line holds bytes that are not UTF-8; see --encoding"),
    ]
    assert batch("jobs.jsonl", "--out", "latin", "--encoding", "cp1252", "--exit-zero").exit_code == 2
    assert len(table(Path("latin"), "postings")) == 3


def test_bad_items_of_a_list(batch: Batch) -> None:
    good = as_json(postings(1)).strip(b"[]")
    deep = b'{"a":' * 200 + b"1" + b"}" * 200
    bad = [b"5", b'{"description": "caf\xe9"}', deep, b"[1, {}]", b'{"title": "Cook", "pay": 1e999}']
    Path("jobs.json").write_bytes(b"[" + b",\n".join([good, *bad, good, b'{"id": nobody}', good]) + b"]")
    assert batch("jobs.json", "--out", "out").exit_code == 2
    found = tables(Path("out"))
    assert [(row["row"], row["id"]) for row in found["postings"]] == [(1, "p-0"), (7, "p-0")]
    assert [(row["row"], row["line"], row["reason"][:53]) for row in found["errors"]] == [
        (2, None, "this record has no text of a posting"),
        (3, None, "the record holds bytes that are not UTF-8; see --enco"),
        (4, None, "this record is nested more than 100 levels deep"),
        (5, None, "this record has no text of a posting"),
        (6, None, "this is not JSON that can be read: expected a value h"),
        (8, None, "the rest of this file cannot be read: Unexpected symb"),
    ]


@pytest.mark.parametrize(
    ("end", "said"),
    [
        (b"", "Incomplete JSON content"),
        (b"] x", "Additional data found"),
        (b"," + b"[" * 50_000, "Incomplete JSON content"),
        (b"," + b"9" * 5_000 + b"]", "Unexpected symbol..."),
        (b",1e" + b"9" * 30 + b"]", "Unexpected symbol '1e999"),
        (b',"a\x01"]', "Invalid control character"),
        (b',"' + b"a" * 200_000 + b'"]', "a record may have 100,000 characters; this one has more"),
    ],
)
def test_a_list_that_breaks_gives_what_it_holds(
    end: bytes, said: str, batch: Batch, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("jdlint.batch.sources.json_array.MOST_LINE", 100_000)
    Path("jobs.json").write_bytes(as_json(postings(1)).removesuffix(b"]") + end)
    assert batch("jobs.json", "--out", "out").exit_code == 2
    found = tables(Path("out"))
    assert len(found["postings"]) == 1
    (error,) = found["errors"]
    assert error["row"] == 2
    assert error["reason"].startswith("the rest of this file cannot be read: ")
    assert said in error["reason"]


def test_bad_rows_of_a_table(batch: Batch) -> None:
    first, second = (as_csv([row]).partition(b"\n")[2] for row in postings(2))
    header = as_csv(postings(1)).partition(b"\n")[0] + b"\n"
    bad = [b"2,3,4,5,6,7,8\n", b"3,Cook,,,, \n", b'4,Cook,,,,"caf\xe9"\n', b'5,"a"b,,,,\n']
    Path("jobs.csv").write_bytes(b"".join([header, first, b"\n", *bad, second, b'7,Cook,,,,"open\n8,x']))
    assert batch("jobs.csv", "--out", "out").exit_code == 2
    found = tables(Path("out"))
    assert [(row["row"], row["id"]) for row in found["postings"]] == [(1, "p-0"), (6, "p-1")]
    assert [(row["row"], row["line"], row["reason"][:54]) for row in found["errors"]] == [
        (2, 10, "this row cannot be read: it has 7 cells, the header ha"),
        (3, None, "this record has no text of a posting"),
        (4, None, "the row holds bytes that are not UTF-8; see --encoding"),
        (5, 13, "this row cannot be read: ',' expected after '\"', as in"),
        (7, 21, "this row cannot be read: a quotation mark is not close"),
        (8, None, "this record has no text of a posting"),
    ]


def test_a_broken_job_of_a_feed_costs_itself_alone(batch: Batch) -> None:
    first, second = (as_feed([row]).split(b"source>\n")[1].removesuffix(b"</") for row in postings(2))
    broken = b"<job><title>x</title><description>a &foo; b</description></job>\n"
    Path("jobs.xml").write_bytes(
        b"<rss>\n<channel><title>Jobs</title>" + first + broken + second + b"<job><title>"
    )
    assert batch("jobs.xml", "--out", "out").exit_code == 2
    found = tables(Path("out"))
    assert [(row["row"], row["id"]) for row in found["postings"]] == [(1, "p-0"), (3, "p-1")]
    assert [(row["row"], row["line"]) for row in found["errors"]] == [(2, 9), (4, 17)]
    assert found["errors"][1]["reason"] == "the file ends before this element does"
    for row in found["findings"]:
        line = Path("jobs.xml").read_text("utf-8").splitlines()[row["start_line"] - 1]
        assert line[row["start_column"] - 1 :].startswith(row["text"])


@pytest.mark.parametrize("packing", ["gz", "zst"])
def test_a_packed_file_that_is_cut_gives_what_it_holds(packing: str, batch: Batch) -> None:
    data = as_jsonl(postings(3000))
    whole = gzip.compress(data) if packing == "gz" else arrow.compress(data, codec="zstd", asbytes=True)
    Path(f"jobs.jsonl.{packing}").write_bytes(whole[: len(whole) // 2])
    assert batch(f"jobs.jsonl.{packing}", "--out", "out").exit_code == 2
    found = tables(Path("out"))
    assert len(found["postings"]) > 100
    assert len(found["errors"]) == 1


def test_a_line_that_is_too_long_is_told_of(batch: Batch, monkeypatch: pytest.MonkeyPatch) -> None:
    for module in ("opening", "json_lines"):
        monkeypatch.setattr(f"jdlint.batch.sources.{module}.MOST_LINE", 100)
    short = b'{"description": "Duties: call [Name]. Pay: $20"}\n'
    Path("jobs.jsonl").write_bytes(short + b'{"description": "' + b"a" * 250 + b'"}\n' + short)
    assert batch("jobs.jsonl", "--out", "out").exit_code == 2
    found = tables(Path("out"))
    assert [(row["row"], row["words"]) for row in found["postings"]] == [(1, 5), (3, 5)]
    assert [(row["row"], row["line"]) for row in found["errors"]] == [(2, 2)]
