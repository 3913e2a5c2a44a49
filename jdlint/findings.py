"""What a check reports: offsets into blocks, never places; a reporter asks the posting for those."""

from __future__ import annotations

from dataclasses import dataclass
from enum import IntEnum
from typing import Literal


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
class Citation:
    """A source: who says so, where, and when it was read (ISO date)."""

    title: str
    url: str
    read: str


@dataclass(frozen=True)
class Related:
    """A second place that a finding speaks of."""

    message: str
    span: Span


@dataclass(frozen=True)
class Fix:
    """A replacement for the finding's span; ``unsafe`` ones may change what the author meant."""

    replacement: str
    safety: Literal["safe", "unsafe"]


@dataclass(frozen=True)
class Finding:
    """One result of one rule. ``text`` is None where something is missing."""

    code: str
    name: str
    severity: Severity
    message: str
    help: str
    span: Span
    text: str | None
    section: str
    citations: tuple[Citation, ...] = ()
    fix: Fix | None = None
    related: tuple[Related, ...] = ()
