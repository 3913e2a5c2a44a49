"""Flags a wish among the musts: an item of the requirements that says "preferred"."""

from __future__ import annotations

from collections.abc import Iterator

from jdlint.checks import Context, finding
from jdlint.content.cards import Card, sections_in
from jdlint.findings import Finding
from jdlint.language.reading import Reading, Sentence

KEYS = frozenset[str]()
REQUIRED = frozenset({"sections"})
NEEDS = frozenset[str]()

_WISHED = ("modality.before.preferred", "modality.after.preferred", "modality.either.preferred")
_MUST = ("modality.before.required", "modality.after.required", "modality.either.required")
_FEW = 3


def check(card: Card, reading: Reading, context: Context) -> Iterator[Finding]:
    """Yield the first list item of the card's ``sections`` that is a wish, where most others are musts."""
    del context
    sections = sections_in(card.params["sections"])
    items = [
        sentence
        for sentence in reading.sentences
        if reading.posting.blocks[sentence.block].kind == "list_item"
        and not sentence.text.rstrip().endswith(":")
        and reading.section_of(sentence) in sections
    ]
    wishes = [item for item in items if _is_wish(item)]
    if wishes and len(items) - len(wishes) >= _FEW:
        yield finding(card, reading, wishes[0].span(wishes[0].start, wishes[0].end))


def _is_wish(item: Sentence) -> bool:
    return any(item.labelled(*_WISHED)) and not any(item.labelled(*_MUST))
