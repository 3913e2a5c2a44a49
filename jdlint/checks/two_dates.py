"""Flags two dates for one thing: two deadlines, two first days.

``stages`` and ``not_with`` are those of :mod:`jdlint.checks.date_order`; ``settled_by`` holds expressions
that show, wherever they stand, that both are right. Dates of one sentence are a choice or a term.
"""

from __future__ import annotations

from collections.abc import Iterator
from functools import lru_cache

from jdlint.checks import Context, finding
from jdlint.content.cards import Card
from jdlint.content.listed import listed
from jdlint.content.strict_yaml import Node
from jdlint.findings import Finding, Related
from jdlint.language.reading import Reading
from jdlint.language.staged_dates import Dated, Stages, read_stages, sentences_with_dates, staged_dates

KEYS = frozenset({"not_with", "settled_by"})
REQUIRED = frozenset({"stages"})
NEEDS = frozenset[str]()


def check(card: Card, reading: Reading, context: Context) -> Iterator[Finding]:
    """Yield one finding a stage that has exactly two dates, at the later place."""
    del context
    stages, settling = _stages(card.source), listed(card.source, "settled_by")
    sentences = list(sentences_with_dates(reading))
    if not sentences or settling.search(reading.whole_text):
        return
    dated = list(staged_dates(stages, reading, sentences, None))
    for stage in range(len(stages.words)):
        two = _two([found for found in dated if found.stage == stage])
        if two:
            first, later = two
            related = (Related("The other date stands here.", first.span),)
            yield finding(card, reading, later.span, related=related, other=reading.text_of(first.span))


def prepare(card: Card) -> None:
    """Read the lists of a card; raises ContentError for a broken one."""
    _stages(card.source)
    listed(card.source, "settled_by")


def _two(found: list[Dated]) -> tuple[Dated, Dated] | None:
    """Give the first place of each of two dates in reading order, None where there are more or fewer."""
    firsts = list({one.date: one for one in reversed(found)}.values())
    if len(firsts) != len({one.sentence for one in firsts}) or len(firsts) != len(("first", "later")):
        return None
    first, later = sorted(firsts, key=lambda one: one.sentence)
    return first, later


@lru_cache(maxsize=8)
def _stages(card: Node) -> Stages:
    return read_stages(card.entries())
