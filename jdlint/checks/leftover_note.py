"""Flags notes of colleagues: what matches the card's expressions, and what documents carry beside the text.

Comments and text that a tracked change deleted are such notes; readers who get the document see them. One
finding a paragraph and kind says it.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from jdlint.checks import Context, finding
from jdlint.content import excuses
from jdlint.content.cards import Card
from jdlint.findings import FieldSpan, Finding, Severity, Span
from jdlint.language.reading import Reading
from jdlint.language.shapes import prepare_shapes, unexcused_shapes
from jdlint.posting import Field

KEYS = excuses.KEYS
REQUIRED = frozenset({"patterns"})
NEEDS = frozenset[str]()

_REMARKS = {"comment": " in a comment", "deleted text": " under tracked changes"}
_LONGEST = 80


def check(card: Card, reading: Reading, context: Context) -> Iterator[Finding]:
    """Yield a finding for each match, then a warning for each paragraph with comments or deleted text."""
    del context
    for span in unexcused_shapes(card, reading):
        yield finding(card, reading, span, where="")
    seen: set[tuple[str, int]] = set()
    for index, field in enumerate(reading.posting.fields):
        if field.origin != "page" or field.name not in _REMARKS or field.says_nothing:
            continue
        if (field.name, field.start) in seen:
            continue
        seen.add((field.name, field.start))
        part = FieldSpan(index, 0, _whole_words(field.value))
        severity = min(card.severity, Severity.WARNING)
        found = finding(card, reading, part, severity=severity, where=_REMARKS[field.name])
        yield replace(found, section=_section(reading, field))


def prepare(card: Card) -> None:
    """Compile the expressions of a card; raises ContentError for a broken one."""
    prepare_shapes(card)


def _whole_words(text: str) -> int:
    """Give where to cut a long text: behind a word."""
    if len(text) <= _LONGEST:
        return len(text)
    return max(text.rfind(" ", 0, _LONGEST), 0) or _LONGEST


def _section(reading: Reading, field: Field) -> str:
    """Give the section of the paragraph that a field hangs on."""
    for index, block in enumerate(reading.posting.blocks):
        if block.map.source_span(0, len(block.text))[1] > field.start:
            return reading.section_at(Span(index, 0, 0))
    return "other"
