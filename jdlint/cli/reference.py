"""``jdlint roles`` and ``jdlint role``: the reference, read without spaCy."""

from __future__ import annotations

from dataclasses import asdict
from functools import partial
from pathlib import Path

import click

from jdlint.cli.common import FORMAT, SETTINGS, settings_here, with_options
from jdlint.cli.output import show, show_json
from jdlint.content.reference import Reference
from jdlint.linting.configured import unknown_role
from jdlint.linting.options import OptionError
from jdlint.pages.role_page import ATTRIBUTION, role_list, role_page

_OWN = click.option(
    "--reference",
    "own",
    multiple=True,
    type=click.Path(exists=True, file_okay=False),
    metavar="DIR",
    help="Folder of your own role files.",
)


@click.command(short_help="List the roles of the reference.")
@click.argument("query", required=False)
@with_options(_OWN, *SETTINGS, FORMAT)
def roles(query: str | None, own: tuple[str, ...], config: str | None, form: str, *, isolated: bool) -> None:
    """List the roles of the reference, or those whose names hold QUERY."""
    known = _reference(own, config, isolated=isolated).roles.names.values()
    found = [role for role in known if query is None or role.holds(query)]
    if form == "json":
        records = [{"slug": role.slug, "soc": role.soc, "title": role.title} for role in found]
        show_json(records)
    elif found:
        show(partial(role_list, found))
    else:
        click.echo(f"No role's name holds '{query}'; 'jdlint roles' lists all.")


@click.command(short_help="Show what the reference holds of one role.")
@click.argument("name", metavar="ROLE")
@with_options(_OWN, *SETTINGS, FORMAT)
def role(name: str, own: tuple[str, ...], config: str | None, form: str, *, isolated: bool) -> None:
    """Show what the reference holds of one role, with its sources.

    ROLE is a slug, a SOC code, a title or another name of the role.
    """
    reference = _reference(own, config, isolated=isolated)
    found = reference.find_role(name)
    if found is None:
        raise OptionError(unknown_role(name, reference))
    if form == "json":
        show_json({**asdict(found), "attribution": ATTRIBUTION})
    else:
        show(partial(role_page, found))


def _reference(own: tuple[str, ...], config: str | None, *, isolated: bool) -> Reference:
    settings = settings_here(config, isolated=isolated)
    return Reference((*settings.reference, *map(Path, own)))
