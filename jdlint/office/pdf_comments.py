"""PDF: the comments that colleagues left on a page (annotations, ISO 32000-1, 12.5.6)."""

from __future__ import annotations

import ctypes
from collections.abc import Iterator, Sequence
from dataclasses import replace
from typing import Any, NamedTuple

from pypdfium2 import raw

from jdlint.office.margins import PrintedLine

_KINDS = frozenset(
    {
        raw.FPDF_ANNOT_TEXT, raw.FPDF_ANNOT_FREETEXT, raw.FPDF_ANNOT_HIGHLIGHT, raw.FPDF_ANNOT_UNDERLINE,
        raw.FPDF_ANNOT_SQUIGGLY, raw.FPDF_ANNOT_STRIKEOUT, raw.FPDF_ANNOT_CARET, raw.FPDF_ANNOT_STAMP,
    }
)  # fmt: skip
_MOST, _LONGEST = 200, 20_000


class PdfComment(NamedTuple):
    """A comment's words and where its mark is, in the page's own points."""

    text: str
    left: float
    bottom: float
    right: float
    top: float


def comments_of(page: Any) -> Iterator[PdfComment]:
    """Yield the comments of a page of pdfium's that say something."""
    for index in range(min(raw.FPDFPage_GetAnnotCount(page.raw), _MOST)):
        note = raw.FPDFPage_GetAnnot(page.raw, index)
        if not note:
            continue
        try:
            text = _words(note) if raw.FPDFAnnot_GetSubtype(note) in _KINDS else ""
            place = raw.FS_RECTF()
            if text and raw.FPDFAnnot_GetRect(note, ctypes.byref(place)):
                yield PdfComment(text, place.left, place.bottom, place.right, place.top)
        finally:
            raw.FPDFPage_CloseAnnot(note)


def _words(note: Any) -> str:
    size = raw.FPDFAnnot_GetStringValue(note, b"Contents", None, 0)
    if not 0 < size <= _LONGEST:
        return ""
    buffer = ctypes.create_string_buffer(size)
    letters = ctypes.cast(buffer, ctypes.POINTER(raw.FPDF_WCHAR))
    raw.FPDFAnnot_GetStringValue(note, b"Contents", letters, size)
    return " ".join(buffer.raw.decode("utf-16-le", "replace").replace("\0", "").split())


def with_comments(
    lines: Sequence[PrintedLine], comments: Sequence[tuple[str, float]]
) -> Iterator[PrintedLine]:
    """Yield lines, each with the comments whose marks stand nearest to it; these come with their height."""
    nearest: dict[int, list[str]] = {}
    for text, height in comments if lines else ():
        index = min(range(len(lines)), key=lambda at: abs(lines[at].bottom - height))
        nearest.setdefault(index, []).append(text)
    for index, line in enumerate(lines):
        yield replace(line, comments=tuple(nearest[index])) if index in nearest else line
