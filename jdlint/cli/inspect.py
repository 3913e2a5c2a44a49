"""``jdlint inspect``: tells what postings say, without judging it."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from functools import partial
from typing import Any

import click

from jdlint.cli.common import linting_options, options_of
from jdlint.cli.errors import UNUSABLE
from jdlint.cli.output import show, show_json
from jdlint.files import STDIN, find_files
from jdlint.inspection import inspected
from jdlint.linting import Session
from jdlint.linting.failures import as_failure
from jdlint.pages.inspection_page import inspection_page
from jdlint.results import Failure


@click.command(short_help="Tell what postings say, without judging it.")
@linting_options
@click.option(
    "--format",
    "form",
    type=click.Choice(["text", "json", "jsonl"]),
    default="text",
    show_default=True,
    help="For people or for programs.",
)
def inspect(paths: tuple[str, ...], form: str, **values: Any) -> None:
    """Tell what postings say: blocks with their sections, statements, role, places."""
    found = find_files(paths or (".",))
    failed: list[Failure] = []
    records = _records(found.paths, Session(options_of(values)), values["stdin_filename"], failed)
    if form == "json":
        show_json(list(records))
    elif form == "jsonl":
        for record in records:
            show_json(record, indent=None)
    else:
        for record in records:
            show(partial(inspection_page, record))
    others = {failure.path for failure in failed if found.passes_over(failure)}
    real = (failure for failure in failed if failure.path not in others)
    failures = tuple(dict.fromkeys((*found.failures, *found.barren(others), *real)))
    for failure in failures:
        click.echo(str(failure), err=True)
    sys.exit(UNUSABLE if failures else 0)


def _records(
    paths: tuple[str, ...], session: Session, stdin_name: str, failures: list[Failure]
) -> Iterator[dict[str, Any]]:
    """Yield the record of each posting; files that cannot be read are added to ``failures``."""
    session.check_options(stdin_name if path == STDIN else path for path in paths)
    for path in paths:
        name, opener = (stdin_name, sys.stdin.buffer.read) if path == STDIN else (path, None)
        try:
            content = session.content(name, opener)
            failures.extend(as_failure(name, fault) for fault in content.faults)
            for reading in session.readings(name, content):
                yield inspected(reading, name)
        except Exception as error:  # noqa: BLE001 - one file's trouble must not keep the others from being read
            failures.append(as_failure(name, error))
