"""Finds what the ``patterns`` and ``meanings`` of a card match in a posting, and what excuses it there."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from functools import lru_cache

from jdlint.content.cards import Card
from jdlint.content.excuses import Excuses
from jdlint.content.meanings import read_meanings
from jdlint.content.patterns import Patterns, matches_of, read_patterns
from jdlint.content.reassurance import reassures
from jdlint.content.strict_yaml import Node
from jdlint.findings import AnySpan, Span
from jdlint.language.anchored import sentence_at
from jdlint.language.reading import Reading, Sentence


def shapes_of(card: Card, reading: Reading, sections: frozenset[str] = frozenset()) -> Iterator[Span]:
    """Yield the places that match the card's ``patterns``, excused or not: in its sections, or in these."""
    sections = card.sections or sections
    is_near = "triggers" in card.params
    for span in _near_triggers(card, reading, sections) if is_near else _anywhere(card, reading, sections):
        if not sections or reading.section_at(span) in sections:
            yield span


def meanings_of(card: Card, reading: Reading, key: str) -> Iterator[Span]:
    """Yield the places that match the card's ``meanings``, or its ``certain`` ones, excused or not.

    A meaning in a sentence that reassures is none; a certain one counts whatever else its sentence holds.
    """
    for part, able in _meanings(card.source, key).by_part(reading.caseless).items():
        if reading.touches(part.block, card.sections):
            for match in matches_of(able, reading.posting.blocks[part.block].text, part.start, part.end):
                span = Span(part.block, match.start(), match.end())
                if key == "certain" or not is_reassured(span, reading):
                    yield span


_ANSWER = 40
"""Characters behind a question in which its answer begins."""


def is_reassured(span: Span, reading: Reading) -> bool:
    """Tell whether the sentence at a place reassures, with its answer where it is a question."""
    sentence = sentence_at(reading, span)
    if sentence is None:
        return False
    behind = reading.posting.blocks[span.block].text[sentence.end : sentence.end + _ANSWER]
    is_question = sentence.text.rstrip("\"'\u201d) ").endswith("?")
    return reassures(sentence.text.rstrip() + " " + behind.lstrip() if is_question else sentence.text)


_STOP = 2
"""Characters of the stop and the blank before a sentence, which a pattern may begin with."""


def _anywhere(card: Card, reading: Reading, sections: frozenset[str]) -> Iterator[Span]:
    shapes = _shapes(card.source)
    if card.check == "pattern":  # what it looks for may go on from sentence to sentence
        likely = shapes.by_whole(reading.caseless)
    else:
        likely = shapes.by_part(reading.caseless)
    for part, able in likely.items():
        if reading.touches(part.block, sections):
            start = max(part.start - _STOP, 0)
            for match in matches_of(able, reading.posting.blocks[part.block].text, start, part.end):
                yield Span(part.block, match.start(), match.end())


def _near_triggers(card: Card, reading: Reading, sections: frozenset[str]) -> Iterator[Span]:
    """Yield what matches in the sentences that hold a trigger."""
    triggered: dict[int, dict[int, Sentence]] = {}
    for trigger in reading.matches.get(f"triggers:{card.name}", ()):
        sentence = sentence_at(reading, trigger)
        if sentence and (not sections or reading.section_at(trigger) in sections):
            triggered.setdefault(sentence.block, {})[sentence.start] = sentence
    for part, able in _shapes(card.source).by_part(reading.caseless).items() if triggered else ():
        for sentence in triggered.get(part.block, {}).values():
            if part.start <= sentence.start < part.end:
                text = reading.posting.blocks[part.block].text
                for match in matches_of(able, text, sentence.start, sentence.end):
                    yield Span(part.block, match.start(), match.end())


def unexcused_shapes(card: Card, reading: Reading, sections: frozenset[str] = frozenset()) -> Iterator[Span]:
    """Yield the places that match and that nothing around them excuses."""
    excused = _excuses(card.source)
    return (span for span in shapes_of(card, reading, sections) if not _is_excused(span, reading, excused))


ASKING = frozenset({
    "requirements", "preferred", "licenses", "education", "experience", "skills", "about_role", "other",
})  # fmt: skip
"""Sections that speak of the person sought, where a list, a paragraph or an unknown heading may do so."""


def further_shapes(card: Card, reading: Reading, told: Iterable[AnySpan]) -> Iterator[Span]:
    """Yield what matches the card's ``patterns`` where people are asked for, beside what is ``told``."""
    if "patterns" not in card.params:
        return
    known = [span for span in told if isinstance(span, Span)]
    for span in unexcused_shapes(card, reading, ASKING):
        if not any(_overlap(span, other) for other in known):
            yield span


def _overlap(one: Span, other: Span) -> bool:
    return one.block == other.block and one.start < other.end and other.start < one.end


def _is_excused(span: Span, reading: Reading, excused: Excuses) -> bool:
    sentence = sentence_at(reading, span)
    return sentence is not None and excused.hold(
        sentence.text, span.start - sentence.start, span.end - sentence.start
    )


@lru_cache(maxsize=256)
def _shapes(card: Node) -> Patterns:
    return read_patterns(card.entries()["patterns"])


@lru_cache(maxsize=512)
def _meanings(card: Node, key: str) -> Patterns:
    return read_meanings(card.entries(), key)


def prepare_shapes(card: Card) -> None:
    """Read the expressions and the excuses of a card; raises ContentError for a broken one."""
    if "patterns" in card.params:
        _shapes(card.source)
    for key in {"meanings", "certain"} & card.params.keys():
        _meanings(card.source, key)
    _excuses(card.source)


@lru_cache(maxsize=256)
def _excuses(card: Node) -> Excuses:
    return Excuses.of(card.entries())
