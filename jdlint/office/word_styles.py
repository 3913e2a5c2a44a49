"""WordprocessingML: what the styles and the numbering of a document make of its paragraphs and runs.

The elements are those of ECMA-376, part 1, chapters 17.7 and 17.9:
https://ecma-international.org/publications-and-standards/standards/ecma-376/
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass, field, replace

from jdlint.office.events import parse

WHAT = "a Word document"
OFF = frozenset({"0", "false", "off", "none"})
"""Values that switch a property off; without a value it is on."""

BODY_LEVEL = 9
"""The outline level of what is no heading."""

_HEADING = re.compile(r"(?:heading|(title)|(subtitle))\s?(\d)?", re.IGNORECASE)
_LIST = re.compile(r"list\s?(?:bullet|number)\s?(\d)?", re.IGNORECASE)
_MOST_ANCESTORS = 20


@dataclass(frozen=True)
class Numbering:
    """The list that a paragraph is an item of, and how deep in it."""

    list_id: str
    level: int = 0


@dataclass(frozen=True)
class Style:
    """What a style makes of its paragraphs or runs; None where it leaves that to the style it builds on.

    ``heading`` is the level of a heading, 0 for what is none.
    """

    heading: int | None = None
    numbering: Numbering | None = None
    bold: bool | None = None
    hidden: bool | None = None


@dataclass(frozen=True)
class Styles:
    """All styles of a document by their ids."""

    by_id: Mapping[str, Style] = field(default_factory=dict)

    def get(self, name: str) -> Style:
        """Give a style by its id; one that the document does not describe is known by its name."""
        return self.by_id.get(name) or style_named(name)


@dataclass(frozen=True)
class Lists:
    """The lists of a document: the format of the numbers of each level, by list and level."""

    formats: Mapping[tuple[str, int], str] = field(default_factory=dict)

    def sign(self, numbering: Numbering | None) -> str:
        """Tell what stands before an item: "bullet", the format of a number, or nothing for no item."""
        if numbering is None or numbering.list_id == "0":
            return ""
        found = self.formats.get((numbering.list_id, numbering.level), "bullet")
        return "" if found == "none" else found


def style_named(name: str) -> Style:
    """Tell what a style is by its name alone."""
    name = name.replace("-", " ").strip()
    heading = _HEADING.fullmatch(name)
    if heading:
        return Style(heading=int(heading[3] or (2 if heading[2] else 1)))
    item = _LIST.fullmatch(name)
    return Style(numbering=Numbering("style", int(item[1] or 1) - 1)) if item else Style()


def read_styles(data: bytes | None) -> Styles:
    """Give the styles of a part, each with what it takes from those it builds on."""
    reader = _StyleReader()
    if data:
        parse(data, reader, WHAT)
    return Styles({name: reader.whole(name) for name in reader.styles})


def read_lists(data: bytes | None) -> Lists:
    """Give the lists of a part."""
    reader = _ListReader()
    if data:
        parse(data, reader, WHAT)
    return Lists(reader.formats())


def number_of(value: str) -> int:
    """Read a small number, 0 where it is none."""
    return int(value) if value.isascii() and value.isdecimal() and len(value) < 5 else 0  # noqa: PLR2004


class _StyleReader:
    """Collects the styles of a document."""

    def __init__(self) -> None:
        self.styles: dict[str, Style] = {}
        self._parents: dict[str, str] = {}
        self._id = ""
        self._old = 0

    def whole(self, name: str) -> Style:
        """Give a style with what it takes from its ancestors."""
        style, seen = self.styles[name], {name}
        while (name := self._parents.get(name, "")) in self.styles and name not in seen:
            seen.add(name)
            if len(seen) > _MOST_ANCESTORS:
                break
            parent = self.styles[name]
            style = Style(
                parent.heading if style.heading is None else style.heading,
                style.numbering or parent.numbering,
                parent.bold if style.bold is None else style.bold,
                parent.hidden if style.hidden is None else style.hidden,
            )
        return style

    def start(self, name: str, attributes: Mapping[str, str]) -> None:
        value = attributes.get("val", "")
        if name.endswith("PrChange"):
            self._old += 1
        if name == "style":
            self._id = attributes.get("styleId", "")
            if self._id:
                self.styles[self._id] = Style()
        elif self._id and not self._old:
            self._property(name, value)

    def end(self, name: str) -> None:
        if name == "style":
            self._id = ""
        elif name.endswith("PrChange"):
            self._old -= 1

    def text(self, text: str) -> None:
        """Pass over text: styles hold none."""

    def _property(self, name: str, value: str) -> None:
        style = self.styles[self._id]
        if name == "name":
            named = style_named(value)
            style = replace(style, heading=named.heading, numbering=named.numbering)
        elif name == "basedOn":
            self._parents[self._id] = value
        elif name == "outlineLvl":
            level = number_of(value)
            style = replace(style, heading=level + 1 if level < BODY_LEVEL else 0)
        elif name == "numId":
            style = replace(
                style, numbering=Numbering(value, style.numbering.level if style.numbering else 0)
            )
        elif name == "ilvl":
            before = style.numbering.list_id if style.numbering else "style"
            style = replace(style, numbering=Numbering(before, number_of(value)))
        elif name == "b":
            style = replace(style, bold=value not in OFF)
        elif name == "vanish":
            style = replace(style, hidden=value not in OFF)
        self.styles[self._id] = style


class _ListReader:
    """Collects the formats of numbers: those of abstract lists, and what each list makes of one."""

    def __init__(self) -> None:
        self._abstract: dict[tuple[str, int], str] = {}
        self._kinds: dict[str, str] = {}
        self._own: dict[tuple[str, int], str] = {}
        self._list, self._is_own, self._level = "", False, 0

    def formats(self) -> Mapping[tuple[str, int], str]:
        """Give the formats by list and level."""
        by_kind: dict[str, list[tuple[int, str]]] = {}
        for (kind, level), shown in self._abstract.items():
            by_kind.setdefault(kind, []).append((level, shown))
        found = {
            (name, level): shown
            for name, kind in self._kinds.items()
            for level, shown in by_kind.get(kind, ())
        }
        return found | self._own

    def start(self, name: str, attributes: Mapping[str, str]) -> None:
        value = attributes.get("val", "")
        if name == "abstractNum":
            self._list, self._is_own = attributes.get("abstractNumId", ""), False
        elif name == "num":
            self._list, self._is_own = attributes.get("numId", ""), True
        elif name == "abstractNumId":
            self._kinds[self._list] = value
        elif name in ("lvl", "lvlOverride"):
            self._level = number_of(attributes.get("ilvl", ""))
        elif name == "numFmt":
            formats = self._own if self._is_own else self._abstract
            formats[self._list, self._level] = value

    def end(self, name: str) -> None:
        """Nothing is left open here."""

    def text(self, text: str) -> None:
        """Pass over text: lists hold none."""
