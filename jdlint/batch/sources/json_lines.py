"""Lines of JSON, a record each; blank lines are none."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from jdlint.batch.errors import BatchError
from jdlint.batch.records import AnyRecord, BadRecord, Record
from jdlint.batch.sources.opening import (
    MOST_LINE,
    Broken,
    Opened,
    encoding_of,
    has_strange_bytes,
    opened,
    text_lines,
)
from jdlint.batch.sources.streamed import Streamed
from jdlint.structured.columns import Columns

_ENDS = ("\n", "\r")


class JsonLines(Streamed):
    """A file of JSON lines."""

    def __init__(self, path: Path, columns: Columns, encoding: str | None) -> None:
        """Take the file; what its columns are for is found in each line."""
        del columns
        super().__init__(path)
        self._encoding = encoding

    def check(self) -> None:
        """Raise BatchError where the file has no line."""
        try:
            with opened(self.path) as file:
                first = next(self._lines(file), None)
        except Broken as error:
            raise BatchError(f"{self.path}: this file cannot be read: {error}") from None
        if first is None:
            raise BatchError(f"{self.path}: the file is empty")

    def _read(self, file: Opened) -> Iterator[AnyRecord]:
        for row, (line, text) in enumerate(self._lines(file), start=1):
            yield _record(str(self.path), row, line, text, self._encoding)

    def _lines(self, file: Opened) -> Iterator[tuple[int, str | None]]:
        """Yield the lines that are not blank with their numbers, None for one that is too long."""
        number, goes_on = 1, False
        for piece in text_lines(file.stream, encoding_of(self.path, self._encoding)):
            ends = piece.endswith(_ENDS)
            if not ends and len(piece) >= MOST_LINE:
                if not goes_on:
                    yield number, None
                goes_on = True
                continue
            if not goes_on and not piece.isspace():
                yield number, piece.rstrip("\r\n")
            goes_on = False
            number += ends


def _record(name: str, row: int, line: int, text: str | None, encoding: str | None) -> AnyRecord:
    if text is None:
        return BadRecord(name, row, f"a line may have {MOST_LINE:,} characters; this one has more", line, 1)
    if has_strange_bytes(text):
        said = encoding or "UTF-8"
        return BadRecord(name, row, f"the line holds bytes that are not {said}; see --encoding", line, 1)
    return Record(name, row, "jsonl", text, line)
