"""Flags words that are no words, where one slip explains each of them.

What may be a name, a term or another language is passed over: a word beside digits, hyphens or signs, one
that stands several times, a capital without a strong case, a sentence with several such words.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator
from typing import NamedTuple

from jdlint.checks import Context, finding
from jdlint.content.cards import Card
from jdlint.content.spelling import Correction, Spelling
from jdlint.content.vocabulary import words_of
from jdlint.findings import Finding, Fix, Span
from jdlint.language.anchored import sentence_at
from jdlint.language.reading import Reading, Sentence

KEYS = frozenset[str]()
REQUIRED = frozenset[str]()
NEEDS = frozenset[str]()

_WORD = re.compile("[A-Za-z]+")
_LEAST = 5
_CAPITAL_LEAST, _CAPITAL_SURE = 7, 9
"""Letters a capitalized word must have to be looked at, and to need no correction that stands elsewhere."""
_TWICE_SURE = 9
_WRONG = 2
_BEFORE = frozenset(" \"'([\u2018\u201c")
_AFTER = re.compile(r"(?:['\u2019]s)?[.,;:!?)\]\"'\u2019\u201d]*(?:\s|$)")
_SHARE, _MOST = 6, 2
"""Where more than one in so many words, or more than so many, are misspelt, another language is spoken."""
_REMEMBERED = 50_000
_fine: set[str] = set()
"""Words that have been looked up and are none of our business, in the letter case they were met in."""

_odd: dict[str, tuple[Correction, ...]] = {}
"""Words that have been looked up and are misspelt, with what they may be meant to be."""


class _Slip(NamedTuple):
    span: Span
    word: str
    corrections: tuple[Correction, ...]


def check(card: Card, reading: Reading, context: Context) -> Iterator[Finding]:
    """Yield every word that one slip makes of a common one; ``{correction}`` is what may have been meant."""
    spelling = context.reference.spelling
    odd = _odd_ones(words_of(reading.whole_text) - _fine, spelling)
    if odd:
        for slip in _alone(list(_slips(reading, odd)), reading, spelling.foreign_words):
            yield _reported(card, reading, slip)


def _odd_ones(unknown: Iterable[str], spelling: Spelling) -> dict[str, tuple[Correction, ...]]:
    """Give what those of the words may be meant to be that are misspelt; what is found is remembered."""
    if len(_fine) + len(_odd) > _REMEMBERED:
        _fine.clear()
        _odd.clear()
    found: dict[str, tuple[Correction, ...]] = {}
    for word in unknown:
        corrections = _odd.get(word)
        if corrections is None:
            corrections = _corrections(word, spelling) if len(word) >= _LEAST else ()
            if corrections:
                _odd[word] = corrections
            else:
                _fine.add(word)
        if corrections:
            found[word] = corrections
    return found


def _corrections(word: str, spelling: Spelling) -> tuple[Correction, ...]:
    """Give what a word as met may be meant to be; a capitalized one, which may be a name, needs more."""
    if word.islower():
        return () if spelling.knows(word) else spelling.parted(word) or spelling.corrections(word)
    if len(word) < _CAPITAL_LEAST or not (word.isupper() or word.istitle()) or spelling.knows(word.lower()):
        return ()
    return tuple(
        found for found in spelling.corrections(word.lower()) if found.is_inner and found.rank < _WRONG
    )


def _slips(reading: Reading, odd: dict[str, tuple[Correction, ...]]) -> Iterator[_Slip]:
    words = Counter(map(str.lower, _WORD.findall(reading.whole_text)))
    for index, block in enumerate(reading.posting.blocks):
        for match in _WORD.finditer(block.text):
            word = match.group()
            if word in odd and _stands_alone(block.text, match) and _is_sure(word, odd[word], words):
                yield _Slip(Span(index, match.start(), match.end()), word, odd[word])


def _stands_alone(text: str, match: re.Match[str]) -> bool:
    """Tell whether a word has blanks or common punctuation on both sides, unlike part of an address."""
    before = text[match.start() - 1] if match.start() else " "
    return before in _BEFORE and bool(_AFTER.match(text, match.end()))


def _is_sure(word: str, corrections: tuple[Correction, ...], words: Counter[str]) -> bool:
    most = 2 if len(word) >= _TWICE_SURE else 1
    if words[word.lower()] > most:
        return False
    return word.islower() or len(word) >= _CAPITAL_SURE or any(found.word in words for found in corrections)


def _alone(slips: list[_Slip], reading: Reading, foreign: frozenset[str]) -> Iterator[_Slip]:
    """Yield the slips of sentences that hold few of them and are no other language's."""
    places: list[Sentence | None] = [sentence_at(reading, slip.span) for slip in slips]
    for slip, place in zip(slips, places, strict=True):
        words = place.text.lower().split() if place else []
        if len(foreign.intersection(words)) > 1:
            continue
        count = places.count(place)
        if count == 1 or (count <= _MOST and len(words) >= count * _SHARE):
            yield slip


def _reported(card: Card, reading: Reading, slip: _Slip) -> Finding:
    best = slip.corrections[0]
    likely = [found for found in slip.corrections if found.rank == best.rank]
    texts = [_cased(found.word, slip.word) for found in likely[:2]]
    fix = Fix(texts[0], "unsafe") if len(likely) == 1 else None
    return finding(card, reading, slip.span, fix=fix, correction="' or '".join(texts))


def _cased(word: str, like: str) -> str:
    if like.isupper():
        return word.upper()
    return word.capitalize() if like[0].isupper() else word
