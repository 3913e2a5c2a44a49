"""Reads PDF documents: the text of their pages, each line with its page and its number on that."""

from __future__ import annotations

from collections.abc import Iterator

import pypdfium2 as pdfium

from jdlint.decoding import ReadError
from jdlint.office.pdf_pages import PageText
from jdlint.office.printed import PrintedLine, lay_out
from jdlint.posting import Posting

_MOST_PAGES = 100
_MOST_CHARACTERS = 300_000
_SIGN, _HEAD = b"%PDF-", 1024
_LOCKED = "password"
_NO_TEXT = (
    "this PDF document holds no text, as scans do; save the posting anew from the program that wrote it"
)


def read(data: bytes, name: str, columns: object = None) -> tuple[Posting, ...]:
    """Read a PDF document as one posting; raises ReadError where it is none, is locked or holds no text."""
    if _SIGN not in data[:_HEAD]:
        raise ReadError("this is not a PDF document: it does not begin as one")
    try:
        lines = list(_lines(data))
    except pdfium.PdfiumError as error:
        if _LOCKED in str(error).lower():
            raise ReadError("this PDF document is locked with a password; save it anew without one") from None
        raise ReadError(f"this is not a PDF document that can be read: {error}") from None
    if not lines:
        raise ReadError(_NO_TEXT)
    source, blocks, view = lay_out(lines)
    return (Posting(name, "pdf", source, blocks, view=view),)


def _lines(data: bytes) -> Iterator[PrintedLine]:
    """Yield the lines of all pages that hold words."""
    document = pdfium.PdfDocument(data)
    try:
        if len(document) > _MOST_PAGES:
            raise ReadError(f"this PDF document has {len(document)} pages; at most {_MOST_PAGES} are read")
        left = _MOST_CHARACTERS
        for index in range(len(document)):
            page = PageText(document[index], index + 1)
            left -= len(page.text)
            if left < 0:
                raise ReadError(f"this PDF document holds more than {_MOST_CHARACTERS:,} characters")
            yield from page.lines()
            page.close()
    finally:
        document.close()
