"""``jdlint validate``: checks rule cards and role files."""

from __future__ import annotations

import sys
from collections import Counter
from pathlib import Path

import click

from jdlint.cli.errors import FOUND, UNUSABLE
from jdlint.validation import validate_files


@click.command(short_help="Check rule cards and role files, also your own.")
@click.argument("paths", nargs=-1, required=True, type=click.Path(exists=True, path_type=Path))
def validate(paths: tuple[Path, ...]) -> None:
    """Check rule cards and role files; the examples of a card are run as its tests."""
    verdicts = list(validate_files(paths))
    for verdict in verdicts:
        for problem in verdict.errors:
            click.echo(problem, err=True)
        for problem in verdict.failed_examples:
            click.echo(f"{verdict.path}: example {problem}", err=True)
    kinds = Counter(verdict.kind for verdict in verdicts)
    counted = ", ".join(f"{count} {kind}{'' if count == 1 else 's'}" for kind, count in sorted(kinds.items()))
    broken = sum(bool(verdict.errors) for verdict in verdicts)
    failing = sum(bool(verdict.failed_examples) for verdict in verdicts)
    click.echo(f"{counted or 'no files'}: {broken} broken, {failing} with failing examples")
    sys.exit(UNUSABLE if broken or not verdicts else FOUND if failing else 0)
