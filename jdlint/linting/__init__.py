"""Lints files: which settings hold for each, one linter for those that share them, in many processes."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from jdlint.linting.options import OptionError, Options

if TYPE_CHECKING:
    from jdlint.linting.session import Session

__all__ = ["OptionError", "Options", "Session"]


def __getattr__(name: str) -> Any:
    """Import the session when it is asked for: a run that lints nothing never brings the engine in."""
    if name == "Session":
        from jdlint.linting.session import Session  # noqa: PLC0415 - the reason is above

        return Session
    raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
