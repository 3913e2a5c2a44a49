"""Makes the view of a posting that a report shows whole, from what linting it gave."""

from __future__ import annotations

from collections.abc import Iterable

from jdlint.content.cards import Card
from jdlint.engine import Result
from jdlint.views import PostingView, ShownBlock, ShownField


def view_of(result: Result, cards: Iterable[Card]) -> PostingView:
    """Give the view of one posting; ``cards`` are the rules it was linted with, for their reasons."""
    reading, context = result.reading, result.context
    posting = reading.posting
    names = {found.name for found in result.findings}
    first = posting.blocks[0].map.source_span(0, 0)[0] if posting.blocks else 0
    return PostingView(
        blocks=tuple(ShownBlock(block.kind, block.text, block.level) for block in posting.blocks),
        fields=tuple(ShownField(field.name, field.value) for field in posting.fields),
        start=posting.locate(first),
        title=reading.title,
        role=context.role.title if context.role else None,
        places=tuple(context.reference.places.name(code) for code in context.places),
        reasons={card.name: card.rationale for card in cards if card.name in names},
    )
