"""``jdlint draft``: a posting to start from."""

from __future__ import annotations

import datetime
from pathlib import Path

import click

from jdlint.cli import completion
from jdlint.cli.common import OWN_ROLES, SETTINGS, settings_here, with_options
from jdlint.content.reference import Reference
from jdlint.drafting import outline, written


@click.command(short_help="Write a posting to start from.")
@click.argument("role", metavar="ROLE", shell_complete=completion.role)
@with_options(
    click.option("--location", metavar="PLACE", help="Where the job is: US-OH, Ohio, 'Columbus, OH'."),
    OWN_ROLES,
    click.option("--today", type=click.DateTime(["%Y-%m-%d"]), metavar="DATE", help="Apply the law of DATE."),
    *SETTINGS,
)
def draft(
    role: str,
    location: str | None,
    own: tuple[str, ...],
    today: datetime.datetime | None,
    config: str | None,
    *,
    isolated: bool,
) -> None:
    """Write a posting to start from: every section, the facts of the role, blanks in square brackets.

    ROLE is a slug, a SOC code, a title or another name of a role or occupation.
    """
    settings = settings_here(config, isolated=isolated)
    reference = Reference((*settings.reference, *map(Path, own)))
    day = today.date() if today else datetime.datetime.now(datetime.timezone.utc).date()
    click.echo(written(outline(role, location, day, reference)), nl=False)
