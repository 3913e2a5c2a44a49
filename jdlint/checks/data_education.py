"""Flags a level of education in a posting's data that its text does not ask for."""

from __future__ import annotations

from collections.abc import Iterator

from jdlint.checks import Context, finding
from jdlint.content.cards import Card
from jdlint.findings import FieldSpan, Finding, Related
from jdlint.language.reading import Education, Reading

KEYS = frozenset[str]()
REQUIRED = frozenset[str]()
NEEDS = frozenset[str]()

_LIKE = {
    "master": frozenset({"doctorate", "professional"}),
    "certificate": frozenset({"some_college"}),
}
"""Levels that the same category of the data stands for."""

_UNSURE = frozenset({"degree_unspecified", "other"})


def check(card: Card, reading: Reading, context: Context) -> Iterator[Finding]:
    """Yield the level of the data that is none of those the text requires, with the first of these."""
    del context
    stated = [found for found in reading.stated(Education) if isinstance(found, Education)]
    texts = [found for found in stated if not isinstance(found.span, FieldSpan)]
    required = [found for found in texts if found.modality == "required"]
    if not required or any(found.level in _UNSURE for found in texts):
        return
    levels = {found.level for found in texts}
    for found in stated:
        if not isinstance(found.span, FieldSpan) or found.level in _UNSURE:
            continue
        if found.level not in levels and not levels & _LIKE.get(found.level, frozenset()):
            related = (Related("The text asks for this.", required[0].span),)
            yield finding(card, reading, found.span, related=related, other=required[0].text)
