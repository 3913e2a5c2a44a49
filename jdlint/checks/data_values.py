"""Looks at single values of a posting's data: empty ones, unknown ones, dates that are none.

``needed`` lists the properties that must say something; ``names`` further keys of front matter in which what
programs write for nothing ("None") is a slip. ``values`` lists for a property the values that it knows.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator

from jdlint.checks import Context, finding
from jdlint.content.cards import Card
from jdlint.findings import FieldSpan, Finding, Severity
from jdlint.language.job_data import date_of, kind_of_employment, unit_of
from jdlint.language.reading import Reading
from jdlint.posting import Field

KEYS = frozenset({"needed", "names", "values"})
REQUIRED = frozenset({"problem"})
NEEDS = frozenset[str]()

_GOOGLE_WORDS = {"permanent": "FULL_TIME or PART_TIME"}
_MOST_SHOWN = 60
_ISO = re.compile(r"\d{4}-\d\d-\d\d(?!\d)")


def check(card: Card, reading: Reading, context: Context) -> Iterator[Finding]:
    """Yield the values that have the card's ``problem``."""
    del context
    yield from _PROBLEMS[card.params["problem"].choice(tuple(_PROBLEMS))](card, reading)


def _empty(card: Card, reading: Reading) -> Iterator[Finding]:
    """Yield needed properties that say nothing, and others that a dash or "None" stands in."""
    posting = reading.posting
    needed = card.params["needed"].texts()
    for index, field in enumerate(posting.fields):
        if field.origin == "page" or not field.says_nothing or _is_said_elsewhere(reading, field):
            continue
        is_needed = field.canonical in needed
        known = bool(field.canonical) or field.name in card.params["names"].texts()
        if is_needed or (field.value and known):
            severity = card.severity if is_needed else Severity.NOTE
            says = f"says only '{field.value}'" if field.value else "is empty"
            span = FieldSpan.whole(index, field)
            yield finding(card, reading, span, severity=severity, name=field.name, says=says)


def _is_said_elsewhere(reading: Reading, field: Field) -> bool:
    """Tell whether another field of the same property, or a part of it, says something."""
    root = field.canonical.partition(".")[0]
    return bool(root) and any(
        other.canonical.partition(".")[0] == root and not other.says_nothing
        for other in reading.posting.fields
    )


def _unknown(card: Card, reading: Reading) -> Iterator[Finding]:
    """Yield values of JobPosting data that are not among those of their property."""
    known = {name: node.texts() for name, node in card.params["values"].entries().items()}
    for index, field in enumerate(reading.posting.fields):
        listed = known.get(field.canonical)
        if not listed or field.origin != "job_posting" or field.says_nothing or field.value in listed:
            continue
        severity = card.severity
        if reading.posting.is_markdown:  # a template may still translate it
            severity = min(severity, Severity.WARNING)
        span = FieldSpan(index, 0, min(len(field.value), _MOST_SHOWN))
        meant = _meant(field, listed)
        yield finding(card, reading, span, severity=severity, name=field.canonical, known=meant)


def _meant(field: Field, listed: tuple[str, ...]) -> str:
    """Give the listed value that a value stands for, all of them where nobody can tell."""
    folded = _folded(field.value)
    for value in listed:
        if _folded(value) == folded:
            return value
    word = kind_of_employment(field.value) or unit_of(field.value) or ""
    if word.upper() in listed:
        return word.upper()
    return _GOOGLE_WORDS.get(word, ", ".join(listed))


def _folded(value: str) -> str:
    return "".join(filter(str.isalnum, value)).casefold()


def _no_date(card: Card, reading: Reading) -> Iterator[Finding]:
    """Yield dates of JobPosting data that name no day, or name it as only front matter may: in words."""
    in_words = reading.posting.is_markdown
    for index, field in reading.posting.given(*card.params["needed"].texts()):
        readable = date_of(field) and (in_words or _ISO.match(field.value))
        if field.origin == "job_posting" and not readable:
            yield finding(card, reading, FieldSpan.whole(index, field), name=field.canonical)


_PROBLEMS: dict[str, Callable[[Card, Reading], Iterator[Finding]]] = {
    "empty": _empty,
    "unknown": _unknown,
    "no_date": _no_date,
}
