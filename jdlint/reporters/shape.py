"""The shape of a reporter, for those who write one."""

from __future__ import annotations

from typing import Protocol, TextIO

from jdlint.results import Run


class Reporter(Protocol):
    """A module of this package."""

    def report(self, run: Run, stream: TextIO, *, color: bool) -> None:
        """Write the findings of a run."""
        ...
