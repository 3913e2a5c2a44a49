"""Paths through the linter, in one process or in many, as every command that lints does it."""

from __future__ import annotations

import gc
import os
import sys
from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import closing, contextmanager
from dataclasses import replace
from functools import cached_property, partial
from pathlib import Path
from typing import TYPE_CHECKING

import click

from jdlint.cli.progress import with_progress
from jdlint.files import STDIN, Found, find_files
from jdlint.linting.garbage import collect_seldom
from jdlint.linting.options import Options
from jdlint.results import FileResult, Run
from jdlint.views import MOST_VIEWS

if TYPE_CHECKING:
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
    linting = _Linting(options, jobs, stdin_name)
    if cache and found.paths and STDIN not in found.paths:
        results = _with_kept(found.paths, linting, cache)
    else:
        results = linting.results(found.paths)
    with _without_collection():
        return _without_other_data(found, tuple(_with_few_views(with_progress(results, len(found.paths)))))


def _with_kept(paths: Sequence[str], linting: _Linting, cache: Path) -> Iterator[FileResult]:
    """Yield the results of earlier runs and, in their places, those of files for which there is none.

    A result that was kept shows that the options were good then, and they count among what it is kept by.
    """
    from jdlint.linting.kept import KeptResults  # noqa: PLC0415 - not where nothing is kept

    with closing(KeptResults(cache, linting.options)) as kept:
        known = kept.find(paths)
        rest = [path for path in paths if path not in known]
        results = linting.results(rest, are_proven=bool(known))
        with closing(kept.keep(results, linting.accepts)) as linted:
            for path in paths:
                yield known[path] if path in known else next(linted)


class _Linting:
    """The part of a run that lints: here or in many processes, with one session for what is done here."""

    def __init__(self, options: Options, jobs: int, stdin_name: str) -> None:
        self.options, self._jobs, self._stdin_name = options, jobs or os.cpu_count() or 1, stdin_name

    @cached_property
    def session(self) -> Session:
        from jdlint.linting.session import Session  # noqa: PLC0415 - brings all of the engine in

        return Session(self.options)

    def results(self, paths: Sequence[str], *, are_proven: bool = False) -> Iterator[FileResult]:
        """Yield the result of each file; raises OptionError unless the options ``are_proven`` to fit."""
        jobs = min(self._jobs, len(paths))
        check = partial(self._check, paths, are_proven=are_proven)
        if jobs > 1 and STDIN not in paths:
            from jdlint.linting.parallel import lint_in_processes  # noqa: PLC0415 - a file alone needs no pool

            yield from lint_in_processes(paths, self.options, jobs, meanwhile=check, tell=_tell)
        else:
            check()
            yield from self._here(paths)

    def accepts(self, path: str) -> bool:
        """Tell whether the options fit the rules of a file."""
        return not self.options.are_checked or self.session.accepts(path)

    def _check(self, paths: Sequence[str], *, are_proven: bool) -> None:
        if self.options.are_checked and not are_proven:
            self.session.check_options(self._stdin_name if path == STDIN else path for path in paths)

    def _here(self, paths: Sequence[str]) -> Iterator[FileResult]:
        gc.disable()  # what the first file brings in lasts: a tenth of the start is to look for garbage in it
        for path in paths:
            if path == STDIN:
                yield self.session.lint(self._stdin_name, sys.stdin.buffer.read)
            else:
                yield self.session.lint(path)
            if not gc.isenabled():
                collect_seldom()


def _tell(text: str) -> None:
    click.echo(f"jdlint: {text}", err=True)


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


@contextmanager
def _without_collection() -> Iterator[None]:
    """Look for no garbage while results are gathered: they last until they have been shown."""
    gc.disable()
    try:
        yield
    finally:
        gc.freeze()
        gc.enable()
