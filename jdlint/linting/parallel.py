"""Lints files in several processes; the results come in the order of the files, as from a single process."""

from __future__ import annotations

import multiprocessing
import signal
import sys
from collections.abc import Iterator, Sequence
from concurrent.futures import Future, ProcessPoolExecutor
from concurrent.futures.process import BrokenProcessPool
from contextlib import contextmanager

from jdlint.linting.options import Options
from jdlint.linting.session import Session
from jdlint.results import Failure, FileResult

_PARTS = 4
"""Parts of the work for each process, so that none waits long for another at the end."""
_MOST_FILES = 50
_session: Session


def lint_in_processes(paths: Sequence[str], options: Options, jobs: int) -> Iterator[FileResult]:
    """Yield the result of each file; one at which a process dies, alone with it, is a failure."""
    size = max(1, min(_MOST_FILES, len(paths) // (jobs * _PARTS)))
    chunks = [paths[start : start + size] for start in range(0, len(paths), size)]
    while chunks:
        done = 0
        for results in _whole_chunks(chunks, options, jobs):
            yield from results
            done += 1
        if done < len(chunks):  # a process died at this chunk, or at one after it that comes again
            yield from _one_by_one(chunks[done], options)
        chunks = chunks[done + 1 :]


def _whole_chunks(chunks: Sequence[Sequence[str]], options: Options, jobs: int) -> Iterator[list[FileResult]]:
    """Yield the results of one chunk after the other, until a process dies."""
    with _pool(options, jobs) as pool:
        try:
            for future in _submitted(pool, chunks):
                yield future.result()
        except BrokenProcessPool:
            return
        finally:
            pool.shutdown(wait=True, cancel_futures=True)


def _one_by_one(paths: Sequence[str], options: Options) -> Iterator[FileResult]:
    """Lint files in a process that has but one of them at a time, to tell which one it dies of."""
    waiting = list(paths)
    while waiting:
        for results in _whole_chunks([[path] for path in waiting], options, 1):
            yield from results
            waiting.pop(0)
        if waiting:
            path = waiting.pop(0)
            yield FileResult(path, failure=Failure(path, "the process that linted this file died"))


def _submitted(
    pool: ProcessPoolExecutor, chunks: Sequence[Sequence[str]]
) -> Sequence[Future[list[FileResult]]]:
    with without_interrupts():
        return [pool.submit(_lint_all, chunk) for chunk in chunks]


@contextmanager
def without_interrupts() -> Iterator[None]:
    """Start processes that leave Ctrl-C to this one, which answers to it right after."""
    if sys.platform == "win32":
        yield
        return
    before = signal.pthread_sigmask(signal.SIG_BLOCK, {signal.SIGINT})
    try:
        yield
    finally:
        signal.pthread_sigmask(signal.SIG_SETMASK, before)


def _pool(options: Options, jobs: int) -> ProcessPoolExecutor:
    context = multiprocessing.get_context("spawn")  # a fork would copy the locks of other threads
    return ProcessPoolExecutor(jobs, mp_context=context, initializer=_start, initargs=(options,))


def _start(options: Options) -> None:
    global _session  # noqa: PLW0603 - one linter a process, made once
    _session = Session(options)


def _lint_all(paths: Sequence[str]) -> list[FileResult]:
    return [_session.lint(path) for path in paths]
