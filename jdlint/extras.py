"""The libraries that come with extras: where one is missing, how to install it."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager


@contextmanager
def needing(extra: str, what: str, failure: type[BaseException]) -> Iterator[None]:
    """Import what an extra brings; raises ``failure`` with the way to install it where that is missing.

    ``what`` begins the message: "the page" needs the library. A module of our own that is missing stays what
    it is, a fault of the program.
    """
    try:
        yield
    except ModuleNotFoundError as error:
        library = (error.name or "").partition(".")[0]
        if library in {"", "jdlint"}:
            raise
        raise failure(
            f"{what} needs the library '{library}', which is not installed; install it with:"
            f" pip install 'jdlint[{extra}]'"
        ) from None
