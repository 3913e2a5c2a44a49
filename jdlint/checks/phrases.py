"""Flags every place where one of the card's phrases stands, unless the words around it excuse it.

Besides the excuses of :mod:`jdlint.content.excuses` a card may say ``not_in`` (sections left out), ``once`` (the
first match stands for all), ``last_is_note`` (the last sentence of its section weighs less) and ``instead`` (what
to write, by phrase).
"""

from __future__ import annotations

from collections.abc import Iterator
from functools import lru_cache

from jdlint.checks import Context, finding, sentence_of
from jdlint.content import excuses
from jdlint.content.cards import SECTIONS, Card
from jdlint.content.excuses import Excuses
from jdlint.content.strict_yaml import Node
from jdlint.findings import Finding, Fix, Severity, Span
from jdlint.language.reading import Reading

KEYS = excuses.KEYS | {"not_in", "once", "last_is_note", "instead"}
REQUIRED = frozenset({"phrases"})
NEEDS = frozenset[str]()


def check(card: Card, reading: Reading, context: Context) -> Iterator[Finding]:
    """Yield one finding a match that nothing excuses."""
    del context
    for span in reading.matches.get(card.name, ()):
        if _counts(card, reading, span):
            yield _found(card, reading, span)
            if "once" in card.params:
                return


def _counts(card: Card, reading: Reading, span: Span) -> bool:
    section = reading.section_at(span)
    if (card.sections and section not in card.sections) or section in _left_out(card.source):
        return False
    sentence = sentence_of(reading, span)
    if sentence is None:
        return True
    start, end = span.start - sentence.start, span.end - sentence.start
    return not _excuses(card.source).hold(sentence.text, start, end)


@lru_cache(maxsize=1024)
def _excuses(card: Node) -> Excuses:
    return Excuses.of(card.entries())


@lru_cache(maxsize=1024)
def _left_out(card: Node) -> frozenset[str]:
    sections = card.entries().get("not_in")
    return frozenset(item.choice(SECTIONS) for item in sections.items()) if sections else frozenset()


def _found(card: Card, reading: Reading, span: Span) -> Finding:
    severity = Severity.NOTE if "last_is_note" in card.params and _closes_section(reading, span) else None
    if "instead" not in card.params:
        return finding(card, reading, span, severity=severity)
    instead = _replacements(card.source).get(reading.text_of(span).casefold(), "")
    fix = Fix(instead, "unsafe") if instead else None
    return finding(card, reading, span, severity=severity, fix=fix, instead=instead or "a neutral word")


@lru_cache(maxsize=256)
def _replacements(card: Node) -> dict[str, str]:
    entries = card.entries()["instead"].entries()
    return {phrase.casefold(): word.text() for phrase, word in entries.items()}


def _closes_section(reading: Reading, span: Span) -> bool:
    """Tell whether the span's sentence is the last one of its section."""
    sentence = sentence_of(reading, span)
    last = [passage for passage in reading.in_sections(reading.section_at(span)) if passage.kind != "heading"]
    if sentence is None or not last or last[-1].block != span.block:
        return False
    rest = reading.posting.blocks[span.block].text[sentence.end : last[-1].end]
    return not rest.strip()
