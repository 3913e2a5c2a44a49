"""Flags a title whose level the text contradicts: a senior title over an entry-level job, or the reverse."""

from __future__ import annotations

from collections.abc import Iterator
from functools import lru_cache

from jdlint.checks import Context, finding
from jdlint.content.cards import Card
from jdlint.content.cues import read_phrases
from jdlint.content.strict_yaml import Node
from jdlint.content.wording import Wording, anywhere
from jdlint.findings import AnySpan, Finding, Related, Span, block_of, part_of
from jdlint.language.reading import Reading

KEYS = frozenset[str]()
REQUIRED = frozenset({"senior_titles", "junior_titles", "says_senior", "says_junior"})
NEEDS = frozenset[str]()

_OPPOSITES = (("senior_titles", "says_junior"), ("junior_titles", "says_senior"))


def check(card: Card, reading: Reading, context: Context) -> Iterator[Finding]:
    """Yield the level in the title, with the first words of the text that contradict it."""
    del context
    title = reading.title_span
    if title is None:
        return
    lists = _lists(card.source)
    for in_title, in_text in _OPPOSITES:
        level = lists[in_title].search(reading.text_of(title))
        against = _first(reading, lists[in_text], title) if level else None
        if level and against:
            span = part_of(title, *level)
            related = (Related("The text says otherwise here.", against),)
            yield finding(card, reading, span, related=related, other=reading.text_of(against))
            return


def _first(reading: Reading, wording: Wording, title: AnySpan) -> Span | None:
    for index, block in enumerate(reading.posting.blocks):
        match = wording.search(block.text) if index != block_of(title) else None
        if match:
            return Span(index, *match)
    return None


@lru_cache(maxsize=64)
def _lists(card: Node) -> dict[str, Wording]:
    entries = card.entries()
    return {name: anywhere(read_phrases(entries[name])) for name in REQUIRED}
