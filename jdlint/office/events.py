"""XML as a row of events, without what makes a reader of XML read other files or grow without end."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Protocol
from xml.parsers import expat

from jdlint.decoding import ReadError

MOST_DEPTH = 400


class Handler(Protocol):
    """What takes the events; names are without their namespace, ``w:p`` is ``p``."""

    def start(self, name: str, attributes: Mapping[str, str]) -> None:
        """Enter an element."""

    def end(self, name: str) -> None:
        """Leave one."""

    def text(self, text: str) -> None:
        """Take a stretch of text."""


def parse(data: bytes, handler: Handler, what: str) -> None:
    """Read a part of a document; raises ReadError for no XML, one too deep, and one with a document type."""
    depth = 0

    def start(name: str, attributes: dict[str, str]) -> None:
        nonlocal depth
        depth += 1
        if depth > MOST_DEPTH:
            raise ReadError(f"elements lie more than {MOST_DEPTH} deep; no document of this kind needs that")
        handler.start(_local(name), {_local(key): value for key, value in attributes.items()})

    def end(name: str) -> None:
        nonlocal depth
        depth -= 1
        handler.end(_local(name))

    def doctype(*_: object) -> None:
        raise ReadError("the document has a document type, which none of this kind needs")

    parser = expat.ParserCreate()
    parser.buffer_text = True
    parser.StartElementHandler = start
    parser.EndElementHandler = end
    parser.CharacterDataHandler = handler.text
    parser.StartDoctypeDeclHandler = doctype
    try:
        parser.Parse(data, True)  # noqa: FBT003 - the parser's own signature
    except (expat.ExpatError, ValueError) as error:
        raise ReadError(f"this is not {what} that can be read: {error}") from None


def _local(name: str) -> str:
    return name.rpartition(":")[2]
