"""One module an output format, with ``report(run, stream)``; picked by the format's name."""

from __future__ import annotations

from importlib import import_module
from typing import TextIO, cast

from jdlint.reporters.shape import Reporter
from jdlint.results import Run

FORMATS = (
    "text",
    "concise",
    "json",
    "jsonl",
    "sarif",
    "github",
    "gitlab",
    "junit",
    "rdjson",
    "markdown",
    "html",
)
"""The formats of findings, the usual one first."""
WHOLE = frozenset({"html", "markdown"})
"""Those that show postings whole, where the run has kept them."""


def report(run: Run, stream: TextIO, name: str, *, color: bool = False) -> None:
    """Write a run's findings in the format called ``name``; color is for terminals only."""
    module = cast("Reporter", import_module(f"jdlint.reporters.{name}"))
    module.report(run, stream, color=color)
