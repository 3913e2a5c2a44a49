"""OpenDocument text: the paragraphs of a document's content.

The elements are those of OASIS OpenDocument 1.3, part 3:
https://docs.oasis-open.org/office/OpenDocument/v1.3/OpenDocument-v1.3-part3-schema.html
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from jdlint.office.events import parse
from jdlint.office.paragraphs import Paragraph
from jdlint.posting import BlockKind

_WHAT = "an OpenDocument text"
_SIGNS = {"tab": "\t", "line-break": "\n"}
_UNSEEN = frozenset({"tracked-changes", "note-citation", "annotation", "desc", "title"})
"""Elements whose text is not shown: what was deleted, numbers of notes, comments, words about pictures."""

_MOST_BLANKS = 100


def read_content(data: bytes) -> list[Paragraph]:
    """Give the paragraphs of ``content.xml``, in order; raises ReadError for broken XML."""
    reader = _Reader()
    parse(data, reader, _WHAT)
    return reader.paragraphs


@dataclass
class _Open:
    """A paragraph while it is read, with the comments on it."""

    heading: int = 0
    parts: list[str] = field(default_factory=list)


class _Reader:
    """Collects paragraphs; those of a frame lie inside another and stand behind it."""

    def __init__(self) -> None:
        self.paragraphs: list[Paragraph] = []
        self._open: list[_Open] = []
        self._waiting: list[Paragraph] = []
        self._unseen = self._lists = self._cells = 0

    def start(self, name: str, attributes: Mapping[str, str]) -> None:
        if name in _UNSEEN:
            self._unseen += 1
        if name == "list":
            self._lists += 1
        elif name == "table-cell":
            self._cells += 1
        elif name in ("p", "h"):
            level = attributes.get("outline-level", "1")
            self._open.append(_Open(int(level) if name == "h" and level.isdecimal() else 0))
        elif name in _SIGNS:
            self.text(_SIGNS[name])
        elif name == "s":
            count = attributes.get("c", "1")
            self.text(" " * min(int(count) if count.isdecimal() else 1, _MOST_BLANKS))

    def end(self, name: str) -> None:
        if name in _UNSEEN:
            self._unseen -= 1
        if name == "list":
            self._lists -= 1
        elif name == "table-cell":
            self._cells -= 1
        elif name in ("p", "h") and self._open:
            self._close()

    def text(self, text: str) -> None:
        if self._open and not self._unseen:
            self._open[-1].parts.append(text)

    def _close(self) -> None:
        done = self._open.pop()
        kind, level = self._kind(done)
        paragraph = Paragraph("".join(done.parts), kind, level)
        if self._open:
            self._waiting.append(paragraph)
        elif not self._unseen:
            self.paragraphs += [paragraph, *self._waiting]
            self._waiting.clear()

    def _kind(self, paragraph: _Open) -> tuple[BlockKind, int]:
        if paragraph.heading:
            return "heading", min(paragraph.heading, 6)
        if self._lists:
            return "list_item", self._lists
        return ("cell" if self._cells else "paragraph"), 0
