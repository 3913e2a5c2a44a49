"""Reads HTML: fragments as applicant-tracking systems export them, and whole pages."""

from __future__ import annotations

from jdlint.decoding import decode
from jdlint.hypertext.pages import read_html
from jdlint.posting import Posting


def read(data: bytes, name: str, columns: object = None) -> tuple[Posting, ...]:
    """Read a file of HTML as one posting; raises ReadError where it is not text."""
    source = decode(data)
    blocks, fields = read_html(source)
    return (Posting(name, "html", source, blocks, fields),)
