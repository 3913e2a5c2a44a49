"""One module a format, with ``read(data, name) -> tuple[Posting, ...]``; picked by a file's suffix."""

from __future__ import annotations

from importlib import import_module
from pathlib import PurePath
from typing import Protocol, cast

from jdlint.decoding import ReadError, decode
from jdlint.posting import Posting

__all__ = ["MAX_BYTES", "SUFFIXES", "ReadError", "Reader", "decode", "read", "reader_for"]

MAX_BYTES = 20_000_000
"""The size above which a file is refused, unless the caller says otherwise."""

SUFFIXES = {
    ".txt": "text",
    ".text": "text",
    ".html": "html",
    ".htm": "html",
    ".xhtml": "html",
    ".md": "markdown",
    ".markdown": "markdown",
}
"""The module that reads each kind of file, by suffix in lower case."""


class Reader(Protocol):
    """A module that reads one format."""

    def read(self, data: bytes, name: str) -> tuple[Posting, ...]:
        """Read a file's bytes; raises ReadError where they are not of this format."""


def reader_for(name: str) -> Reader:
    """Give the reader of a file by its name's suffix, importing only that one.

    Raises ReadError for a suffix that no reader knows.
    """
    suffix = PurePath(name).suffix.lower()
    if suffix not in SUFFIXES:
        said = f"'{suffix}' files" if suffix else "a file without a suffix"
        raise ReadError(f"no reader for {said}; known suffixes: {', '.join(SUFFIXES)}")
    return cast("Reader", import_module(f"jdlint.readers.{SUFFIXES[suffix]}"))


def read(data: bytes, name: str) -> tuple[Posting, ...]:
    """Read the postings of one file: ``data`` are its bytes, the suffix of ``name`` says the format.

    Raises ReadError for an unknown suffix, for what cannot be decoded, and where no text was found.
    """
    postings = reader_for(name).read(data, name)
    if not any(posting.blocks for posting in postings):
        raise ReadError("the file holds no text of a posting")
    return postings
