"""A posting as a person sees it and what it says, as plain values: for reports that show postings whole."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Literal

from jdlint.findings import Citation
from jdlint.posting import BlockKind, Place

MOST_VIEWS = 200
"""The most postings of one run that are kept whole: more than anybody reads through."""

Status = Literal["present", "missing", "differs", "open"]
"""How a posting stands to its reference: ``open`` where it is silent on what nobody asks of it."""


@dataclass(frozen=True)
class ShownBlock:
    """One heading, paragraph, list item or cell: the spans of findings are offsets into these texts."""

    kind: BlockKind
    text: str
    level: int = 0


@dataclass(frozen=True)
class ShownField:
    """One property of the posting's data, by the path that its source calls it."""

    name: str
    value: str


@dataclass(frozen=True)
class Compared:
    """One topic: what the posting says of it, in its own words, beside what the reference says."""

    topic: str
    said: tuple[str, ...]
    expected: str
    status: Status
    citations: tuple[Citation, ...] = ()


@dataclass(frozen=True)
class PostingView:
    """One posting, whole.

    ``role`` is the title of what it was compared with, None where nothing was sure enough; ``places`` are
    names; ``good`` tells in a sentence each what is good about it; ``reasons`` gives the rationale of each
    rule that found something, by its name.
    """

    blocks: tuple[ShownBlock, ...]
    fields: tuple[ShownField, ...] = ()
    start: Place = field(default_factory=Place)
    title: str | None = None
    role: str | None = None
    places: tuple[str, ...] = ()
    compared: tuple[Compared, ...] = ()
    good: tuple[str, ...] = ()
    reasons: Mapping[str, str] = field(default_factory=dict)
