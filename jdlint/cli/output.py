"""Standard output: color or none, and no character that the terminal or the pipe chokes on."""

from __future__ import annotations

import io
import json
import os
import sys
from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING, Any, TextIO

import click

from jdlint.style import Style

if TYPE_CHECKING:
    _Pair = click.ParamType[tuple[str, str]]
else:
    _Pair = click.ParamType  # older versions of click do not say what a type gives

_FOR_PEOPLE = frozenset({"text", "concise"})
_OFF = ("", "0", "false")


class FormatFile(_Pair):
    """``FORMAT=FILE``: one of some formats, and where to write it."""

    name = "format=file"

    def __init__(self, formats: Sequence[str]) -> None:
        """Take the names of the formats."""
        self._formats = formats

    def convert(
        self, value: Any, param: click.Parameter | None, ctx: click.Context | None
    ) -> tuple[str, str]:
        """Split the two, or fail where the format is unknown."""
        name, _, path = str(value).partition("=")
        if not path or name not in self._formats:
            self.fail(f"expected FORMAT=FILE with one of {', '.join(self._formats)}", param, ctx)
        return name, path


def uses_color(stream: TextIO) -> bool:
    """Tell whether to write color: on a terminal, never with ``NO_COLOR``, always with ``FORCE_COLOR``."""
    if os.environ.get("NO_COLOR"):
        return False
    if os.environ.get("FORCE_COLOR", "") not in _OFF:
        return True
    return stream.isatty() and os.environ.get("TERM") != "dumb"


def show(page: Callable[[Style], str]) -> None:
    """Write a page for people."""
    color = uses_color(sys.stdout)
    click.echo(page(Style(color)), color=color)


def show_json(value: Any, indent: int | None = 2) -> None:
    """Write a value for programs."""
    click.echo(json.dumps(value, ensure_ascii=False, indent=indent), file=stream_for("json"))


def stream_for(form: str) -> TextIO:
    """Give standard output; what programs read is in UTF-8 whatever the locale."""
    if form not in _FOR_PEOPLE and isinstance(sys.stdout, io.TextIOWrapper):
        sys.stdout.reconfigure(encoding="utf-8", errors="backslashreplace")
    return sys.stdout


def accept_every_character() -> None:
    """Let both streams write what their encoding lacks as an escape, instead of failing."""
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):
            stream.reconfigure(errors="backslashreplace")
