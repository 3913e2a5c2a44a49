"""What the sources have in common whose files are streams: text, compressed or not."""

from __future__ import annotations

from abc import ABC, abstractmethod
from collections.abc import Iterator
from pathlib import Path

from jdlint.batch.records import AnyRecord, BadRecord
from jdlint.batch.sources.opening import Broken, Opened, opened


class Streamed(ABC):
    """A file that is opened anew for each pass over its records."""

    def __init__(self, path: Path) -> None:
        """Take the file."""
        self.path, self.size = path, path.stat().st_size
        self._opened: Opened | None = None

    @abstractmethod
    def _read(self, file: Opened) -> Iterator[AnyRecord]:
        """Yield the records of the opened file; what :data:`Broken` names may be raised in the middle."""

    def count(self) -> int:
        """Count the records."""
        return sum(1 for _ in self.records())

    def position(self) -> int:
        """Give how many bytes of the file are read."""
        return self._opened.position() if self._opened else 0

    def records(self) -> Iterator[AnyRecord]:
        """Yield the records; where the file breaks off, the fault stands for the rest."""
        read = 0
        try:
            with opened(self.path) as self._opened:
                for record in self._read(self._opened):
                    read += 1
                    yield record
        except Broken as error:
            said = f"the rest of this file cannot be read: {error}"
            yield BadRecord(str(self.path), read + 1, said)
