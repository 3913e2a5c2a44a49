"""From lines as they are printed on pages to a posting's lines: what was wrapped, and what is a heading.

A printed page has no paragraphs, only places of letters. A line goes on in the next one where the next one's
first word had no room on it; larger or bolder letters than the rest make headings.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import zip_longest

from jdlint.lines import Line, to_blocks
from jdlint.markup import FoldedText
from jdlint.office.hyphens import keeps_hyphen
from jdlint.office.margins import Margins, PrintedLine
from jdlint.office.paragraphs import COMMENT
from jdlint.posting import Field, Posting, View
from jdlint.sourcemap import Run, SourceMap

_LARGER = 1.08
_LONGEST_HEADING = 150
_MOST_HEADINGS = 0.5
_EDGE_LINES = 2
_DIGITS = re.compile(r"\d+")
_NUMBERED = re.compile(r"\bpage\b|^\W*\d+(?:\s*(?:of|/)\s*\d+)?\W*$", re.IGNORECASE)
"""What tells a page's number."""


@dataclass(frozen=True)
class _Row:
    """A printed line with its offset in the source, and how it follows the line before."""

    line: PrintedLine
    start: int
    starts: bool = True
    runs_on: bool = False


def lay_out(printed: Sequence[PrintedLine], name: str, kind: str) -> Posting:
    """Make a posting of printed lines; its source is their text, its lines lead back to their pages.

    What stands at the edge of several pages alike comes once, behind all the rest; so does what stands
    across the other lines.
    """
    on_page = _numbers(printed)
    lines = _in_order(printed)
    source = "\n".join(line.text for line in lines)
    pages = tuple(line.page for line in lines) or (1,)
    rows: list[_Row] = []
    start = 0
    margins = Margins(lines)
    for line in lines:
        before = rows[-1].line if rows else None
        follows = before is not None and margins.follows(before, line)
        runs_on = before is not None and follows and margins.runs_on(before, line)
        rows.append(_Row(line, start, not follows, runs_on))
        start += len(line.text) + 1
    view = View("page", pages, tuple(on_page[id(line)] for line in lines))
    blocks = tuple(to_blocks(list(_lines(rows))))
    return Posting(name, kind, source, blocks, tuple(_comments(rows)), view)


def _comments(rows: Sequence[_Row]) -> Iterator[Field]:
    """Yield what colleagues wrote beside the text, at the beginning of its line."""
    for row in rows:
        for text in row.line.comments:
            where = SourceMap((Run(0, len(text), row.start, row.start),))
            yield Field(COMMENT, text, where, origin="page")


def _numbers(printed: Sequence[PrintedLine]) -> dict[int, int]:
    """Give the number of each line on its page."""
    counts: Counter[int] = Counter()
    numbers: dict[int, int] = {}
    for line in printed:
        counts[line.page] += 1
        numbers[id(line)] = counts[line.page]
    return numbers


def _in_order(printed: Sequence[PrintedLine]) -> list[PrintedLine]:
    """Put what stands around every page behind the text, once each; pages' numbers count for nothing."""
    by_page: dict[int, list[PrintedLine]] = {}
    for line in printed:
        by_page.setdefault(line.page, []).append(line)
    edges = Counter(key for lines in by_page.values() for key in {_key(line) for line in _edge(lines)})
    text: list[PrintedLine] = []
    around: dict[str, PrintedLine] = {}
    for lines in by_page.values():
        at_edge = {id(line) for line in _edge(lines) if edges[_key(line)] > 1}
        for line in lines:
            if line.aside or id(line) in at_edge:
                around.setdefault(_key(line), line)
            else:
                text.append(line)
    return [*text, *around.values()]


def _edge(lines: Sequence[PrintedLine]) -> Sequence[PrintedLine]:
    """Give the lines at the top and the bottom of a page."""
    ordered = sorted(lines, key=lambda line: -line.bottom)
    return [*ordered[:_EDGE_LINES], *ordered[_EDGE_LINES:][-_EDGE_LINES:]]


def _key(line: PrintedLine) -> str:
    text = line.text.strip()
    return _DIGITS.sub("#", text) if _NUMBERED.search(text) else text


def _lines(rows: Sequence[_Row]) -> Iterator[Line]:
    """Yield the lines as the section model takes them; the lines of one heading make one."""
    body = _body_size(rows)
    larger = [row for row in rows if row.line.size > _LARGER * body]
    is_headed = len(larger) <= _MOST_HEADINGS * len(rows)
    levels = _levels([row.line.size for row in larger])
    all_bold = all(row.line.bold for row in rows)
    for group in _groups(rows, body):
        text = FoldedText()
        for row, after in zip_longest(group, group[1:]):
            _add(text, row, after)
        block = text.block("paragraph", emphasized=all(row.line.bold for row in group) and not all_bold)
        first = group[0]
        if block is None:
            continue
        if (
            is_headed
            and not first.line.aside
            and first.line.size > _LARGER * body
            and len(block.text) <= _LONGEST_HEADING
        ):
            block = replace(block, kind="heading", level=levels[_step(first.line.size)])
        yield Line(block, round(first.line.left), first.starts, first.runs_on)


def _add(text: FoldedText, row: _Row, after: _Row | None) -> None:
    """Add a row to a text, without the hyphen that its line end made, and a blank where another follows."""
    words = row.line.text
    if after and row.line.hyphen:
        kept = keeps_hyphen(words[:-1], after.line.text)
        text.add(words if kept else words[:-1], row.start)
    else:
        text.add(words, row.start)
        text.add_blank(row.start + len(words), row.start + len(words) + 1)


def _groups(rows: Sequence[_Row], body: float) -> Iterator[list[_Row]]:
    """Yield rows one by one, but large letters and parted words with the rows that they go on in."""
    group: list[_Row] = []
    for row in rows:
        if group and row.runs_on and (row.line.size > _LARGER * body or group[-1].line.hyphen):
            group.append(row)
            continue
        if group:
            yield group
        group = [row]
    if group:
        yield group


def _body_size(rows: Sequence[_Row]) -> float:
    """Give the size in which most letters are printed."""
    letters: Counter[float] = Counter()
    for row in rows:
        letters[_step(row.line.size)] += 0 if row.line.aside else len(row.line.text)
    return max(letters, key=lambda size: letters[size]) if letters else 1.0


def _levels(sizes: Sequence[float]) -> dict[float, int]:
    return {size: min(level, 6) for level, size in enumerate(sorted(set(map(_step, sizes)), reverse=True), 1)}


def _step(size: float) -> float:
    return round(size * 2) / 2
