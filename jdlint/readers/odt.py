"""Reads OpenDocument texts (.odt), as LibreOffice writes them."""

from __future__ import annotations

from jdlint.decoding import ReadError
from jdlint.office.archive import Archive
from jdlint.office.open_document import read_content
from jdlint.office.paragraphs import posting_of
from jdlint.posting import Posting

_WHAT = "an OpenDocument text"


def read(data: bytes, name: str, columns: object = None) -> tuple[Posting, ...]:
    """Read an OpenDocument text as one posting; raises ReadError where it is none or holds no text."""
    content = Archive(data, _WHAT).read("content.xml")
    if content is None:
        raise ReadError(f"this is not {_WHAT}: it has no part called content.xml")
    return (posting_of(read_content(content), name, "odt"),)
