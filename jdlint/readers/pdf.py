"""Reads PDF documents: the text of their pages, each line with its page and its number on that."""

from __future__ import annotations

from jdlint.office.pdf_apart import read_apart
from jdlint.office.pdf_bounds import is_tame
from jdlint.office.pdf_pages import read_lines
from jdlint.office.printed import lay_out
from jdlint.posting import Posting


def read(data: bytes, name: str, columns: object = None) -> tuple[Posting, ...]:
    """Read a PDF document as one posting; raises ReadError where it is none, is locked or holds no text."""
    return (lay_out(read_lines(data) if is_tame(data) else read_apart(data), name, "pdf"),)
