"""A job posting as a reader found it: blocks of text, machine-readable fields, and where each came from."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cached_property
from typing import Literal

from jdlint.sourcemap import LineIndex, SourceMap

BlockKind = Literal["heading", "paragraph", "list_item", "cell"]
Origin = Literal["job_posting", "front_matter", "page", "record"]

_BLANK = re.compile(
    r"\[[^\[\]]*\]|\{\{.*\}\}|<[A-Za-z_ -]+>|[$\u00a3\u20ac]?[Xx]{2,}(?:[,.][Xx]+)?|_{2,}"
    r"|(?i:todo|lorem ipsum.*)|(?i:(?:insert|enter) [\w ]{2,30}|your [\w ]{2,30} here)"
)
_NOTHING = frozenset({"null", "undefined", "nan", "n/a", "na", "tbd", "tba", "not specified", "unknown"})


@dataclass(frozen=True)
class Place:
    """A point in the author's file: 1-based line and column in code points, or page, paragraph or row.

    The line beside a page is that on the page, counted as it is read; beside a paragraph it is that of the
    text taken out of the document. Paragraphs are counted where they hold text. ``record`` is the id that a
    row has of its own.
    """

    line: int | None = None
    column: int | None = None
    page: int | None = None
    paragraph: int | None = None
    row: int | None = None
    record: str | None = None


@dataclass(frozen=True)
class View:
    """What the lines of a source stand for that was taken out of a file: pages, paragraphs, a row's cells.

    ``numbers`` holds the 1-based number of each line's page or paragraph, ``lines`` its number on its page.
    """

    unit: Literal["page", "paragraph", "row"]
    numbers: tuple[int, ...] = ()
    lines: tuple[int, ...] = ()


@dataclass(frozen=True)
class Block:
    """One heading, paragraph, list item or table cell.

    ``text`` has its white space folded; ``map`` leads its offsets back to the source. ``level`` is the
    heading's level (1 is the topmost) or the list item's depth, 0 where it has none. ``emphasized`` says that
    the whole block stands in bold or similar, as headings often do. ``gaps`` are the offsets, sorted, at
    which a line began before all was made one line, as wide blanks tell.
    """

    kind: BlockKind
    text: str
    map: SourceMap
    level: int = 0
    emphasized: bool = False
    gaps: tuple[int, ...] = ()


@dataclass(frozen=True)
class Field:
    """A machine-readable property: its value as it reads, and where each character of that came from.

    ``name`` is the path by which its source calls it, in lower case (``salary``,
    ``basesalary.value.minvalue``); ``canonical`` is schema.org's name for that, empty where it has none. A
    value may be empty: then ``map`` says where it would stand. ``origin`` tells data that say they are a
    JobPosting from front matter with keys of its author's own, from what a page says of itself and from the
    records of a board or a table.
    """

    name: str
    value: str
    map: SourceMap
    canonical: str = ""
    origin: Origin = "front_matter"

    @property
    def start(self) -> int:
        """The source offset at which the value begins."""
        return self.map.source_span(0, len(self.value))[0]

    @property
    def end(self) -> int:
        """The source offset at which the value ends."""
        return self.map.source_span(0, len(self.value))[1]

    @cached_property
    def says_nothing(self) -> bool:
        """Whether the value is empty, a dash, what programs write for nothing or a blank of a template."""
        value = self.value.casefold()
        if _BLANK.fullmatch(self.value):
            return True
        if value == "none":  # an answer, where it says what is asked for
            return not self.canonical.startswith(("education", "experience", "qualifications", "skills"))
        return value in _NOTHING or not any(map(str.isalnum, value))


@dataclass(frozen=True)
class Posting:
    """One posting of one file.

    ``source`` is the decoded file without its byte order mark, or the text taken out of a document, whose
    ``view`` then says what its lines are. ``row`` and ``record`` tell one posting of a file from the others.
    """

    name: str
    format: str
    source: str
    blocks: tuple[Block, ...]
    fields: tuple[Field, ...] = ()
    view: View | None = None
    row: int | None = None
    record: str | None = None

    @property
    def is_markdown(self) -> bool:
        """Whether the file is Markdown, with the text below its front matter or, for want of that, within."""
        return self.format in ("markdown", "front matter")

    @cached_property
    def lines(self) -> LineIndex:
        """The line starts of the source."""
        return LineIndex.of(self.source)

    def locate(self, offset: int) -> Place:
        """Give the place of a source offset."""
        line, column = self.lines.locate(offset)
        if self.view is None:
            return Place(line, column, row=self.row, record=self.record)
        if self.view.unit == "row":
            return Place(row=self.row, record=self.record)
        number = self.view.numbers[line - 1]
        if self.view.unit == "page":
            return Place(self.view.lines[line - 1], page=number)
        return Place(line, paragraph=number)

    def field(self, *names: str) -> Field | None:
        """Give the first field that says something, by its own name or its property's (in lower case)."""
        for field in self.fields:
            property_name = field.canonical.partition(".")[0].lower()
            if (field.name in names or property_name in names) and not field.says_nothing:
                return field
        return None

    def given(self, *properties: str) -> list[tuple[int, Field]]:
        """Give the fields of these properties that say something, each with its index among the fields."""
        return [
            (index, field)
            for index, field in enumerate(self.fields)
            if field.canonical in properties and not field.says_nothing
        ]
