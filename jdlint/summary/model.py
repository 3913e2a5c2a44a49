"""What a summary says, as plain values."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from jdlint.tallies import Tally

Dimension = Literal["role", "employer", "place", "time"]
Period = Literal["day", "week", "month", "quarter", "year"]
DIMENSIONS: tuple[Dimension, ...] = ("role", "employer", "place", "time")
PERIODS: tuple[Period, ...] = ("day", "week", "month", "quarter", "year")


@dataclass(frozen=True)
class Fault:
    """A file, or a row of it, that could not be counted, and why."""

    path: str
    message: str
    row: int | None = None

    def __str__(self) -> str:
        """Give ``path:row: message``."""
        return f"{self.path}{'' if self.row is None else f':{self.row}'}: {self.message}"


@dataclass(frozen=True)
class Problem:
    """One rule: its findings, the postings that have one, and how grave it mostly is."""

    code: str
    name: str
    family: str
    severity: str
    findings: int
    postings: int


@dataclass(frozen=True)
class Group:
    """The postings of one role, employer, place or period, and their most frequent problems.

    ``value`` is as the findings give it, ``label`` as people call it.
    """

    value: str
    label: str
    postings: int
    tally: Tally
    problems: tuple[Problem, ...]

    @property
    def per_posting(self) -> float:
        """Findings a posting."""
        return self.tally.total / self.postings if self.postings else 0.0


@dataclass(frozen=True)
class Breakdown:
    """The groups of one dimension; ``more`` counts those left out, ``unknown`` postings without a value."""

    dimension: Dimension
    groups: tuple[Group, ...]
    more: int
    unknown: int


@dataclass(frozen=True)
class Summary:
    """All of it.

    ``is_complete`` says that postings without findings are counted too; where it is false a share is one of
    the postings with findings.
    """

    files: int
    postings: int
    is_complete: bool
    tally: Tally
    families: tuple[tuple[str, Tally], ...]
    problems: tuple[Problem, ...]
    more_problems: int
    breakdowns: tuple[Breakdown, ...]
    faults: tuple[Fault, ...] = ()
    more_faults: int = 0

    def share(self, problem: Problem, group: Group | None = None) -> float:
        """Give the part of the postings that have a problem, of all or of a group."""
        postings = group.postings if group else self.postings
        return problem.postings / postings if postings else 0.0
