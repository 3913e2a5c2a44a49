"""The shape of an input, for those who write one."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Protocol

from jdlint.batch.records import AnyRecord


class Source(Protocol):
    """One file."""

    path: Path
    size: int
    """Bytes of the file."""

    def check(self) -> None:
        """Raise BatchError where no text of a posting can be found in the file."""

    def count(self) -> int:
        """Count the records."""

    def records(self) -> Iterator[AnyRecord]:
        """Yield the records in order, and what is wrong with those that cannot be read."""

    def position(self) -> int:
        """Give how many bytes of the file the records yielded so far are, nearly."""
