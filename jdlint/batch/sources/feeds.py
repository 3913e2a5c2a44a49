"""Feeds in XML, a record each element that is a job; the names of those are found at the head of the feed."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import NamedTuple

from jdlint.batch.errors import BatchError
from jdlint.batch.records import AnyRecord, BadRecord, Record
from jdlint.batch.sources.elements import Element, Elements
from jdlint.batch.sources.opening import Broken, Opened, encoding_of, has_strange_bytes, opened, text_blocks
from jdlint.decoding import ReadError
from jdlint.structured.columns import Columns
from jdlint.structured.rows import names_of_jobs
from jdlint.structured.xml_values import read_beginning, read_xml

_HEAD = 4_000_000
"""Characters in which the first job of a feed must begin and say what it is."""

_DECLARED = re.compile(r"""<\?xml[^>]*\bencoding\s*=\s*["']([\w.:-]+)["']""")


class _Known(NamedTuple):
    encoding: str
    names: frozenset[str]


class Feed:
    """A file of XML."""

    def __init__(self, path: Path, columns: Columns, encoding: str | None) -> None:
        """Take the file, and what the elements of a job are for."""
        self.path, self.size = path, path.stat().st_size
        self._columns, self._said = columns, encoding
        self._opened: Opened | None = None
        self._found: _Known | None = None

    def check(self) -> None:
        """Raise BatchError where the head of the feed is no XML or holds no job."""
        try:
            self._known()
        except (ReadError, *Broken) as error:
            raise BatchError(f"{self.path}: {error}") from None

    def count(self) -> int:
        """Count the jobs."""
        return sum(1 for _ in self.records())

    def position(self) -> int:
        """Give how many bytes of the file are read."""
        return self._opened.position() if self._opened else 0

    def records(self) -> Iterator[AnyRecord]:
        """Yield the jobs."""
        name, row, known = str(self.path), 0, self._known()
        try:
            with opened(self.path) as self._opened:
                pieces = text_blocks(self._opened.stream, known.encoding)
                for row, element in enumerate(Elements(known.names).found_in(pieces), start=1):
                    yield _record(name, row, element, known.encoding)
        except Broken as error:
            yield BadRecord(name, row + 1, f"the rest of this file cannot be read: {error}")

    def _known(self) -> _Known:
        if self._found is None:
            encoding = encoding_of(self.path, self._said or self._declared())
            with opened(self.path) as file:
                head = _beginning(text_blocks(file.stream, encoding))
            value = read_beginning(head.encode("utf-8", "replace").decode())
            names = names_of_jobs(value, self._columns)
            if not names:
                if len(head) < _HEAD:
                    read_xml(head)  # which says what is wrong, if that is no XML
                raise ReadError("no job was found in this XML: no element with a title and a description")
            self._found = _Known(encoding, names)
        return self._found

    def _declared(self) -> str | None:
        with opened(self.path) as file:
            found = _DECLARED.search(next(text_blocks(file.stream, "latin-1"), ""))
        return found[1] if found else None


def _beginning(pieces: Iterable[str]) -> str:
    head: list[str] = []
    size = 0
    for piece in pieces:
        head.append(piece)
        size += len(piece)
        if size > _HEAD:
            break
    return "".join(head)


def _record(name: str, row: int, element: Element, encoding: str) -> AnyRecord:
    if element.text is None:
        return BadRecord(name, row, element.fault, element.line, element.column)
    if has_strange_bytes(element.text):
        said = f"this element holds bytes that are not {encoding.upper()}; see --encoding"
        return BadRecord(name, row, said, element.line, element.column)
    return Record(name, row, "feed", element.text, element.line, element.column)
