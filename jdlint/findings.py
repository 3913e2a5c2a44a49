"""What a check reports: offsets into blocks or fields, never places; the posting knows those."""

from __future__ import annotations

from dataclasses import dataclass, replace
from enum import Enum, IntEnum
from typing import Literal

from jdlint.posting import Field


class Severity(IntEnum):
    """How much a finding matters, in SARIF's words; a higher value weighs more."""

    NOTE = 1
    WARNING = 2
    ERROR = 3

    @property
    def label(self) -> str:
        """The word users read and write."""
        return self.name.lower()

    @classmethod
    def parse(cls, word: str) -> Severity:
        """Read ``note``, ``warning`` or ``error``; raises KeyError for any other word."""
        return cls[word.upper()]


@dataclass(frozen=True)
class Span:
    """A stretch of one block's text: block index and 0-based offsets, end exclusive; empty for an absence."""

    block: int
    start: int
    end: int


@dataclass(frozen=True)
class FieldSpan:
    """A stretch of the value of one of the posting's fields: its index and 0-based offsets, end exclusive."""

    field: int
    start: int
    end: int

    @classmethod
    def whole(cls, index: int, field: Field) -> FieldSpan:
        """Give all of a field's value."""
        return cls(index, 0, len(field.value))


AnySpan = Span | FieldSpan
"""Where a finding may point: into the text, or into the data."""


def part_of(span: AnySpan, start: int, end: int) -> AnySpan:
    """Give a stretch of a span, by offsets from its own start."""
    return replace(span, start=span.start + start, end=span.start + end)


def overlap(one: AnySpan, other: AnySpan) -> bool:
    """Tell whether two spans have characters in common."""
    if isinstance(one, Span) and isinstance(other, Span):
        together = one.block == other.block
    else:
        together = isinstance(one, FieldSpan) and isinstance(other, FieldSpan) and one.field == other.field
    return together and one.start < other.end and other.start < one.end


def block_of(span: AnySpan) -> int | None:
    """Give the block in which a span lies, None for one in the data."""
    return span.block if isinstance(span, Span) else None


@dataclass(frozen=True)
class Citation:
    """A source: who says so, where, and when it was read (ISO date).

    ``place`` is the code of the state or city for which alone it speaks (``US-OH``).
    """

    title: str
    url: str
    read: str
    place: str = ""


@dataclass(frozen=True)
class Related:
    """A second place that a finding speaks of."""

    message: str
    span: AnySpan


@dataclass(frozen=True)
class Fix:
    """A replacement for the finding's span; ``unsafe`` ones may change what the author meant."""

    replacement: str
    safety: Literal["safe", "unsafe"]


class Scope(str, Enum):
    """How far findings of one rule are told as one."""

    SECTION = "section"
    POSTING = "posting"


@dataclass(frozen=True)
class Telling:
    """How a rule's findings are told beside others of the same posting.

    ``once_per`` tells those in one section, or in the whole posting, as one. Beside a finding of one of the
    rules that it ``joins`` a finding is told as part of that one, in the words of ``joined_as``.
    """

    once_per: Scope | None = None
    joins: tuple[str, ...] = ()
    joined_as: str = ""


ALONE = Telling()


@dataclass(frozen=True)
class Finding:
    """One result of one rule. ``text`` is None where something is missing; ``family`` is its rule's."""

    code: str
    name: str
    severity: Severity
    message: str
    help: str
    span: AnySpan
    text: str | None
    section: str
    citations: tuple[Citation, ...] = ()
    fix: Fix | None = None
    related: tuple[Related, ...] = ()
    telling: Telling = ALONE
    family: str = ""
