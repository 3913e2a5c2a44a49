"""PDF pages as printed lines: their words, where they stand and how they look, read with pdfium."""

from __future__ import annotations

import ctypes
import math
import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import accumulate, islice, pairwise
from typing import Any, NamedTuple

import pypdfium2 as pdfium
from pypdfium2 import raw

from jdlint.decoding import ReadError
from jdlint.office.margins import PrintedLine
from jdlint.office.pdf_comments import comments_of, with_comments
from jdlint.office.print_columns import in_columns, one_line
from jdlint.office.symbols import symbol

_MOST_PAGES = 100
_MOST_CHARACTERS, _MOST_LINES = 200_000, 10_000
_SIGN, _HEAD = b"%PDF-", 1024
_LOCKED = "password"
_NO_TEXT = (
    "this PDF document holds no text, as scans do; save the posting anew from the program that wrote it"
)

_LONGEST_NAME = 200
_BOLD_FROM = 600
_LEAST_SIZE = 0.1
_HYPHEN = "\ufffe"
"""What stands for a hyphen at the end of a line, where pdfium runs two lines together."""

_LINE = re.compile(rf"[^\r\n{_HYPHEN}]+{_HYPHEN}?")
_WORD = re.compile(r"\S+")
_LETTER = re.compile(r"[^\W_]")
_BOLD = re.compile(r"bold|black|heavy|demi", re.IGNORECASE)
_SIGN_FONT = re.compile(r"wingdings|symbol", re.IGNORECASE)
_WIDE = "\U00010000"
_LIGATURES = ("ff", "fi", "fl", "ffi", "ffl", "st", "st")
_CLEANED: dict[int, str | None] = {
    **dict.fromkeys((*range(0x20), 0x7F, 0xFFFD, 0xFFFF)),
    **dict(enumerate(_LIGATURES, start=0xFB00)),
    ord("\t"): " ",
    ord(_HYPHEN): "-",
}
"""What is written for letters: ligatures in full, nothing for what no letter is."""

_WIDE_GAP = 1.5
"""How wide a blank between two words is, in heights of letters, where something else begins behind it."""

_TURNS = 4
_SLANTED = 0.1
_INVISIBLE = 3
"""The way of rendering text that shows nothing: scanners put the text that they know under the picture so."""

_COVERED = 0.5


class _Box(NamedTuple):
    left: float
    bottom: float
    right: float
    top: float


def read_lines(data: bytes) -> list[PrintedLine]:
    """Give the lines of a document; raises ReadError where it is none, is locked or holds no text."""
    if _SIGN not in data[:_HEAD]:
        raise ReadError("this is not a PDF document: it does not begin as one")
    try:
        lines = list(islice(_lines(data), _MOST_LINES + 1))
    except pdfium.PdfiumError as error:
        if _LOCKED in str(error).lower():
            raise ReadError("this PDF document is locked with a password; save it anew without one") from None
        raise ReadError(f"this is not a PDF document that can be read: {error}") from None
    if not lines:
        raise ReadError(_NO_TEXT)
    if len(lines) > _MOST_LINES:
        raise ReadError(f"this PDF document holds more than {_MOST_LINES:,} lines")
    return lines


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
            yield from with_comments(list(page.lines()), page.comments())
            page.close()
    finally:
        document.close()


class PageText:
    """A page's text with the places and looks of its letters."""

    def __init__(self, page: Any, number: int) -> None:
        """Read a page of pdfium's; ``number`` counts from 1."""
        self._page, self._number = page, number
        self._width = float(page.get_width())
        self._frame = _Box(*page.get_bbox())
        self._letters = page.get_textpage()
        self.text = str(self._letters.get_text_range(count=-1))
        self._units = _units(self.text)
        self._is_even = not self._units and self._letters.count_chars() == len(self.text)
        self._rectangle = raw.FS_RECTF()
        self._turn = 0

    def close(self) -> None:
        """Let go of what pdfium holds of it."""
        self._letters.close()
        self._page.close()

    def lines(self) -> Iterator[PrintedLine]:
        """Yield the lines that show words, in reading order; what stands across the rest comes last."""
        found = [(match, words) for match in _LINE.finditer(self.text) if (words := self._words(match))]
        turns = [self._turn_of(words[0].start()) for _, words in found]
        self._turn = _usual(turns, [len(match.group()) for match, _ in found])
        hidden = [self._is_hidden(words[0].start()) for _, words in found]
        if any(hidden) and self._is_scan():
            hidden = [False] * len(found)
        rows: list[list[PrintedLine]] = []
        aside: list[PrintedLine] = []
        for (_, words), turn, is_hidden in zip(found, turns, hidden, strict=True):
            if is_hidden or self._is_outside(words):
                continue
            row = self._row(words)
            if turn == self._turn:
                rows.append(row)
            else:
                aside.append(replace(one_line(row), aside=True))
        yield from in_columns(rows)
        yield from aside

    def comments(self) -> list[tuple[str, float]]:
        """Give the comments on the page, each with its height; call it behind ``lines``."""
        return [(text, self._turned(_Box(*place)).bottom) for text, *place in comments_of(self._page)]

    def _words(self, match: re.Match[str]) -> list[re.Match[str]]:
        return list(_WORD.finditer(self.text, *match.span()))

    def _row(self, words: Sequence[re.Match[str]]) -> list[PrintedLine]:
        """Give a line, in parts where wide blanks stand in it."""
        boxes = [(self._box(word.start()), self._box(word.end() - 1)) for word in words]
        cuts = [0]
        for index, (before, after) in enumerate(pairwise(boxes), start=1):
            if after[0].left - before[1].right > _WIDE_GAP * (before[1].top - before[1].bottom):
                cuts.append(index)
        parts = pairwise([*cuts, len(words)])
        return [self._part(words[low:high], boxes[low:high]) for low, high in parts]

    def _part(self, words: Sequence[re.Match[str]], boxes: Sequence[tuple[_Box, _Box]]) -> PrintedLine:
        start, end = words[0].start(), words[-1].end()
        letter = _LETTER.search(self.text, start, end)
        last = next((at for at in range(end - 1, start - 1, -1) if self.text[at].isalnum()), start)
        text = self.text[start:end].translate(_CLEANED)
        if len(words[0].group()) == 1:
            text = self._sign(start) + text[1:]
        return PrintedLine(
            text=text,
            page=self._number,
            left=boxes[0][0].left,
            right=boxes[-1][1].right,
            bottom=self._baseline(last),
            size=self._size(last),
            word=boxes[0][1].right - boxes[0][0].left,
            bold=all(map(self._is_bold, {letter.start() if letter else start, last})),
            page_width=self._width,
            hyphen=self.text[end - 1] == _HYPHEN,
        )

    def _sign(self, offset: int) -> str:
        """Give what a sign alone looks like: bullets are often letters of a font of signs."""
        font = self._font(offset)
        sign = self.text[offset].translate(_CLEANED)
        if not _SIGN_FONT.search(font):
            return sign
        name = "wingdings" if "wingdings" in font.lower() else "symbol"
        return symbol(name, f"{ord(self.text[offset]):X}") or sign

    def _at(self, offset: int) -> int:
        """Give the page's own number of a letter."""
        if self._is_even:
            return offset
        unit = self._units[offset] if self._units else offset
        return max(int(raw.FPDFText_GetCharIndexFromTextIndex(self._letters.raw, unit)), 0)

    def _box(self, offset: int) -> _Box:
        """Give where a letter stands, as seen by a reader of the page's text."""
        return self._turned(self._straight_box(offset))

    def _straight_box(self, offset: int) -> _Box:
        """Give where a letter stands on the page as it lies."""
        found = self._rectangle
        raw.FPDFText_GetLooseCharBox(self._letters.raw, self._at(offset), ctypes.byref(found))
        return _Box(found.left, found.bottom, found.right, found.top)

    def _baseline(self, offset: int) -> float:
        """Give how high a letter stands."""
        across, up = ctypes.c_double(), ctypes.c_double()
        raw.FPDFText_GetCharOrigin(
            self._letters.raw, self._at(offset), ctypes.byref(across), ctypes.byref(up)
        )
        return self._turned(_Box(across.value, up.value, across.value, up.value)).bottom

    def _size(self, offset: int) -> float:
        """Give the size of a letter as it is shown; boxes are higher for some letters than for others."""
        at, matrix = self._at(offset), raw.FS_MATRIX()
        raw.FPDFText_GetMatrix(self._letters.raw, at, ctypes.byref(matrix))
        size = float(raw.FPDFText_GetFontSize(self._letters.raw, at)) * math.hypot(matrix.c, matrix.d)
        box = self._box(offset)
        return size if size >= _LEAST_SIZE else max(box.top - box.bottom, _LEAST_SIZE)

    def _turned(self, box: _Box) -> _Box:
        if not self._turn:
            return box
        left, bottom, right, top = box
        frame = self._frame
        if self._turn == 1:
            return _Box(frame.top - top, left, frame.top - bottom, right)
        if self._turn == 2:  # noqa: PLR2004 - upside down
            return _Box(frame.right - right, -top, frame.right - left, -bottom)
        if self._turn == 3:  # noqa: PLR2004 - upwards
            return _Box(bottom - frame.bottom, -right, top - frame.bottom, -left)
        return box

    def _turn_of(self, offset: int) -> int:
        """Give the way a letter is turned in quarters, clockwise; -1 for one that stands slanted."""
        quarters = raw.FPDFText_GetCharAngle(self._letters.raw, self._at(offset)) / (math.pi / 2)
        near = round(quarters)
        return near % _TURNS if abs(quarters - near) < _SLANTED else -1

    def _is_hidden(self, offset: int) -> bool:
        shape = raw.FPDFText_GetTextObject(self._letters.raw, self._at(offset))
        return bool(shape) and raw.FPDFTextObj_GetTextRenderMode(shape) == _INVISIBLE

    def _is_outside(self, words: Sequence[re.Match[str]]) -> bool:
        """Tell whether a line stands beyond the edges of the page."""
        first, frame = self._straight_box(words[0].start()), self._frame
        beyond = first.right <= frame.left or first.left >= frame.right
        return beyond or first.top <= frame.bottom or first.bottom >= frame.top

    def _is_scan(self) -> bool:
        """Tell whether a picture covers most of the page."""
        frame = self._frame
        area = (frame.right - frame.left) * (frame.top - frame.bottom)
        for picture in self._page.get_objects(filter=[raw.FPDF_PAGEOBJ_IMAGE], max_depth=3):
            box = _Box(*picture.get_bounds())
            if (box.right - box.left) * (box.top - box.bottom) >= _COVERED * area:
                return True
        return False

    def _is_bold(self, offset: int) -> bool:
        if raw.FPDFText_GetFontWeight(self._letters.raw, self._at(offset)) >= _BOLD_FROM:
            return True
        return bool(_BOLD.search(self._font(offset)))

    def _font(self, offset: int) -> str:
        name = ctypes.create_string_buffer(_LONGEST_NAME)
        flags = ctypes.c_int()
        raw.FPDFText_GetFontInfo(
            self._letters.raw, self._at(offset), name, _LONGEST_NAME, ctypes.byref(flags)
        )
        return name.value.decode("latin-1")


def _usual(turns: Sequence[int], sizes: Sequence[int]) -> int:
    """Give the way most of a page's text is turned."""
    letters: Counter[int] = Counter()
    for turn, size in zip(turns, sizes, strict=True):
        letters[turn] += size if turn >= 0 else 0
    return max(letters, key=lambda turn: letters[turn]) if letters.total() else 0


def _units(text: str) -> list[int]:
    """Give where each letter stands for pdfium, which counts those beyond the first 65,536 twice.

    Nothing where there are none of those.
    """
    if max(text, default="") < _WIDE:
        return []
    return list(accumulate((1 + (sign >= _WIDE) for sign in text), initial=0))
