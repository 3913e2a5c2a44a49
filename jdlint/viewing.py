"""Makes the view of a posting that a report shows whole, from what linting it gave."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from jdlint.comparison import Row, compared, good_points
from jdlint.content.cards import Card
from jdlint.content.occupations import Occupation
from jdlint.content.places import PlaceNames
from jdlint.engine import SURE, Result
from jdlint.findings import Finding
from jdlint.views import Compared, PostingView, ShownBlock, ShownField

_TRIAGE = "triage"


def view_of(result: Result, cards: Iterable[Card], findings: Sequence[Finding]) -> PostingView:
    """Give the view of one posting from the findings that count; ``cards`` are the rules it was linted with.

    Where the text is no English posting there is nothing to compare and nothing good to say.
    """
    reading, context = result.reading, result.context
    posting = reading.posting
    ours = {card.name: card for card in cards} if findings else {}
    spoke = [ours[name] for name in {found.name for found in findings} if name in ours]
    occupation = occupation_of(result)
    rows: tuple[Row, ...] = ()
    if not any(card.check == _TRIAGE for card in spoke):
        rows = compared(reading, context, findings, occupation)
    with_family = [(found, found.family) for found in findings]
    first = posting.blocks[0].map.source_span(0, 0)[0] if posting.blocks else 0
    role = context.role or occupation
    return PostingView(
        blocks=tuple(ShownBlock(block.kind, block.text, block.level) for block in posting.blocks),
        fields=tuple(ShownField(field.name, field.value) for field in posting.fields),
        start=posting.locate(first),
        title=reading.title,
        role=role.title if role else None,
        places=tuple(_place_names(context.places, context.reference.places)),
        compared=tuple(map(_shown, rows)),
        good=good_points(reading, context, with_family, rows) if rows else (),
        reasons={card.name: card.rationale for card in spoke},
    )


def occupation_of(result: Result) -> Occupation | None:
    """Give the occupation that a posting is compared with where no curated role is sure; None without one."""
    role = result.reading.role
    if result.context.role or role is None or role.confidence < SURE:
        return None
    return result.context.reference.occupations.get(role.soc)


def _place_names(codes: Sequence[str], places: PlaceNames) -> Iterator[str]:
    """Name the innermost places: Columbus, Ohio, and not Ohio and the United States too."""
    for code in codes:
        if not any(other.startswith(f"{code}-") for other in codes):
            yield "Remote" if code == "remote" else places.name(code)


def _shown(row: Row) -> Compared:
    said = tuple(quote.text for quote in row.said)
    return Compared(row.label, said, row.expected, row.status, row.citations)
