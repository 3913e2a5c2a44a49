"""How a posting is set: which sections have a heading or a label of their own."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from jdlint.content.sections import Headings
from jdlint.language.labels import Label
from jdlint.posting import Posting

_LONGEST_HEADING, _LONGEST_TEXT = 9, 90
_FEW_LINES = 2


def headed_sections(
    posting: Posting, labels: Sequence[Sequence[Label]], headings: Headings
) -> frozenset[str]:
    """Give the sections that stand under a clear heading or label somewhere in the posting."""
    return frozenset(_headed(posting, labels, headings))


def _headed(posting: Posting, labels: Sequence[Sequence[Label]], headings: Headings) -> Iterator[str]:
    for block, found in zip(posting.blocks, labels, strict=True):
        text = block.text
        if len(text) <= _LONGEST_TEXT and text[-1:] not in ".!;," and len(text.split()) <= _LONGEST_HEADING:
            section = headings.find(block.text)
            if section and not headings.is_vague(block.text):
                yield section
        for label in found:
            if not headings.is_vague(block.text[label.start : label.end]):
                yield label.section


def stands_in_lines(posting: Posting, labels: Sequence[Sequence[Label]], but: frozenset[str]) -> bool:
    """Tell whether labels open paragraphs ("Duties: ...") that hold all they name; ``but`` counts not."""
    lines = 0
    for block, found in zip(posting.blocks, labels, strict=True):
        if found and found[0].start == 0 and found[0].section not in but:
            lines += bool(block.text[found[0].body :].strip())
    return lines >= _FEW_LINES


def lowered(scores: dict[str, float], sections: Iterable[str], share: float) -> None:
    """Let words speak less for sections that have a place of their own elsewhere."""
    for section in sections:
        if section in scores:
            scores[section] *= share
