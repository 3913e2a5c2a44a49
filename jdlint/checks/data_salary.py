"""Flags a salary of JobPosting data whose parts do not make one: words for numbers, no unit, no currency."""

from __future__ import annotations

import re
from collections.abc import Iterator

from jdlint.checks import Context, finding
from jdlint.content.cards import Card
from jdlint.findings import FieldSpan, Finding, Related, Severity
from jdlint.language.job_data import number_of
from jdlint.language.reading import Reading
from jdlint.posting import Field, Posting

KEYS = frozenset[str]()
REQUIRED = frozenset[str]()
NEEDS = frozenset[str]()

_AMOUNTS = ("baseSalary.minValue", "baseSalary.maxValue", "baseSalary.value")
_PLAIN, _CURRENCY = re.compile(r"\d+(?:\.\d+)?"), re.compile("[A-Z]{3}")

Given = list[tuple[int, Field]]


def check(card: Card, reading: Reading, context: Context) -> Iterator[Finding]:
    """Yield what is wrong with the parts of a salary; amounts in the wrong order whoever wrote the data."""
    del context
    posting = reading.posting
    amounts = posting.given(*_AMOUNTS)
    yield from _inverted(card, reading, amounts)
    # a template may still complete front matter
    severity = min(card.severity, Severity.WARNING) if posting.is_markdown else card.severity
    for index, field, says in _faults(posting, amounts):
        if field.origin == "job_posting":
            yield finding(card, reading, FieldSpan.whole(index, field), severity=severity, says=says)


def _faults(posting: Posting, amounts: Given) -> Iterator[tuple[int, Field, str]]:
    for index, field in amounts:
        if not _PLAIN.fullmatch(field.value):
            yield index, field, "is no plain number"
    currencies = posting.given("baseSalary.currency")
    for index, field in currencies:
        if not _CURRENCY.fullmatch(field.value):
            yield index, field, "is no code of a currency"
    if amounts and not posting.given("baseSalary.unitText"):
        yield *amounts[0], "has no unit"
    if amounts and not currencies:
        yield *amounts[0], "has no currency"


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
