"""Flags paragraphs and list items written in capitals."""

from __future__ import annotations

from collections.abc import Iterator

from jdlint.checks import Context, finding
from jdlint.content.cards import Card
from jdlint.findings import Finding, Span
from jdlint.language.reading import Reading

KEYS = frozenset[str]()
REQUIRED = frozenset({"words"})
NEEDS = frozenset[str]()

_SHARE, _LONGEST_LABEL = 0.9, 60
_HEAD, _HEAD_LOWER = 24, 4  # a quick look at the beginning spares the rest


def check(card: Card, reading: Reading, context: Context) -> Iterator[Finding]:
    """Yield every sentence of at least ``words`` words, headings aside, that is nearly all capitals."""
    del context
    least = card.params["words"].integer()
    for sentence in reading.sentences:
        if reading.posting.blocks[sentence.block].kind == "heading":
            continue
        told = _without_label(sentence.text)
        if told.count(" ") + 1 >= least and _is_shouted(sentence.text):
            yield finding(card, reading, Span(sentence.block, sentence.start, sentence.end))


def _without_label(text: str) -> str:
    """Leave out a label, which is written in capitals as headings are: "LAST DAY TO APPLY: MAY 3"."""
    label, colon, value = text.partition(": ")
    return value if colon and len(label) <= _LONGEST_LABEL else text


def _is_shouted(text: str) -> bool:
    if sum(map(str.islower, text[:_HEAD])) > _HEAD_LOWER:
        return False
    letters = [letter for letter in text if letter.isalpha()]
    return sum(letter.isupper() for letter in letters) >= _SHARE * len(letters) if letters else False
