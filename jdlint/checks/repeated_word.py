"""Flags what is written twice in a row: a word, as in "the the", or the whole of a heading or a line."""

from __future__ import annotations

import re
from collections.abc import Iterator

from jdlint.checks import Context, finding
from jdlint.content.cards import Card
from jdlint.findings import Finding, Fix, Span
from jdlint.language.reading import Reading

KEYS = frozenset({"doubled"})
REQUIRED = frozenset[str]()
NEEDS = frozenset[str]()

_TWICE = re.compile(r"(?<![\w-])([A-Za-z]{2,}) ((?i:\1))(?![\w-])")
_OPENING_MARKS = '(/"\u201c:,'
_LEAST = 12
"""Letters of a line before it is looked at as a whole: shorter ones are names ("Walla Walla")."""


def check(card: Card, reading: Reading, context: Context) -> Iterator[Finding]:
    """Yield every repetition but those of the words in ``doubled``, which may stand twice."""
    del context
    doubled = set(card.params["doubled"].texts()) if "doubled" in card.params else set()
    for index, (block, folded) in enumerate(zip(reading.posting.blocks, reading.folded_blocks, strict=True)):
        half = _said_twice(block.text)
        if half:
            span = Span(index, 0, len(block.text))
            yield finding(card, reading, span, fix=Fix(half, "unsafe"), word=half)
            continue
        for match in _TWICE.finditer(block.text) if _may_repeat(folded) else ():
            first, second = match.groups()
            if second.islower() and first[1:].islower() and second not in doubled:
                span = Span(index, match.start(), match.end())
                yield finding(card, reading, span, fix=Fix(first, "safe"), word=second)


def _may_repeat(folded: str) -> bool:
    """Tell whether a word begins with all of the one before: the slow search is spared most texts."""
    for mark in _OPENING_MARKS:
        folded = folded.replace(mark, " ")
    words = folded.split()
    return any(map(str.startswith, words[1:], words))


def _said_twice(text: str) -> str:
    """Give the half of a line that says the same twice, a colon aside; nothing for any other line."""
    middle = len(text) // 2
    for at in (middle - 1, middle, middle + 1) if len(text) > _LEAST else ():
        if text[at] == " " and text[:at].rstrip(":") == text[at + 1 :].rstrip(":"):
            return text[at + 1 :]
    return ""
