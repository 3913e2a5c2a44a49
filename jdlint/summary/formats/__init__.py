"""One module an output format of a summary, with ``write(summary, stream, style)``."""

from __future__ import annotations

from importlib import import_module
from typing import Protocol, TextIO, cast

from jdlint.style import Style
from jdlint.summary.model import Summary

FORMATS = ("text", "json", "csv", "markdown", "html")
"""The formats of a summary, the usual one first."""


class _Format(Protocol):
    def write(self, summary: Summary, stream: TextIO, style: Style) -> None: ...


def write_summary(summary: Summary, stream: TextIO, name: str, style: Style | None = None) -> None:
    """Write a summary in the format called ``name``; only text knows color."""
    module = cast("_Format", import_module(f"{__name__}.{name}"))
    module.write(summary, stream, style or Style(enabled=False))
