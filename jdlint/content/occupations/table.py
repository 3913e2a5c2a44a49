"""Sorted text tables, searched where they lie: one row a line, the key before the first tab."""

from __future__ import annotations

import mmap
from collections.abc import Iterator
from functools import cached_property, lru_cache
from pathlib import Path

EMPTY = "-"
"""Stands in a cell that is empty."""
_REMEMBERED = 4_000
"""Keys whose rows are kept: the same occupations and words come up again and again."""


class SortedTable:
    """One table. Lines are sorted by their bytes; the first line is a comment that begins with ``#``."""

    def __init__(self, path: Path) -> None:
        """Take the file; it is opened when first asked for a row."""
        self._path = path
        self._known = lru_cache(maxsize=_REMEMBERED)(self._sought)

    def get(self, key: str) -> tuple[str, ...] | None:
        """Give the cells after the key, or None where no row has it."""
        return self._known(key)

    def _sought(self, key: str) -> tuple[str, ...] | None:
        wanted = key.encode() + b"\t"
        start = self._find(wanted)
        line = self._line(start)
        return tuple(_cells(line[len(wanted) :])) if line.startswith(wanted) else None

    def starting(self, prefix: str) -> Iterator[list[str]]:
        """Yield the rows whose key begins with ``prefix``, in order, each with its key."""
        wanted = prefix.encode()
        start = self._find(wanted)
        while (line := self._line(start)).startswith(wanted) and line:
            yield _cells(line)
            start += len(line) + 1

    def rows(self) -> Iterator[list[str]]:
        """Yield every row but the comment, in order."""
        start = self._data.find(b"\n") + 1
        while line := self._line(start):
            yield _cells(line)
            start += len(line) + 1

    def lines(self) -> list[bytes]:
        """Give every line as it lies, the comment first: for who asks for many."""
        return self._data[:].split(b"\n")

    @cached_property
    def comment(self) -> str:
        """The first line: where the figures come from, and the names of the columns."""
        return self._line(0).decode()

    @cached_property
    def _data(self) -> mmap.mmap:
        with self._path.open("rb") as file:
            return mmap.mmap(file.fileno(), 0, access=mmap.ACCESS_READ)

    def _line(self, start: int) -> bytes:
        end = self._data.find(b"\n", start)
        return self._data[start : end if end >= 0 else len(self._data)]

    def _find(self, wanted: bytes) -> int:
        """Give the offset of the first line that does not sort before ``wanted``."""
        low, high = 0, len(self._data)
        while low < high:
            middle = self._data.rfind(b"\n", low, (low + high) // 2) + 1 or low
            line = self._line(middle)
            if line < wanted:
                low = middle + len(line) + 1
            else:
                high = middle
        return low


def _cells(line: bytes) -> list[str]:
    return ["" if cell == EMPTY else cell for cell in line.decode().split("\t")]
