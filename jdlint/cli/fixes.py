"""``--fix`` and ``--diff`` of ``jdlint check``: rewrite files, or show what would change."""

from __future__ import annotations

import sys
from collections.abc import Iterable, Sequence

import click

from jdlint.files import STDIN
from jdlint.fixing import difference
from jdlint.linting import Options, Session
from jdlint.linting.failures import as_failure
from jdlint.linting.repair import Repaired, can_rewrite, repair, repair_file

_MOST_NAMED = 3


def fix_files(paths: Sequence[str], options: Options, *, unsafe: bool) -> None:
    """Rewrite files; those that cannot be read or written are told of by the linting that follows."""
    session = Session(options)
    able = _rewritable(path for path in paths if path != STDIN)
    repaired = [_tried(session, path, unsafe=unsafe, dry=False) for path in able]
    count = sum(each.count for each in repaired if each)
    files = sum(bool(each and each.count) for each in repaired)
    if count:
        plural = "" if count == 1 else "s"
        click.echo(f"Fixed {count} finding{plural} in {files} file{'' if files == 1 else 's'}.", err=True)


def show_differences(paths: Sequence[str], options: Options, stdin_name: str, *, unsafe: bool) -> bool:
    """Show what fixing would change, and tell whether that is anything."""
    session = Session(options)
    changes = False
    for path in _rewritable(paths, stdin_name):
        if path == STDIN:
            repaired: Repaired | None = repair(session, stdin_name, sys.stdin.buffer.read(), unsafe=unsafe)
        else:
            repaired = _tried(session, path, unsafe=unsafe, dry=True)
        if repaired and repaired.count:
            changes = True
            name = stdin_name if path == STDIN else path
            click.echo(difference(name, repaired.before, repaired.after), nl=False)
    return changes


def _rewritable(paths: Iterable[str], stdin_name: str = "") -> list[str]:
    """Give the files that can be rewritten, and say which of them cannot."""
    able: list[str] = []
    others: list[str] = []
    for path in paths:
        name = stdin_name if path == STDIN else path
        (able if can_rewrite(name) else others).append(path)
    if others:
        named = ", ".join(others[:_MOST_NAMED])
        more = f" and {len(others) - _MOST_NAMED} more" if len(others) > _MOST_NAMED else ""
        click.echo(f"Only text and Markdown can be fixed; left as they are: {named}{more}", err=True)
    return able


def _tried(session: Session, path: str, *, unsafe: bool, dry: bool) -> Repaired | None:
    try:
        return repair_file(session, path, unsafe=unsafe, dry=dry)
    except Exception as error:  # noqa: BLE001 - one file's trouble must not keep the others from being fixed
        if dry:
            click.echo(str(as_failure(path, error)), err=True)
        return None
