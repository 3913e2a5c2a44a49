"""Flags a section that stands before one that readers look for first."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise

from jdlint.checks import Context, finding, heads_section
from jdlint.content.cards import Card, sections_in
from jdlint.findings import Finding, Related, Span
from jdlint.language.reading import Passage, Reading

KEYS = frozenset[str]()
REQUIRED = frozenset({"order"})
NEEDS = frozenset[str]()


def check(card: Card, reading: Reading, context: Context) -> Iterator[Finding]:
    """Yield the heading of each section that comes before the one ahead of it in the card's ``order``.

    Only sections under a heading count: a remark in passing has no place of its own.
    """
    del context
    first: dict[str, Passage] = {}
    for passage in reading.passages:
        if passage.kind == "heading" or heads_section(reading, passage):
            first.setdefault(passage.section, passage)
    order = sections_in(card.params["order"])
    ours = [first[section] for section in order if section in first]
    for earlier, later in pairwise(ours):
        if later.block < earlier.block:
            yield finding(
                card,
                reading,
                Span(later.block, later.start, later.end),
                related=(
                    Related("This belongs before it.", Span(earlier.block, earlier.start, earlier.end)),
                ),
                after=reading.text_of(Span(earlier.block, earlier.start, earlier.end)),
            )
