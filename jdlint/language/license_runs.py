"""Licenses that are coordinated: what is said of "RN, LPN or LVN" as a whole is said of each."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from jdlint.findings import Span
from jdlint.language.reading import Sentence

_JOINT = re.compile(
    r"\s*(?:,\s*)?\(?(?P<word>and/or|and|or|&|/|\+)?\s*(?:(?:a|an|the|your)\s+)?(?:[ab]\)?\s)?", re.IGNORECASE
)
"""Between two of them; the letter is the other class of a license: "Class B (or A) license"."""
_PAIR = 2


@dataclass(frozen=True, slots=True)
class Run:
    """Neighboring items by index, with the stretch of the block they cover and the words that join them."""

    indices: range
    reach: Span
    joints: tuple[str, ...]

    def shares(self, kinds: set[str]) -> bool:
        """Whether a modifier of the last holds for all: joined by "or", a pair, or all of one kind."""
        if any(joint in ("or", "and/or", "/") for joint in self.joints):
            return True
        return len(kinds) == 1 or (len(self.indices) == _PAIR and self.joints[0] in ("and", "&"))


def runs_of(sentence: Sentence, spans: list[Span]) -> Iterator[Run]:
    """Yield the runs of a sentence's items, whose phrases stand at ``spans``; a lone item is a run of one."""
    first, joints = 0, []
    for index in range(1, len(spans) + 1):
        joint = _joint(sentence, spans[index - 1], spans[index]) if index < len(spans) else None
        if joint is not None:
            joints.append(joint)
            continue
        reach = sentence.span(spans[first].start, spans[index - 1].end)
        yield Run(range(first, index), reach, tuple(joints))
        first, joints = index, []


def _joint(sentence: Sentence, left: Span, right: Span) -> str | None:
    """Give the word that joins two phrases, a comma as an empty one; None where they are apart."""
    gap = sentence.text[left.end - sentence.start : right.start - sentence.start]
    match = _JOINT.fullmatch(gap)
    if match is None or not gap.strip():
        return None
    return (match["word"] or "").casefold()
