"""What a run gives, as plain values with places: what reporters show and other processes hand over."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import chain

from jdlint.days import EVERY_DAY, Period
from jdlint.findings import AnySpan, Finding, Severity
from jdlint.posting import Place
from jdlint.views import PostingView


@dataclass(frozen=True)
class Excerpt:
    """The source line of a place, shortened around it; ``start`` and ``end`` are 0-based columns."""

    line: str
    start: int
    end: int


@dataclass(frozen=True)
class Edit:
    """A replacement for a stretch of the source: 0-based offsets in code points, end exclusive."""

    start: int
    end: int
    replacement: str


@dataclass(frozen=True)
class LocatedRelated:
    """A second place that a finding speaks of, in the author's file and (``span``) in the posting."""

    message: str
    start: Place
    end: Place
    span: AnySpan


@dataclass(frozen=True)
class LocatedFinding:
    """A finding at its place in the author's file.

    ``start`` and ``end`` are points of the file (end exclusive), the same point for an absence. ``role`` is
    the slug of the role the posting was compared with. ``fingerprint`` stays the same when lines move.
    ``edit`` is the finding's fix where the source can be rewritten. ``byte_columns`` are the columns of both
    ends counted in bytes of UTF-8, for programs that count so; None where the places are no columns.
    """

    path: str
    finding: Finding
    start: Place
    end: Place
    fingerprint: str
    role: str | None = None
    excerpt: Excerpt | None = None
    related: tuple[LocatedRelated, ...] = ()
    edit: Edit | None = None
    byte_columns: tuple[int, int] | None = None
    posting: int = 0
    """Which of the file's postings this is about, counted from 0."""

    @property
    def severity(self) -> Severity:
        """How much the finding matters."""
        return self.finding.severity


@dataclass(frozen=True)
class Skipped:
    """A rule that could not run, and what it lacked: ``role`` or ``place``."""

    name: str
    need: str


@dataclass(frozen=True)
class Failure:
    """A file that could not be linted, and why, in words for its author; the place where there is one.

    ``no_posting`` says that the file is sound and no posting: an error only where somebody named it.
    """

    path: str
    message: str
    line: int | None = None
    column: int | None = None
    no_posting: bool = False

    def __str__(self) -> str:
        """Give ``path:line:column: message``."""
        place = f":{self.line}:{self.column}" if self.line is not None else ""
        return f"{self.path}{place}: {self.message}"


@dataclass(frozen=True)
class FileResult:
    """What linting one file gave: findings in text order, or a failure.

    ``faults`` are records of the file that could not be read; the others were linted. ``fail_on`` is the
    least severity that counts as failing, by the file's settings. ``views`` show its postings whole, the
    first :data:`~jdlint.views.MOST_VIEWS` of them; None where nobody asked. ``holds`` are the days on which
    all of it would be the same. ``postings`` counts all postings.
    """

    path: str
    findings: tuple[LocatedFinding, ...] = ()
    skipped: tuple[Skipped, ...] = ()
    failure: Failure | None = None
    faults: tuple[Failure, ...] = ()
    fail_on: Severity = Severity.ERROR
    views: tuple[PostingView, ...] | None = None
    holds: Period = EVERY_DAY
    postings: int = 0


@dataclass(frozen=True)
class Run:
    """The results of all files, in the order they were asked for, and the paths that led to none."""

    files: tuple[FileResult, ...]
    failures: tuple[Failure, ...] = ()

    def findings(self) -> Iterator[LocatedFinding]:
        """Yield the findings of every file, in order."""
        for file in self.files:
            yield from file.findings

    def all_failures(self) -> tuple[Failure, ...]:
        """Give what could not be found or read, each once."""
        of_files = (file.faults if file.failure is None else (file.failure,) for file in self.files)
        return tuple(dict.fromkeys((*self.failures, *chain.from_iterable(of_files))))

    def count(self, severity: Severity) -> int:
        """Count the findings of one severity."""
        return sum(found.severity is severity for found in self.findings())
