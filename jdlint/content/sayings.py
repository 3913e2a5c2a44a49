"""What a posting says somewhere that makes matches of a card innocent, or those of its other sentences."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from functools import lru_cache

from jdlint.content.cues import read_phrases
from jdlint.content.strict_yaml import Node
from jdlint.content.wording import Wording, anywhere

Stretch = tuple[int, int, int]
"""A part of a block: its 0-based index, and the offsets between which it stands."""


def is_said(card: Node, texts: Sequence[str]) -> bool:
    """Tell whether one of the card's ``unless_posting_says`` stands in any of the texts."""
    said = saying(card, "unless_posting_says")
    return any(said.search(text) for text in texts)


def is_said_elsewhere(card: Node, texts: Sequence[str], own: Collection[Stretch]) -> bool:
    """Tell whether one of the card's ``unless_elsewhere`` stands in the texts, but outside some stretches."""
    said = saying(card, "unless_elsewhere")
    return any(
        not any(block == index and first <= start < end for block, first, end in own)
        for index, text in enumerate(texts)
        for start, _ in said.places(text)
    )


@lru_cache(maxsize=512)
def saying(card: Node, key: str) -> Wording:
    """Read such a list of a card; raises ContentError for a broken one."""
    return anywhere(read_phrases(card.entries()[key]))
