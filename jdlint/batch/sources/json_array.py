"""A list of records in JSON, read by the record; places in the file are not known."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator
from contextlib import suppress
from pathlib import Path
from textwrap import shorten
from typing import Any

from ijson.backends import python as ijson  # those in C die of numbers with thousands of digits
from ijson.common import JSONError, ObjectBuilder
from ijson.utils import sendable_list

from jdlint.batch.errors import BatchError
from jdlint.batch.records import AnyRecord, BadRecord, Record
from jdlint.batch.sources.opening import (
    MOST_LINE,
    Broken,
    Opened,
    begins_list,
    encoding_of,
    has_strange_bytes,
    text_blocks,
)
from jdlint.batch.sources.streamed import Streamed
from jdlint.structured.columns import Columns

_STRANGE = "\ufdd0"
"""Stands for bytes that are not of the encoding: no character, so that no text has it."""

_MOST_DEPTH = 100
_MOST_SAID = 100
_TOO_DEEP = object()
_OPENING = frozenset({"start_map", "start_array"})
_CLOSING = frozenset({"end_map", "end_array"})
_MARKED = {0xDC00 + byte: _STRANGE for byte in range(0x80, 0x100)}


class JsonArray(Streamed):
    """A file that is one list in JSON, a record each of its items."""

    def __init__(self, path: Path, columns: Columns, encoding: str | None) -> None:
        """Take the file; what its columns are for is found in each record."""
        del columns
        super().__init__(path)
        self._encoding = encoding

    def check(self) -> None:
        """Raise BatchError where the file is no list, or an empty one."""
        try:
            begins = begins_list(self.path, self._encoding)
        except Broken as error:
            raise BatchError(f"{self.path}: this file cannot be read: {error}") from None
        if not begins:
            raise BatchError(
                f"{self.path}: of JSON a batch reads a list of records, which begins with '[';"
                " write each record on a line of its own (.jsonl)"
            )
        if next(self.records(), None) is None:
            raise BatchError(f"{self.path}: the list is empty")

    def _read(self, file: Opened) -> Iterator[AnyRecord]:
        source = _Bounded(text_blocks(file.stream, encoding_of(self.path, self._encoding)))
        name, row = str(self.path), 0
        try:
            for row, item in enumerate(_items(source), start=1):
                source.begin()
                yield _record(name, row, item, self._encoding)
        except (JSONError, ValueError, _TooLongError) as error:
            said = shorten(str(error), _MOST_SAID, placeholder="...")
            yield BadRecord(name, row + 1, f"the rest of this file cannot be read: {said}")


class _TooLongError(Exception):
    """A record of more characters than are held."""


class _Bounded:
    """The text that a parser is given, bounded between one record and the next."""

    def __init__(self, blocks: Iterator[str]) -> None:
        self._blocks, self._given = blocks, 0

    def begin(self) -> None:
        """Count anew: a record is whole."""
        self._given = 0

    def __iter__(self) -> Iterator[bytes]:
        for block in self._blocks:
            self._given += len(block)
            if self._given > MOST_LINE:
                raise _TooLongError(f"a record may have {MOST_LINE:,} characters; this one has more")
            yield (block if block.isascii() else block.translate(_MARKED)).encode()


def _events(blocks: Iterable[bytes]) -> Iterator[tuple[str, Any]]:
    """Yield what a parser finds, all of it up to a fault; raises JSONError or ValueError there."""
    found = sendable_list()
    parser = ijson.basic_parse_coro(found)
    try:
        for block in blocks:
            fault: Exception | None = None
            try:
                parser.send(block)
            except (JSONError, ValueError) as error:
                fault = error
            yield from found
            found.clear()
            if fault:
                raise fault
        parser.close()  # raises where something is still open
    finally:
        with suppress(JSONError):
            parser.close()


def _items(source: _Bounded) -> Iterator[Any]:
    """Yield the items of the outermost list; for one that is nested too deeply, ``_TOO_DEEP``.

    ijson's own ``items`` keeps the path to each value, which takes memory by the square of the depth.
    """
    builder, depth, deepest = ObjectBuilder(), 0, 0
    for event, value in _events(source):
        depth += event in _OPENING
        deepest = max(deepest, depth)
        if depth > 1 and deepest <= _MOST_DEPTH:
            builder.event(event, value)
        depth -= event in _CLOSING
        if depth == 1 and event in _CLOSING:
            yield builder.value if deepest <= _MOST_DEPTH else _TOO_DEEP
            builder, deepest = ObjectBuilder(), 0
        elif depth == 1 and event not in _OPENING:
            yield value


def _record(name: str, row: int, item: Any, encoding: str | None) -> AnyRecord:
    if item is _TOO_DEEP:
        return BadRecord(name, row, f"this record is nested more than {_MOST_DEPTH} levels deep")
    text = json.dumps(item, ensure_ascii=False, default=float)  # decimals
    if _STRANGE in text:
        said = encoding or "UTF-8"
        return BadRecord(name, row, f"the record holds bytes that are not {said}; see --encoding")
    if has_strange_bytes(text):  # halves of characters, which stay as they were written
        text = json.dumps(item, default=float)
    return Record(name, row, "json", text)
