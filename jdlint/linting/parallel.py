"""Lints files in several processes; the results come in the order of the files, as from a single process."""

from __future__ import annotations

import multiprocessing
from collections.abc import Iterator, Sequence
from concurrent.futures import Future, ProcessPoolExecutor
from concurrent.futures.process import BrokenProcessPool

from jdlint.linting.options import Options
from jdlint.linting.session import Session
from jdlint.results import Failure, FileResult

_PARTS = 4
"""Parts of the work for each process, so that none waits long for another at the end."""
_MOST_FILES = 50
_session: Session


def lint_in_processes(paths: Sequence[str], options: Options, jobs: int) -> Iterator[FileResult]:
    """Yield the result of each file; a file whose process dies twice, the second time alone, is a failure."""
    size = max(1, min(_MOST_FILES, len(paths) // (jobs * _PARTS)))
    chunks = [paths[start : start + size] for start in range(0, len(paths), size)]
    pool = _pool(options, jobs)
    try:
        futures = [pool.submit(_lint_all, chunk) for chunk in chunks]
        for chunk, future in zip(chunks, futures, strict=True):
            yield from _outcome(chunk, future, options)
    finally:
        pool.shutdown(wait=True, cancel_futures=True)


def _outcome(
    chunk: Sequence[str], future: Future[list[FileResult]], options: Options
) -> Iterator[FileResult]:
    try:
        yield from future.result()
    except BrokenProcessPool:
        for path in chunk:
            yield _alone(path, options)


def _alone(path: str, options: Options) -> FileResult:
    """Lint one file in a process of its own, after the one it shared with others died."""
    with _pool(options, 1) as pool:
        try:
            (result,) = pool.submit(_lint_all, [path]).result()
        except BrokenProcessPool:
            return FileResult(path, failure=Failure(path, "the process that linted this file died"))
    return result


def _pool(options: Options, jobs: int) -> ProcessPoolExecutor:
    context = multiprocessing.get_context("spawn")  # a fork would copy the locks of other threads
    return ProcessPoolExecutor(jobs, mp_context=context, initializer=_start, initargs=(options,))


def _start(options: Options) -> None:
    global _session  # noqa: PLW0603 - one linter a process, made once
    _session = Session(options)


def _lint_all(paths: Sequence[str]) -> list[FileResult]:
    return [_session.lint(path) for path in paths]
