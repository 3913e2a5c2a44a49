"""Flags every place that matches one of the card's regular expressions, unless its sentence excuses it.

A block is searched for those expressions alone that its words leave possible. With ``triggers``, phrases of
which one stands in the sentence of every match, only such sentences are searched. The excuses are those of
:mod:`jdlint.content.excuses`; with ``more_than`` that many matches are let pass.
"""

from __future__ import annotations

from collections.abc import Iterator
from functools import lru_cache

from jdlint.checks import Context, finding, sentence_of
from jdlint.content import excuses
from jdlint.content.cards import Card
from jdlint.content.excuses import Excuses
from jdlint.content.patterns import Patterns, read_patterns
from jdlint.content.strict_yaml import Node
from jdlint.findings import Finding, Span
from jdlint.language.reading import Reading

KEYS = excuses.KEYS | {"more_than", "anchors", "triggers"}
REQUIRED = frozenset({"patterns"})
NEEDS = frozenset[str]()


def check(card: Card, reading: Reading, context: Context) -> Iterator[Finding]:
    """Yield one finding a match; with ``more_than`` a single one, at the first match too many."""
    del context
    spans = unexcused(card, reading)
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
    _patterns(card.source)
    _excuses(card.source)


def spans_of(card: Card, reading: Reading) -> Iterator[Span]:
    """Yield the places in the card's sections that match its expressions, excused or not."""
    for span in _near_triggers(card, reading) if "triggers" in card.params else _anywhere(card, reading):
        if not card.sections or reading.section_at(span) in card.sections:
            yield span


def _anywhere(card: Card, reading: Reading) -> Iterator[Span]:
    able = _patterns(card.source).possible(reading.folded_text)
    if not able.items:
        return
    for index, (block, folded) in enumerate(zip(reading.posting.blocks, reading.folded_blocks, strict=True)):
        pattern = able.possible(folded).joined() if reading.touches(index, card.sections) else None
        for match in pattern.finditer(block.text) if pattern else ():
            yield Span(index, match.start(), match.end())


def _near_triggers(card: Card, reading: Reading) -> Iterator[Span]:
    """Yield what matches in the sentences that hold a trigger."""
    searched: set[tuple[int, int]] = set()
    for trigger in reading.matches.get(f"triggers:{card.name}", ()):
        sentence = sentence_of(reading, trigger)
        if sentence is None or (sentence.block, sentence.start) in searched:
            continue
        searched.add((sentence.block, sentence.start))
        if card.sections and reading.section_at(trigger) not in card.sections:
            continue
        pattern = _patterns(card.source).possible(sentence.text.casefold()).joined()
        text = reading.posting.blocks[sentence.block].text
        for match in pattern.finditer(text, sentence.start, sentence.end) if pattern else ():
            yield Span(sentence.block, match.start(), match.end())


def unexcused(card: Card, reading: Reading) -> Iterator[Span]:
    """Yield the places that match and that nothing around them excuses."""
    excused = _excuses(card.source)
    return (span for span in spans_of(card, reading) if not _is_excused(span, reading, excused))


def _is_excused(span: Span, reading: Reading, excused: Excuses) -> bool:
    sentence = sentence_of(reading, span)
    return sentence is not None and excused.hold(
        sentence.text, span.start - sentence.start, span.end - sentence.start
    )


@lru_cache(maxsize=256)
def _patterns(card: Node) -> Patterns:
    return read_patterns(card.entries()["patterns"])


@lru_cache(maxsize=256)
def _excuses(card: Node) -> Excuses:
    return Excuses.of(card.entries())
