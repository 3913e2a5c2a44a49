"""jdlint: a linter for job postings.

``lint_text`` and ``lint_path`` give findings to programs; they are imported when first asked for, so that
``import jdlint`` costs nothing.
"""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING, Any

from jdlint.version import __version__

if TYPE_CHECKING:
    from jdlint.findings import Finding, Severity
    from jdlint.library import lint_path, lint_text
    from jdlint.results import LocatedFinding

__all__ = ["Finding", "LocatedFinding", "Severity", "__version__", "lint_path", "lint_text"]

_HOMES = {
    "Finding": "findings",
    "LocatedFinding": "results",
    "Severity": "findings",
    "lint_path": "library",
    "lint_text": "library",
}


def __getattr__(name: str) -> Any:
    """Import one of the public names when it is first asked for."""
    if name not in _HOMES:
        raise AttributeError(f"module 'jdlint' has no attribute '{name}'")
    return getattr(import_module(f"jdlint.{_HOMES[name]}"), name)
