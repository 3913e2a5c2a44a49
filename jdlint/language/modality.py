"""Whether a statement is required, preferred or may come after hire, in the manner of medSpaCy's ConText.

A modifier governs the targets of its clause; a terminator ("but", ";") ends its reach. The nearest modifier
wins, then the heading of the section. Cue lists: ``reference/cues/modality.yaml``.
"""

from __future__ import annotations

from jdlint.language.reading import Cue, Sentence

PREFERRED_SECTIONS = frozenset({"preferred"})


def modality_at(sentence: Sentence, start: int, end: int, section: str) -> str:
    """Give ``required``, ``preferred`` or ``after_hire`` for a target at block offsets ``start`` to ``end``."""
    reach_start, reach_end = _clause(sentence, start, end)
    best: tuple[int, str] | None = None
    for cue in sentence.labelled("modality"):
        word = cue.label.rpartition(".")[2]
        if word == "terminator" or cue.start < reach_start or cue.end > reach_end:
            continue
        distance = _distance(cue, start, end)
        if best is None or distance < best[0]:
            best = (distance, word)
    if best:
        return best[1]
    return "preferred" if section in PREFERRED_SECTIONS else "required"


def _clause(sentence: Sentence, start: int, end: int) -> tuple[int, int]:
    low, high = sentence.start, sentence.end
    for cue in sentence.labelled("modality.terminator"):
        if cue.end <= start:
            low = max(low, cue.end)
        elif cue.start >= end:
            high = min(high, cue.start)
    return low, high


def _distance(cue: Cue, start: int, end: int) -> int:
    if cue.end <= start:
        return start - cue.end
    return max(cue.start - end, 0)
