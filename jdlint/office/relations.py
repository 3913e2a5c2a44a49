"""The parts of an Office document by what they are for, as its relationships say.

The parts and their types are those of ECMA-376, part 2 (packages) and part 1, chapter 11.3.
"""

from __future__ import annotations

import posixpath
from collections.abc import Mapping
from dataclasses import dataclass

from jdlint.office.archive import Archive
from jdlint.office.events import parse


@dataclass(frozen=True)
class Relation:
    """That a part needs another: for what (the last word of the type), and the other's name."""

    id: str
    kind: str
    part: str


def relations_of(archive: Archive, part: str, what: str) -> tuple[Relation, ...]:
    """Give the parts that a part needs; with an empty name, those of the whole document."""
    folder, name = posixpath.split(part)
    data = archive.read(posixpath.join(folder, "_rels", f"{name}.rels"))
    reader = _Reader(folder)
    if data:
        parse(data, reader, what)
    return tuple(reader.found)


class _Reader:
    """Collects relationships to other parts of the document."""

    def __init__(self, folder: str) -> None:
        self.found: list[Relation] = []
        self._folder = folder

    def start(self, name: str, attributes: Mapping[str, str]) -> None:
        target = attributes.get("Target", "")
        if name != "Relationship" or not target or attributes.get("TargetMode") == "External":
            return
        part = posixpath.normpath(posixpath.join("/", self._folder, target)).lstrip("/")
        kind = attributes.get("Type", "").rpartition("/")[2]
        self.found.append(Relation(attributes.get("Id", ""), kind, part))

    def end(self, name: str) -> None:
        """Nothing is left open here."""

    def text(self, text: str) -> None:
        """Relationships hold no text."""
