"""WordprocessingML: the paragraphs of a part as they are shown, and what hangs on them.

The elements are those of ECMA-376, part 1, chapter 17:
https://ecma-international.org/publications-and-standards/standards/ecma-376/
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from jdlint.office.events import parse
from jdlint.office.paragraphs import COMMENT, DELETED, Paragraph, Remark
from jdlint.office.symbols import symbol
from jdlint.office.word_styles import BODY_LEVEL, OFF, WHAT, Lists, Numbering, Style, Styles, number_of
from jdlint.posting import BlockKind

_SIGNS = {"tab": "\t", "ptab": "\t", "br": "\n", "cr": "\n", "noBreakHyphen": "-", "softHyphen": ""}
_UNSEEN = frozenset({"del", "moveFrom", "Fallback", "instrText", "delInstrText"})
"""Elements whose text is not shown: what was deleted or moved, an older form of a drawing, field codes."""

_MOST_FIELDS = 50
"""How deep fields may lie in one another; deeper ones are taken for text."""

_OLD = ("PrChange", "numberingChange")
"""How the names of elements end that hold the properties from before a tracked change."""


@dataclass(frozen=True)
class Context:
    """What a part's paragraphs depend on: styles, lists, and the comments by their ids."""

    styles: Styles = field(default_factory=Styles)
    lists: Lists = field(default_factory=Lists)
    comments: Mapping[str, str] = field(default_factory=dict)


@dataclass(frozen=True)
class Part:
    """The paragraphs of a part, and the ids of the headers and footers that its pages show."""

    paragraphs: tuple[Paragraph, ...]
    around: tuple[str, ...]


def read_part(data: bytes, context: Context) -> Part:
    """Read a part; raises ReadError for broken XML."""
    reader = _Reader(context)
    parse(data, reader, WHAT)
    reader.finish()
    return Part(tuple(reader.paragraphs), tuple(dict.fromkeys(reader.around)))


@dataclass
class _Open:
    """A paragraph while it is read, and its run: bold (or set off as headings are), hidden, being read."""

    row: int = 0
    cell: int = 0
    parts: list[str] = field(default_factory=list)
    remarks: list[Remark] = field(default_factory=list)
    deleted: list[str] = field(default_factory=list)
    style: Style = field(default_factory=Style)
    heading: int | None = None
    list_id: str | None = None
    level: int | None = None
    all_bold: bool = True
    has_text: bool = False
    in_properties: bool = False
    joins_next: bool = False
    in_run: bool = False
    in_text: bool = False
    in_link: bool = False
    bold: bool = False
    hidden: bool = False

    @property
    def numbering(self) -> Numbering | None:
        """The list it is an item of, by itself or by its style."""
        given = self.style.numbering
        if self.list_id is None and given is None:
            return None
        level = self.level if self.level is not None else given.level if given else 0
        return Numbering(self.list_id if self.list_id is not None else given.list_id if given else "0", level)

    def end_deletion(self) -> None:
        """Note what was deleted up to here."""
        if "".join(self.deleted).strip():
            self.remarks.append(Remark(DELETED, "".join(self.deleted)))
        self.deleted.clear()


class _Reader:
    """Collects paragraphs; those of a text box lie inside another and stand behind it."""

    def __init__(self, context: Context) -> None:
        self.paragraphs: list[Paragraph] = []
        self.around: list[str] = []
        self._context = context
        self._open: list[_Open] = []
        self._waiting: list[Paragraph] = []
        self._carried: _Open | None = None
        self._rows: list[int] = []
        self._cells: list[tuple[int, int]] = []
        self._fields: list[bool] = []
        self._serial = self._unseen = self._deletions = self._old = 0

    def start(self, name: str, attributes: Mapping[str, str]) -> None:
        if name.endswith(_OLD):
            self._old += 1
        elif name in _UNSEEN:
            self._unseen += 1
            self._deletions += name == "del"
        if self._old:
            return
        if name == "p":
            self._enter()
        elif name == "tr":
            self._serial += 1
            self._rows.append(self._serial)
        elif name == "tc":
            self._serial += 1
            self._cells.append((self._rows[-1] if self._rows else 0, self._serial))
        elif name == "txbxContent":
            self._cells.append((0, 0))
        elif name in ("headerReference", "footerReference"):
            self.around.append(attributes.get("id", ""))
        elif self._open:
            self._inside(self._open[-1], name, attributes)

    def end(self, name: str) -> None:
        if name.endswith(_OLD):
            self._old -= 1
        elif name in _UNSEEN:
            self._unseen -= 1
            self._deletions -= name == "del"
        if self._old:
            return
        if name == "p" and self._open:
            self._close(self._open.pop())
        elif name == "tr" and self._rows:
            self._rows.pop()
        elif name in ("tc", "txbxContent") and self._cells:
            self.finish()
            self._cells.pop()
        elif self._open:
            _leave(self._open[-1], name)

    def text(self, text: str) -> None:
        if not self._open or not self._open[-1].in_text:
            return
        if self._deletions:
            self._open[-1].deleted.append(text)
        else:
            self._add(text.replace("\n", " "))

    def finish(self) -> None:
        """Let go of a paragraph whose end was deleted, and that none follows."""
        if self._carried and not self._open:
            self._keep(self._carried)
            self._carried = None

    def _enter(self) -> None:
        row, cell = self._cells[-1] if self._cells else (0, 0)
        opened = _Open(row, cell)
        if self._carried and not self._open:
            before, self._carried = self._carried, None
            opened.parts, opened.remarks = before.parts, before.remarks
            opened.all_bold, opened.has_text = before.all_bold, before.has_text
        self._open.append(opened)

    def _inside(self, paragraph: _Open, name: str, attributes: Mapping[str, str]) -> None:
        value = attributes.get("val", "")
        if paragraph.in_properties:
            self._property(paragraph, name, value)
        elif name == "pPr":
            paragraph.in_properties = True
        elif name == "r":
            paragraph.in_run = True
            paragraph.bold, paragraph.hidden = bool(paragraph.style.bold), bool(paragraph.style.hidden)
        elif name == "hyperlink":
            paragraph.in_link = True
        elif name == "fldChar":
            self._field(attributes.get("fldCharType", ""))
        elif name == "commentReference":
            text = self._context.comments.get(attributes.get("id", ""), "")
            paragraph.remarks.append(Remark(COMMENT, text))
        elif paragraph.in_run:
            self._in_run(paragraph, name, value, attributes)

    def _in_run(self, paragraph: _Open, name: str, value: str, attributes: Mapping[str, str]) -> None:
        if name in ("t", "delText"):
            paragraph.in_text = True
        elif name == "b":
            paragraph.bold = value not in OFF
        elif name in ("u", "caps") and value not in OFF and not paragraph.in_link:
            paragraph.bold = True
        elif name == "vanish":
            paragraph.hidden = value not in OFF
        elif name == "rStyle":
            style = self._context.styles.get(value)
            paragraph.bold = paragraph.bold if style.bold is None else style.bold
            paragraph.hidden = paragraph.hidden if style.hidden is None else style.hidden
        elif name == "sym":
            self._add(symbol(attributes.get("font", ""), attributes.get("char", "")))
        elif name in _SIGNS:
            self._add(_SIGNS[name])

    def _property(self, paragraph: _Open, name: str, value: str) -> None:
        if name == "pStyle":
            paragraph.style = self._context.styles.get(value)
        elif name == "outlineLvl":
            level = number_of(value)
            paragraph.heading = level + 1 if level < BODY_LEVEL else 0
        elif name == "ilvl":
            paragraph.level = number_of(value)
        elif name == "numId":
            paragraph.list_id = value
        elif name in ("del", "moveFrom"):
            paragraph.joins_next = True

    def _field(self, kind: str) -> None:
        """Follow a field: its code, which is not shown, comes before its result."""
        if kind == "begin" and len(self._fields) < _MOST_FIELDS:
            self._fields.append(True)
        elif kind == "separate" and self._fields:
            self._fields[-1] = False
        elif kind == "end" and self._fields:
            self._fields.pop()

    def _add(self, text: str) -> None:
        paragraph = self._open[-1]
        if self._unseen or paragraph.hidden or any(self._fields):
            return
        if text.strip():
            paragraph.end_deletion()
            paragraph.all_bold = paragraph.all_bold and paragraph.bold
            paragraph.has_text = True
        paragraph.parts.append(text)

    def _close(self, done: _Open) -> None:
        done.end_deletion()
        self._fields = [False] * len(self._fields)  # a code that its paragraph does not end is none
        if done.joins_next and not self._open:
            self._carried = done
        else:
            self._keep(done)

    def _keep(self, done: _Open) -> None:
        kind, level = self._kind_of(done)
        paragraph = Paragraph(
            "".join(done.parts),
            kind,
            level,
            emphasized=done.all_bold and done.has_text,
            remarks=tuple(done.remarks),
            row=done.row,
            cell=done.cell,
        )
        if self._open:
            self._waiting.append(paragraph)
            return
        self.paragraphs += [paragraph, *self._waiting]
        self._waiting.clear()

    def _kind_of(self, paragraph: _Open) -> tuple[BlockKind, int]:
        """Tell what a paragraph is; a bold line with a number may be a heading, a bold bullet is none."""
        heading = paragraph.style.heading if paragraph.heading is None else paragraph.heading
        if heading:
            return "heading", min(heading, 6)
        sign = self._context.lists.sign(paragraph.numbering)
        if not sign or (sign != "bullet" and paragraph.all_bold and paragraph.has_text):
            return "paragraph", 0
        return "list_item", (paragraph.numbering or Numbering("")).level + 1


def _leave(paragraph: _Open, name: str) -> None:
    """Leave an element inside a paragraph."""
    if name == "pPr":
        paragraph.in_properties = False
    elif name == "r":
        paragraph.in_run = False
    elif name in ("t", "delText"):
        paragraph.in_text = False
    elif name == "hyperlink":
        paragraph.in_link = False
