"""OpenDocument: what styles make of paragraphs and stretches of text (part 3, chapter 16)."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass, field, replace

from jdlint.office.events import parse

_HEADING = re.compile(r"(?:Heading|(Title)|(Subtitle))(?:_20_(\d))?")
_BOLD = frozenset({"bold", "600", "700", "800", "900"})
_MOST_ANCESTORS = 20


@dataclass(frozen=True)
class Look:
    """How text is shown (bold or underlined, hidden); None where that is left to what is around it."""

    bold: bool | None = None
    hidden: bool | None = None
    heading: int = 0

    def over(self, outer: Look) -> Look:
        """Give this look with what it leaves to another."""
        return Look(
            outer.bold if self.bold is None else self.bold,
            outer.hidden if self.hidden is None else self.hidden,
            self.heading or outer.heading,
        )


@dataclass
class Looks:
    """The styles of a document, by family (paragraph, text) and name, with what each builds on."""

    styles: dict[tuple[str, str], Look] = field(default_factory=dict)
    parents: dict[tuple[str, str], str] = field(default_factory=dict)

    def get(self, family: str, name: str) -> Look:
        """Give a style with what it takes from its ancestors; a heading is known by the name of one."""
        look = Look()
        for _ in range(_MOST_ANCESTORS):
            look = look.over(self.styles.get((family, name), Look()))
            match = _HEADING.fullmatch(name) if family == "paragraph" and not look.heading else None
            if match:
                look = replace(look, heading=int(match[3] or (2 if match[2] else 1)))
            name = self.parents.get((family, name), "")
            if not name:
                break
        return look


def read_looks(what: str, *parts: bytes | None) -> Looks:
    """Give the styles of all parts that describe some; raises ReadError for broken XML."""
    looks = Looks()
    for data in parts:
        if data:
            parse(data, _Reader(looks), what)
    return looks


class _Reader:
    """Collects styles."""

    def __init__(self, looks: Looks) -> None:
        self._looks = looks
        self._key: tuple[str, str] | None = None

    def start(self, name: str, attributes: Mapping[str, str]) -> None:
        if name == "style":
            self._key = attributes.get("family", ""), attributes.get("name", "")
            self._looks.styles[self._key] = Look()
            self._looks.parents[self._key] = attributes.get("parent-style-name", "")
        elif name == "text-properties" and self._key:
            weight, display = attributes.get("font-weight"), attributes.get("display")
            bold = None if weight is None else weight in _BOLD
            if attributes.get("text-underline-style", "none") != "none":
                bold = True
            self._looks.styles[self._key] = Look(bold, None if display is None else display == "none")

    def end(self, name: str) -> None:
        if name == "style":
            self._key = None

    def text(self, text: str) -> None:
        """Pass over text: styles hold none."""
