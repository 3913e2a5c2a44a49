"""Reads plain text as people write it."""

from __future__ import annotations

from collections.abc import Iterator

from jdlint.decoding import decode
from jdlint.markup import folded_block
from jdlint.posting import Block, Posting


def read(data: bytes, name: str) -> tuple[Posting, ...]:
    """Read a plain-text file as one posting; raises ReadError where it is not text."""
    source = decode(data)
    return (Posting(name, "text", source, tuple(_blocks(source))),)


def _blocks(source: str) -> Iterator[Block]:
    start = 0
    for line in source.splitlines(keepends=True):
        block = folded_block(line, start, "paragraph")
        if block:
            yield block
        start += len(line)
