"""``jdlint schema``: JSON Schemas, for editors and programs."""

from __future__ import annotations

import click

from jdlint.cli.output import stream_for
from jdlint.schemas import NAMES, schema_text


@click.command(short_help="Show the JSON Schema of settings, cards, roles or output.")
@click.argument("name", type=click.Choice(NAMES), metavar="NAME")
def schema(name: str) -> None:
    """Show a JSON Schema.

    \b
    settings     .jdlint.yml and [tool.jdlint]
    card         a rule of your own
    role         a role of your own
    companion    POSTING.jdlint.yml, allowances beside a posting
    finding      a line of 'check --format jsonl'
    run          'check --format json'
    inspection   a line of 'inspect --format jsonl'
    """  # noqa: D301 - click's mark for lines kept as they are
    click.echo(schema_text(name), nl=False, file=stream_for("json"))
