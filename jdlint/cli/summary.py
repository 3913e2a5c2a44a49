"""``jdlint summary``: the most frequent problems of a corpus."""

from __future__ import annotations

import shutil
import sys
from collections.abc import Sequence
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

import click

from jdlint.cli import completion
from jdlint.cli.errors import UNUSABLE
from jdlint.cli.output import FormatFile, stream_for, uses_color
from jdlint.extras import needing
from jdlint.files import STDIN
from jdlint.linting.options import OptionError
from jdlint.style import Style
from jdlint.summary.formats import FORMATS, write_summary
from jdlint.summary.model import DIMENSIONS, PERIODS, Summary
from jdlint.writing import write_text

_MOST_TOP = 1000


@click.command(short_help="Tell the most frequent problems by role, employer, place and time.")
@click.argument("findings", nargs=-1, required=True, metavar="FINDINGS...", shell_complete=completion.path)
@click.option(
    "--by",
    type=click.Choice(DIMENSIONS),
    multiple=True,
    help="Only these breakdowns (all four unless set).",
)
@click.option(
    "--period", type=click.Choice(PERIODS), default="month", show_default=True, help="How long a period is."
)
@click.option(
    "--top",
    type=click.IntRange(1, _MOST_TOP),
    default=10,
    show_default=True,
    metavar="N",
    help="How many problems, roles, employers and places to tell.",
)
@click.option(
    "--format",
    "form",
    type=click.Choice(FORMATS),
    default=FORMATS[0],
    show_default=True,
    help="How it is shown.",
)
@click.option(
    "--output",
    "outputs",
    type=FormatFile(FORMATS),
    multiple=True,
    metavar="FORMAT=FILE",
    help="Write it to a file too.",
)
def summary(findings: tuple[str, ...], **values: Any) -> None:
    """Tell the most frequent problems by role, employer, place and time.

    FINDINGS are files of 'jdlint check --format jsonl' and of 'jdlint batch', its whole output folder, which
    counts postings without findings too, or - for lines of JSON from standard input.
    """
    made = _made(findings, values)
    for fault in made.faults:
        click.echo(str(fault), err=True)
    if made.more_faults:
        click.echo(f"and {made.more_faults:,} more", err=True)
    form = values["form"]
    write_summary(made, stream_for(form), form, Style(uses_color(sys.stdout)))
    for name, path in values["outputs"]:
        write_text(Path(path), lambda stream, name=name: write_summary(made, stream, name))  # type: ignore[misc]
    sys.exit(UNUSABLE if made.faults or made.more_faults else 0)


def _made(names: Sequence[str], values: dict[str, Any]) -> Summary:
    with needing("summary", "a summary", OptionError):
        import duckdb  # noqa: F401, PLC0415 - an extra, asked for before anything is read
    from jdlint.summary.counting import Wanted  # noqa: PLC0415 - not for the help
    from jdlint.summary.running import summary_of  # noqa: PLC0415 - the same

    wanted = Wanted(values["by"] or DIMENSIONS, values["top"], values["period"])
    if STDIN not in names:
        return summary_of(names, wanted)
    with TemporaryDirectory(prefix="jdlint-summary-") as folder:
        copy = Path(folder) / "stdin.jsonl"
        with copy.open("wb") as file:
            shutil.copyfileobj(sys.stdin.buffer, file)
        return summary_of([str(copy) if name == STDIN else name for name in names], wanted)
