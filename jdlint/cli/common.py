"""Options that several commands share."""

from __future__ import annotations

import datetime
import os
from collections.abc import Callable
from typing import Any, TextIO

import click

from jdlint.linting.options import Options

Decorator = Callable[[Callable[..., Any]], Callable[..., Any]]
_FOLDER = click.Path(exists=True, file_okay=False)
_LINTING: tuple[Decorator, ...] = (
    click.argument("paths", nargs=-1, metavar="[PATH...|-]"),
    click.option("--role", metavar="SLUG", help="The role the postings are for, instead of the title's."),
    click.option("--location", metavar="PLACE", help="Where the jobs are: US-OH, Ohio, 'Columbus, OH'."),
    click.option(
        "--config", type=click.Path(exists=True, dir_okay=False), help="Use this settings file alone."
    ),
    click.option("--isolated", is_flag=True, help="Look for no settings file."),
    click.option(
        "--rules", multiple=True, type=_FOLDER, metavar="DIR", help="Folder of your own rule cards."
    ),
    click.option("--reference", multiple=True, type=_FOLDER, metavar="DIR", help="Folder of your own roles."),
    click.option(
        "--stdin-filename",
        metavar="NAME",
        default="stdin.txt",
        show_default=True,
        help="What to call standard input; the suffix says the format.",
    ),
    click.option(
        "--max-file-size",
        type=click.FloatRange(min=0, min_open=True),
        metavar="MB",
        help="Refuse larger files (20 unless set).",
    ),
    click.option(
        "--today",
        type=click.DateTime(["%Y-%m-%d"]),
        metavar="DATE",
        help="Judge law and deadlines as of DATE.",
    ),
)


def linting_options(command: Callable[..., Any]) -> Callable[..., Any]:
    """Give a command the arguments and options of everything that reads postings."""
    for decorate in reversed(_LINTING):
        command = decorate(command)
    return command


def options_of(values: dict[str, Any]) -> Options:
    """Collect the options of a run from a command's parameters; lists may be given with commas."""
    day: datetime.datetime | None = values.get("today")
    return Options(
        select=_listed(values.get("select")) or None,
        extend_select=_listed(values.get("extend_select")),
        ignore=_listed(values.get("ignore")),
        role=values["role"],
        location=values["location"],
        today=day.date() if day else None,
        config=values["config"],
        isolated=values["isolated"],
        rules=values["rules"],
        reference=values["reference"],
        max_file_size=values["max_file_size"],
    )


def uses_color(stream: TextIO) -> bool:
    """Tell whether to write color: on a terminal, never with ``NO_COLOR``, always with ``FORCE_COLOR``."""
    if os.environ.get("NO_COLOR"):
        return False
    if os.environ.get("FORCE_COLOR"):
        return True
    return stream.isatty() and os.environ.get("TERM") != "dumb"


def _listed(values: tuple[str, ...] | None) -> tuple[str, ...]:
    return tuple(part.strip() for value in values or () for part in value.split(",") if part.strip())
