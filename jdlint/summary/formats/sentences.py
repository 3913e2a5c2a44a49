"""What several formats say in the same words."""

from __future__ import annotations

from collections.abc import Iterator

from jdlint.summary.model import Breakdown, Dimension, Summary
from jdlint.tallies import counted, in_words

TITLES: dict[Dimension, str] = {
    "role": "By role",
    "employer": "By employer",
    "place": "By place",
    "time": "Over time",
}
HEADS: dict[Dimension, str] = {"role": "role", "employer": "employer", "place": "place", "time": "period"}


def opening(summary: Summary) -> str:
    """Give the first sentence: how much, in how many postings, of how many files."""
    kind = "" if summary.is_complete else " with findings"
    told = f"{counted(summary.tally.total, 'finding')} ({in_words(summary.tally)})"
    found = told if summary.tally.total else "No findings"
    return f"{found} in {counted(summary.postings, 'posting')}{kind}, from {counted(summary.files, 'file')}."


def on_shares(summary: Summary) -> str:
    """Say what a share is one of."""
    if summary.is_complete:
        return "A share is one of all postings."
    return "A share is one of the postings with findings: these files do not tell how many have none."


def rest(breakdown: Breakdown) -> Iterator[str]:
    """Say what a breakdown leaves out."""
    head = HEADS[breakdown.dimension]
    word = "date" if head == "period" else head
    if not breakdown.groups:
        yield f"no posting has a known {word} (findings of 'jdlint batch' hold it)"
        return
    if breakdown.more:
        yield f"and {counted(breakdown.more, f'more {head}')}"
    if breakdown.unknown:
        yield f"{counted(breakdown.unknown, 'posting')} without a known {word}"
