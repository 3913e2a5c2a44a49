"""jdlint: a linter for job postings."""

from jdlint.version import __version__

__all__ = ["__version__"]
