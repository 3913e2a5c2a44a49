"""Bullets and numbers as people type them: at the start of a line, and in the midst of a flattened one."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from itertools import pairwise
from typing import NamedTuple

_GLYPHS = (
    "\u2022\u25e6\u25aa\u25ab\u25cf\u25cb\u25a0\u25a1\u2023\u2043\u2219\u25ba\u25b6\u27a2\u27a4\u2713\u2714\u2756\u25c6\u27a1"
    "\uf0b7\uf0a7\uf0d8\uf076\uf0fc"  # what Word's symbol fonts leave behind
)
_GLYPH = re.compile(rf"(?:[{_GLYPHS}]\s*)+|\u00b7\s*")
_SIGN = re.compile(r"[-\u2013\u2014*+o](?:\s+|$)")
_GLUED_SIGN = re.compile(r"[-\u2013*](?=[A-Z][a-z])")
_ORDINAL = re.compile(r"(\(?)(\d{1,2}|[A-Za-z]|[ivxIVX]{2,5})([.)])(?:\s+(?=\S)|(?=[A-Z][a-z]))")
_ROMAN = ("i", "ii", "iii", "iv", "v", "vi", "vii", "viii", "ix", "x", "xi", "xii", "xiii", "xiv", "xv")
_NEEDED = {"o": 2, "+": 2}
"""How many lines must begin with a sign that may also be a word or a sum."""
_NEEDED_GLUED = {"*": 3}

_INLINE_GLYPH = re.compile(r"\s*[\u2022\u25aa\u25cf\u25e6\u2023\u2219\u25a0\uf0b7\uf0a7]\s*|(?<=\s)\u00b7\s+")
_INLINE_STAR = re.compile(r"(?:^|(?<=\s))\*\s+(?=\S)")
_STARS_NEEDED = 3
_HEADING_AT_END = re.compile(r"[.!?;)]\s+(?=([A-Z][^.:!?;]{2,60}:)$)")
_SHORT_PIECE, _SHORT_LINE = 30, 100


class Piece(NamedTuple):
    """A part of a line by its offsets (end exclusive), and whether a bullet stood before it."""

    start: int
    end: int
    is_item: bool


class _Ordinal(NamedTuple):
    style: str
    system: str
    value: int


def marker_lengths(texts: Sequence[str]) -> list[int]:
    """Give how many characters of each line are its bullet or number, blanks after it included; 0 for none.

    A sign that can also be something else counts only where other lines of the text begin alike: an "o" or a
    number stands in no list alone.
    """
    signs = Counter(text[:1] for text in texts if _SIGN.match(text))
    glued = Counter(text[:1] for text in texts if _GLUED_SIGN.match(text))
    ordinals = {ordinal for text in texts for ordinal in _ordinals(text)}
    return [_glyph_length(text, signs, glued) or _ordinal_length(text, ordinals) for text in texts]


def _glyph_length(text: str, signs: Counter[str], glued: Counter[str]) -> int:
    match = _GLYPH.match(text)
    if match:
        return match.end()
    match, first = _SIGN.match(text), text[:1]
    if match and signs[first] >= _NEEDED.get(first, 1):
        return match.end()
    if _GLUED_SIGN.match(text) and glued[first] >= _NEEDED_GLUED.get(first, 2):
        return 1
    return 0


def _ordinals(text: str) -> Iterator[_Ordinal]:
    """Yield what the number of a line may mean: "i." is the ninth letter or the first Roman number."""
    match = _ORDINAL.match(text)
    if not match:
        return
    opening, word, closing = match.groups()
    style = opening + closing + ("A" if word.isupper() else "a")
    if word.isdigit():
        yield _Ordinal(style, "number", int(word))
        return
    if len(word) == 1:
        yield _Ordinal(style, "letter", ord(word.lower()))
    if word.lower() in _ROMAN:
        yield _Ordinal(style, "roman", _ROMAN.index(word.lower()))


def _ordinal_length(text: str, known: set[_Ordinal]) -> int:
    for ordinal in _ordinals(text):
        before, after = (ordinal._replace(value=ordinal.value + step) for step in (-1, 1))
        if before in known or after in known:
            match = _ORDINAL.match(text)
            return match.end() if match else 0
    return 0


def pieces(text: str, start: int, *, is_item: bool) -> list[Piece]:
    """Split a line at the bullets inside it; ``start`` is where its words begin, after a bullet of its own.

    ``is_item`` says whether the line is an item of a list. A line with fewer than two bullets is left whole,
    and so is a short one whose bullets part short words (a place, a shift and a wage on one line).
    """
    whole = [Piece(start, len(text), is_item)]
    # no bullet is plain ASCII but the star, and most lines are
    glyphs = () if text.isascii() else _INLINE_GLYPH.finditer(text, start)
    bullets = [match.span() for match in glyphs]
    if len(bullets) + is_item < 2:  # noqa: PLR2004 - one bullet is no list
        stars = _INLINE_STAR.finditer(text, start) if "*" in text else ()
        bullets = [match.span() for match in stars]
        if len(bullets) < _STARS_NEEDED:
            return whole
    edges = [(start, start), *bullets, (len(text), len(text))]
    spans = [(left[1], right[0]) for left, right in pairwise(edges)]
    if not is_item and _are_separators(text, spans):
        return whole
    found = [Piece(low, high, is_item or index > 0) for index, (low, high) in enumerate(spans)]
    return [part for piece in found for part in _without_heading(text, piece) if part.start < part.end]


def _are_separators(text: str, spans: Sequence[tuple[int, int]]) -> bool:
    """Tell whether bullets part the words of a header line rather than open items."""
    first = text[slice(*spans[0])].rstrip()
    if not first or first.endswith(":") or len(text) > _SHORT_LINE:
        return False
    return all(end - start <= _SHORT_PIECE for start, end in spans)


def _without_heading(text: str, piece: Piece) -> Iterator[Piece]:
    """Part an item from the heading of the next list that follows it: "... as needed. Requirements:"."""
    piece = _trimmed(text, piece)
    heading = _HEADING_AT_END.search(text, max(piece.start, piece.end - 80), piece.end)
    if not heading:
        yield piece
        return
    yield _trimmed(text, Piece(piece.start, heading.start(1), piece.is_item))
    yield Piece(heading.start(1), heading.end(1), is_item=False)


def _trimmed(text: str, piece: Piece) -> Piece:
    start, end = piece.start, piece.end
    while start < end and text[start].isspace():
        start += 1
    while start < end and text[end - 1].isspace():
        end -= 1
    return Piece(start, end, piece.is_item)
