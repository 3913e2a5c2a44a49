"""OpenDocument text: the paragraphs of a document as they are shown, and what hangs on them.

The elements are those of OASIS OpenDocument 1.3, part 3:
https://docs.oasis-open.org/office/OpenDocument/v1.3/OpenDocument-v1.3-part3-schema.html
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field, replace

from jdlint.office.events import parse
from jdlint.office.open_styles import Look, Looks
from jdlint.office.paragraphs import COMMENT, DELETED, Paragraph, Remark
from jdlint.posting import BlockKind

WHAT = "an OpenDocument text"
_SIGNS = {"tab": "\t", "line-break": "\n"}
_UNSEEN = frozenset(
    {
        "tracked-changes", "note-citation", "annotation", "desc", "title", "number", "binary-data", "forms",
        "hidden-text", "covered-table-cell", "ruby-text", "settings", "automatic-styles",
    }
)  # fmt: skip
"""Elements whose text is not shown or is no text: deletions, numbers, comments, words about pictures."""

_AROUND = frozenset({"header", "footer", "header-left", "footer-left", "header-first", "footer-first"})
_MOST_BLANKS = 100


def read_paragraphs(data: bytes, looks: Looks, *, around: bool = False) -> list[Paragraph]:
    """Give the paragraphs of a part, in order; raises ReadError for broken XML.

    With ``around`` only those of headers and footers.
    """
    reader = _Reader(looks, around=around)
    parse(data, reader, WHAT)
    return reader.paragraphs


@dataclass
class _Open:
    """A paragraph while it is read: how it looks, and the looks of the stretches open in it."""

    look: Look
    heading: int = 0
    row: int = 0
    cell: int = 0
    item: int = 0
    parts: list[str] = field(default_factory=list)
    remarks: list[Remark] = field(default_factory=list)
    spans: list[Look] = field(default_factory=list)
    all_bold: bool = True
    has_text: bool = False

    @property
    def current(self) -> Look:
        """How text looks here."""
        return self.spans[-1] if self.spans else self.look


class _Reader:
    """Collects paragraphs; those of a frame lie inside another and stand behind it."""

    def __init__(self, looks: Looks, *, around: bool) -> None:
        self.paragraphs: list[Paragraph] = []
        self._looks, self._around = looks, around
        self._open: list[_Open] = []
        self._waiting: list[Paragraph] = []
        self._rows: list[int] = []
        self._cells: list[tuple[int, int]] = []
        self._items: list[bool] = []
        self._serial = self._unseen = self._margins = self._paragraphs_aside = 0
        self._aside: list[str] = []
        self._changes: dict[str, list[str]] = {}
        self._change = ""

    def start(self, name: str, attributes: Mapping[str, str]) -> None:
        if name in _UNSEEN:
            self._unseen += 1
            self._aside = [] if name == "annotation" else self._aside
        self._margins += name in _AROUND
        if name in ("changed-region", "change"):
            self._follow_change(name, attributes)
        elif self._unseen:
            self._paragraphs_aside += name in ("p", "h")
        elif name in ("p", "h"):
            self._enter(name, attributes)
        elif name in ("list", "table-row", "table-cell", "list-item", "list-header", "text-box"):
            self._nest(name)
        elif self._open:
            self._inside(self._open[-1], name, attributes)

    def end(self, name: str) -> None:
        if name in _UNSEEN:
            self._unseen -= 1
            if name == "annotation" and self._open:
                self._open[-1].remarks.append(Remark(COMMENT, "".join(self._aside)))
        self._margins -= name in _AROUND
        if name == "changed-region":
            self._change = ""
        if self._unseen:
            if name in ("p", "h"):
                self._paragraphs_aside -= 1
                self._put_aside(" ")
            return
        if name in ("p", "h") and self._open:
            self._close(self._open.pop())
        else:
            self._leave(name)

    def _leave(self, name: str) -> None:
        if name in ("span", "a") and self._open and self._open[-1].spans:
            self._open[-1].spans.pop()
        elif name in ("list", "list-item", "list-header") and self._items:
            self._items.pop()
        elif name == "table-row" and self._rows:
            self._rows.pop()
        elif name in ("table-cell", "text-box") and self._cells:
            self._cells.pop()

    def text(self, text: str) -> None:
        if self._unseen:
            if self._paragraphs_aside:
                self._put_aside(text)
        elif self._open:
            self._add(text.replace("\n", " ").replace("\r", " "))

    def _put_aside(self, text: str) -> None:
        """Keep text of a comment, or that a change deleted."""
        deleted = self._changes.get(self._change)
        (self._aside if deleted is None else deleted).append(text)

    def _follow_change(self, name: str, attributes: Mapping[str, str]) -> None:
        """Keep what each change deleted, and note it where the text says that it stood."""
        if name == "changed-region":
            self._change = attributes.get("id", "")
            self._changes[self._change] = []
        elif self._open and not self._unseen:
            deleted = "".join(self._changes.get(attributes.get("change-id", ""), ()))
            self._open[-1].remarks.append(Remark(DELETED, deleted))

    def _enter(self, name: str, attributes: Mapping[str, str]) -> None:
        look = self._looks.get("paragraph", attributes.get("style-name", ""))
        level = attributes.get("outline-level", "1")
        own = int(level) if level.isdecimal() and len(level) < 3 else 1  # noqa: PLR2004
        row, cell = self._cells[-1] if self._cells else (0, 0)
        opens_item = bool(self._items) and self._items[-1]
        if opens_item:
            self._items[-1] = False
        depth = (len(self._items) + 1) // 2 if opens_item else 0
        self._open.append(_Open(look, own if name == "h" else look.heading, row, cell, depth))

    def _nest(self, name: str) -> None:
        """Enter a list, an item of one (whose first paragraph bears the bullet), a row or a cell."""
        if name in ("list", "list-item", "list-header"):
            self._items.append(name == "list-item")
        elif name == "table-row":
            self._serial += 1
            self._rows.append(self._serial)
        else:
            self._serial += 1
            self._cells.append((self._rows[-1] if self._rows else 0, self._serial))
            if name == "text-box":
                self._cells[-1] = (0, 0)

    def _inside(self, paragraph: _Open, name: str, attributes: Mapping[str, str]) -> None:
        if name in ("span", "a"):
            look = self._looks.get("text", attributes.get("style-name", ""))
            shown = look.over(paragraph.current)
            if name == "a":  # links are underlined, which makes no heading of them
                shown = replace(shown, bold=paragraph.current.bold)
            paragraph.spans.append(shown)
        elif name in _SIGNS:
            self._add(_SIGNS[name])
        elif name == "s":
            count = attributes.get("c", "1")
            self._add(" " * min(int(count) if count.isdecimal() and len(count) < 5 else 1, _MOST_BLANKS))  # noqa: PLR2004

    def _add(self, text: str) -> None:
        paragraph = self._open[-1]
        if paragraph.current.hidden or (self._around and not self._margins):
            return
        if text.strip():
            paragraph.all_bold = paragraph.all_bold and bool(paragraph.current.bold)
            paragraph.has_text = True
        paragraph.parts.append(text)

    def _close(self, done: _Open) -> None:
        kind, level = _kind_of(done)
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
        else:
            self.paragraphs += [paragraph, *self._waiting]
            self._waiting.clear()


def _kind_of(paragraph: _Open) -> tuple[BlockKind, int]:
    if paragraph.heading:
        return "heading", min(paragraph.heading, 6)
    return ("list_item", paragraph.item) if paragraph.item else ("paragraph", 0)
