"""A real cluster, a master and two workers, gives what this machine gives, also where processes are killed.

These tests need the extra ``spark``, Java 17 and Linux; ``make cluster`` gets the first and runs them.
"""

from __future__ import annotations

import gzip
import os
import signal
import sys
from collections.abc import Callable, Iterator, Mapping
from pathlib import Path
from typing import Any

import pytest
from click.testing import Result

from batch.cluster import CONF, Cluster, cluster, java
from batch.corpora import RULES, as_jsonl, as_parquet, files, postings, start, table, tables
from batch.waiting import PATCH, marks, patched_with, wait_until

pytest.importorskip("pyspark", reason="the tests of the cluster need the extra 'spark': make cluster")
pytestmark = [
    pytest.mark.skipif(java() is None, reason="the tests of the cluster need Java 17, and none is installed"),
    pytest.mark.skipif(sys.platform != "linux", reason="the tests of the cluster look up processes in /proc"),
    pytest.mark.timeout(400),
    pytest.mark.filterwarnings("ignore::FutureWarning:pyspark"),
    pytest.mark.filterwarnings("ignore::ResourceWarning"),
]
Batch = Callable[..., Result]
ROWS = 20
PARTS = 12


@pytest.fixture(scope="module")
def spark(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Cluster]:
    with cluster(tmp_path_factory.mktemp("cluster")) as made:
        yield made


def options(made: Cluster, **more: str) -> list[str]:
    settings = {**CONF, **more}
    given = [part for key, value in settings.items() for part in ("--spark-conf", f"{key}={value}")]
    return ["--engine", "spark", "--master", made.url, *given, "--part-rows", str(ROWS)]


def run(made: Cluster, *args: str, status: int = 1, env: Mapping[str, str] | None = None) -> str:
    process = start(*args, *options(made), env=env)
    output, errors = process.communicate()
    assert process.returncode == status, errors
    assert "Traceback" not in errors
    return output


def test_the_cluster_gives_the_rows_of_this_machine(spark: Cluster, batch: Batch) -> None:
    Path("jobs.parquet").write_bytes(as_parquet([*postings(90), {**postings(1)[0], "description": ""}]))
    for more in ([], ["--limit", "50", "--sample", "30"]):
        name = f"{len(more)}"
        here = batch("jobs.parquet", "--out", f"here{name}", *more)
        assert run(spark, "jobs.parquet", "--out", f"there{name}", *more, status=here.exit_code) == (
            here.stdout.replace("here", "there")
        )
        assert tables(Path(f"there{name}")) == tables(Path(f"here{name}"))
    again = run(spark, "jobs.parquet", "--out", "there0", status=2)
    assert again.startswith("90 postings, ")


def test_what_is_read_from_its_beginning_gives_the_same_files(spark: Cluster, batch: Batch) -> None:
    data = as_jsonl(postings(50)) + b"{\n" + as_jsonl(postings(3)) + b'{"description": "caf\xe9"}\n'
    Path("ads").mkdir()
    Path("ads/jobs.jsonl.gz").write_bytes(gzip.compress(data))
    Path("ads/.jdlint.yml").write_text("role: {'*.gz': physical-therapist}\n", "utf-8")
    here = batch("ads", "--out", "here", "--part-rows", str(ROWS))
    assert here.exit_code == 2
    run(spark, "ads", "--out", "there", status=2)
    mine, theirs = (files(Path(name)) for name in ("here", "there"))
    assert b'"engine": "\'spark\'"' in theirs.pop("manifest.json")
    del mine["manifest.json"]
    assert theirs == mine
    assert {row["role"] for row in table(Path("there"), "postings")} == {"physical-therapist"}


@pytest.mark.parametrize("victim", ["pyspark.daemon", "CoarseGrainedExecutorBackend"])
def test_a_process_that_is_killed_costs_no_row_and_gives_none_twice(
    victim: str, spark: Cluster, batch: Batch
) -> None:
    rows = postings(PARTS * ROWS)
    for row in rows[::2]:
        row["company"] = "SLOW"
    Path("jobs.jsonl").write_bytes(as_jsonl(rows))
    assert batch("jobs.jsonl", "--out", "here", "--part-rows", str(ROWS)).exit_code == 1
    patch = patched_with(PATCH)["PYTHONPATH"]
    absolute = os.pathsep.join(str(Path(part).resolve()) for part in patch.split(os.pathsep))
    process = start(
        "jobs.jsonl", "--out", "there", *options(spark, **{"spark.executorEnv.PYTHONPATH": absolute})
    )
    wait_until(lambda: len(marks(Path("there"))) >= 2)
    killed = spark.processes(victim)
    for pid in killed[-1:]:  # of Python's processes the last one is a worker, the first ones wait for work
        os.kill(pid, signal.SIGKILL)
    done = len(marks(Path("there")))
    _, errors = process.communicate()
    assert process.returncode == 1, errors
    assert killed
    assert done < PARTS
    mine, theirs = (files(Path(name)) for name in ("here", "there"))
    del mine["manifest.json"], theirs["manifest.json"]
    assert theirs == mine
    assert [row["row"] for row in table(Path("there"), "postings")] == list(range(1, PARTS * ROWS + 1))


def test_a_batch_goes_on_where_a_driver_was_killed(spark: Cluster, batch: Batch) -> None:
    rows = postings(PARTS * ROWS)
    for row in rows[::2]:
        row["company"] = "SLOW"
    Path("jobs.jsonl").write_bytes(as_jsonl(rows))
    batch("jobs.jsonl", "--out", "here", "--part-rows", str(ROWS))
    patch = patched_with(PATCH)["PYTHONPATH"]
    absolute = os.pathsep.join(str(Path(part).resolve()) for part in patch.split(os.pathsep))
    process = start(
        "jobs.jsonl", "--out", "there", *options(spark, **{"spark.executorEnv.PYTHONPATH": absolute})
    )
    wait_until(lambda: len(marks(Path("there"))) >= 2)
    process.kill()
    process.communicate()
    assert len(marks(Path("there"))) < PARTS
    run(spark, "jobs.jsonl", "--out", "there")
    mine, theirs = (files(Path(name)) for name in ("here", "there"))
    del mine["manifest.json"], theirs["manifest.json"]
    assert theirs == mine


def test_a_machine_without_java_is_told_so() -> None:
    Path("jobs.jsonl").write_bytes(as_jsonl(postings(1)))
    process = start(
        "jobs.jsonl", "--out", "out", "--engine", "spark", "--master", "local", env={"JAVA_HOME": "/none"}
    )
    output, errors = process.communicate()
    assert (process.returncode, output) == (2, "")
    assert "jdlint: Spark cannot start with the master 'local'; it needs Java 17 or later" in errors


SCRIPT = """\
import datetime, json, sys
from pyspark.sql import SparkSession
from jdlint.batch import spark

builder = SparkSession.builder.master(sys.argv[1])
for setting in sys.argv[3:]:
    builder = builder.config(*setting.split("=", 1))
session = builder.getOrCreate()
linted = spark.lint(
    session.read.parquet("jobs.parquet"), text="description", id="id", row="number", name="jobs.parquet",
    select=sys.argv[2].split(","), today=datetime.date(2026, 11, 20),
).cache()
for name in ("findings", "postings", "errors"):
    rows = getattr(spark, name)(linted).orderBy("row").collect()
    print(json.dumps([row.asDict() for row in rows]))
session.stop()
"""


def test_a_data_frame_gives_the_same_rows(spark: Cluster, batch: Batch) -> None:
    import json  # noqa: PLC0415 - read here alone
    import subprocess  # noqa: PLC0415 - started here alone

    rows: list[dict[str, Any]] = [
        {**row, "number": number} for number, row in enumerate(postings(40), start=1)
    ]
    rows[7]["description"] = " "
    Path("jobs.parquet").write_bytes(as_parquet(rows))
    batch("jobs.parquet", "--out", "here")
    settings = [f"{key}={value}" for key, value in CONF.items()]
    done = subprocess.run(
        [sys.executable, "-c", SCRIPT, spark.url, RULES, *settings],
        capture_output=True,
        text=True,
        check=False,
        env={**os.environ, "PYSPARK_PYTHON": sys.executable},
    )
    assert done.returncode == 0, done.stderr
    found = dict(
        zip(("findings", "postings", "errors"), map(json.loads, done.stdout.splitlines()), strict=True)
    )
    assert found == tables(Path("here"))
    assert [row["row"] for row in found["errors"]] == [8]
