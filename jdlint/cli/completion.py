"""What a shell completes: rules and roles by the names of their files, so that none is read for it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from contextlib import suppress
from pathlib import Path

import click
from click.shell_completion import CompletionItem

from jdlint.content.files import data_folder
from jdlint.content.strict_yaml import ContentError
from jdlint.settings import find_settings, read_settings

_RETIRED = "retired"


def path(ctx: click.Context, param: click.Parameter, incomplete: str) -> list[CompletionItem]:
    """Leave the name of a file or folder to the shell, which knows its ways."""
    return [CompletionItem(incomplete, type="file")]


def rule(ctx: click.Context, param: click.Parameter, incomplete: str) -> list[CompletionItem]:
    """Complete the name of a rule."""
    return _beginning(_rules(), incomplete)


def rules(ctx: click.Context, param: click.Parameter, incomplete: str) -> list[CompletionItem]:
    """Complete the last of a list of rules with commas: names and families."""
    done, comma, last = incomplete.rpartition(",")
    names = {"ALL", *_rules(), *(each.name for each in data_folder("rules").iterdir() if each.is_dir())}
    return [CompletionItem(f"{done}{comma}{item.value}") for item in _beginning(names, last)]


def role(ctx: click.Context, param: click.Parameter, incomplete: str) -> list[CompletionItem]:
    """Complete the slug of a role."""
    return _beginning(_names(data_folder("reference") / "roles", *_own("reference")), incomplete)


def _rules() -> set[str]:
    return {*_names(data_folder("rules"), *_own("rules"))} - {_RETIRED}


def _own(key: str) -> tuple[Path, ...]:
    """Give the folders of the user's own that the settings here name; none where they are broken."""
    with suppress(ContentError, OSError):
        found = find_settings(Path.cwd())
        settings = read_settings(found) if found else None
        if settings:
            return settings.rules if key == "rules" else settings.reference
    return ()


def _names(*folders: Path) -> Iterator[str]:
    return (each.stem for folder in folders for each in folder.rglob("*.yaml"))


def _beginning(names: Iterable[str], incomplete: str) -> list[CompletionItem]:
    return [CompletionItem(name) for name in sorted({*names}) if name.startswith(incomplete)]
