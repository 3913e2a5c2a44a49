"""``jdlint serve``: a page in the browser, for people without terminal habits."""

from __future__ import annotations

import os
import webbrowser
from datetime import datetime
from typing import Any

import click

from jdlint.cli.common import SETTINGS, with_options
from jdlint.extras import needing
from jdlint.linting.options import OptionError, Options

_FOLDER = click.Path(exists=True, file_okay=False)
_MOST_JOBS = 2
"""Workers unless the user asks for more: one person seldom needs a third."""
_HIGHEST_PORT = 65535


@click.command(short_help="Open a page to write and check postings in the browser.")
@with_options(
    click.option(
        "--port",
        type=click.IntRange(0, _HIGHEST_PORT),
        metavar="N",
        help="The port (8765, or one that is free).",
    ),
    click.option("--no-browser", is_flag=True, help="Say the address, and open no browser."),
    click.option("-j", "--jobs", type=click.IntRange(min=1), metavar="N", help="Processes that lint."),
    click.option(
        "--rules", multiple=True, type=_FOLDER, metavar="DIR", help="Folder of your own rule cards."
    ),
    click.option("--reference", multiple=True, type=_FOLDER, metavar="DIR", help="Folder of your own roles."),
    *SETTINGS,
    click.option("--today", type=click.DateTime(["%Y-%m-%d"]), metavar="DATE", help="Apply the law of DATE."),
)
def serve(
    port: int | None, jobs: int | None, today: datetime | None, *, no_browser: bool, **values: Any
) -> None:
    """Open a page to write and check postings in the browser.

    It answers on this computer alone, keeps nothing on disk and sends nothing anywhere. The settings are
    those of the folder it is started in. Ctrl-C ends it.
    """
    with needing("web", "the page", OptionError):
        from jdlint.server import running  # noqa: PLC0415 - an extra

    def opened(address: str) -> None:
        click.echo(f"jdlint is at {address} (Ctrl-C ends it)")
        if not no_browser:
            webbrowser.open(address)

    options = Options(**values, today=today.date() if today else None)
    try:
        running.serve(options, port, jobs or min(_MOST_JOBS, os.cpu_count() or 1), opened)
    except running.PortError as error:
        raise OptionError(str(error)) from None
