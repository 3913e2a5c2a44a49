"""Lines of a printed page in reading order, where two columns were written row by row."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import pairwise
from statistics import median

from jdlint.office.margins import PrintedLine

Row = Sequence[PrintedLine]
"""What stands beside one another on a page, in parts where wide blanks are between them."""

_FEWEST_ROWS = 4
_LEAST_TEXT = 20
"""How many letters half the lines of each column have: names of fields beside their values have fewer."""

_NARROWEST = 0.8
"""How narrow the blank between two columns may be, in heights of letters."""


def one_line(row: Row) -> PrintedLine:
    """Give a row as one line."""
    if len(row) == 1:
        return row[0]
    return replace(
        row[0],
        text=" ".join(part.text for part in row),
        right=row[-1].right,
        bold=all(part.bold for part in row),
        hyphen=row[-1].hyphen,
        parted=True,
    )


def in_columns(rows: Sequence[Row]) -> Iterator[PrintedLine]:
    """Yield the lines of a page; where rows hold two columns of text, those of the left one first."""
    start = 0
    while start < len(rows):
        end, middle = _columns_from(rows, start)
        if middle is None:
            yield one_line(rows[start])
            start += 1
            continue
        for is_left in (True, False):
            for row in rows[start:end]:
                side = [part for part in row if (part.left < middle) == is_left]
                if side:
                    yield one_line(side)
        start = end


def _columns_from(rows: Sequence[Row], start: int) -> tuple[int, float | None]:
    """Give where the columns end that begin with a row, and what stands between them; None for no columns."""
    if len(rows[start]) == 1:
        return start + 1, None
    gap = _widest(rows[start])
    end = start
    for row in rows[start:]:
        narrowed = _narrowed(row, gap)
        if narrowed is None or (end > start and row[0].bottom >= rows[end - 1][0].bottom):
            break
        gap, end = narrowed, end + 1
    middle = (gap[0] + gap[1]) / 2
    return (end, middle) if _hold_text(rows[start:end], middle) else (start + 1, None)


def _widest(row: Row) -> tuple[float, float]:
    """Give the widest blank of a row."""
    gaps = [(before.right, after.left) for before, after in pairwise(row)]
    return max(gaps, key=lambda gap: gap[1] - gap[0])


def _narrowed(row: Row, gap: tuple[float, float]) -> tuple[float, float] | None:
    """Give what of a blank a row leaves; None where a part of it lies across."""
    low, high = gap
    middle = (low + high) / 2
    for part in row:
        if part.right <= middle:
            low = max(low, part.right)
        elif part.left >= middle:
            high = min(high, part.left)
        else:
            return None
    return (low, high) if high - low >= _NARROWEST * row[0].size else None


def _hold_text(rows: Sequence[Row], middle: float) -> bool:
    """Tell whether both sides of enough rows hold running text."""
    both = [row for row in rows if row[0].left < middle <= row[-1].left]
    if len(both) < _FEWEST_ROWS:
        return False
    sides = [
        [sum(len(part.text) for part in row if (part.left < middle) == is_left) for row in both]
        for is_left in (True, False)
    ]
    return all(median(side) >= _LEAST_TEXT for side in sides)
