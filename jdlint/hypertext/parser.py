"""From HTML to the lines and fields it holds, each with its place in the source."""

from __future__ import annotations

import re
from html.parser import HTMLParser

from jdlint.hypertext import elements
from jdlint.hypertext.elements import APART, BLOCKS, VOID
from jdlint.hypertext.nesting import Element, Nesting
from jdlint.hypertext.shown import ShownLine, ShownText, add_text
from jdlint.markup import FoldedText
from jdlint.posting import Field
from jdlint.sourcemap import Run, SourceMap

_MASKED = re.compile(r"<!\[CDATA\[|\]\]>|<!\[|&(?=#[0-9]{9}|#[xX][0-9a-fA-F]{9})")
_JSON_LD = "application/ld+json"
_META = frozenset({"description", "og:title", "og:description", "og:site_name"})


class Parser(HTMLParser):
    """Collects the lines and fields of one source; ``feed_all`` does all the work."""

    def __init__(self, source: str, *, on_page: bool, keeps_lines: bool) -> None:
        """Take the source; ``keeps_lines`` says that the ends of its lines show everywhere."""
        super().__init__(convert_charrefs=True)
        self.fields: list[Field] = []
        self._source = source
        self._on_page = on_page
        self._nesting = Nesting()
        self._shown = ShownText(source, self._nesting, keeps_lines=keeps_lines)
        self._title = FoldedText()
        self._serial = 0
        self._line_starts = [0, *(match.end() for match in re.finditer("\n", source))]
        self._text_from: int | None = None
        self._data_from: int | None = None
        self.data: list[tuple[int, int]] = []
        """Where the page's JSON-LD stands: offsets of the source."""

    @property
    def lines(self) -> list[ShownLine]:
        """The lines found."""
        return self._shown.lines

    def feed_all(self) -> None:
        """Read the whole source."""
        self.feed(_masked(self._source))
        self.close()
        self._flush(len(self._source))
        self._shown.end_line()
        title = self._title.block("paragraph")
        if title:
            self.fields.append(Field("page-title", title.text, title.map, origin="page"))

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """Enter an element (html.parser's own name)."""
        start = self._flush(self._offset())
        attributes = {name: value or "" for name, value in reversed(attrs)}
        if tag == "script" and attributes.get("type", "").strip().lower() == _JSON_LD:
            self._data_from = self._tag_end(start)
        if tag in VOID:
            self._void(tag, attributes, start)
            return
        for element in self._nesting.implied_by(tag):
            self._leave(element)
        self._serial += 1
        if self._is_hidden:
            self._nesting.open(Element(tag, self._serial))
            return
        element = self._element(tag, attributes)
        if element.is_block:
            self._shown.end_line()
        elif tag in APART:
            self._shown.add_blank(start, self._tag_end(start))
        self._nesting.open(element)

    def handle_startendtag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """Enter and leave an element at once (html.parser's own name)."""
        self.handle_starttag(tag, attrs)
        if tag not in VOID:
            self.handle_endtag(tag)

    def handle_endtag(self, tag: str) -> None:
        """Leave an element (html.parser's own name)."""
        start = self._flush(self._offset())
        if tag == "script" and self._data_from is not None:
            self.data.append((self._data_from, start))
            self._data_from = None
        element = self._nesting.closed_by(tag)
        if element:
            self._leave(element)
        if self._is_hidden:
            return
        if tag == "br":
            self._shown.break_line(start, self._tag_end(start))
        elif tag in APART:
            self._shown.add_blank(start, self._tag_end(start))
        elif tag in BLOCKS and not element:
            self._shown.end_line()

    def handle_data(self, data: str) -> None:  # noqa: ARG002
        """Note where text begins; it is taken from the source when the next tag ends it."""
        if self._text_from is None:
            self._text_from = self._offset()

    def handle_comment(self, data: str) -> None:  # noqa: ARG002
        """Pass over a comment."""
        self._flush(self._offset())

    def handle_decl(self, decl: str) -> None:  # noqa: ARG002
        """Pass over a declaration."""
        self._flush(self._offset())

    def handle_pi(self, data: str) -> None:  # noqa: ARG002
        """Pass over a processing instruction."""
        self._flush(self._offset())

    @property
    def _is_hidden(self) -> bool:
        return self._nesting.has("hidden")

    def _element(self, tag: str, attributes: elements.Attributes) -> Element:
        outside = not (self._nesting.has("main") or self._nesting.has("article"))
        is_imprint = self._on_page and outside and tag == "footer"
        effects = {
            "hidden": is_imprint or elements.is_hidden(tag, attributes, on_page=self._on_page),
            "bold": elements.is_bold(tag, attributes),
            "lines": elements.keeps_lines(tag, attributes),
            "main": tag == "main" or attributes.get("role") == "main",
            "article": tag == "article",
            "header": tag == "header" and outside,
            "form": tag == "form",
            "title": tag == "title",
        }
        given = tuple(effect for effect, holds in effects.items() if holds)
        is_block = elements.is_block(tag, attributes) and not effects["hidden"]
        return Element(tag, self._serial, given, is_block)

    def _leave(self, element: Element) -> None:
        if element.is_block:
            self._shown.end_line()
        self._nesting.close(element)

    def _void(self, tag: str, attributes: elements.Attributes, start: int) -> None:
        if tag == "meta":
            self._meta(attributes, start)
        elif self._is_hidden:
            return
        elif tag == "br":
            self._shown.break_line(start, self._tag_end(start))
        elif tag == "hr":
            self._shown.end_line()
        elif tag in APART:
            self._shown.add_blank(start, self._tag_end(start))

    def _meta(self, attributes: elements.Attributes, start: int) -> None:
        name = attributes.get("property") or attributes.get("name", "")
        value = " ".join(attributes.get("content", "").split())
        if name.lower() in _META and value:
            whole = SourceMap((Run(0, len(value), start, self._tag_end(start)),))
            self.fields.append(Field(name.lower(), value, whole, origin="page"))

    def _flush(self, end: int) -> int:
        """Take in the text that ends at an offset of the source; give that offset."""
        start, self._text_from = self._text_from, None
        if start is not None and self._nesting.has("title"):
            add_text(self._title, self._source, start, end)
        elif start is not None and not self._is_hidden:
            self._shown.add(start, end)
        return end

    def _tag_end(self, start: int) -> int:
        return self._source.find(">", start) + 1 or len(self._source)

    def _offset(self) -> int:
        line, column = self.getpos()
        return self._line_starts[line - 1] + column


def _masked(source: str) -> str:
    """Give the source with what html.parser stumbles over masked, every character in its place.

    What is left open at the end of a file would make it look through the rest again and again.
    """
    text = _MASKED.sub(lambda match: "<!x" if match[0] == "<![" else " " * len(match[0]), source)
    last = text.rfind("-->") + 1
    text = text[:last] + text[last:].replace("<!--", "    ")
    last = text.rfind(">") + 1
    return text[:last] + text[last:].replace("<", " ")
