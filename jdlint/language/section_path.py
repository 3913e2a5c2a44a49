"""The best path through the sections of a posting (Viterbi)."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field

from jdlint.content.cards import SECTIONS

_SURE = 100.0
_FIRST = {"about_role": 0.1}


@dataclass
class Step:
    """One stretch to be placed: what speaks for each section, and the price of a change before it."""

    scores: dict[str, float] = field(default_factory=dict)
    change: float = 0.0
    sure: str | None = None


def best_path(steps: Iterable[Step], easy: Mapping[str, tuple[str, ...]], easy_share: float) -> list[str]:
    """Give the section of each step.

    A change costs the step's price, and ``easy_share`` of it where ``easy`` names the section before among
    those of the section after; a section that is sure costs nothing to enter.
    """
    totals = {section: _FIRST.get(section, 0.0) for section in SECTIONS}
    back: list[dict[str, str]] = []
    for step in steps:
        best = max(totals, key=totals.__getitem__)
        price = 0.0 if step.sure else step.change
        came: dict[str, str] = {}
        fresh: dict[str, float] = {}
        entered, scores = totals[best] - price, step.scores
        for section, total in totals.items():
            came[section], reached = section, total
            if entered > reached:
                came[section], reached = best, entered
            for before in easy.get(section, ()):
                if totals[before] - price * easy_share > reached:
                    came[section], reached = before, totals[before] - price * easy_share
            fresh[section] = reached + scores[section] if section in scores else reached
        if step.sure:
            fresh[step.sure] += _SURE
        back.append(came)
        totals = fresh
    return _walked_back(totals, back)


def _walked_back(totals: Mapping[str, float], back: list[dict[str, str]]) -> list[str]:
    path: list[str] = []
    section = max(totals, key=lambda name: totals[name])
    for came in reversed(back):
        path.append(section)
        section = came[section]
    return path[::-1]
