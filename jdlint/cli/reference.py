"""``jdlint roles`` and ``jdlint role``: the reference, read without spaCy."""

from __future__ import annotations

import json
import sys
from dataclasses import asdict
from difflib import get_close_matches
from pathlib import Path

import click

from jdlint.cli.common import uses_color
from jdlint.content.reference import Reference
from jdlint.content.roles import Role
from jdlint.linting.options import OptionError
from jdlint.pages.role_page import ATTRIBUTION, role_list, role_page
from jdlint.style import Style

_OWN = click.option(
    "--reference", "own", multiple=True, type=click.Path(exists=True, file_okay=False), metavar="DIR",
    help="Folder of your own role files.",
)  # fmt: skip
_FORMAT = click.option(
    "--format", "form", type=click.Choice(["text", "json"]), default="text", show_default=True
)


@click.command
@click.argument("query", required=False)
@_OWN
@_FORMAT
def roles(query: str | None, own: tuple[str, ...], form: str) -> None:
    """List the roles of the reference, or those whose names hold QUERY."""
    found = [role for role in _reference(own).roles.values() if query is None or _holds(role, query)]
    if form == "json":
        records = [{"slug": role.slug, "soc": role.soc, "title": role.title} for role in found]
        click.echo(json.dumps(records, ensure_ascii=False, indent=2))
    elif found:
        click.echo(role_list(found, Style(uses_color(sys.stdout))))
    else:
        click.echo(f"No role's name holds '{query}'.")


@click.command
@click.argument("name", metavar="SLUG_OR_SOC")
@_OWN
@_FORMAT
def role(name: str, own: tuple[str, ...], form: str) -> None:
    """Show what the reference holds of one role, with its sources."""
    reference = _reference(own)
    found = reference.find_role(name)
    if found is None:
        names = {
            key.casefold(): each.slug
            for each in reference.roles.values()
            for key in (each.slug, each.title, *each.aliases)
        }
        close = get_close_matches(name.casefold(), names, n=1)
        hint = f"; did you mean '{names[close[0]]}'?" if close else "; see 'jdlint roles'"
        raise OptionError(f"no role is called '{name}'{hint}")
    if form == "json":
        record = {**asdict(found), "attribution": ATTRIBUTION}
        click.echo(json.dumps(record, ensure_ascii=False, indent=2))
    else:
        click.echo(role_page(found, Style(uses_color(sys.stdout))))


def _reference(own: tuple[str, ...]) -> Reference:
    return Reference(tuple(map(Path, own)))


def _holds(role: Role, query: str) -> bool:
    wanted = query.casefold()
    return any(wanted in name.casefold() for name in (role.slug, role.soc, role.title, *role.aliases))
