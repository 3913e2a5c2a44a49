"""Options that several commands share."""

from __future__ import annotations

import datetime
import math
from collections.abc import Callable
from pathlib import Path
from typing import Any

import click

from jdlint.cli import completion
from jdlint.linting.options import Options
from jdlint.settings import Settings, find_settings, read_settings
from jdlint.structured.columns import ROLES

Decorator = Callable[[Callable[..., Any]], Callable[..., Any]]
_FOLDER = click.Path(exists=True, file_okay=False)


class _Megabytes(click.FloatRange):
    """A size above zero; not ``nan`` and not ``inf``, which floats are too."""

    def convert(self, value: Any, param: click.Parameter | None, ctx: click.Context | None) -> Any:
        """Read a number."""
        size = super().convert(value, param, ctx)
        if not math.isfinite(size):
            self.fail(f"{value!r} is not a size in megabytes.", param, ctx)
        return size


class _Column(click.ParamType):  # type: ignore[type-arg] # generic in newer releases of click alone
    """A column of a table and what it is for, as in ``text=description``."""

    name = "ROLE=NAME"

    def convert(
        self, value: Any, param: click.Parameter | None, ctx: click.Context | None
    ) -> tuple[str, str]:
        """Take the two apart (click's own name)."""
        role, sign, name = str(value).partition("=")
        if not sign or not name or role not in ROLES:
            self.fail(
                f"'{value}' is not of the form ROLE=NAME, ROLE being one of {', '.join(ROLES)}", param, ctx
            )
        return role, name


OWN_RULES = click.option(
    "--rules", "own", multiple=True, type=_FOLDER, metavar="DIR", help="Folder of your own rule cards."
)
OWN_ROLES = click.option(
    "--reference", "own", multiple=True, type=_FOLDER, metavar="DIR", help="Folder of your own role files."
)
FORMAT = click.option(
    "--format",
    "form",
    type=click.Choice(["text", "json"]),
    default="text",
    show_default=True,
    help="For people or for programs.",
)

SETTINGS: tuple[Decorator, ...] = (
    click.option(
        "--config",
        type=click.Path(exists=True, dir_okay=False),
        metavar="FILE",
        help="Use this settings file alone.",
    ),
    click.option("--isolated", is_flag=True, help="Look for no settings file."),
)
_LINTING: tuple[Decorator, ...] = (
    click.argument("paths", nargs=-1, metavar="[PATH...|-]", shell_complete=completion.path),
    click.option(
        "--role",
        metavar="SLUG",
        shell_complete=completion.role,
        help="The role the postings are for, instead of the title's.",
    ),
    click.option("--location", metavar="PLACE", help="Where the jobs are: US-OH, Ohio, 'Columbus, OH'."),
    *SETTINGS,
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
        "--column",
        type=_Column(),
        multiple=True,
        help="Which column of a table or a plain record is its text, title, id, company, location or date.",
    ),
    click.option(
        "--max-file-size",
        type=_Megabytes(min=0, min_open=True),
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


_CACHE: tuple[Decorator, ...] = (
    click.option(
        "--no-cache", is_flag=True, help="Neither use nor keep results of files that are as they were."
    ),
    click.option(
        "--cache-dir",
        type=click.Path(file_okay=False, path_type=Path),
        envvar="JDLINT_CACHE_DIR",
        show_envvar=True,
        metavar="DIR",
        help="Where results are kept (your own cache folder unless set).",
    ),
)


def with_options(*decorators: Decorator) -> Decorator:
    """Give a command several options, shown in this order."""

    def decorated(command: Callable[..., Any]) -> Callable[..., Any]:
        for decorate in reversed(decorators):
            command = decorate(command)
        return command

    return decorated


def linting_options(command: Callable[..., Any]) -> Callable[..., Any]:
    """Give a command the arguments and options of everything that reads postings."""
    return with_options(*_LINTING)(command)


def cache_options(command: Callable[..., Any]) -> Callable[..., Any]:
    """Give a command the options that say whether and where results are kept."""
    return with_options(*_CACHE)(command)


def cache_folder(values: dict[str, Any]) -> Path | None:
    """Give the folder in which results are kept, None for none."""
    if values["no_cache"]:
        return None
    from jdlint.cache.folder import usual_folder  # noqa: PLC0415 - not where nothing is kept

    return values["cache_dir"] or usual_folder()


def settings_here(config: str | None, *, isolated: bool) -> Settings:
    """Read the settings that hold in the current folder, for commands that read no posting."""
    path = Path(config) if config else find_settings(Path.cwd())
    return read_settings(path) if path and not isolated else Settings()


def options_of(values: dict[str, Any]) -> Options:
    """Collect the options of a run from a command's parameters; lists may be given with commas."""
    day: datetime.datetime | None = values.get("today")
    return Options(
        select=listed(values.get("select")) or None,
        extend_select=listed(values.get("extend_select")),
        ignore=listed(values.get("ignore")),
        role=values["role"],
        location=values["location"],
        today=day.date() if day else None,
        config=values["config"],
        isolated=values["isolated"],
        rules=values["rules"],
        reference=values["reference"],
        max_file_size=values["max_file_size"],
        columns=tuple(values["column"]),
    )


def listed(values: tuple[str, ...] | None) -> tuple[str, ...]:
    """Give the parts of values that may be lists with commas."""
    return tuple(part.strip() for value in values or () for part in value.split(",") if part.strip())
