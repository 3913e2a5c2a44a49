"""What goes wrong with one file, in words for its author."""

from __future__ import annotations

import os
import sys
import traceback

from jdlint.content.strict_yaml import ContentError
from jdlint.decoding import NoPostingError, ReadError
from jdlint.results import Failure

DEBUG = "JDLINT_DEBUG"
"""The environment variable that asks for tracebacks of internal errors."""


def as_failure(path: str, error: Exception) -> Failure:
    """Turn an error into the failure of a file; one that nobody foresaw is a fault of jdlint's own."""
    if isinstance(error, ContentError):
        return Failure(error.file, error.message, error.line, error.column)
    if isinstance(error, ReadError):
        no_posting = isinstance(error, NoPostingError)
        return Failure(path, error.message, error.line, error.column, no_posting)
    if isinstance(error, OSError):
        return Failure(path, error.strerror or "cannot be read")
    return Failure(path, internal_error(error))


def internal_error(error: Exception) -> str:
    """Say that jdlint itself is at fault; shows the traceback where ``JDLINT_DEBUG`` is set."""
    if os.environ.get(DEBUG):
        traceback.print_exception(error, file=sys.stderr)
    said = f"{type(error).__name__}: {error}".rstrip(": ")
    return f"internal error ({said}); please report it, with the output of {DEBUG}=1"
