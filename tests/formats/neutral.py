"""A posting in no format yet: what all writers of these tests start from."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Literal, NamedTuple

import yaml

FOLDER = Path(__file__).parent / "postings"
Kind = Literal["heading", "paragraph", "item"]


class Part(NamedTuple):
    """A heading, a paragraph or an item of a list."""

    kind: Kind
    text: str


@dataclass(frozen=True)
class Neutral:
    """What a posting says: its data, and the parts of its text below title and employer."""

    name: str
    title: str
    employer: str
    city: str
    region: str
    employment: str
    pay: dict[str, str]
    posted: str
    closes: str
    parts: tuple[Part, ...]

    @property
    def header(self) -> str:
        """The line below the title: who offers the job, and where."""
        return f"{self.employer}, {self.place}"

    @property
    def place(self) -> str:
        """The city with its state."""
        return f"{self.city}, {self.region}"

    def sections(self) -> list[list[Part]]:
        """Give the parts, a list for each heading; what stands before the first one is a section too."""
        found: list[list[Part]] = [[]]
        for part in self.parts:
            if part.kind == "heading" and found[-1]:
                found.append([])
            found[-1].append(part)
        return found


def read_all() -> list[Neutral]:
    """Read the postings of these tests."""
    return [_read(path) for path in sorted(FOLDER.glob("*.yaml"))]


def _read(path: Path) -> Neutral:
    data = yaml.safe_load(path.read_text("utf-8"))
    parts = tuple(part for entry in data.pop("body") for part in _parts(entry))
    return Neutral(name=path.stem, parts=parts, **data)


def _parts(entry: dict[str, str | list[str]]) -> Iterator[Part]:
    for kind, value in entry.items():
        if isinstance(value, list):
            yield from (Part("item", text) for text in value)
        else:
            yield Part("heading" if kind == "heading" else "paragraph", value)
