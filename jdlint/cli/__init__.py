"""The command line: each command parses its options, calls one function and chooses the exit status.

Exit status: 0 nothing found at or above ``--fail-on``, 1 findings at or above it, 2 wrong usage, broken
settings or cards, or a file that could not be read.
"""

from __future__ import annotations

from importlib import import_module
from typing import cast

import click

from jdlint.cli.errors import exit_statuses
from jdlint.cli.output import accept_every_character
from jdlint.version import __version__

_COMMANDS = {
    "check": "check",
    "inspect": "inspect",
    "rules": "catalogue",
    "explain": "catalogue",
    "roles": "reference",
    "role": "reference",
    "draft": "draft",
    "serve": "serve",
    "batch": "batch",
    "lsp": "lsp",
    "config": "config",
    "init": "init",
    "baseline": "baseline",
    "validate": "validate",
    "schema": "schema",
    "reference": "building",
    "summary": "summary",
}


class _LazyGroup(click.Group):
    """Imports the module of a command when it is asked for, so that none pays for another."""

    def list_commands(self, ctx: click.Context) -> list[str]:  # noqa: ARG002 - click's signature
        """Give the names of all commands, in the order of their use."""
        return list(_COMMANDS)

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:  # noqa: ARG002
        """Give the command called ``cmd_name``, None where there is none."""
        if cmd_name not in _COMMANDS:
            return None
        module = import_module(f"jdlint.cli.{_COMMANDS[cmd_name]}")
        return cast("click.Command", getattr(module, cmd_name))

    def invoke(self, ctx: click.Context) -> object:
        """Run a command; what goes wrong ends in a message and an exit status."""
        accept_every_character()
        with exit_statuses():
            return super().invoke(ctx)


@click.group(
    cls=_LazyGroup, context_settings={"help_option_names": ["-h", "--help"], "max_content_width": 100}
)
@click.version_option(__version__, "-V", "--version", prog_name="jdlint")
def main() -> None:
    """Lint job postings: compare a draft with what the role and the law really ask for.

    \b
    jdlint check draft.md            what to change, and where
    jdlint inspect draft.md          what the posting says
    jdlint explain hype-title-word   why a rule exists
    """  # noqa: D301 - click's mark for lines kept as they are
