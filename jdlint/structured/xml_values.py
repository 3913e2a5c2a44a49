"""XML as values with places: elements are objects, and each character of a text leads back to the file."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass, field
from functools import partial
from xml.parsers import expat

from jdlint.decoding import ReadError
from jdlint.sourcemap import Run, SourceMap
from jdlint.structured.descriptions import HTML_ELEMENTS
from jdlint.structured.values import Text, Value

MOST_DEPTH = 200
MOST_ELEMENTS = 250_000
MOST_ATTRIBUTES = 200
"""How deep elements may lie in one another, how many a file and how many attributes an element may hold."""

_TAG = re.compile(r"""[^"'>]*(?:"[^"]*"[^"'>]*|'[^']*'[^"'>]*)*>""")
_ATTRIBUTE = re.compile(r"""=\s*("[^"]*"|'[^']*')""")
_PIECE = re.compile(
    r"<!\[CDATA\[(?P<section>.*?)\]\]>|<!--.*?-->|<\?.*?\?>|(?P<sign>&[^;]*;|\r\n)", re.DOTALL
)
_LINE_END = re.compile("\r\n")
_ALL_SPACE = "\n\r\t "


@dataclass
class _Element:
    """An element while it is open: its text, its children by name, and where what it holds begins."""

    name: str
    inside: int
    children: dict[str, list[Value]] = field(default_factory=dict)
    parts: list[str] = field(default_factory=list)


def read_xml(source: str) -> Value:
    """Read a document of XML; attributes are children whose names begin with "@".

    An element that holds HTML as elements is the text of that HTML. Raises ReadError with line and column for
    what is no XML or lies too deep, and for a document type, with which a file can make a reader read others.
    """
    return _Reader(source).value()


def read_beginning(source: str) -> Value:
    """Read the beginning of a document of XML, as though what is open ended where it does or breaks.

    Raises ReadError as :func:`read_xml` does, for broken XML only before its first element.
    """
    return _Reader(source).value(is_whole=False)


class _Reader:
    """Builds the tree from the events of the standard library's expat; its offsets count bytes of UTF-8."""

    def __init__(self, source: str) -> None:
        self._source = source
        self._data = source.encode()
        self._byte = self._char = 0
        self._count = 0
        self._open: list[_Element] = [_Element("", 0)]
        self._parser = parser = expat.ParserCreate("utf-8")
        parser.buffer_text = True
        parser.ordered_attributes = True
        parser.StartElementHandler = self._start
        parser.EndElementHandler = self._end
        parser.CharacterDataHandler = self._text
        parser.StartDoctypeDeclHandler = self._doctype

    def value(self, *, is_whole: bool = True) -> Value:
        try:
            self._parser.Parse(self._data, is_whole)
        except expat.ExpatError as error:
            if not is_whole and self._count > 0:
                return self._as_it_stands()
            what = expat.errors.messages[error.code]
            raise ReadError(
                f"this is not XML that can be read: {what}", error.lineno, error.offset + 1
            ) from None
        return self._as_it_stands()

    def _as_it_stands(self) -> Value:
        """Close what is open and give the value."""
        while len(self._open) > 1:
            self._close(len(self._source))
        return _value_of(self._open[0], self._source, len(self._source))

    def _offset(self) -> int:
        """Give the offset, in characters, of the event at hand; events come in order."""
        at = self._parser.CurrentByteIndex
        self._char += len(self._data[self._byte : at].decode("utf-8", "replace"))
        self._byte = at
        return self._char

    def _start(self, name: str, attributes: list[str]) -> None:
        self._count += 1
        if len(self._open) > MOST_DEPTH or self._count > MOST_ELEMENTS:
            raise self._fault(f"more than {MOST_DEPTH} elements in one another, or {MOST_ELEMENTS:,} in all")
        if len(attributes) > 2 * MOST_ATTRIBUTES:
            raise self._fault(f"an element has more than {MOST_ATTRIBUTES} attributes")
        start = self._offset()
        tag = _TAG.match(self._source, start)
        inside = tag.end() if tag else len(self._source)
        element = _Element(_local(name), inside)
        written = _ATTRIBUTE.finditer(self._source, start, inside) if attributes else ()
        for key, value, where in zip(attributes[::2], attributes[1::2], written, strict=False):
            inner = where.start(1) + 1, where.end(1) - 1
            element.children[f"@{_local(key)}"] = [Text(value, _whole(len(value), *inner))]
        self._open.append(element)

    def _end(self, name: str) -> None:
        del name
        self._close(self._offset())

    def _close(self, end: int) -> None:
        element = self._open.pop()
        value = _value_of(element, self._source, end)
        self._open[-1].children.setdefault(element.name, []).append(value)

    def _text(self, text: str) -> None:
        self._open[-1].parts.append(text)

    def _doctype(self, *_: object) -> None:
        raise self._fault("a document type is not read, for it can name other files and grow without end")

    def _fault(self, what: str) -> ReadError:
        return ReadError(what, self._parser.CurrentLineNumber, self._parser.CurrentColumnNumber + 1)


def _value_of(element: _Element, source: str, end: int) -> Value:
    names = {name for name in element.children if not name.startswith("@")}
    if names and names <= HTML_ELEMENTS:
        return Text(source[element.inside : end], _whole(end - element.inside, element.inside, end))
    if names:
        return {name: each[0] if len(each) == 1 else each for name, each in element.children.items()}
    text = "".join(element.parts)
    if not text.strip(_ALL_SPACE):
        return Text("", _whole(0, element.inside, element.inside))
    return Text(text, partial(_map_of, source, len(text), element.inside, end))


def _map_of(source: str, length: int, start: int, end: int) -> SourceMap:
    """Give the way of a text of XML back to where it is written: through references and sections."""
    runs: list[Run] = []
    at, reached = 0, start
    for piece in _PIECE.finditer(source, start, end):
        runs.append(Run(at, at + piece.start() - reached, reached, piece.start()))
        at, reached = runs[-1].text_end, piece.end()
        if piece["section"] is not None:
            inner = _map_of_section(source, *piece.span("section"))
            runs.extend(SourceMap(inner).shifted(at))
        elif piece["sign"]:
            runs.append(Run(at, at + 1, *piece.span()))
        at = runs[-1].text_end
    runs.append(Run(at, at + end - reached, reached, end))
    if runs[-1].text_end != length:
        return SourceMap((Run(0, length, start, end),))
    return SourceMap(tuple(run for run in runs if run.text_end > run.text_start))


def _map_of_section(source: str, start: int, end: int) -> tuple[Run, ...]:
    """Give the runs of a section of text as it stands; the two signs of a line end are one."""
    runs: list[Run] = []
    at, reached = 0, start
    for line_end in _LINE_END.finditer(source, start, end):
        plain = line_end.start() - reached
        runs += [
            Run(at, at + plain, reached, line_end.start()),
            Run(at + plain, at + plain + 1, *line_end.span()),
        ]
        at, reached = at + plain + 1, line_end.end()
    return (*runs, Run(at, at + end - reached, reached, end))


def _whole(length: int, start: int, end: int) -> Callable[[], SourceMap]:
    return lambda: SourceMap((Run(0, length, start, end),))


def _local(name: str) -> str:
    return name.rpartition(":")[2]
