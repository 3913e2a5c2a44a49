"""``jdlint baseline``: keeps the findings that were there before, so that only new ones count."""

from __future__ import annotations

import shlex
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

import click

from jdlint.baseline import USUAL_NAME, Baseline, empty_baseline, read_baseline
from jdlint.cli.common import cache_folder, cache_options, linting_options, options_of
from jdlint.cli.errors import UNUSABLE
from jdlint.cli.running import lint_paths
from jdlint.results import Run
from jdlint.writing import write_bytes

_FILE = click.option(
    "--file",
    "file",
    type=click.Path(dir_okay=False, path_type=Path),
    default=USUAL_NAME,
    show_default=True,
    help="The baseline file.",
)


@click.group(short_help="Keep the findings of old content apart from new ones.")
def baseline() -> None:
    """Keep the findings of old content in a file; 'jdlint check --baseline FILE' then shows only new ones."""


@baseline.command(short_help="Write a new baseline file.")
@linting_options
@cache_options
@_FILE
def create(paths: tuple[str, ...], file: Path, **values: Any) -> None:
    """Write down all findings of today in a new file."""
    if file.exists():
        raise click.UsageError(f"'{file}' is there already; use 'jdlint baseline update'")
    status = _rewritten(paths, values, file, empty_baseline(file), Baseline.updated)
    command = shlex.join(("jdlint", "check", "--baseline", str(file), *(paths or (".",))))
    click.echo(f"To see only what is new:  {command}")
    sys.exit(status)


@baseline.command(short_help="Take today's findings into a baseline file.")
@linting_options
@cache_options
@_FILE
def update(paths: tuple[str, ...], file: Path, **values: Any) -> None:
    """Take new findings in and leave out those that are gone."""
    sys.exit(_rewritten(paths, values, file, read_baseline(file), Baseline.updated))


@baseline.command(short_help="Leave out of a baseline file what is gone.")
@linting_options
@cache_options
@_FILE
def prune(paths: tuple[str, ...], file: Path, **values: Any) -> None:
    """Leave out what is no longer found; new findings are not taken in."""
    sys.exit(_rewritten(paths, values, file, read_baseline(file), Baseline.pruned))


def _rewritten(
    paths: tuple[str, ...],
    values: dict[str, Any],
    file: Path,
    before: Baseline,
    change: Callable[[Baseline, Run], Baseline],
) -> int:
    """Lint, write the changed baseline, say what it holds; give the status, 2 where files cannot be read."""
    run = lint_paths(
        paths or (".",), options_of(values), 1, values["stdin_filename"], cache=cache_folder(values)
    )
    for failure in run.all_failures():
        click.echo(str(failure), err=True)
    after = change(before, run)
    write_bytes(file, after.text().encode())
    click.echo(f"{file}: {after.count()} findings known ({before.count()} before).")
    return UNUSABLE if run.all_failures() else 0
