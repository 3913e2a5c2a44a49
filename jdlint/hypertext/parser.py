"""From HTML to the lines it shows, each with its place in the source."""

from __future__ import annotations

import re
from dataclasses import dataclass
from html.parser import HTMLParser

from jdlint.hypertext import elements
from jdlint.hypertext.elements import APART, BLOCKS, CELLS, HEADINGS, LISTS, VOID
from jdlint.hypertext.entities import REFERENCE, decode_reference
from jdlint.hypertext.nesting import Element, Nesting
from jdlint.lines import Line
from jdlint.markup import FoldedText
from jdlint.posting import Block, BlockKind, Field

_PIECE = re.compile(
    rf"(?P<reference>{REFERENCE})|(?P<nothing></>|<!--|<!\[CDATA\[|\]\]>)|(?P<line>\r\n|\n|\r)"
)
_MASKED = re.compile(r"<!\[CDATA\[|\]\]>|<!\[|&(?=#[0-9]{9}|#[xX][0-9a-fA-F]{9})")
_WORD = re.compile(r"\w")
_META = frozenset({"description", "og:title", "og:description", "og:site_name"})
_LONGEST_HEADING = 200
_LONGEST_BROKEN_HEADING = 80
_WRAPPED = 40
_SENTENCE_ENDS = (".", "!", "?", ":", ";")


@dataclass(frozen=True)
class ShownLine:
    """A line, the row and cell of a table it stands in (0 for none), and its place on a page."""

    line: Line
    row: int = 0
    cell: int = 0
    in_main: bool = False
    in_header: bool = False
    in_form: bool = False


class Parser(HTMLParser):
    """Collects the lines and fields of one source; ``feed_all`` does all the work."""

    def __init__(self, source: str, *, on_page: bool, keeps_lines: bool) -> None:
        """Take the source; ``keeps_lines`` says that the ends of its lines show everywhere."""
        super().__init__(convert_charrefs=True)
        self.lines: list[ShownLine] = []
        self.fields: list[Field] = []
        self._source = source
        self._on_page, self._keeps_lines = on_page, keeps_lines
        self._nesting = Nesting()
        self._serial = 0
        self._line_starts = [0, *(match.end() for match in re.finditer("\n", source))]
        self._text_from: int | None = None
        self._title = FoldedText()
        self._text = FoldedText()
        self._all_bold, self._has_words, self._starts = True, False, True

    def feed_all(self) -> None:
        """Read the whole source."""
        self.feed(_masked(self._source))
        self.close()
        self._flush(len(self._source))
        self._end_line()
        title = self._title.block("paragraph")
        if title:
            self.fields.append(Field("page-title", title.text, *title.map.source_span(0, len(title.text))))

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """Enter an element (html.parser's own name)."""
        start = self._flush()
        attributes = {name: value or "" for name, value in reversed(attrs)}
        if tag in VOID:
            self._void(tag, attributes, start)
            return
        for element in self._nesting.implied_by(tag):
            self._leave(element)
        self._serial += 1
        if self._nesting.has("hidden"):
            self._nesting.open(Element(tag, self._serial))
            return
        element = self._element(tag, attributes)
        if element.is_block:
            self._end_line()
        elif tag in APART:
            self._text.add_blank(start, self._tag_end(start))
        self._nesting.open(element)

    def handle_startendtag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """Enter and leave an element at once (html.parser's own name)."""
        self.handle_starttag(tag, attrs)
        if tag not in VOID:
            self.handle_endtag(tag)

    def handle_endtag(self, tag: str) -> None:
        """Leave an element (html.parser's own name)."""
        start = self._flush()
        element = self._nesting.closed_by(tag)
        if element:
            self._leave(element)
        elif tag == "br":
            self._break(start)
        elif tag in BLOCKS and not self._nesting.has("hidden"):
            self._end_line()
        if tag in APART and not self._nesting.has("hidden"):
            self._text.add_blank(start, self._tag_end(start))

    def handle_data(self, data: str) -> None:  # noqa: ARG002
        """Note where text begins; it is taken from the source when the next tag ends it."""
        if self._text_from is None:
            self._text_from = self._offset()

    def handle_comment(self, data: str) -> None:  # noqa: ARG002
        """Pass over a comment."""
        self._flush()

    def handle_decl(self, decl: str) -> None:  # noqa: ARG002
        """Pass over a declaration."""
        self._flush()

    def handle_pi(self, data: str) -> None:  # noqa: ARG002
        """Pass over a processing instruction."""
        self._flush()

    def _element(self, tag: str, attributes: elements.Attributes) -> Element:
        outside = not (self._nesting.has("main") or self._nesting.has("article"))
        effects = {
            "hidden": elements.is_hidden(tag, attributes, on_page=self._on_page)
            or (self._on_page and outside and tag == "footer"),
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
            self._end_line()
        self._nesting.close(element)

    def _void(self, tag: str, attributes: elements.Attributes, start: int) -> None:
        if tag == "meta":
            self._meta(attributes, start)
        elif self._nesting.has("hidden"):
            return
        elif tag == "br":
            self._break(start)
        elif tag == "hr":
            self._end_line()
        elif tag in APART:
            self._text.add_blank(start, self._tag_end(start))

    def _meta(self, attributes: elements.Attributes, start: int) -> None:
        name = attributes.get("property") or attributes.get("name", "")
        value = " ".join(attributes.get("content", "").split())
        if name.lower() in _META and value:
            self.fields.append(Field(name.lower(), value, start, self._tag_end(start)))

    def _break(self, start: int) -> None:
        """End a line at a line break; a short heading goes on behind it."""
        if self._nesting.has("hidden"):
            return
        if self._kind()[0] == "heading" and self._text.length <= _LONGEST_BROKEN_HEADING:
            self._text.add_blank(start, self._tag_end(start))
        else:
            self._end_line(by_break=True)

    def _flush(self, end: int | None = None) -> int:
        """Take in the text that ends here; give the offset of here."""
        offset = self._offset() if end is None else end
        if self._text_from is not None:
            start, self._text_from = self._text_from, None
            if self._nesting.has("title"):
                self._add(start, offset, self._title)
            elif not self._nesting.has("hidden"):
                self._add(start, offset, self._text)
        return offset

    def _add(self, start: int, end: int, text: FoldedText) -> None:
        raw, reached = self._source[start:end], 0
        shows_lines = text is self._text and (self._keeps_lines or self._nesting.has("lines"))
        for match in _PIECE.finditer(raw):
            if match.lastgroup == "line" and not shows_lines:
                continue
            text.add(raw[reached : match.start()], start + reached)
            reached = match.end()
            if match.lastgroup == "reference":
                decoded, length = decode_reference(match.group())
                reached = match.start() + length
                text.add_decoded(decoded, start + match.start(), start + reached)
            elif match.lastgroup == "line":
                self._note_words(raw[: match.start()])
                self._end_line(by_break=True)
                text = self._text
        text.add(raw[reached:], start + reached)
        self._note_words(raw)

    def _note_words(self, raw: str) -> None:
        if _WORD.search(raw):
            self._all_bold = self._all_bold and self._nesting.has("bold")
            self._has_words = True

    def _begin_line(self, *, starts: bool) -> None:
        self._text = FoldedText()
        self._all_bold, self._has_words = True, False
        self._starts = starts

    def _end_line(self, *, by_break: bool = False) -> None:
        kind, level = self._kind()
        block = self._text.block(kind, level, emphasized=self._all_bold and self._has_words)
        if block:
            self._keep(block)
        self._begin_line(starts=not (by_break and block))

    def _keep(self, block: Block) -> None:
        before = self.lines[-1].line.block if self.lines and not self._starts else None
        runs_on = before is not None and _runs_on(before.text, block.text)
        row, cell = self._nesting.innermost("tr"), self._nesting.innermost(*CELLS)
        in_cell = block.kind == "cell" and row is not None and cell is not None
        self.lines.append(
            ShownLine(
                Line(block, starts=self._starts, runs_on=runs_on),
                row.serial if in_cell and row else 0,
                cell.serial if in_cell and cell else 0,
                in_main=self._nesting.has("main"),
                in_header=self._nesting.has("header"),
                in_form=self._nesting.has("form"),
            )
        )

    def _kind(self) -> tuple[BlockKind, int]:
        """Give what the innermost element says of the text in it."""
        element = self._nesting.innermost(*HEADINGS, "li", "dt", "dd", *CELLS)
        tag = element.tag if element else ""
        if tag in HEADINGS and self._text.length <= _LONGEST_HEADING:
            return "heading", int(tag[1])
        if tag == "dt" and self._text.length <= _LONGEST_BROKEN_HEADING:
            return "heading", 0
        if tag == "li":
            return "list_item", max(self._nesting.depth(*LISTS), 1)
        return ("cell" if tag in CELLS else "paragraph"), 0

    def _tag_end(self, start: int) -> int:
        return self._source.find(">", start) + 1 or len(self._source)

    def _offset(self) -> int:
        line, column = self.getpos()
        return self._line_starts[line - 1] + column


def _runs_on(before: str, text: str) -> bool:
    """Tell whether a line after a line break goes on with the sentence before it."""
    return len(before) >= _WRAPPED and text[0].islower() and not before.endswith(_SENTENCE_ENDS)


def _masked(source: str) -> str:
    """Give the source with what html.parser stumbles over masked, every character in its place.

    What is left open at the end of a file would make it look through the rest again and again.
    """
    text = _MASKED.sub(lambda match: "<!x" if match[0] == "<![" else " " * len(match[0]), source)
    last = text.rfind("-->") + 1
    text = text[:last] + text[last:].replace("<!--", "    ")
    last = text.rfind(">") + 1
    return text[:last] + text[last:].replace("<", " ")
