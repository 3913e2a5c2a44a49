"""How much of a file of data is read: enough for any board, and not what is made to take for ever."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from typing import Protocol, TypeVar

from jdlint.decoding import ReadError
from jdlint.posting import Block

MOST_TEXT = 200_000
"""Characters that the text of one posting may have, pictures written into it left aside."""

MOST_RECORDS = 10_000
"""Postings that are read of one file, and records that may be broken."""

_MOST_BLOCKS = 200_000
_PICTURE = re.compile(r"data:[^\"'()\s<>]{500,}")
_REST = "what follows is not read: a file may hold {most:,} {what}; split it"


class _Read(Protocol):
    """What was read of a record."""

    @property
    def blocks(self) -> tuple[Block, ...]:
        """The blocks of its text."""


_Record = TypeVar("_Record", bound=_Read)


def within_bounds(records: Iterable[_Record | ReadError]) -> Iterator[_Record | ReadError]:
    """Yield what is read of a file until that is as much as a file may hold, then an error that says so."""
    blocks = 0
    for count, record in enumerate(records):
        if count >= MOST_RECORDS:
            yield ReadError(_REST.format(most=MOST_RECORDS, what="records"))
            return
        if blocks >= _MOST_BLOCKS:
            yield ReadError(_REST.format(most=_MOST_BLOCKS, what="paragraphs"))
            return
        yield record
        blocks += 0 if isinstance(record, ReadError) else len(record.blocks)


def is_too_long(texts: Iterable[str]) -> bool:
    """Tell whether texts are together more than one posting may have."""
    given = list(texts)
    if sum(map(len, given)) <= MOST_TEXT:
        return False
    return sum(len(_PICTURE.sub("", text)) for text in given) > MOST_TEXT
