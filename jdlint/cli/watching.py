"""``--watch`` of ``jdlint check``: lints anew when a posting, settings or a rule changes, until Ctrl-C."""

from __future__ import annotations

import sys
import time
from collections.abc import Callable, Iterable, Sequence
from contextlib import suppress
from pathlib import Path

import click

from jdlint.cli.errors import INTERRUPTED, exit_statuses
from jdlint.extras import needing
from jdlint.linting.options import OptionError
from jdlint.readers import SUFFIXES
from jdlint.settings import SETTINGS_FILES, whole_path

_OTHERS = (".yaml", ".yml", ".json")
"""What cards, roles, companions and baselines end with."""
_NAMES = frozenset({*SETTINGS_FILES, ".gitignore"})
_WAIT = 250
"""Milliseconds between two looks at whether the run was interrupted."""


def watch(names: Sequence[str], written: Iterable[str], lint: Callable[[], object]) -> None:
    """Lint now and after every change below these paths; ``written`` are the reports that linting writes.

    What goes wrong is told, and the next change waited for. Raises OptionError where the library is missing.
    """
    with needing("watch", "--watch", OptionError):
        import watchfiles  # noqa: PLC0415 - an extra
    own = {str(whole_path(path)) for path in written}
    usual = watchfiles.DefaultFilter()

    def counts(change: watchfiles.Change, path: str) -> bool:
        return path not in own and usual(change, path) and _is_read(Path(path))

    roots = dict.fromkeys(_folder(whole_path(name)) for name in names)
    found = watchfiles.watch(*roots, watch_filter=counts, rust_timeout=_WAIT, yield_on_timeout=True)
    with suppress(KeyboardInterrupt):  # the usual way to end it
        for number, changes in enumerate(found):
            if (changes or number == 0) and _is_interrupted(lint):
                return


def _is_interrupted(lint: Callable[[], object]) -> bool:
    """Lint once; whatever status that would end with, it goes on unless it was Ctrl-C."""
    if sys.stdout.isatty():
        click.clear()
    try:
        with exit_statuses():
            lint()
    except SystemExit as ended:
        if ended.code == INTERRUPTED:
            return True
    except click.ClickException as error:
        error.show()
    click.echo(f"{time.strftime('%H:%M:%S')}: waiting for changes; Ctrl-C ends it.", err=True)
    return False


def _folder(path: Path) -> Path:
    """Give the folder to watch for a path: a file that an editor writes anew is another file."""
    return path if path.is_dir() else path.parent


def _is_read(path: Path) -> bool:
    return path.suffix.lower() in (*SUFFIXES, *_OTHERS) or path.name in _NAMES
