"""Flags a salary of JobPosting data whose parts do not make one: words for numbers, no unit, no currency."""

from __future__ import annotations

import re
from collections.abc import Iterator

from jdlint.checks import Context, finding
from jdlint.content.cards import Card
from jdlint.findings import FieldSpan, Finding, Related, Severity
from jdlint.language.job_data import number_of
from jdlint.language.reading import Reading
from jdlint.posting import Field

KEYS = frozenset[str]()
REQUIRED = frozenset[str]()
NEEDS = frozenset[str]()

_AMOUNTS = ("baseSalary.minValue", "baseSalary.maxValue", "baseSalary.value")
_PLAIN = re.compile(r"\d+(?:\.\d+)?")

Given = list[tuple[int, Field]]


def check(card: Card, reading: Reading, context: Context) -> Iterator[Finding]:
    """Yield what is wrong with the parts of a salary; amounts in the wrong order whoever wrote the data."""
    del context
    posting = reading.posting
    amounts = posting.given(*_AMOUNTS)
    yield from _inverted(card, reading, amounts)
    ours = [(index, field) for index, field in amounts if field.origin == "job_posting"]
    for index, field in ours:
        if not _PLAIN.fullmatch(field.value):
            span = FieldSpan.whole(index, field)
            yield finding(card, reading, span, severity=_lesser(card, reading), says="is no plain number")
    if ours:
        index, field = ours[0]
        for part, says in (("unitText", "has no unit"), ("currency", "has no currency")):
            if not posting.given(f"baseSalary.{part}"):
                span = FieldSpan.whole(index, field)
                yield finding(card, reading, span, severity=_lesser(card, reading), says=says)


def _inverted(card: Card, reading: Reading, amounts: Given) -> Iterator[Finding]:
    found: dict[str, tuple[float, FieldSpan]] = {}
    for index, field in amounts:
        number = number_of(field.value)
        if number is not None:
            found.setdefault(field.canonical, (number, FieldSpan.whole(index, field)))
    least, most = found.get(_AMOUNTS[0]), found.get(_AMOUNTS[1])
    if least and most and least[0] > most[0]:
        related = (Related("The greatest amount stands here.", most[1]),)
        yield finding(card, reading, least[1], related=related, says="is more than the greatest amount")


def _lesser(card: Card, reading: Reading) -> Severity:
    """Give a warning for front matter, which a template may still complete."""
    is_front_matter = reading.posting.format == "markdown"
    return min(card.severity, Severity.WARNING) if is_front_matter else card.severity
