"""Flags words that announce a list where none follows, before the next section or at the end of a list.

``leads`` are expressions for how such a paragraph or item ends.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache

from jdlint.checks import Context, finding, heads_section
from jdlint.content.cards import Card, sections_in
from jdlint.content.patterns import Patterns, read_patterns
from jdlint.content.strict_yaml import Node
from jdlint.findings import Finding, Span
from jdlint.language.reading import Passage, Reading

KEYS = frozenset({"not_in"})
REQUIRED = frozenset({"leads"})
NEEDS = frozenset[str]()

_FEWEST_WORDS = 4
_ELSEWHERE = frozenset(
    {"benefits", "compensation", "how_to_apply", "about_employer", "legal", "schedule", "location"}
)
"""Sections that hold no part of what a list of duties or of requirements announces."""


def check(card: Card, reading: Reading, context: Context) -> Iterator[Finding]:
    """Yield the paragraphs and items that end by announcing what does not come."""
    del context
    left_out, leads = _left_out(card.source), _leads(card.source).within(reading.caseless)
    for index, passage in enumerate(reading.passages):
        if passage.block not in leads.by_block:
            continue
        span = Span(passage.block, passage.start, passage.end)
        text = reading.text_of(span).rstrip()
        if passage.section in left_out or not leads.stand_in(passage.block, text):
            continue
        after = reading.passages[index + 1 : index + 2]
        if len(text.split()) >= _FEWEST_WORDS and _is_left_alone(reading, passage, *after):
            yield finding(card, reading, Span(span.block, span.start, span.start + len(text)))


def prepare(card: Card) -> None:
    """Read the lists of a card; raises ContentError for a broken one."""
    _left_out(card.source)
    _leads(card.source)


def _is_left_alone(reading: Reading, passage: Passage, after: Passage | None = None) -> bool:
    """Tell whether what comes next cannot be the list: nothing, another section, or the list is over."""
    if after is None:
        return True
    if after.block == passage.block or after.kind == "list_item" or after.section == passage.section:
        return False
    if heads_section(reading, after):
        return after.section in _ELSEWHERE and passage.section not in _ELSEWHERE
    return passage.kind == "list_item" and after.kind == "paragraph"


@lru_cache(maxsize=8)
def _left_out(card: Node) -> frozenset[str]:
    node = card.entries().get("not_in")
    return frozenset(sections_in(node))


@lru_cache(maxsize=8)
def _leads(card: Node) -> Patterns:
    return read_patterns(card.entries()["leads"], re.IGNORECASE)
