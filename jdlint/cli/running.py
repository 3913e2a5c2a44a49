"""Paths through the linter, in one process or in many, as every command that lints does it."""

from __future__ import annotations

import gc
import os
import sys
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import replace

from jdlint.cli.progress import with_progress
from jdlint.files import STDIN, Found, find_files
from jdlint.linting import Options, Session
from jdlint.results import FileResult, Run
from jdlint.views import MOST_VIEWS


def lint_paths(
    names: Sequence[str],
    options: Options,
    jobs: int,
    stdin_name: str,
    wanted: Callable[[str], bool] | None = None,
) -> Run:
    """Lint the files behind paths, the ``wanted`` ones; raises OptionError for an unusable option."""
    found = find_files(names)
    found = found.only(wanted) if wanted else found
    session = Session(options)
    session.check_options(stdin_name if path == STDIN else path for path in found.paths)
    jobs = min(jobs or os.cpu_count() or 1, len(found.paths))
    if jobs > 1 and STDIN not in found.paths:
        from jdlint.linting.parallel import lint_in_processes  # noqa: PLC0415 - a single file needs no pool

        results = lint_in_processes(found.paths, options, jobs)
    else:
        results = _in_this_process(found.paths, session, stdin_name)
    return _without_other_data(found, tuple(_with_few_views(with_progress(results, len(found.paths)))))


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
