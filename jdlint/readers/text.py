"""Reads plain text."""

from __future__ import annotations

from jdlint.decoding import decode_written
from jdlint.plaintext import read_plain
from jdlint.posting import Posting


def read(data: bytes, name: str, columns: object = None) -> tuple[Posting, ...]:
    """Read a plain-text file as one posting; raises ReadError where it is not text."""
    source = decode_written(data)
    return (Posting(name, "text", source, read_plain(source)),)
