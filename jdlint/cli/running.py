"""Paths through the linter, in one process or in many, as every command that lints does it."""

from __future__ import annotations

import gc
import os
import sys
from collections.abc import Callable, Generator, Iterable, Iterator, Sequence
from contextlib import closing, contextmanager
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

from jdlint.cli.progress import with_progress
from jdlint.files import STDIN, Found, find_files
from jdlint.linting.options import Options
from jdlint.results import FileResult, Run
from jdlint.views import MOST_VIEWS

if TYPE_CHECKING:
    from jdlint.linting.kept import KeptResults
    from jdlint.linting.session import Session


def lint_paths(
    names: Sequence[str],
    options: Options,
    jobs: int,
    stdin_name: str,
    *,
    wanted: Callable[[str], bool] | None = None,
    cache: Path | None = None,
) -> Run:
    """Lint the files behind paths, the ``wanted`` ones; raises OptionError for an unusable option.

    What the folder ``cache`` keeps of files that are as they were is taken from there.
    """
    found = find_files(names)
    found = found.only(wanted) if wanted else found
    if cache and found.paths and STDIN not in found.paths:
        results = _with_kept(found.paths, options, jobs, cache)
    else:
        results = _linted(found.paths, _checked(found.paths, options, stdin_name), jobs, stdin_name)
    with _without_collection():
        return _without_other_data(found, tuple(_with_few_views(with_progress(results, len(found.paths)))))


def _with_kept(paths: Sequence[str], options: Options, jobs: int, cache: Path) -> Iterator[FileResult]:
    """Yield the results of earlier runs and, in their places, those of files for which there is none.

    A result that was kept shows that the options were good then, and they count among what it is kept by.
    """
    from jdlint.linting.kept import KeptResults  # noqa: PLC0415 - not where nothing is kept

    with closing(KeptResults(cache, options)) as kept:
        known = kept.find(paths)
        rest = [path for path in paths if path not in known]
        with closing(_newly_kept(kept, rest, options, jobs, are_proven=bool(known))) as linted:
            for path in paths:
                yield known[path] if path in known else next(linted)


def _newly_kept(
    kept: KeptResults, paths: Sequence[str], options: Options, jobs: int, *, are_proven: bool
) -> Generator[FileResult]:
    if paths:
        session = _session(options) if are_proven else _checked(paths, options)
        yield from kept.keep(_linted(paths, session, jobs), session.accepts)


def _checked(paths: Sequence[str], options: Options, stdin_name: str = "") -> Session:
    """Make a session; raises OptionError for an option that fits the rules of none of the files."""
    session = _session(options)
    session.check_options(stdin_name if path == STDIN else path for path in paths)
    return session


def _session(options: Options) -> Session:
    from jdlint.linting.session import Session  # noqa: PLC0415 - brings all of the engine in

    return Session(options)


def _linted(paths: Sequence[str], session: Session, jobs: int, stdin_name: str = "") -> Iterator[FileResult]:
    jobs = min(jobs or os.cpu_count() or 1, len(paths))
    if jobs > 1 and STDIN not in paths:
        from jdlint.linting.parallel import lint_in_processes  # noqa: PLC0415 - a single file needs no pool

        return lint_in_processes(paths, session.options, jobs)
    return _in_this_process(paths, session, stdin_name)


def _with_few_views(files: Iterable[FileResult]) -> Iterator[FileResult]:
    """Keep postings whole until they are as many as a report shows: the rest would only fill the memory."""
    left = MOST_VIEWS
    for file in files:
        kept = file.views and file.views[:left]
        left -= len(kept or ())
        yield replace(file, views=kept)


def _without_other_data(found: Found, files: Sequence[FileResult]) -> Run:
    """Make the run of some files; data of another kind that nobody named are passed over."""
    others = {file.path for file in files if file.failure and found.passes_over(file.failure)}
    kept = tuple(file for file in files if file.path not in others)
    return Run(kept, (*found.failures, *found.barren(others)))


def _in_this_process(paths: Sequence[str], session: Session, stdin_name: str) -> Iterator[FileResult]:
    gc.disable()  # what the first file brings in lasts; looking for garbage in it takes a tenth of the start
    for path in paths:
        if path == STDIN:
            yield session.lint(stdin_name, sys.stdin.buffer.read)
        else:
            yield session.lint(path)
        if not gc.isenabled():
            gc.freeze()
            gc.enable()


@contextmanager
def _without_collection() -> Iterator[None]:
    """Look for no garbage while results are gathered: they last until they have been shown."""
    gc.disable()
    try:
        yield
    finally:
        gc.freeze()
        gc.enable()
