"""``jdlint lsp``: a language server, for editors."""

from __future__ import annotations

import sys
from contextlib import redirect_stdout
from datetime import datetime
from typing import Any

import click

from jdlint.cli import completion
from jdlint.cli.common import SETTINGS, listed, with_options
from jdlint.extras import needing
from jdlint.linting.options import OptionError, Options

_FOLDER = click.Path(exists=True, file_okay=False)


@click.command(short_help="Serve an editor: findings, advice and fixes as you write.")
@with_options(
    click.option("--location", metavar="PLACE", help="Where the jobs are: US-OH, Ohio, 'Columbus, OH'."),
    click.option(
        "--select", multiple=True, metavar="RULES", shell_complete=completion.rules, help="Only these rules."
    ),
    click.option(
        "--extend-select",
        multiple=True,
        metavar="RULES",
        shell_complete=completion.rules,
        help="These rules too.",
    ),
    click.option(
        "--ignore",
        multiple=True,
        metavar="RULES",
        shell_complete=completion.rules,
        help="All but these rules.",
    ),
    click.option(
        "--rules", multiple=True, type=_FOLDER, metavar="DIR", help="Folder of your own rule cards."
    ),
    click.option("--reference", multiple=True, type=_FOLDER, metavar="DIR", help="Folder of your own roles."),
    *SETTINGS,
    click.option("--today", type=click.DateTime(["%Y-%m-%d"]), metavar="DATE", help="Apply the law of DATE."),
    click.option("--stdio", is_flag=True, hidden=True, help="What many editors add; there is no other way."),
)
def lsp(today: datetime | None, *, stdio: bool, **values: Any) -> None:
    """Serve an editor over standard input and output: findings, advice and fixes as you write.

    The settings are those that hold for each file, as they stand on the disk. docs/editors.md says how
    editors are told of it.
    """
    with needing("lsp", "the language server", OptionError):
        from jdlint.lsp.features import make_server  # noqa: PLC0415 - an extra
    from jdlint.linting import Session  # noqa: PLC0415 - imported with the server, not for its help

    options = Options(
        **{
            **values,
            "select": listed(values["select"]) or None,
            "extend_select": listed(values["extend_select"]),
            "ignore": listed(values["ignore"]),
        },
        today=today.date() if today else None,
    )
    if options.are_checked:
        Session(options).check_options(["posting.md"])
    replies = sys.stdout.buffer
    with redirect_stdout(sys.stderr):  # whatever else is printed must not come between them
        make_server(options).start_io(sys.stdin.buffer, replies)
