"""What every reader shares: folding white space while recording where each character came from."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from dataclasses import replace

from jdlint.posting import Block, BlockKind
from jdlint.sourcemap import Run, SourceMap

_INVISIBLE = "\u00ad\u200b\u200c\u200d\u2060\ufeff"
_PIECE = re.compile(
    rf"(?P<space>\s+)|(?P<invisible>[{_INVISIBLE}]+)|(?P<hyphen>\u2011)"
    rf"|[^\s{_INVISIBLE}\u2011]+(?: [^\s{_INVISIBLE}\u2011]+)*",
)


class FoldedText:
    """Builds one block's text: runs of white space become one blank, invisible characters vanish."""

    def __init__(self) -> None:
        self._parts: list[str] = []
        self._runs: list[Run] = []
        self._length = 0
        self._blank: tuple[int, int] | None = None

    def add(self, raw: str, source_start: int) -> None:
        """Add source text that reads as itself, character by character, from ``source_start`` on."""
        for match in _PIECE.finditer(raw):
            start, end = source_start + match.start(), source_start + match.end()
            if match.lastgroup == "space":
                self._blank = self._blank or (start, end)
            elif match.lastgroup == "hyphen":
                self._append("-", start, end)
            elif match.lastgroup is None:
                self._append(match.group(), start, end)

    def add_decoded(self, text: str, source_start: int, source_end: int) -> None:
        """Add text that stands for other source characters, such as an entity or an escape."""
        if text.isspace():
            self._blank = self._blank or (source_start, source_end)
            return
        kept = text.strip().translate(dict.fromkeys(map(ord, _INVISIBLE)))
        if kept:
            self._append("-" if kept == "\u2011" else kept, source_start, source_end)

    def add_blank(self, source_start: int, source_end: int) -> None:
        """Add white space that the source does not write as such, such as a line-break tag."""
        self._blank = self._blank or (source_start, source_end)

    @property
    def length(self) -> int:
        """How long the text is so far."""
        return self._length

    def block(self, kind: BlockKind, level: int = 0, *, emphasized: bool = False) -> Block | None:
        """Give the block built so far, or None where nothing visible was added."""
        if not self._parts:
            return None
        return Block(kind, "".join(self._parts), SourceMap(tuple(self._runs)), level, emphasized)

    def _append(self, text: str, start: int, end: int) -> None:
        if self._blank and self._parts:
            self._put(" ", *self._blank)
        self._blank = None
        self._put(text, start, end)

    def _put(self, text: str, start: int, end: int) -> None:
        run = Run(self._length, self._length + len(text), start, end)
        last = self._runs[-1] if self._runs else None
        if last and last.is_linear and run.is_linear and last.source_end == start:
            self._runs[-1] = Run(last.text_start, run.text_end, last.source_start, end)
        else:
            self._runs.append(run)
        self._parts.append(text)
        self._length += len(text)


def folded_block(raw: str, source_start: int, kind: BlockKind, level: int = 0) -> Block | None:
    """Make a block of one stretch of plain source; None where it holds nothing visible."""
    text = FoldedText()
    text.add(raw, source_start)
    return text.block(kind, level)


def cut(block: Block, start: int, end: int) -> Block:
    """Give the part of a block between two offsets of its text; the caller sees to blanks at the edges."""
    if (start, end) == (0, len(block.text)):
        return block
    within = block.gaps[bisect_right(block.gaps, start) : bisect_left(block.gaps, end)]
    gaps = tuple(gap - start for gap in within)
    return replace(block, text=block.text[start:end], map=block.map.cut(start, end), gaps=gaps)


def joined(blocks: Sequence[Block]) -> Block:
    """Make one block of neighbors, a blank between each two; kind and level are those of the first."""
    if len(blocks) == 1:
        return blocks[0]
    runs: list[Run] = []
    gaps: list[int] = []
    length = 0
    for block in blocks:
        if runs:
            runs.append(Run(length, length + 1, runs[-1].source_end, block.map.runs[0].source_start))
            length += 1
        runs.extend(block.map.shifted(length))
        gaps.extend(gap + length for gap in block.gaps)
        length += len(block.text)
    text = " ".join(block.text for block in blocks)
    emphasized = all(block.emphasized for block in blocks)
    mapped = SourceMap(tuple(runs))
    return replace(blocks[0], text=text, map=mapped, emphasized=emphasized, gaps=tuple(gaps))
