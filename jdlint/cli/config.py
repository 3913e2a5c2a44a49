"""``jdlint config``: the settings that apply to a path, and where each comes from."""

from __future__ import annotations

from pathlib import Path

import click

from jdlint.cli import completion
from jdlint.cli.common import FORMAT, SETTINGS, with_options
from jdlint.cli.output import show, show_json
from jdlint.linting.configured import ConfiguredLinter
from jdlint.linting.options import Options
from jdlint.pages.settings_page import settings_page, settings_record
from jdlint.settings import Settings, find_settings, read_settings, whole_path


@click.command(short_help="Show the settings that apply to a path.")
@click.argument("path", default=".", shell_complete=completion.path)
@with_options(FORMAT, *SETTINGS)
def config(path: str, form: str, config: str | None, *, isolated: bool) -> None:
    """Show the settings that apply to PATH, a file or a folder, and the places that set them."""
    whole = whole_path(path)
    found = Path(config) if config else find_settings(whole if whole.is_dir() else whole.parent)
    settings = read_settings(found) if found and not isolated else Settings()
    linter = ConfiguredLinter(settings, Options())
    off = linter.ignored_names(path)
    record = settings_record(settings, path, [card.name for card in linter.cards if card.name not in off])
    if form == "json":
        show_json(record)
    else:
        show(lambda style: settings_page(record, style))
