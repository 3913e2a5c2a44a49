"""WordprocessingML: the paragraphs of a part, what its styles make of them, and the comments on them.

The elements are those of ECMA-376, part 1, chapter 17: https://ecma-international.org/publications-and-standards/
standards/ecma-376/.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass, field

from jdlint.office.events import parse
from jdlint.office.paragraphs import Paragraph
from jdlint.posting import BlockKind

_WHAT = "a Word document"
_OFF = frozenset({"0", "false", "off", "none"})
_HEADING = re.compile(r"(?:heading|title|subtitle)\s?(\d)?", re.IGNORECASE)
_LIST = re.compile(r"list\s?(?:paragraph|bullet|number|continue)?\s?(\d)?\b", re.IGNORECASE)
_SIGNS = {"tab": "\t", "br": "\n", "cr": "\n", "noBreakHyphen": "-"}
_UNSEEN = frozenset({"del", "moveFrom", "Fallback", "instrText", "delText"})
"""Elements whose text is not shown: what was deleted or moved, an older form of a drawing, field codes."""


@dataclass(frozen=True)
class Style:
    """What a paragraph style makes of its paragraphs: the level of a heading, 0 where it makes none."""

    heading: int = 0
    is_list: bool = False
    bold: bool = False


Styles = Mapping[str, Style]


def read_paragraphs(data: bytes, styles: Styles, comments: Mapping[str, str]) -> list[Paragraph]:
    """Give the paragraphs of a part, in order; raises ReadError for broken XML."""
    reader = _Reader(styles, comments)
    parse(data, reader, _WHAT)
    return reader.paragraphs


def read_styles(data: bytes | None) -> Styles:
    """Give the paragraph styles by their ids."""
    reader = _StyleReader()
    if data:
        parse(data, reader, _WHAT)
    return reader.styles


def read_comments(data: bytes | None) -> Mapping[str, str]:
    """Give the texts of comments by their ids."""
    reader = _CommentReader()
    if data:
        parse(data, reader, _WHAT)
    return reader.comments


@dataclass
class _Open:
    """A paragraph while it is read."""

    parts: list[str] = field(default_factory=list)
    style: Style = field(default_factory=Style)
    level: int | None = None
    in_cell: bool = False
    bold: bool = True
    has_text: bool = False
    remarks: list[tuple[str, str]] = field(default_factory=list)


class _Reader:
    """Collects paragraphs; those of a text box lie inside another and stand behind it."""

    def __init__(self, styles: Styles, comments: Mapping[str, str]) -> None:
        self.paragraphs: list[Paragraph] = []
        self._styles, self._comments = styles, comments
        self._open: list[_Open] = []
        self._waiting: list[Paragraph] = []
        self._unseen = self._cells = 0
        self._deleted: list[str] = []
        self._bold = self._hidden = self._in_text = False
        self._in_run = self._is_deleted = False

    def start(self, name: str, attributes: Mapping[str, str]) -> None:
        if name in _UNSEEN:
            self._unseen += 1
            self._is_deleted = name in ("del", "delText") or self._is_deleted
        if name == "tc":
            self._cells += 1
        elif name == "p":
            self._open.append(_Open(in_cell=self._cells > 0))
        elif self._open:
            self._inside(name, attributes)

    def end(self, name: str) -> None:
        if name in _UNSEEN:
            self._unseen -= 1
        if name == "tc":
            self._cells -= 1
        elif name == "p" and self._open:
            self._close()
        elif name == "r":
            self._in_run = False
        elif name == "t":
            self._in_text = False
        elif name == "del" and self._open:
            self._note("deleted text", "".join(self._deleted))
            self._deleted.clear()
            self._is_deleted = False

    def text(self, text: str) -> None:
        if self._is_deleted and self._unseen:
            self._deleted.append(text)
        elif self._in_text and not self._unseen and not self._hidden and self._open:
            self._add(text)

    def _inside(self, name: str, attributes: Mapping[str, str]) -> None:
        paragraph, value = self._open[-1], attributes.get("val", "")
        if name == "r":
            self._in_run, self._bold, self._hidden = True, paragraph.style.bold, False
        elif name == "b" and self._in_run:
            self._bold = value not in _OFF
        elif name in ("vanish", "webHidden") and self._in_run:
            self._hidden = value not in _OFF
        elif name == "t":
            self._in_text = True
        elif name in _SIGNS and not self._unseen and self._in_run:
            paragraph.parts.append(_SIGNS[name])
        elif name == "pStyle":
            paragraph.style = self._styles.get(value, _style_of(value))
        elif name in ("ilvl", "numId"):
            self._number(paragraph, name, value)
        elif name == "commentReference":
            self._note("comment", self._comments.get(attributes.get("id", ""), ""))

    def _number(self, paragraph: _Open, name: str, value: str) -> None:
        """Note that a paragraph is an item; the number 0 takes it out of its list."""
        if name == "numId" and value == "0":
            paragraph.level = None
        else:
            paragraph.level = (
                (int(value) if value.isdecimal() else 0) if name == "ilvl" else paragraph.level or 0
            )

    def _add(self, text: str) -> None:
        paragraph = self._open[-1]
        paragraph.parts.append(text.replace("\n", " "))
        if text.strip():
            paragraph.bold = paragraph.bold and self._bold
            paragraph.has_text = True

    def _note(self, kind: str, text: str) -> None:
        if text.strip():
            self._open[-1].remarks.append((kind, text))

    def _close(self) -> None:
        done = self._open.pop()
        kind, level = _kind_of(done)
        bold = done.bold and done.has_text
        paragraph = Paragraph("".join(done.parts), kind, level, bold, tuple(done.remarks))
        if self._open:
            self._waiting.append(paragraph)
            return
        self.paragraphs += [paragraph, *self._waiting]
        self._waiting.clear()


class _StyleReader:
    """Collects the paragraph styles of a document."""

    def __init__(self) -> None:
        self.styles: dict[str, Style] = {}
        self._id, self._name, self._level, self._numbered, self._bold = "", "", 0, False, False

    def start(self, name: str, attributes: Mapping[str, str]) -> None:
        value = attributes.get("val", "")
        if name == "style":
            is_paragraph = attributes.get("type") == "paragraph"
            self._id = attributes.get("styleId", "") if is_paragraph else ""
            self._name, self._level, self._numbered, self._bold = "", 0, False, False
        elif name == "name":
            self._name = value
        elif name == "outlineLvl" and value.isdecimal() and int(value) < 9:  # noqa: PLR2004 - 9 is body text
            self._level = int(value) + 1
        elif name == "numPr":
            self._numbered = True
        elif name == "b":
            self._bold = value not in _OFF

    def end(self, name: str) -> None:
        if name == "style" and self._id:
            named = _style_of(self._name)
            heading, is_list = self._level or named.heading, self._numbered or named.is_list
            self.styles[self._id] = Style(heading, is_list, self._bold)

    def text(self, text: str) -> None:
        """Styles hold no text."""


class _CommentReader:
    """Collects comments."""

    def __init__(self) -> None:
        self.comments: dict[str, str] = {}
        self._id: str | None = None

    def start(self, name: str, attributes: Mapping[str, str]) -> None:
        if name == "comment":
            self._id = attributes.get("id", "")
            self.comments[self._id] = ""

    def end(self, name: str) -> None:
        if name == "comment":
            self._id = None
        elif name == "p" and self._id is not None:
            self.comments[self._id] += " "

    def text(self, text: str) -> None:
        if self._id is not None:
            self.comments[self._id] += text


def _style_of(name: str) -> Style:
    """Tell what a style is by its name, where the document does not."""
    heading = _HEADING.fullmatch(name.replace("-", " ").strip())
    if heading:
        return Style(heading=int(heading[1] or 1))
    return Style(is_list=_LIST.fullmatch(name.strip()) is not None)


def _kind_of(paragraph: _Open) -> tuple[BlockKind, int]:
    if paragraph.style.heading:
        return "heading", min(paragraph.style.heading, 6)
    if paragraph.level is not None or (paragraph.style.is_list and paragraph.has_text):
        return "list_item", (paragraph.level or 0) + 1
    return ("cell" if paragraph.in_cell else "paragraph"), 0
