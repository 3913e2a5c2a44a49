"""Reads plain text."""

from __future__ import annotations

from jdlint.decoding import decode
from jdlint.plaintext import read_plain
from jdlint.posting import Posting

_MOST_CHARACTERS = 5_200_000


def read(data: bytes, name: str, columns: object = None) -> tuple[Posting, ...]:
    """Read a plain-text file as one posting; raises ReadError where it is not text."""
    source = decode(data, _MOST_CHARACTERS)
    return (Posting(name, "text", source, read_plain(source)),)
