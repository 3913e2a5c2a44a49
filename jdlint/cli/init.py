"""``jdlint init``: a settings file to start from, and how to run jdlint at every change."""

from __future__ import annotations

from pathlib import Path

import click

from jdlint.settings import SETTINGS_FILES
from jdlint.writing import write_bytes

_NAME = ".jdlint.yml"
_SETTINGS = """\
# Settings of jdlint for the postings in this folder and below; see docs/settings.md for every key.
extends: [recommended]        # or [all], or another settings file

# ignore: [exclamation]       # rules to leave out: names, codes, families
# severity: {wide-range: note}
# fail-on: warning            # the least severity that fails a check (error unless set)
# allow: {hype-title-word: [Ninja Kitchen]}     # names of yours
# role: {"nurses/*.md": registered-nurse}       # where a title does not tell
# location: {"**": US-OH}     # where postings do not tell: some law goes by place
# employer: {size: 40, federal-contractor: false}   # some law reaches only some employers
# require-reason: true        # every allowance must give its reason
"""
_NEXT = """\
Wrote {name}. Try:  jdlint check .

At every commit, in .pre-commit-config.yaml:

  repos:
    - repo: <where you keep jdlint>
      rev: <a tag>
      hooks:
        - id: jdlint

In GitHub Actions:

  - uses: <owner>/jdlint@<tag>
    with: {{paths: ., args: --fail-on warning}}

With old content, 'jdlint baseline create' first: only new findings count then."""


@click.command(short_help="Write a settings file to start from.")
def init() -> None:
    """Write .jdlint.yml into the current folder and show how to run jdlint at every change."""
    there = next((name for name in (_NAME, *SETTINGS_FILES) if _is_settings(Path(name))), None)
    if there:
        raise click.UsageError(f"'{there}' is there already; 'jdlint config' shows what it sets")
    write_bytes(Path(_NAME), _SETTINGS.encode())
    click.echo(_NEXT.format(name=_NAME))


def _is_settings(path: Path) -> bool:
    """Tell whether a file holds settings of jdlint: most pyproject.toml do not."""
    if not path.is_file():
        return False
    return path.name != "pyproject.toml" or "[tool.jdlint" in path.read_text("utf-8", "replace")
