"""Flags a deadline or a start that lies before the day of the check."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache

from jdlint.checks import Context, finding
from jdlint.content.cards import Card
from jdlint.content.cues import read_phrases
from jdlint.content.strict_yaml import Node
from jdlint.content.wording import Wording, anywhere
from jdlint.findings import Finding
from jdlint.language.dates import find_dates
from jdlint.language.reading import Reading

KEYS = frozenset[str]()
REQUIRED = frozenset({"deadlines", "applying"})
NEEDS = frozenset[str]()

_YEAR = re.compile(r"\b(?:19|20)\d\d\b")


def check(card: Card, reading: Reading, context: Context) -> Iterator[Finding]:
    """Yield the dates before today that stand in a sentence with one of the phrases under ``deadlines``.

    Where the posting says how to apply, the plain words under ``applying`` will do.
    """
    deadline, applying = _cues(card.source)
    for sentence in reading.sentences:
        if not ("20" in sentence.text or "19" in sentence.text) or not _YEAR.search(sentence.text):
            continue
        is_applying = reading.section_of(sentence) == "how_to_apply"
        if not deadline.search(sentence.text) and not (is_applying and applying.search(sentence.text)):
            continue
        dates = list(find_dates(sentence.text))
        if dates and all(found.date < context.today for found in dates):
            last = max(dates)
            span = sentence.span(sentence.start + last.start, sentence.start + last.end)
            yield finding(card, reading, span, today=context.today.isoformat())


def prepare(card: Card) -> None:
    """Read the lists of a card; raises ContentError for a broken one."""
    _cues(card.source)


@lru_cache(maxsize=8)
def _cues(card: Node) -> tuple[Wording, Wording]:
    keys = card.entries()
    return anywhere(read_phrases(keys["deadlines"])), anywhere(read_phrases(keys["applying"]))
