"""``jdlint reference build``: the tables of all occupations from a newer release."""

from __future__ import annotations

from pathlib import Path

import click

from jdlint.content.occupations.build import build as build_tables


@click.group(short_help="Rebuild parts of the reference.")
def reference() -> None:
    """Rebuild parts of the reference from newer sources."""


@reference.command(short_help="Build the tables of all occupations.")
@click.argument("release", type=click.Path(exists=True, file_okay=False, path_type=Path))
@click.option(
    "--out",
    type=click.Path(file_okay=False, path_type=Path),
    default=Path("our-reference/occupations"),
    show_default=True,
    help="Where to write them; use the folder above with --reference.",
)
def build(release: Path, out: Path) -> None:
    """Build the tables of all occupations from RELEASE.

    RELEASE holds the text files of an O*NET database release in onet/, the wage and projection tables of the
    BLS in bls/ and the title tables of the SOC in soc/.
    """
    summary = build_tables(release, out)
    wages = f"wages of {summary.national} occupations ({summary.states} by state)"
    click.echo(f"{summary.occupations} occupations, {summary.titles} titles and {wages} written to {out}")
