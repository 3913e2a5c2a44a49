"""Flags an acronym that the posting nowhere writes out, at its first use.

Known are the acronyms of the reference and those on the card's list. One that names the employer, a place or
a part of a longer name is left alone, and so are words that stand in capitals for emphasis.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from jdlint.checks import Context, finding
from jdlint.content.cards import Card, sections_in
from jdlint.content.vocabulary import words_of
from jdlint.findings import Finding, Span
from jdlint.language.reading import Reading

KEYS = frozenset[str]()
REQUIRED = frozenset({"known", "names_in"})
NEEDS = frozenset[str]()

_LEAST, _MOST = 3, 6
_BESIDE = 24
_IN_NAME = re.compile(r"[A-Z][\w&.'\u2019-]*,? $|[A-Z]{2,}[&/-]$|[\w/.@#$&]$")
_NAME_GOES_ON = re.compile(r" (?:of )?[A-Z]|[&@/-]\w|\.\w| ?\d|:")

_WRITTEN_OUT = re.compile(r" ?\([A-Za-z]| (?:is|stands) ")


def check(card: Card, reading: Reading, context: Context) -> Iterator[Finding]:
    """Yield the first use of each acronym that is neither known, explained nor used as a name."""
    known = frozenset(card.params["known"].texts())
    names = sections_in(card.params["names_in"])
    words = words_of(reading.whole_text) - known
    for word in sorted(word for word in words if word.isupper() and _LEAST <= len(word) <= _MOST):
        span = None if _is_word(word, context) else _first_use(word, reading, names)
        if span and reading.section_at(span) in card.sections:
            yield finding(card, reading, span)


def _is_word(word: str, context: Context) -> bool:
    spelling = context.reference.spelling
    return word.lower() in spelling.acronyms or spelling.knows(word.lower())


def _first_use(word: str, reading: Reading, names: Sequence[str]) -> Span | None:
    """Give the first place of an acronym; None where it is a name or written out."""
    first = None
    for index, block in enumerate(reading.posting.blocks):
        if word not in block.text:
            continue
        if block.text.isupper():
            return None
        for start, end, is_plural in _uses(word, block.text):
            if _is_explained(block.text, start, end):
                return None
            if is_plural:
                continue
            span = Span(index, start, end)
            if reading.section_at(span) in names or _is_in_name(block.text, span):
                return None
            first = first or span
    return first


def _uses(word: str, text: str) -> Iterator[tuple[int, int, bool]]:
    """Yield where a word stands in a text, with or without a plural s that the end takes in."""
    start = text.find(word)
    while start >= 0:
        end = start + len(word)
        is_plural = text.startswith("s", end)
        if not (
            _is_of_word(text[start - 1 : start]) or _is_of_word(text[end + is_plural : end + is_plural + 1])
        ):
            yield start, end + is_plural, is_plural
        start = text.find(word, end)


def _is_of_word(letter: str) -> bool:
    return letter.isalnum() or letter == "_"


def _is_explained(text: str, start: int, end: int) -> bool:
    """Tell whether what stands between two offsets is in parentheses, or followed by what it means."""
    opens, closes = text.rfind("(", 0, start) > text.rfind(")", 0, start), text.find(")", end)
    is_within = opens and closes >= 0 and "(" not in text[end:closes]
    return is_within or bool(_WRITTEN_OUT.match(text, end))


def _is_in_name(text: str, span: Span) -> bool:
    before = text[max(0, span.start - _BESIDE) : span.start]
    is_name = _IN_NAME.search(before) and not re.search(r"(?:^|[.:!?] )[A-Z]\w* $", before)
    return bool(is_name or _NAME_GOES_ON.match(text, span.end))
