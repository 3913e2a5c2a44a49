"""What stops a batch before or while it runs."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager


class BatchError(Exception):
    """A batch that cannot run as it is asked for; the message says why."""


@contextmanager
def needing(extra: str, what: str) -> Iterator[None]:
    """Turn the lack of a library into an error that says how to install it."""
    try:
        yield
    except ModuleNotFoundError as error:
        if (error.name or "").startswith("jdlint"):
            raise
        library = (error.name or "").partition(".")[0]
        raise BatchError(
            f"{what} needs the library '{library}', which is not installed; install it with:"
            f" pip install 'jdlint[{extra}]'"
        ) from None
