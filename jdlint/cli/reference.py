"""``jdlint roles`` and ``jdlint role``: the reference, read without spaCy."""

from __future__ import annotations

from dataclasses import asdict
from functools import partial
from pathlib import Path

import click

from jdlint.cli import completion
from jdlint.cli.common import FORMAT, OWN_ROLES, SETTINGS, settings_here, with_options
from jdlint.cli.output import show, show_json
from jdlint.content.lookup import candidates, occupation_facts
from jdlint.content.reference import Reference
from jdlint.linting.configured import unknown_role
from jdlint.linting.options import OptionError
from jdlint.pages.occupation_page import candidate_list, occupation_page
from jdlint.pages.role_page import ATTRIBUTION, role_list, role_page


@click.command(short_help="List the roles of the reference.")
@click.argument("query", required=False)
@with_options(OWN_ROLES, *SETTINGS, FORMAT)
def roles(query: str | None, own: tuple[str, ...], config: str | None, form: str, *, isolated: bool) -> None:
    """List the roles held in depth, or everything that QUERY may mean among all occupations, with scores."""
    reference = _reference(own, config, isolated=isolated)
    if query is None:
        known = list(reference.roles.names.values())
        records = [{"slug": role.slug, "soc": role.soc, "title": role.title} for role in known]
        show_json(records) if form == "json" else show(partial(role_list, known))
        return
    found = candidates(query, reference)
    if form == "json":
        show_json([asdict(candidate) for candidate in found])
    elif found:
        show(partial(candidate_list, found))
    else:
        click.echo(
            f"No role or occupation is known for '{query}'; 'jdlint roles' lists the roles held in depth."
        )


@click.command(short_help="Show what the reference holds of one role.")
@click.argument("name", metavar="ROLE", shell_complete=completion.role)
@with_options(OWN_ROLES, *SETTINGS, FORMAT)
def role(name: str, own: tuple[str, ...], config: str | None, form: str, *, isolated: bool) -> None:
    """Show what the reference holds of one role, with its sources.

    ROLE is a slug, a SOC code, a title or another name of the role.
    """
    reference = _reference(own, config, isolated=isolated)
    curated = reference.find_role(name)
    facts = None if curated else occupation_facts(name, reference)
    if facts:
        curated = reference.find_role(facts.occupation.code)
    known = curated or facts
    if known is None:
        raise OptionError(unknown_role(name, reference))
    if form == "json":
        show_json({**asdict(known), "attribution": ATTRIBUTION})
    elif curated:
        show(partial(role_page, curated))
    elif facts:
        show(partial(occupation_page, facts))


def _reference(own: tuple[str, ...], config: str | None, *, isolated: bool) -> Reference:
    settings = settings_here(config, isolated=isolated)
    return Reference((*settings.reference, *map(Path, own)))
