"""Flags two words written as one where a sentence or a list item ended and the next began ("skillsYou")."""

from __future__ import annotations

import re
from collections.abc import Iterator

from jdlint.checks import Context, finding
from jdlint.content.cards import Card
from jdlint.content.spelling import Spelling
from jdlint.content.vocabulary import words_of
from jdlint.findings import Finding, Related, Span
from jdlint.language.reading import Reading

KEYS = frozenset[str]()
REQUIRED = frozenset[str]()
NEEDS = frozenset[str]()

_JOINED = re.compile(r"([a-z]{3,})([A-Z][a-z]+)")
_SHORT = frozenset({"you", "we", "our", "the", "all", "new", "pay", "job", "who", "how", "if", "it", "in"})
_OPENING = re.compile("(?:You|We|Our|The|This|If|In|It)$")
_SEVERAL, _SHOWN = 3, 4
_REMEMBERED = 50_000
_plain: set[str] = set()
"""Words that have been looked at and are not two in one."""


def check(card: Card, reading: Reading, context: Context) -> Iterator[Finding]:
    """Yield one finding, at the first such place, with the others beside it; ``{count}`` is their number.

    Both words must be common ones, and in running text; since names in code look so too, there must be
    several or one whose second word begins a sentence.
    """
    unknown = words_of(reading.whole_text) - _plain
    joined = {word for word in unknown if _is_joined(word, context)}
    if len(_plain) > _REMEMBERED:
        _plain.clear()
    _plain.update(unknown - joined)
    places = [place for word in sorted(joined) for place in _places(word, reading)]
    if len(places) >= _SEVERAL or any(_OPENING.search(reading.text_of(place)) for place in places):
        first, *others = sorted(places, key=lambda span: (span.block, span.start))
        related = tuple(Related("So are these.", place) for place in others[:_SHOWN])
        yield finding(card, reading, first, related=related, count=str(len(places)))


def _is_joined(word: str, context: Context) -> bool:
    if word.islower() or word[:1].isupper():
        return False
    match = _JOINED.fullmatch(word)
    return match is not None and all(_is_common(part, context.reference.spelling) for part in match.groups())


def _is_common(word: str, spelling: Spelling) -> bool:
    return word.lower() in spelling.common or word.lower() in _SHORT


def _places(word: str, reading: Reading) -> Iterator[Span]:
    running = re.compile(rf"(?<![\w./@#=-]){word}(?=[ ,:])(?![,:]?\w)")
    for index, block in enumerate(reading.posting.blocks):
        for match in running.finditer(block.text) if word in block.text else ():
            yield Span(index, match.start(), match.end())
