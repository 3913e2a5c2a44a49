"""A job posting as a reader found it: blocks of text, machine-readable fields, and where each came from."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property
from typing import Literal

from jdlint.sourcemap import LineIndex, SourceMap

BlockKind = Literal["heading", "paragraph", "list_item", "cell"]


@dataclass(frozen=True)
class Place:
    """A point in the author's file: 1-based line and column in code points, or page, paragraph or row."""

    line: int | None = None
    column: int | None = None
    page: int | None = None
    paragraph: int | None = None
    row: int | None = None


@dataclass(frozen=True)
class Block:
    """One heading, paragraph, list item or table cell.

    ``text`` has its white space folded; ``map`` leads its offsets back to the source. ``level`` is the
    heading's level (1 is the topmost) or the list item's depth, 0 where it has none. ``emphasized`` says that
    the whole block stands in bold or similar, as headings often do.
    """

    kind: BlockKind
    text: str
    map: SourceMap
    level: int = 0
    emphasized: bool = False


@dataclass(frozen=True)
class Field:
    """A machine-readable property (front matter, JSON-LD, feed) with its place in the source."""

    name: str
    value: str
    start: int
    end: int


@dataclass(frozen=True)
class Posting:
    """One posting of one file. ``source`` is the decoded file without its byte order mark."""

    name: str
    format: str
    source: str
    blocks: tuple[Block, ...]
    fields: tuple[Field, ...] = ()

    @cached_property
    def lines(self) -> LineIndex:
        """The line starts of the source."""
        return LineIndex.of(self.source)

    def locate(self, offset: int) -> Place:
        """Give the place of a source offset."""
        line, column = self.lines.locate(offset)
        return Place(line, column)

    def field(self, *names: str) -> Field | None:
        """Give the first field whose name (in lower case) is among ``names``."""
        return next((field for field in self.fields if field.name.lower() in names), None)
