"""What a reader of rich text keeps in mind: the groups that are open, and the texts."""

from __future__ import annotations

from dataclasses import dataclass, field

from jdlint.office.paragraphs import DELETED, Paragraph, Remark
from jdlint.posting import BlockKind


@dataclass(frozen=True)
class Look:
    """What a paragraph is: the heading's level by its style and by itself, its list, whether in a table."""

    style: int = 0
    outline: int | None = None
    in_list: bool = False
    level: int = 0
    in_table: bool = False


@dataclass
class Group:
    """What holds up to the end of a group.

    ``hidden_by`` is the destination that hides its text, ``table`` the table that it is part of, ``story``
    the text that it holds and ``entry`` the number of a font or a style. What a field shows is often a link,
    which is underlined for that alone.
    """

    hidden_by: str = ""
    table: str = ""
    story: str = ""
    optional: bool = False
    bold: bool = False
    underlined: bool = False
    in_field: bool = False
    hidden: bool = False
    deleted: bool = False
    font: int = 0
    skipped: int = 1
    entry: int | None = None
    look: Look = field(default_factory=Look)


@dataclass
class Story:
    """Text that flows by itself: the body, a box, a note, a header, a comment; and its open paragraph."""

    kind: str = ""
    paragraphs: list[Paragraph] = field(default_factory=list)
    parts: list[str] = field(default_factory=list)
    deleted: list[str] = field(default_factory=list)
    remarks: list[Remark] = field(default_factory=list)
    boxes: list[Paragraph] = field(default_factory=list)
    all_bold: bool = True
    has_text: bool = False
    marker: str | None = None
    row: int = 1
    cell: int = 1

    def end_deletion(self) -> None:
        """Note what was deleted up to here."""
        if "".join(self.deleted).strip():
            self.remarks.append(Remark(DELETED, "".join(self.deleted)))
        self.deleted.clear()

    def end_paragraph(self, kind: BlockKind, level: int, *, in_cell: bool) -> None:
        """Close the open paragraph; text boxes in it stand behind it."""
        self.end_deletion()
        self.paragraphs.append(
            Paragraph(
                "".join(self.parts),
                kind,
                level,
                emphasized=self.all_bold and self.has_text,
                remarks=tuple(self.remarks),
                row=self.row if in_cell else 0,
                cell=self.cell if in_cell else 0,
            )
        )
        self.paragraphs += self.boxes
        self.parts, self.remarks, self.boxes = [], [], []
        self.all_bold, self.has_text, self.marker = True, False, None
