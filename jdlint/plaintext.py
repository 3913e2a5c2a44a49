"""Plain text as people write it: lines in capitals, all kinds of bullets, lines wrapped by hand."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise

from jdlint.linegaps import with_gaps
from jdlint.lines import Line, to_blocks
from jdlint.markup import cut, folded_block
from jdlint.posting import Block

_RULE = re.compile(r"[-=_~*#.+\s\u2013\u2014\u2500\u2501\u2550\u2022|]{3,}")
_UNDERLINE = re.compile(r"={3,}|-{3,}|~{3,}|\*{3,}")
_DECORATED = re.compile(
    r"(?P<left>[*_=~#-]{2,}|#(?=\s[A-Z]))\s*(?P<words>[^*_=~#\s-].*?)\s*(?P<right>[*_=~#-]*)"
)
_LONGEST_HEADING = 80
_NO_HEADING_END = (".", ",", ";")
_LABELLED = re.compile(r"[A-Z][^:]{1,40}:\s")

_WIDEST, _NARROWEST = 130, 40
_MOST_WIDER = 0.2
_FULL, _QUITE_FULL = 0.85, 0.92
_MOSTLY = 0.7
_WELL_PROVEN = 3


@dataclass(frozen=True)
class _Row:
    """A line that holds something: its block, its columns to the first and the last character."""

    block: Block
    indent: int
    width: int
    starts: bool


def read_plain(source: str) -> tuple[Block, ...]:
    """Give the blocks of a text; offsets are those of ``source``."""
    return tuple(to_blocks(_lines(list(_rows(source)))))


def _rows(source: str) -> Iterator[_Row]:
    """Yield the lines that hold words; a line drawn under another makes that one a heading."""
    waiting: _Row | None = None
    starts, start = True, 0
    for raw in source.splitlines(keepends=True):
        block = folded_block(raw, start, "paragraph")
        start += len(raw)
        block = with_gaps(block, len(raw)) if block else None
        if block is None:
            starts = True
            continue
        is_rule = bool(_RULE.fullmatch(block.text))
        if waiting:
            underlined = is_rule and not starts and bool(_UNDERLINE.fullmatch(block.text))
            yield _underlined(waiting, block.text) if underlined else waiting
            waiting = None
        if not is_rule:
            columns = raw.expandtabs()
            indent = len(columns) - len(columns.lstrip())
            waiting = _Row(_undecorated(block), indent, len(columns.rstrip()), starts)
        starts = is_rule
    if waiting:
        yield waiting


def _underlined(row: _Row, rule: str) -> _Row:
    text = row.block.text
    if len(text) > _LONGEST_HEADING or text.endswith(_NO_HEADING_END):
        return row
    return replace(row, block=replace(row.block, kind="heading", level=1 if rule[0] == "=" else 2))


def _undecorated(block: Block) -> Block:
    """Make a heading of a line set off by signs: ``**Duties**``, ``## Duties``, ``=== DUTIES ===``."""
    if len(block.text) > _LONGEST_HEADING:
        return block
    match = _DECORATED.fullmatch(block.text)
    if not match or not _is_pair(match["left"], match["right"]) or match["words"].endswith(_NO_HEADING_END):
        return block
    words = cut(block, match.start("words"), match.end("words"))
    level = len(match["left"]) if match["left"][0] == "#" else 0
    return replace(words, kind="heading", level=min(level, 6), emphasized=match["left"][0] in "*_")


def _is_pair(left: str, right: str) -> bool:
    """Tell whether signs before and after a line belong together; only ``#`` may stand before it alone."""
    return left[0] == right[:1] and len(left) > 1 if right else set(left) == {"#"}


def _lines(rows: Sequence[_Row]) -> list[Line]:
    wrapping = _Wrapping.of(rows)
    lines: list[Line] = []
    before: _Row | None = None
    for row in rows:
        runs_on = before is not None and not row.starts and wrapping.runs_on(before, row)
        lines.append(Line(row.block, row.indent, row.starts, runs_on))
        before = row
    return lines


@dataclass(frozen=True)
class _Wrapping:
    """How a text was wrapped by hand: the width of its lines, and how many lines speak for that."""

    width: int = 0
    proofs: int = 0

    @classmethod
    def of(cls, rows: Sequence[_Row]) -> _Wrapping:
        """Measure a text; the width is 0 where its lines end with their paragraphs.

        The proof is a line that goes on in lower case: wrapped by hand, the line before had no room for it.
        """
        widths = [row.width for row in rows if row.width <= _WIDEST]
        width = max(widths, default=0)
        if width < _NARROWEST or len(rows) - len(widths) > _MOST_WIDER * len(rows):
            return cls()
        going_on = [
            _is_full(before, row, width * _FULL)
            for before, row in pairwise(rows)
            if not row.starts
            and row.indent <= before.indent
            and row.block.text[0].islower()
            and not _ends(before.block.text)
        ]
        proofs = sum(going_on)
        return cls(width, proofs) if proofs and proofs >= _MOSTLY * len(going_on) else cls()

    def runs_on(self, before: _Row, row: _Row) -> bool:
        """Tell whether the second of two neighboring lines goes on with the sentence of the first."""
        if not self.width or before.width > _WIDEST:
            return False
        if row.block.text[0].islower():
            return _is_full(before, row, self.width * _FULL)
        if self.proofs < _WELL_PROVEN or _ends(before.block.text) or _LABELLED.match(row.block.text):
            return False
        return _is_full(before, row, self.width * _QUITE_FULL)


def _is_full(before: _Row, row: _Row, width: float) -> bool:
    """Tell whether the first word of a line had no room on the line before."""
    return before.width + 1 + len(row.block.text.split(" ", 1)[0]) > width


def _ends(text: str) -> bool:
    return text.endswith((".", "!", "?", ":", ";"))
