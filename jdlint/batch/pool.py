"""Parts through several processes: what a process dies of costs one record, and its part is linted again."""

from __future__ import annotations

import gc
import multiprocessing
import os
import threading
from collections import Counter
from collections.abc import Iterator
from concurrent.futures import FIRST_COMPLETED, Future, ProcessPoolExecutor, wait
from concurrent.futures.process import BrokenProcessPool
from itertools import chain, islice
from multiprocessing.connection import wait as wait_for
from typing import Any

from jdlint.batch.linting import RecordLinter
from jdlint.batch.parts import Counts, Part
from jdlint.batch.records import AnyRecord, BadRecord
from jdlint.batch.workers import Task, write_part
from jdlint.linting.parallel import without_interrupts

_SPAWN = multiprocessing.get_context("spawn")  # a fork would copy the locks of other threads
_DEATHS = 2
"""How often a process must die at a record before the record is to blame."""


def lint_parts(parts: Iterator[Part], task: Task, jobs: int) -> Iterator[tuple[Part, Counts]]:
    """Yield each part once its files are written, in the order of their ends; raises what writing raises.

    One part alone is linted in this process, and so are all where ``jobs`` is 1.
    """
    first = list(islice(parts, 2))
    parts = chain(first, parts)
    if jobs == 1 or len(first) < 2:  # noqa: PLR2004 - a single part needs no pool
        linter = RecordLinter(task.manner)
        for part in parts:
            yield part, write_part(part.number, part.records, linter, task)
        return
    while True:
        left: list[Part] = []
        yield from _until_death(parts, task, jobs, left)
        if not left:
            return
        for part in left:
            yield part, _carefully(part, task)


def _until_death(
    parts: Iterator[Part], task: Task, jobs: int, left: list[Part]
) -> Iterator[tuple[Part, Counts]]:
    """Yield parts until all are done or a process dies; then ``left`` holds those that were under way."""
    state = _State.new()
    with _pool(task, jobs, state) as pool:
        running: dict[Future[Counts], Part] = {}
        try:
            for part in islice(parts, jobs + 1):
                running[_submitted(pool, part)] = part
            while running:
                for future in wait(running, return_when=FIRST_COMPLETED).done:
                    counts = future.result()
                    yield running.pop(future), counts
                    for part in islice(parts, 1):
                        running[_submitted(pool, part)] = part
        except BrokenProcessPool:
            left.extend(sorted(running.values()))
        finally:
            state.stop()
            pool.shutdown(wait=True, cancel_futures=True)


def _carefully(part: Part, task: Task) -> Counts:
    """Lint a part in a process of its own; a record at which that dies again and again becomes an error."""
    deaths: Counter[int] = Counter()
    while True:
        state = _State.new()
        with _pool(task, 1, state) as pool:
            try:
                return _submitted(pool, part).result()
            except BrokenProcessPool:
                deaths[state.at] += 1
            finally:
                state.stop()
        if deaths[state.at] >= _DEATHS:
            part = _without(part, state.at)


def _without(part: Part, index: int) -> Part:
    records = list(part.records)
    record = records[index]
    records[index] = BadRecord(record.path, record.row, "the process that linted this record died")
    return part._replace(records=tuple(records))


class _State:
    """What two processes tell each other: which record is at hand, and that the work is to stop."""

    def __init__(self, numbers: Any) -> None:
        self.numbers = numbers

    @classmethod
    def new(cls) -> _State:
        return cls(_SPAWN.RawArray("q", 2))

    @property
    def at(self) -> int:
        return int(self.numbers[0])

    def stop(self) -> None:
        self.numbers[1] = 1


def _pool(task: Task, jobs: int, state: _State) -> ProcessPoolExecutor:
    return ProcessPoolExecutor(jobs, mp_context=_SPAWN, initializer=_start, initargs=(task, state.numbers))


def _submitted(pool: ProcessPoolExecutor, part: Part) -> Future[Counts]:
    with without_interrupts():
        return pool.submit(_lint, part.number, part.records)


_task: Task
_linter: RecordLinter
_numbers: Any


def _start(task: Task, numbers: Any) -> None:
    global _task, _linter, _numbers
    threading.Thread(target=_end_with_parent, daemon=True).start()
    _task, _linter, _numbers = task, RecordLinter(task.manner), numbers
    gc.freeze()


def _end_with_parent() -> None:
    """End this process where the one that started it is killed: nobody else would."""
    parent = multiprocessing.parent_process()
    if parent is not None:
        wait_for([parent.sentinel])
        os._exit(1)


def _lint(number: int, records: tuple[AnyRecord, ...]) -> Counts:
    return write_part(number, _watched(records), _linter, _task)


def _watched(records: tuple[AnyRecord, ...]) -> Iterator[AnyRecord]:
    """Yield records, telling which one is at hand; stops the part where the work is to stop."""
    for index, record in enumerate(records):
        if _numbers[1]:
            raise KeyboardInterrupt
        _numbers[0] = index
        yield record
