"""Reads PDF documents: the text of their pages, each line with its page."""

from __future__ import annotations

from collections.abc import Iterator

import pypdfium2 as pdfium

from jdlint.decoding import ReadError
from jdlint.plaintext import read_plain
from jdlint.posting import Posting, View

_MOST_PAGES = 100
_MOST_CHARACTERS = 1_000_000
_NO_TEXT = (
    "this PDF document holds no text, as scans do; save the posting anew from the program that wrote it"
)


def read(data: bytes, name: str, columns: object = None) -> tuple[Posting, ...]:
    """Read a PDF document as one posting; raises ReadError where it is none, is locked or holds no text."""
    try:
        pages = list(_pages(data))
    except pdfium.PdfiumError as error:
        raise ReadError(f"this is not a PDF document that can be read: {error}") from None
    if not any(page.strip() for page in pages):
        raise ReadError(_NO_TEXT)
    numbers = [number for number, page in enumerate(pages, start=1) for _ in page.split("\n")]
    source = "\n".join(pages)
    return (Posting(name, "pdf", source, read_plain(source), view=View("page", tuple(numbers))),)


def _pages(data: bytes) -> Iterator[str]:
    """Yield the text of each page, its lines ended by LF."""
    document = pdfium.PdfDocument(data)
    try:
        if len(document) > _MOST_PAGES:
            raise ReadError(f"this PDF document has {len(document)} pages; at most {_MOST_PAGES} are read")
        left = _MOST_CHARACTERS
        for index in range(len(document)):
            page = document[index]
            text = page.get_textpage().get_text_range(count=-1).replace("\r\n", "\n").replace("\r", "\n")
            left -= len(text)
            if left < 0:
                raise ReadError(f"this PDF document holds more than {_MOST_CHARACTERS:,} characters")
            yield text
    finally:
        document.close()
