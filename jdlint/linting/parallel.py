"""Lints files in several processes; the results come in the order of the files, as from a single process."""

from __future__ import annotations

import gc
import multiprocessing
import os
import signal
import sys
import threading
from collections.abc import Callable, Iterator, Sequence
from concurrent.futures import Future, ProcessPoolExecutor
from concurrent.futures.process import BrokenProcessPool
from contextlib import contextmanager
from multiprocessing import connection
from typing import TYPE_CHECKING

from jdlint.linting.garbage import collect_seldom
from jdlint.linting.options import Options
from jdlint.results import Failure, FileResult

if TYPE_CHECKING:
    from jdlint.linting.session import Session

_PARTS = 8
"""Parts of what is left for each process: they get smaller, so that none waits long at the end."""
_MOST_FILES = 25
_DIED = "a process died; the files that it had are linted again"
_session: Session


def lint_in_processes(
    paths: Sequence[str],
    options: Options,
    jobs: int,
    *,
    meanwhile: Callable[[], object] = lambda: None,
    tell: Callable[[str], object] = lambda _: None,
) -> Iterator[FileResult]:
    """Yield the result of each file; one at which a process dies, alone with it, is a failure.

    ``meanwhile`` is done here while the processes start; what it raises ends them. ``tell`` is told where one
    died whose files were linted again.
    """
    chunks = _chunks(paths, jobs)
    while chunks:
        done = 0
        for results in _whole_chunks(chunks, options, jobs, meanwhile):
            yield from results
            done += 1
        if done < len(chunks):  # a process died at this chunk, or at one after it that comes again
            tell(_DIED)
            yield from _one_by_one(chunks[done], options)
        chunks, meanwhile = chunks[done + 1 :], lambda: None


def _chunks(paths: Sequence[str], jobs: int) -> list[Sequence[str]]:
    chunks: list[Sequence[str]] = []
    start = 0
    while start < len(paths):
        size = max(1, min(_MOST_FILES, (len(paths) - start) // (jobs * _PARTS)))
        chunks.append(paths[start : start + size])
        start += size
    return chunks


def _whole_chunks(
    chunks: Sequence[Sequence[str]], options: Options, jobs: int, meanwhile: Callable[[], object]
) -> Iterator[list[FileResult]]:
    """Yield the results of one chunk after the other, until a process dies."""
    others = {*multiprocessing.active_children()}
    with _pool(options, jobs) as pool:
        try:
            futures = _submitted(pool, chunks)
            meanwhile()
            for future in futures:
                yield future.result()
        except BrokenProcessPool:
            return
        except BaseException:  # nobody waits for what they are at
            for process in {*multiprocessing.active_children()} - others:
                process.kill()
            raise
        finally:
            pool.shutdown(wait=True, cancel_futures=True)


def _one_by_one(paths: Sequence[str], options: Options) -> Iterator[FileResult]:
    """Lint files in a process that has but one of them at a time, to tell which one it dies of."""
    waiting = list(paths)
    while waiting:
        for results in _whole_chunks([[path] for path in waiting], options, 1, lambda: None):
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
    from jdlint.linting.session import Session  # noqa: PLC0415 - the process that starts others may need none

    gc.disable()  # what the first files bring in lasts: no need to look for garbage in it
    threading.Thread(target=_end_with_parent, daemon=True).start()
    _session = Session(options)


def _end_with_parent() -> None:
    """End this process when that which started it is gone, however it went: no one else would."""
    parent = multiprocessing.parent_process()
    if parent:
        connection.wait([parent.sentinel])
        os._exit(1)


def _lint_all(paths: Sequence[str]) -> list[FileResult]:
    results = [_session.lint(path) for path in paths]
    if not gc.isenabled():
        collect_seldom()
    return results
