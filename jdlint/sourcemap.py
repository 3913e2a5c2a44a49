"""From an offset in a block's text back to the offset in the author's file, as recorded by the reader."""

from __future__ import annotations

import re
from array import array
from bisect import bisect_right
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property, lru_cache
from itertools import chain
from typing import NamedTuple

_LINE_END = re.compile(r"\r\n|\r|\n")


class Run(NamedTuple):
    """A stretch of text and the stretch of source it was read from.

    Equal lengths mean character by character; otherwise the run is atomic (``&amp;`` read as ``&``).
    All offsets are 0-based code points, ends exclusive.
    """

    text_start: int
    text_end: int
    source_start: int
    source_end: int

    @property
    def is_linear(self) -> bool:
        """Whether text and source run in step."""
        return self.text_end - self.text_start == self.source_end - self.source_start


@dataclass(frozen=True)
class SourceMap:
    """The runs of one block, in text order and without gaps."""

    runs: tuple[Run, ...]

    def source_span(self, start: int, end: int) -> tuple[int, int]:
        """Give the source offsets ``(start, end)`` of the text between two offsets.

        An empty span (``start == end``) maps to the point before the character at ``start``, or to the
        end of the last run.
        """
        if not self.runs:
            return 0, 0
        if start >= end:
            point = self._source_start(start)
            return point, point
        return self._source_start(start), self._source_end(end)

    def cut(self, start: int, end: int) -> SourceMap:
        """Give the map of the text between two offsets, as if that were the whole text."""
        low, high = bisect_right(self._starts, start) - 1, bisect_right(self._starts, end - 1)
        return SourceMap(tuple(_clipped(run, start, end) for run in self.runs[max(low, 0) : high]))

    def through(self, outer: Callable[[], SourceMap]) -> SourceMap:
        """Give the map of a text whose source is itself a text with a map.

        ``self`` leads to offsets of the text in between (a decoded string), ``outer`` from there to the file;
        it is made when it is first asked for, as most of a file never is.
        """
        return _LedOn(self, outer)

    def shifted(self, distance: int) -> Iterator[Run]:
        """Yield the runs as they are after ``distance`` characters of other text."""
        for run in self.runs:
            yield Run(run.text_start + distance, run.text_end + distance, run.source_start, run.source_end)

    def _run_at(self, offset: int) -> Run:
        return self.runs[max(bisect_right(self._starts, offset) - 1, 0)]

    def _source_start(self, offset: int) -> int:
        run = self._run_at(offset)
        if offset >= run.text_end:
            return run.source_end
        return run.source_start + (offset - run.text_start if run.is_linear else 0)

    def _source_end(self, offset: int) -> int:
        run = self._run_at(offset - 1)
        return run.source_start + offset - run.text_start if run.is_linear else run.source_end

    @cached_property
    def _starts(self) -> list[int]:
        return [run.text_start for run in self.runs]


class _LedOn(SourceMap):
    """A map that leads on through another."""

    def __init__(self, inner: SourceMap, outer: Callable[[], SourceMap]) -> None:
        object.__setattr__(self, "_way", (inner, outer))

    @cached_property
    def runs(self) -> tuple[Run, ...]:
        inner, outer = self._way  # type: ignore[attr-defined]
        whole = outer()
        return tuple(chain.from_iterable(_led_on(run, whole) for run in inner.runs))


def _clipped(run: Run, start: int, end: int) -> Run:
    """Give the part of a run between two text offsets, counted from the first of them."""
    low, high = max(run.text_start, start), min(run.text_end, end)
    if not run.is_linear:
        return Run(low - start, high - start, run.source_start, run.source_end)
    drift = run.source_start - run.text_start
    return Run(low - start, high - start, low + drift, high + drift)


def _led_on(run: Run, outer: SourceMap) -> Iterator[Run]:
    """Yield the runs of the text of one run, each as far as one run of the outer map leads."""
    if not run.is_linear:
        yield Run(run.text_start, run.text_end, *outer.source_span(run.source_start, run.source_end))
        return
    back = run.text_start - run.source_start
    for part in outer.cut(run.source_start, run.source_end).runs:
        low, high = part.text_start + run.source_start, part.text_end + run.source_start
        yield Run(low + back, high + back, part.source_start, part.source_end)


@lru_cache(maxsize=1)
def _line_starts(source: str) -> Sequence[int]:
    """Give where the lines of a source begin; the many postings of one file share the answer."""
    return array("Q", chain((0,), (match.end() for match in _LINE_END.finditer(source))))


@dataclass(frozen=True)
class LineIndex:
    """Where each line of a source begins; lines end with LF, CR or CRLF."""

    starts: Sequence[int]
    length: int

    @classmethod
    def of(cls, source: str) -> LineIndex:
        """Index a source, given without its byte order mark."""
        return cls(_line_starts(source), len(source))

    def locate(self, offset: int) -> tuple[int, int]:
        """Give the 1-based line and column (code points) of a 0-based offset."""
        line = bisect_right(self.starts, min(offset, self.length)) - 1
        return line + 1, min(offset, self.length) - self.starts[line] + 1

    def line_span(self, line: int) -> tuple[int, int]:
        """Give the offsets of a 1-based line, its line end included."""
        end = self.starts[line] if line < len(self.starts) else self.length
        return self.starts[line - 1], end
