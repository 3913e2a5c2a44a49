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
from jdlint.batch.sources.streamed import Streamed
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


class Feed(Streamed):
    """A file of XML."""

    def __init__(self, path: Path, columns: Columns, encoding: str | None) -> None:
        """Take the file, and what the elements of a job are for."""
        super().__init__(path)
        self._columns, self._said = columns, encoding
        self._found: _Known | None = None

    def check(self) -> None:
        """Raise BatchError where the head of the feed is no XML or holds no job."""
        try:
            self._known()
        except (ReadError, *Broken) as error:
            raise BatchError(f"{self.path}: {error}") from None

    def _read(self, file: Opened) -> Iterator[AnyRecord]:
        known = self._known()
        pieces = text_blocks(file.stream, known.encoding)
        for row, element in enumerate(Elements(known.names).found_in(pieces), start=1):
            yield _record(str(self.path), row, element, known.encoding)

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
