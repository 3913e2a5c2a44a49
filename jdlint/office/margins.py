"""Lines as they are printed on pages: how far they reach, and which goes on with the one before."""

from __future__ import annotations

import math
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise

_SAME_SIZE = 0.06
_BLANK = 0.25
_WIDER_GAP = 1.2
_USUAL_GAP = 1.25
_PROOFS, _NEAR, _NARROWEST = 3, 12.0, 0.25
_CENTERED = 3.0
_SHORTER = 0.15
"""How much of a column a line may leave empty where the next one goes on in lower case."""

_BESIDE = 3.0
_MOST_LINES = 300


@dataclass(frozen=True)
class PrintedLine:
    """A line of a page: its words, where they stand in points from the page's lower left, and how they look.

    ``size`` is that of its letters, ``word`` the width of its first word. ``hyphen`` says that
    the last letter is one that the end of the line may have made, ``aside`` that it stands across the others,
    ``parted`` that wide blanks are in it, as between a name and its value. ``comments`` hang on it.
    """

    text: str
    page: int
    left: float
    right: float
    bottom: float
    size: float
    word: float
    bold: bool = False
    page_width: float = 0.0
    hyphen: bool = False
    aside: bool = False
    parted: bool = False
    comments: tuple[str, ...] = ()


class Margins:
    """How far lines reach on their pages, and how far apart the lines of a paragraph stand."""

    def __init__(self, lines: Sequence[PrintedLine]) -> None:
        self._pages: dict[int, list[PrintedLine]] = {}
        lines = [line for line in lines if not line.aside]
        for line in lines:
            self._pages.setdefault(line.page, []).append(line)
        self._reaches: dict[int, tuple[float, float]] = {}
        self._edges = {id(line): self._edge_of(line) for line in lines}
        gaps = Counter(
            round((before.bottom - line.bottom) / line.size, 1)
            for before, line in pairwise(lines)
            if before.page == line.page and before.bottom > line.bottom and self.full(before, line)
        )
        self._gap = min(gaps, key=lambda gap: (-gaps[gap], gap)) if gaps else _USUAL_GAP

    def follows(self, before: PrintedLine, line: PrintedLine) -> bool:
        """Tell whether a line follows another as in one paragraph, over the end of a page too."""
        if before.aside or line.aside or abs(before.size - line.size) > _SAME_SIZE * line.size:
            return False
        if before.parted or line.parted or before.page != line.page or line.left > before.right:
            return line.text.lstrip()[:1].islower() and self.full(before, line)
        return 0 < before.bottom - line.bottom <= self._gap * line.size * _WIDER_GAP

    def runs_on(self, before: PrintedLine, line: PrintedLine) -> bool:
        """Tell whether a line goes on with the sentence, or the word, of the line that it follows."""
        return self.full(before, line) or (before.hyphen and line.text[:1].islower())

    def full(self, before: PrintedLine, line: PrintedLine) -> bool:
        """Tell whether the first word of a line had no room at the end of the line before."""
        left, right = self._edges[id(before)]
        needed = _BLANK * line.size + line.word
        if line.text[:1].islower():
            needed += _SHORTER * (right - left)
        if (
            abs(before.left + before.right - line.left - line.right) < _CENTERED
            and before.left > left + _CENTERED
        ):
            return before.right - before.left + needed > right - left
        return before.right + needed > right

    def _edge_of(self, line: PrintedLine) -> tuple[float, float]:
        """Give the left and the right end of the column that a line stands in."""
        lines = self._pages[line.page]
        if len(lines) <= _MOST_LINES:
            right = _next_column(line, lines)
            beside = [
                each
                for each in lines
                if each.left < line.right and line.left < each.right and each.right < right
            ]
            return _reach(beside or [line], self._outer(line.page))
        return self._outer(line.page)

    def _outer(self, page: int) -> tuple[float, float]:
        """Give the ends of a page's text; what stands left of it is taken to stand right of it too."""
        if page not in self._reaches:
            lines = self._pages[page]
            left = min(line.left for line in lines)
            right = max(lines[0].page_width - left, *(line.right for line in lines))
            self._reaches[page] = left, right
        return self._reaches[page]


def _next_column(line: PrintedLine, lines: Sequence[PrintedLine]) -> float:
    """Give where a column begins to the right of a line, beside it or a few lines off; no end for none."""
    return min(
        (
            each.left
            for each in lines
            if each.left > line.right and abs(each.bottom - line.bottom) < _BESIDE * line.size
        ),
        default=math.inf,
    )


def _reach(lines: Sequence[PrintedLine], outer: tuple[float, float]) -> tuple[float, float]:
    """Give the left and the right end of a column; what too few lines prove is the page's."""
    left, right = min(each.left for each in lines), max(each.right for each in lines)
    near = sum(right - each.right < _NEAR for each in lines)
    going_on = sum(each.text[:1].islower() for each in lines)
    proven = max(near, going_on) >= _PROOFS and right - left > _NARROWEST * lines[0].page_width
    return left, right if proven else outer[1]
