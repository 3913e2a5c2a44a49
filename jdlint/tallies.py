"""Counts of a run's findings: by severity, and by the family of their rules."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass

from jdlint.findings import Severity
from jdlint.results import LocatedFinding, Run

WEIGHTIEST_FIRST = tuple(reversed(Severity))
NO_FAMILY = "other"


@dataclass(frozen=True)
class Tally:
    """How many findings of each severity something has, the gravest first."""

    errors: int = 0
    warnings: int = 0
    notes: int = 0

    @classmethod
    def of(cls, findings: Iterable[LocatedFinding]) -> Tally:
        """Count findings."""
        counts = Counter(found.severity for found in findings)
        return cls(*(counts[level] for level in WEIGHTIEST_FIRST))

    @property
    def counts(self) -> tuple[tuple[Severity, int], ...]:
        """Each severity with its count, the gravest first."""
        return tuple(zip(WEIGHTIEST_FIRST, (self.errors, self.warnings, self.notes), strict=True))

    @property
    def total(self) -> int:
        """All findings."""
        return self.errors + self.warnings + self.notes


def by_family(run: Run) -> tuple[tuple[str, Tally], ...]:
    """Count the findings of each family of rules, the family with most of them first."""
    families: dict[str, list[LocatedFinding]] = {}
    for located in run.findings():
        families.setdefault(located.finding.family or NO_FAMILY, []).append(located)
    tallies = ((family, Tally.of(found)) for family, found in families.items())
    return tuple(sorted(tallies, key=lambda row: (-row[1].total, row[0])))


def counted(count: int, word: str) -> str:
    """Give a count with its word, in the plural where it is not one."""
    return f"{count:,} {word}" + ("" if count == 1 else "s")


def in_words(tally: Tally) -> str:
    """Tell the counts in words: ``1 error, 2 warnings``."""
    return ", ".join(counted(count, level.label) for level, count in tally.counts if count) or "No findings"
