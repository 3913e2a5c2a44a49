"""Flags every place that matches one of the card's regular expressions, unless its sentence excuses it.

A block is searched for those expressions alone that its words leave possible. With ``triggers``, phrases of
which one stands in the sentence of every match, only such sentences are searched. The excuses are those of
:mod:`jdlint.content.excuses`; with ``more_than`` that many matches are let pass, and ``not_for`` names
occupations left out, by the beginnings of their codes.
"""

from __future__ import annotations

from collections.abc import Iterator

from jdlint.checks import Context, finding, is_left_out
from jdlint.content import excuses
from jdlint.content.cards import Card
from jdlint.findings import Finding
from jdlint.language.reading import Reading
from jdlint.language.shapes import prepare_shapes, unexcused_shapes

KEYS = excuses.KEYS | {"more_than", "not_for", "triggers"}
REQUIRED = frozenset({"patterns"})
NEEDS = frozenset[str]()


def check(card: Card, reading: Reading, context: Context) -> Iterator[Finding]:
    """Yield one finding a match; with ``more_than`` a single one, at the first match too many."""
    del context
    if is_left_out(card, reading):
        return
    spans = unexcused_shapes(card, reading)
    if "more_than" not in card.params:
        for span in spans:
            yield finding(card, reading, span)
        return
    found = list(spans)
    limit = card.params["more_than"].integer()
    if len(found) > limit:
        yield finding(card, reading, found[limit], count=str(len(found)))


def prepare(card: Card) -> None:
    """Compile the expressions of a card; raises ContentError for a broken one."""
    prepare_shapes(card)
