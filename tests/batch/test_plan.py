"""Parts as they are handed to a cluster hold the records that one machine would read, each once."""

from __future__ import annotations

import json
import sys
from collections.abc import Callable
from dataclasses import asdict
from pathlib import Path

import pyarrow as arrow
import pytest
from click.testing import Result
from pyarrow import parquet

from batch.corpora import as_csv, as_jsonl, postings
from jdlint.batch.choosing import Choice, chosen
from jdlint.batch.plan import LAID_OUT, Planned, part_of, planned
from jdlint.batch.records import AnyRecord, BadRecord, Record
from jdlint.batch.sources import find_sources
from jdlint.structured.columns import Columns

Batch = Callable[..., Result]
CHOICES = [
    Choice(),
    Choice(limit=1),
    Choice(limit=33),
    Choice(sample=9),
    Choice(limit=30, sample=5, seed=3),
    Choice(limit=7, sample=50),
]


@pytest.fixture
def tables() -> Path:
    """A folder of two tables whose groups of rows have all sizes."""
    folder = Path("in")
    folder.mkdir()
    table = arrow.Table.from_pylist(postings(45))
    with parquet.ParquetWriter(folder / "a.parquet", table.schema) as writer:
        for start, size in ((0, 1), (1, 30), (31, 0), (31, 14)):
            writer.write_table(table.slice(start, size))
    parquet.write_table(table.slice(0, 10), folder / "b.parquet", row_group_size=4)
    return folder


def handed_on(part: Planned) -> Planned:
    return part_of(json.loads(json.dumps(asdict(part))))


def read(source: Path, choice: Choice, most: int) -> tuple[list[AnyRecord], list[AnyRecord]]:
    """The chosen records, as one machine reads them and as parts give them."""
    sources = find_sources(source, Columns(), None)
    parts = [handed_on(part) for part in planned(sources, choice, most, Path("out"), ())]
    found = [list(part.records()) for part in parts]
    assert [part.number for part in parts] == list(range(len(parts)))
    assert [part.rows for part in parts] == list(map(len, found))
    assert max(map(len, found), default=0) <= most
    return [record for record, _ in chosen(sources, choice)], [each for part in found for each in part]


@pytest.mark.parametrize("choice", CHOICES)
@pytest.mark.parametrize("most", [1, 4, 13, 100])
def test_stretches_of_tables_are_all_chosen_rows(choice: Choice, most: int, tables: Path) -> None:
    mine, theirs = read(tables, choice, most)
    assert theirs == mine


@pytest.mark.parametrize("choice", CHOICES)
def test_records_that_are_laid_out_are_all_chosen_ones(choice: Choice) -> None:
    Path("out").mkdir()
    Path("in").mkdir()
    Path("in/a.jsonl").write_bytes(as_jsonl(postings(20)) + b'{"description": "caf\xe9"}\n')
    Path("in/b.csv").write_bytes(as_csv(postings(20)) + b"1,2,3,4,5,6,7,8\n")
    mine, theirs = read(Path("in"), choice, 8)
    assert theirs == mine
    assert (
        sum(isinstance(each, BadRecord) for each in mine) == (2 if choice == Choice() else 0) or choice.limit
    )


def test_parts_that_are_done_are_not_planned(tables: Path) -> None:
    sources = find_sources(tables, Columns(), None)
    whole = list(planned(sources, Choice(), 13, Path("out"), ()))
    assert list(planned(sources, Choice(), 13, Path("out"), (0, 2))) == [whole[1], *whole[3:]]


def test_a_table_that_breaks_gives_a_bad_row_for_each_that_is_left(tables: Path) -> None:
    sources = find_sources(tables, Columns(), None)
    part = next(part for part in planned(sources, Choice(), 13, Path("out"), ()) if part.number == 1)
    data = bytearray(Path("in/a.parquet").read_bytes())
    group = parquet.read_metadata("in/a.parquet").row_group(1)
    for column in range(group.num_columns):
        start = group.column(column).data_page_offset
        data[start : start + 40] = b"\xff" * 40
    Path("in/a.parquet").write_bytes(bytes(data))
    found = list(part.records())
    assert [record.row for record in found] == list(range(2, 15))
    assert {type(record) for record in found} == {BadRecord}


def test_a_cluster_needs_its_library(batch: Batch, monkeypatch: pytest.MonkeyPatch) -> None:
    for module in [each for each in sys.modules if each.partition(".")[0] == "pyspark"]:
        monkeypatch.delitem(sys.modules, module)
    monkeypatch.setitem(sys.modules, "pyspark", None)
    Path("jobs.csv").write_bytes(as_csv(postings(1)))
    done = batch("jobs.csv", "--out", "out", "--engine", "spark")
    assert (done.exit_code, done.stdout) == (2, "")
    assert done.stderr == (
        "jdlint: the engine Spark needs the library 'pyspark', which is not installed; install it with:"
        " pip install 'jdlint[spark]'\n"
    )
    assert not Path("out", LAID_OUT).exists()
    assert batch("jobs.csv", "--out", "out", "--restart").exit_code == 1


@pytest.mark.parametrize("more", [["--master", "local"], ["--spark-conf", "a=b"]])
def test_options_of_a_cluster_are_for_it_alone(more: list[str], batch: Batch) -> None:
    Path("jobs.csv").write_bytes(as_csv(postings(1)))
    done = batch("jobs.csv", "--out", "out", *more)
    assert (done.exit_code, "--engine spark" in done.stderr) == (2, True)
    assert batch("jobs.csv", "--out", "out", "--engine", "spark", "--spark-conf", "a").exit_code == 2


def test_a_record_reads_as_it_was() -> None:
    assert Record("a", 1, "csv", {"x": "y"}) == Record(
        *json.loads(json.dumps(Record("a", 1, "csv", {"x": "y"})))
    )
