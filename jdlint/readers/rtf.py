"""Reads rich text (.rtf): paragraphs, lists, tables, text boxes, notes, headers, footers, tracked changes."""

from __future__ import annotations

from jdlint.decoding import ReadError
from jdlint.office.paragraphs import posting_of
from jdlint.office.rich_text import read_paragraphs
from jdlint.posting import Posting

_SIGN = b"{\\rtf"


def read(data: bytes, name: str, columns: object = None) -> tuple[Posting, ...]:
    """Read a rich text document as one posting; raises ReadError where it is none."""
    if not data.lstrip().startswith(_SIGN):
        raise ReadError("this is not a rich text document: it does not begin as one")
    return (posting_of(read_paragraphs(data), name, "rtf"),)
