"""Flags a section that is headed a second time, with other sections between.

The same words head it twice, or other words for it: in the sections under ``alike_in`` any two headings of
the lexicon over a list, unless one has a word of ``part_words`` and so heads but a part.
"""

from __future__ import annotations

from collections.abc import Iterator
from functools import lru_cache

from jdlint.checks import Context, finding, heads_section
from jdlint.content.cards import Card, sections_in
from jdlint.content.sections import Headings, normalized_heading
from jdlint.content.strict_yaml import Node
from jdlint.findings import Finding, Related, Span
from jdlint.language.reading import Passage, Reading

KEYS = frozenset({"not_in", "alike_in", "part_words"})
REQUIRED = frozenset[str]()
NEEDS = frozenset[str]()


def check(card: Card, reading: Reading, context: Context) -> Iterator[Finding]:
    """Yield every heading of a section that was headed before, letter case and marks aside."""
    left_out = _sections(card.source, "not_in")
    seen: dict[str, Span] = {}
    section_before = ""
    for index, passage in enumerate(reading.passages):
        if _opens_copy(reading, passage):
            seen.clear()
        if passage.section not in left_out and heads_section(reading, passage):
            span = Span(passage.block, passage.start, passage.end)
            names = _names(card, index, reading, context.reference.headings)
            first = next((seen[name] for name in names if name in seen), None)
            if first and passage.section != section_before:
                related = (Related("It first stands here.", first),)
                yield finding(card, reading, span, related=related, other=reading.text_of(first))
            for name in names:
                seen.setdefault(name, span)
        section_before = passage.section


def prepare(card: Card) -> None:
    """Read the lists of a card; raises ContentError for a broken one."""
    _sections(card.source, "not_in")
    _sections(card.source, "alike_in")
    _part_words(card.source)


def _opens_copy(reading: Reading, passage: Passage) -> bool:
    """Tell whether a line of a job board's says that what it has picked out above follows in full."""
    words = reading.text_of(Span(passage.block, passage.start, passage.end))
    return words.strip(" :").casefold() == "full job description"


def _names(card: Card, index: int, reading: Reading, headings: Headings) -> tuple[str, ...]:
    """Give what a heading is known by: its words, and its section where any words for it would do."""
    passage = reading.passages[index]
    text = reading.text_of(Span(passage.block, passage.start, passage.end))
    words = normalized_heading(text)
    below = reading.passages[index + 1 : index + 2]
    if (
        passage.section in _sections(card.source, "alike_in")
        and not _part_words(card.source).intersection(words.split())
        and any(next_one.kind == "list_item" for next_one in below)
        and headings.find(text) == passage.section
        and not headings.is_vague(text)
    ):
        return words, f"section {passage.section}"
    return (words,)


@lru_cache(maxsize=16)
def _sections(card: Node, key: str) -> frozenset[str]:
    node = card.entries().get(key)
    return frozenset(sections_in(node))


@lru_cache(maxsize=8)
def _part_words(card: Node) -> frozenset[str]:
    node = card.entries().get("part_words")
    return frozenset(word for line in node.texts() for word in line.split()) if node else frozenset()
