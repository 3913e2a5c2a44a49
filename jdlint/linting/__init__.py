"""Lints files: which settings hold for each, one linter for those that share them, in many processes."""

from __future__ import annotations

from jdlint.linting.options import OptionError, Options
from jdlint.linting.session import Session

__all__ = ["OptionError", "Options", "Session"]
