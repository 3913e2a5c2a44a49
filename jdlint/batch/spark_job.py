"""A batch on a cluster: Spark hands out the parts, and its workers write them as this machine would.

A part is the same whoever writes it, and is written whole or not at all: one that a worker dies of, or that
two workers write, is there once. All machines must see the folders of input and output.
"""

from __future__ import annotations

import json
import os
import sys
import time
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from concurrent.futures import ThreadPoolExecutor, wait
from dataclasses import asdict
from functools import partial, reduce
from operator import add
from pathlib import Path
from typing import Any

from jdlint.batch.errors import BatchError
from jdlint.batch.parts import Counts, written
from jdlint.batch.plan import Planned, forget_records, part_of, planned
from jdlint.batch.running import Batch, Progress, complete
from jdlint.batch.workers import Task, linter_for, write_part
from jdlint.extras import needing

_QUIET = {
    "spark.log.level": "ERROR",
    "spark.ui.enabled": "false",
    "spark.ui.showConsoleProgress": "false",
}
_MOST_TASKS = 50_000
"""Tasks of one job; more parts than these share them."""

_LOOKS, _PATIENCE = 1.0, 20
"""Seconds between two looks at what is written, and how many times longer than a look that is."""

_PART = "part string"
_COUNTED = "number bigint, rows bigint"


def run_on_spark(
    batch: Batch, master: str | None, settings: Mapping[str, str], told: Callable[[Progress], None]
) -> Counts:
    """Lint all records that are not linted yet on a cluster; gives what the whole batch gave.

    Without ``master`` the one that Spark's own settings name counts, or this machine. Raises BatchError where
    Spark is not installed, cannot start or gives up.
    """
    with needing("spark", "the engine Spark", BatchError):
        import pyspark.sql  # noqa: F401, PLC0415 - an extra
    done = written(batch.out)
    parts = list(planned(batch.sources, batch.choice, batch.part_rows, batch.out, done))
    if parts:
        session = _session(master, settings)
        try:
            _run(session, batch, parts, told)
        finally:
            session.stop()
    found = written(batch.out)
    left = sum(part.number not in found for part in parts)
    if left:
        raise BatchError(f"{left:,} parts were not written; start the same command again to go on")
    forget_records(batch.out)
    return complete(batch)


def _run(session: Any, batch: Batch, parts: Sequence[Planned], told: Callable[[Progress], None]) -> None:
    """Have Spark lint the parts, telling how far it is by what is written."""
    seen = written(batch.out)
    kept, total = reduce(add, seen.values(), Counts()).rows, max(1, sum(part.rows for part in parts))
    task, pause = Task(batch.manner, batch.out, batch.form), _LOOKS
    with ThreadPoolExecutor(1) as thread:
        work = thread.submit(_job, session, task, parts)
        try:
            while wait([work], pause).not_done:
                start = time.monotonic()
                seen = written(batch.out, seen)
                counts = reduce(add, seen.values(), Counts())
                share = min(1.0, (counts.rows - kept) / total)
                told(Progress(int(batch.size * share), counts, kept))
                pause = max(_LOOKS, _PATIENCE * (time.monotonic() - start))
        except BaseException:
            session.stop()  # else the thread would go on to the end
            raise
        try:
            work.result()
        except Exception as error:  # noqa: BLE001 - Spark raises whatever its workers do
            raise BatchError(f"Spark gave up: {_first_line(error)}; what is written is kept") from None


def _session(master: str | None, settings: Mapping[str, str]) -> Any:
    from pyspark.sql import SparkSession  # noqa: PLC0415 - an extra

    os.environ.setdefault("PYSPARK_PYTHON", sys.executable)
    builder = SparkSession.builder.appName("jdlint")
    if master:
        builder = builder.master(master)
    for key, value in {**_QUIET, **settings}.items():
        builder = builder.config(key, value)
    try:
        session = builder.getOrCreate()
    except Exception as error:  # noqa: BLE001 - of Java or of Spark, each with errors of its own
        where = f"the master '{master}'" if master else "its own settings"
        raise BatchError(
            f"Spark cannot start with {where}; it needs Java 17 or later, and a master that answers:"
            f" {_first_line(error)}"
        ) from None
    session.sparkContext.setLogLevel("ERROR")
    return session


def _job(session: Any, task: Task, parts: Sequence[Planned]) -> None:
    """Run one job over all parts: which task has which part never changes, also where one runs again."""
    described = [(json.dumps(asdict(part)),) for part in parts]
    tasks = session.sparkContext.parallelize(described, min(len(described), _MOST_TASKS))
    rows = session.createDataFrame(tasks, _PART)
    rows.mapInArrow(partial(_write_parts, task, str(Path.cwd())), _COUNTED).collect()


def _write_parts(task: Task, folder: str, batches: Iterable[Any]) -> Iterator[Any]:
    """Write parts in a worker; gives their numbers. Paths are meant from where the command was started."""
    import pyarrow as arrow  # noqa: PLC0415 - an extra

    os.chdir(folder)
    for batch in batches:
        for text in batch.column(0).to_pylist():
            part = part_of(json.loads(text))
            counts = write_part(part.number, part.records(), linter_for(task.manner), task)
            yield arrow.RecordBatch.from_pydict({"number": [part.number], "rows": [counts.rows]})


def _first_line(error: Exception) -> str:
    return next((line.strip() for line in str(error).splitlines() if line.strip()), type(error).__name__)
