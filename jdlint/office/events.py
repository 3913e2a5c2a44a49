"""XML as a row of events, without what makes a reader of XML read other files or grow without end."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Protocol
from xml.parsers import expat

from jdlint.decoding import ReadError

MOST_DEPTH = 400
MOST_ELEMENTS = 500_000
"""How many elements a part may hold; a page of text has some hundreds."""

MOST_CHARACTERS = 2_000_000
"""How much text a part may hold: a thousand postings."""

_MOST_ATTRIBUTES = 1_000
_CHUNK, _LONGEST_TAG = 1 << 16, 1 << 21


class Handler(Protocol):
    """What takes the events; names are without their namespace, ``w:p`` is ``p``."""

    def start(self, name: str, attributes: Mapping[str, str]) -> None:
        """Enter an element."""

    def end(self, name: str) -> None:
        """Leave one."""

    def text(self, text: str) -> None:
        """Take a stretch of text."""


def parse(data: bytes, handler: Handler, what: str) -> None:
    """Read a part of a document.

    Raises ReadError for no XML, one too deep or too large, and one with a document type.
    """
    parser = _Guard(handler).parser()
    try:
        for start in range(0, len(data), _CHUNK):
            parser.Parse(data[start : start + _CHUNK], False)  # noqa: FBT003 - the parser's own signature
            if start - parser.CurrentByteIndex > _LONGEST_TAG:
                raise ReadError("the document holds a tag of megabytes, which none of this kind needs")
        parser.Parse(b"", True)  # noqa: FBT003
    except (expat.ExpatError, ValueError, LookupError) as error:
        raise ReadError(f"this is not {what} that can be read: {error}") from None


class _Guard:
    """Hands events on, with an eye on how many there are and how deep they lie."""

    def __init__(self, handler: Handler) -> None:
        self._handler = handler
        self._depth = 0
        self._elements_left, self._text_left = MOST_ELEMENTS, MOST_CHARACTERS

    def parser(self) -> expat.XMLParserType:
        """Give a parser whose events come here."""
        parser = expat.ParserCreate()
        parser.buffer_text = True
        parser.StartElementHandler = self._start
        parser.EndElementHandler = self._end
        parser.CharacterDataHandler = self._text
        parser.StartDoctypeDeclHandler = _refuse_doctype
        return parser

    def _start(self, name: str, attributes: dict[str, str]) -> None:
        self._depth += 1
        self._elements_left -= 1
        if self._depth > MOST_DEPTH:
            raise ReadError(f"elements lie more than {MOST_DEPTH} deep; no document of this kind needs that")
        if len(attributes) > _MOST_ATTRIBUTES:
            raise ReadError(
                "the document holds a tag of thousands of attributes, which none of this kind needs"
            )
        if self._elements_left < 0:
            raise ReadError(f"the document holds more than {MOST_ELEMENTS:,} elements")
        own = {_local(key): value for key, value in attributes.items()}
        self._handler.start(_local(name), own)

    def _end(self, name: str) -> None:
        self._depth -= 1
        self._handler.end(_local(name))

    def _text(self, text: str) -> None:
        self._text_left -= len(text)
        if self._text_left < 0:
            raise ReadError(f"the document holds more than {MOST_CHARACTERS:,} characters")
        self._handler.text(text)


def _refuse_doctype(*_: object) -> None:
    raise ReadError("the document has a document type, which none of this kind needs")


def _local(name: str) -> str:
    return name.rpartition(":")[2]
