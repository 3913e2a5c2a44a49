"""How often each shipped rule is right, as counted by hand on the project's own postings.

``rules/precision.tsv`` is made by ``benchmarks/precision.py``: a line a rule, with its findings that were
judged right, arguable and wrong.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import lru_cache
from math import sqrt
from pathlib import Path

from jdlint.content.files import data_folder

ENOUGH = 5
"""The fewest judged findings that say something of a rule."""
_Z = 1.96
_HEAD = ("rule", "right", "arguable", "wrong")


@dataclass(frozen=True)
class Precision:
    """The judged findings of one rule: advice to accept, advice that editors would argue over, bad advice."""

    right: int
    arguable: int
    wrong: int

    @property
    def findings(self) -> int:
        """How many findings were judged."""
        return self.right + self.arguable + self.wrong

    @property
    def share(self) -> float:
        """The share that is right; an arguable finding counts half."""
        return (self.right + self.arguable / 2) / self.findings

    @property
    def least(self) -> float:
        """The lower end of Wilson's 95 % interval around the share: what so few findings can vouch for."""
        share, count, square = self.share, self.findings, _Z**2
        spread = _Z * sqrt(share * (1 - share) / count + square / (4 * count**2))
        return (share + square / (2 * count) - spread) / (1 + square / count)

    @property
    def is_enough(self) -> bool:
        """Tell whether there were enough findings for the share to mean something."""
        return self.findings >= ENOUGH


def precision_file() -> Path:
    """Give the file of the shipped figures."""
    return data_folder("rules") / "precision.tsv"


@lru_cache
def read_precision() -> Mapping[str, Precision]:
    """Read the shipped figures by the rule's name; a rule none of whose findings was judged has none."""
    _, *lines = precision_file().read_text("utf-8").splitlines()
    rows = (line.split("\t") for line in lines)
    return {name: Precision(*map(int, counts)) for name, *counts in rows}


def precision_lines(figures: Mapping[str, Precision]) -> str:
    """Write figures as the file holds them, sorted by name."""
    return "\n".join(["\t".join(_HEAD), *_rows(sorted(figures.items())), ""])


def _rows(figures: Iterable[tuple[str, Precision]]) -> Iterator[str]:
    for name, figure in figures:
        yield f"{name}\t{figure.right}\t{figure.arguable}\t{figure.wrong}"
