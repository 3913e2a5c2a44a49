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
    back: list[dict[str, str]] = []  # of each step, the section before where that is another one
    for step in steps:
        best = max(totals, key=totals.__getitem__)
        price = 0.0 if step.sure else step.change
        entered = totals[best] - price
        came = {section: best for section, total in totals.items() if entered > total}
        fresh = totals | dict.fromkeys(came, entered)
        for section, others in easy.items():
            for before in others:
                if totals[before] - price * easy_share > fresh[section]:
                    came[section], fresh[section] = before, totals[before] - price * easy_share
        for section, score in step.scores.items():
            fresh[section] += score
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
        section = came.get(section, section)
    return path[::-1]
