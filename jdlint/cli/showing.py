"""``--show-files`` and ``--show-settings`` of ``jdlint check``: what a run would read, by which settings."""

from __future__ import annotations

import json
from collections.abc import Iterable, Sequence
from dataclasses import fields
from typing import TYPE_CHECKING, Any

import click

from jdlint.cli.output import show, show_json
from jdlint.content.strict_yaml import ContentError
from jdlint.linting.options import Options
from jdlint.pages.settings_page import plain, settings_page, settings_record

if TYPE_CHECKING:
    from jdlint.linting.session import Session

_MOST_NAMED = 3


def show_files(paths: Iterable[str], *, as_json: bool) -> None:
    """Write the files of a run, one a line."""
    if as_json:
        show_json(list(paths))
    else:
        click.echo("".join(f"{path}\n" for path in paths), nl=False)


def show_settings(paths: Sequence[str], options: Options, *, as_json: bool) -> list[str]:
    """Write the settings of the files of a run with what the options say over them, once for files alike.

    Gives what is wrong with settings that are broken; raises OptionError for an option that fits none.
    """
    from jdlint.linting.session import Session  # noqa: PLC0415 - a list of files needs no engine

    session = Session(options)
    session.check_options(paths)
    alike: dict[str, dict[str, Any]] = {}
    faults: dict[str, None] = {}
    for path in paths:
        try:
            record = _record(session, path)
        except ContentError as error:
            faults[str(error)] = None
            continue
        alike.setdefault(json.dumps(record, sort_keys=True), {"paths": [], **record})["paths"].append(path)
    if as_json:
        show_json(list(alike.values()))
    else:
        pages = [{**record, "path": _named(record["paths"])} for record in alike.values()]
        show(lambda style: "\n\n".join(settings_page(page, style) for page in pages))
    return [*faults]


def _record(session: Session, path: str) -> dict[str, Any]:
    linter = session.linter_for(path)
    off, assumed = linter.ignored_names(path), linter.assumptions(path)
    record = settings_record(
        linter.settings, path, [card.name for card in linter.cards if card.name not in off]
    )
    del record["path"]
    return {
        **record,
        "role": assumed.role,
        "place": next(iter(assumed.places), None),
        "command_line": _given(session.options),
    }


def _given(options: Options) -> dict[str, Any]:
    """Give the options that somebody set, by their names on the command line; ``views`` has none there."""
    usual = Options(views=options.views)
    return {
        field.name.replace("_", "-"): plain(value)
        for field in fields(options)
        if (value := getattr(options, field.name)) != getattr(usual, field.name)
    }


def _named(paths: list[str]) -> str:
    more = len(paths) - _MOST_NAMED
    return ", ".join(paths[:_MOST_NAMED]) + (f" and {more} more" if more > 0 else "")
