"""Reads PDF documents: the text of their pages, each line with its page."""

from __future__ import annotations

import ctypes
import re
from collections.abc import Iterator
from itertools import accumulate
from typing import Any

import pypdfium2 as pdfium
from pypdfium2 import raw

from jdlint.decoding import ReadError
from jdlint.office.printed import PrintedLine, lay_out
from jdlint.posting import Posting

_MOST_PAGES = 100
_MOST_CHARACTERS = 1_000_000
_LONGEST_NAME = 200
_BOLD_FROM = 600
_NO_TEXT = (
    "this PDF document holds no text, as scans do; save the posting anew from the program that wrote it"
)
_LINE = re.compile(r"[^\r\n]+")
_BOLD = re.compile(r"bold|black|heavy|demi", re.IGNORECASE)
_WORD = re.compile(r"\S+")
_LETTER = re.compile(r"[^\W_]")
_WIDE = "\U00010000"
_HYPHEN = "\ufffe"
"""What stands for a hyphen at the end of a line."""


def read(data: bytes, name: str, columns: object = None) -> tuple[Posting, ...]:
    """Read a PDF document as one posting; raises ReadError where it is none, is locked or holds no text."""
    try:
        lines = list(_lines(data))
    except pdfium.PdfiumError as error:
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
            page = document[index]
            read_page = _Page(page, index + 1)
            left -= len(read_page.text)
            if left < 0:
                raise ReadError(f"this PDF document holds more than {_MOST_CHARACTERS:,} characters")
            yield from read_page.lines()
    finally:
        document.close()


class _Page:
    """A page's text with the places and looks of its letters."""

    def __init__(self, page: Any, number: int) -> None:
        self._number = number
        self._width = float(page.get_width())
        self._letters = page.get_textpage()
        self.text = str(self._letters.get_text_range(count=-1))
        self._units = _units(self.text)

    def lines(self) -> Iterator[PrintedLine]:
        """Yield the lines that hold words."""
        for match in _LINE.finditer(self.text):
            words = list(_WORD.finditer(self.text, *match.span()))
            if words:
                yield self._line(match, words)

    def _line(self, match: re.Match[str], words: list[re.Match[str]]) -> PrintedLine:
        first, last = words[0], words[-1]
        left = self._box(first.start())[0]
        right = self._box(last.end() - 1)[2]
        letters = [found.start() for found in _LETTER.finditer(self.text, *match.span())]
        shown = letters or [first.start()]
        _, bottom, _, top = self._box(shown[-1])
        return PrintedLine(
            text=match.group().replace(_HYPHEN, "-"),
            page=self._number,
            left=left,
            right=right,
            bottom=bottom,
            size=max(top - bottom, 0.1),
            word=self._box(first.end() - 1)[2] - left,
            bold=all(map(self._is_bold, {shown[0], shown[-1]})),
            page_width=self._width,
        )

    def _at(self, offset: int) -> int:
        """Give the page's own number of a letter."""
        unit = self._units[offset] if self._units else offset
        return max(int(raw.FPDFText_GetCharIndexFromTextIndex(self._letters.raw, unit)), 0)

    def _box(self, offset: int) -> tuple[float, float, float, float]:
        return tuple(self._letters.get_charbox(self._at(offset), loose=True))

    def _is_bold(self, offset: int) -> bool:
        at, page = self._at(offset), self._letters.raw
        if raw.FPDFText_GetFontWeight(page, at) >= _BOLD_FROM:
            return True
        name = ctypes.create_string_buffer(_LONGEST_NAME)
        raw.FPDFText_GetFontInfo(page, at, name, _LONGEST_NAME, ctypes.byref(ctypes.c_int()))
        return bool(_BOLD.search(name.value.decode("latin-1")))


def _units(text: str) -> list[int]:
    """Give where each letter stands for pdfium, which counts those beyond the first 65,536 twice.

    Nothing where there are none of those.
    """
    if max(text, default="") < _WIDE:
        return []
    return list(accumulate((1 + (sign >= _WIDE) for sign in text), initial=0))
