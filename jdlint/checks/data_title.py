"""Looks at the title of JobPosting data: what does not belong into it, or a description that only repeats it.

``extras`` are expressions for what is no part of a job's name. The employer's own name is none either.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache

from jdlint.checks import Context, finding
from jdlint.content.cards import Card
from jdlint.content.strict_yaml import Node
from jdlint.content.wording import compiled
from jdlint.findings import AnySpan, FieldSpan, Finding, Related, Span
from jdlint.language.reading import Reading

KEYS = frozenset({"extras"})
REQUIRED = frozenset({"problem"})
NEEDS = frozenset[str]()

_TAG = re.compile(r"<[^<>]{1,200}>")
_LEADS, _PARTS = re.compile(r"(?:\sat|[-\u2013|@,(:])\s?$"), re.compile(r"\s?[-\u2013|:]\s|\sis\s")
"""What parts the name of an employer from that of a job, before it and behind it."""


def check(card: Card, reading: Reading, context: Context) -> Iterator[Finding]:
    """Yield what the title has too much, or the description that says no more than it."""
    del context
    problem = card.params["problem"].choice(("extras", "repeated"))
    for index, field in reading.posting.given("title"):
        if field.origin != "job_posting":
            continue
        if problem == "extras":
            for start, end in _extras(card, reading, field.value):
                yield finding(card, reading, _shown(reading, index, start, end))
        else:
            yield from _repetitions(card, reading, FieldSpan.whole(index, field))


def prepare(card: Card) -> None:
    """Compile the expressions of a card; raises ContentError for a broken one."""
    if "extras" in card.params:
        _pattern(card.source)


def _shown(reading: Reading, index: int, start: int, end: int) -> AnySpan:
    """Give the span of the text, where that shows the field itself: then other rules speak of it too."""
    blocks, field = reading.posting.blocks, reading.posting.fields[index]
    if blocks and blocks[0].map == field.map:
        return Span(0, start, end)
    return FieldSpan(index, start, end)


def _extras(card: Card, reading: Reading, title: str) -> Iterator[tuple[int, int]]:
    spans = [match.span() for match in _pattern(card.source).finditer(title)]
    for _, field in reading.posting.given("hiringOrganization"):
        start = title.casefold().find(field.value.casefold())
        end = start + len(field.value)
        if start >= 0 and (_LEADS.search(title, 0, start) or _PARTS.match(title, end)):
            spans.append((start, end))
    reached = 0
    for start, end in sorted(spans):
        if start >= reached:
            yield start, end
            reached = end


def _repetitions(card: Card, reading: Reading, title: FieldSpan) -> Iterator[Finding]:
    words = _folded(reading.text_of(title))
    for index, field in reading.posting.given("description"):
        if field.origin == "job_posting" and _folded(field.value) == words:
            related = (Related("The title stands here.", title),)
            yield finding(card, reading, FieldSpan.whole(index, field), related=related)


def _folded(text: str) -> str:
    return "".join(filter(str.isalnum, _TAG.sub("", text))).casefold()


@lru_cache(maxsize=8)
def _pattern(card: Node) -> re.Pattern[str]:
    extras = [compiled(item).pattern for item in card.entries()["extras"].items()]
    return re.compile("|".join(f"(?:{pattern})" for pattern in extras))
