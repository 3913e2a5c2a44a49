"""A progress bar for runs that take a while, on terminals only."""

from __future__ import annotations

import sys
import time
from collections.abc import Iterator

import click

from jdlint.results import FileResult

_PATIENCE = 2.0
"""Seconds before the bar appears."""


def with_progress(results: Iterator[FileResult], total: int) -> Iterator[FileResult]:
    """Yield results as they come; shows a bar on standard error once they take more than two seconds."""
    if not sys.stderr.isatty() or total < 2:  # noqa: PLR2004 - one file has no progress
        yield from results
        return
    started, done = time.monotonic(), 0
    for result in results:
        yield result
        done += 1
        if time.monotonic() - started > _PATIENCE:
            break
    with click.progressbar(results, length=total, label="Linting", file=sys.stderr) as bar:
        bar.update(done)
        yield from bar
