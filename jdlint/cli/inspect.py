"""``jdlint inspect``: tells what postings say, without judging it."""

from __future__ import annotations

import json
import sys
from collections.abc import Iterator
from typing import Any

import click

from jdlint.cli.common import linting_options, options_of, uses_color
from jdlint.cli.errors import UNUSABLE
from jdlint.content.strict_yaml import ContentError
from jdlint.decoding import ReadError
from jdlint.files import STDIN, find_files
from jdlint.inspection import inspected
from jdlint.linting import Session
from jdlint.linting.session import as_failure
from jdlint.pages.inspection_page import inspection_page
from jdlint.results import Failure
from jdlint.style import Style


@click.command
@linting_options
@click.option(
    "--format", "form", type=click.Choice(["text", "json", "jsonl"]), default="text", show_default=True
)
def inspect(paths: tuple[str, ...], form: str, **values: Any) -> None:
    """Tell what postings say: blocks with their sections, statements, role, places."""
    found = find_files(paths or (".",))
    failures = list(found.failures)
    records = _records(found.paths, Session(options_of(values)), values["stdin_filename"], failures)
    if form == "json":
        click.echo(json.dumps(list(records), ensure_ascii=False, indent=2))
    elif form == "jsonl":
        for record in records:
            click.echo(json.dumps(record, ensure_ascii=False))
    else:
        style = Style(uses_color(sys.stdout))
        for record in records:
            click.echo(inspection_page(record, style))
    for failure in dict.fromkeys(failures):
        click.echo(str(failure), err=True)
    sys.exit(UNUSABLE if failures else 0)


def _records(
    paths: tuple[str, ...], session: Session, stdin_name: str, failures: list[Failure]
) -> Iterator[dict[str, Any]]:
    """Yield the record of each posting; files that cannot be read are added to ``failures``."""
    session.check_options()
    for path in paths:
        name, opener = (stdin_name, sys.stdin.buffer.read) if path == STDIN else (path, None)
        try:
            for reading in session.readings(name, opener):
                yield inspected(reading, name)
        except (ContentError, ReadError, OSError) as error:
            failures.append(as_failure(name, error))
