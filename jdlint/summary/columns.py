"""The geometry of a chart of columns: findings a posting in each period, stacked by severity."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from jdlint.findings import Severity
from jdlint.summary.model import Group

WIDTH, HEIGHT = 720.0, 200.0
_GAP, _MOST_LABELS = 0.25, 12
_LEAST = 2


@dataclass(frozen=True)
class Bar:
    """A part of a column: its upper edge and its height, in the units of the chart."""

    severity: Severity
    y: float
    height: float


@dataclass(frozen=True)
class Column:
    """One period; ``label`` is empty where there is no room for it."""

    x: float
    middle: float
    label: str
    title: str
    bars: tuple[Bar, ...]


@dataclass(frozen=True)
class Chart:
    """All columns, and the value that the full height stands for."""

    columns: tuple[Column, ...]
    width: float
    most: float
    description: str
    size: tuple[float, float] = (WIDTH, HEIGHT)


def columns_of(groups: Sequence[Group]) -> Chart | None:
    """Lay out the columns; None where there is nothing to compare."""
    most = max((group.per_posting for group in groups), default=0.0)
    if len(groups) < _LEAST or not most:
        return None
    step = WIDTH / len(groups)
    every = -(-len(groups) // _MOST_LABELS)
    columns = tuple(
        Column(
            x=number * step + step * _GAP / 2,
            middle=number * step + step / 2,
            label=group.label if number % every == 0 else "",
            title=f"{group.label}: {group.per_posting:.1f} in each of {group.postings:,} postings",
            bars=tuple(_bars(group, most)),
        )
        for number, group in enumerate(groups)
    )
    first, last = groups[0], groups[-1]
    told = f"From {first.per_posting:.1f} in {first.label} to {last.per_posting:.1f} in {last.label}."
    return Chart(columns, step * (1 - _GAP), most, told)


def _bars(group: Group, most: float) -> Iterator[Bar]:
    """Yield the parts of a column from the bottom up, errors lowest."""
    y = HEIGHT
    for severity, count in group.tally.counts:
        height = HEIGHT * count / group.postings / most if group.postings else 0.0
        y -= height
        if height:
            yield Bar(severity, y, height)
