"""Flags a last day in a posting's data that is not the one in its text, showing both.

``deadlines`` are expressions for the words with which a text gives a last day.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from jdlint.checks import Context, finding
from jdlint.content.cards import Card
from jdlint.content.listed import listed
from jdlint.findings import FieldSpan, Finding, Related
from jdlint.language.dates import find_dates
from jdlint.language.job_data import date_of
from jdlint.language.reading import Reading

KEYS = frozenset[str]()
REQUIRED = frozenset({"deadlines", "told_in"})
NEEDS = frozenset[str]()

_FIRST = re.compile(
    r"\b(?:priority|preference|first|early|full consideration|initial|review of applications)\b",
    re.IGNORECASE,
)
"""What makes a day one for a first review, with more to come."""


def check(card: Card, reading: Reading, context: Context) -> Iterator[Finding]:
    """Yield the last day of the data where the text gives days to apply by, and that is none of them."""
    del context
    given = reading.posting.given("validThrough")
    days = {date: FieldSpan.whole(index, field) for index, field in given if (date := date_of(field))}
    if not days:
        return
    told_in, wording = card.params["told_in"].texts(), listed(card.source, "deadlines")
    told = [
        (day.date, sentence.span(sentence.start + day.start, sentence.start + day.end))
        for sentence in reading.sentences
        if wording.search(sentence.text)
        and not _FIRST.search(sentence.text)
        and reading.section_of(sentence) in told_in
        for day in find_dates(sentence.text)
    ]
    if told and not any(date in days for date, _ in told):
        other = told[-1][1]
        related = (Related("The text gives another day here.", other),)
        span = next(iter(days.values()))
        yield finding(card, reading, span, related=related, other=reading.text_of(other))


def prepare(card: Card) -> None:
    """Compile the expressions of a card; raises ContentError for a broken one."""
    listed(card.source, "deadlines")
