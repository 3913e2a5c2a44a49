r"""Flags slips of the pen that patterns tell for certain, each with what was meant.

A slip has ``find``, a regular expression, and ``write``, what it becomes (``\1`` stands for a group). Every
match holds one of its ``words``, if it has some, and one of its ``anchors``, which are literal, or a match of
``near``, an expression that is quick because it begins with a literal. Only what lies beside is searched.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import lru_cache

from jdlint.checks import Context, finding
from jdlint.content.cards import Card
from jdlint.content.strict_yaml import Node
from jdlint.content.vocabulary import words_of
from jdlint.content.wording import compiled
from jdlint.findings import Finding, Fix, Related, Span
from jdlint.language.reading import Reading

KEYS = frozenset({"once"})
REQUIRED = frozenset({"slips"})
NEEDS = frozenset[str]()

_SHOWN = 4
_BESIDE = 60
"""No slip reaches farther from what anchors it."""


@dataclass(frozen=True)
class _Slip:
    """One slip, and what tells where it can stand."""

    find: Node
    write: str
    words: frozenset[str]
    anchors: tuple[str, ...]
    near: Node | None

    def matches(self, text: str) -> Iterator[re.Match[str]]:
        """Yield every place where the slip stands in a text that has a line for each block."""
        last = -1
        for start, end in sorted(self._anchored(text)):
            beside = (max(0, start - _BESIDE), end + _BESIDE)
            for match in _pattern(self.find).finditer(text, *beside):
                if match.start() > last:
                    last = match.start()
                    yield match

    def _anchored(self, text: str) -> Iterator[tuple[int, int]]:
        """Yield what lies in every match; its words do where the slip says no more."""
        if self.near:
            yield from (match.span() for match in _pattern(self.near).finditer(text))
            return
        for anchor in self.anchors or self.words & words_of(text):
            at = text.find(anchor)
            while at >= 0:
                yield at, at + len(anchor)
                at = text.find(anchor, at + 1)


@dataclass(frozen=True)
class _Slips:
    """The slips of a card, and those that ask for words under each of these."""

    all: tuple[_Slip, ...]
    by_word: Mapping[str, list[_Slip]]

    def possible_in(self, text: str) -> Iterator[_Slip]:
        """Yield the slips that a text can hold."""
        yield from (slip for slip in self.all if not slip.words)
        hit = {id(slip): slip for word in self.by_word.keys() & words_of(text) for slip in self.by_word[word]}
        yield from hit.values()


def check(card: Card, reading: Reading, context: Context) -> Iterator[Finding]:
    """Yield every slip with ``{correction}``.

    The same one again, or with ``once`` any of its kind, is a related place of the first. What stands once
    only gets a fix: one of several would leave the others behind.
    """
    del context
    is_once = "once" in card.params and card.params["once"].boolean()
    places: dict[str, list[tuple[Span, str]]] = {}
    for span, slip, correction in _found(card, reading):
        kind = slip.find.text() if is_once else reading.text_of(span).casefold()
        places.setdefault(kind, []).append((span, correction))
    for (span, correction), *others in places.values():
        yield finding(
            card,
            reading,
            span,
            fix=None if others else Fix(correction, "unsafe"),
            related=tuple(Related("It stands here too.", place) for place, _ in others[:_SHOWN]),
            correction=correction,
        )


def _found(card: Card, reading: Reading) -> Iterator[tuple[Span, _Slip, str]]:
    """Yield the place of every slip but those within another, and what was meant."""
    text = reading.whole_text
    found = [(match, slip) for slip in _slips(card.source).possible_in(text) for match in slip.matches(text)]
    end = 0
    for match, slip in sorted(found, key=lambda pair: pair[0].span()):
        if match.start() >= end and "\n" not in match.group():
            end = match.end()
            yield _placed(match, reading), slip, match.expand(slip.write)


def _placed(match: re.Match[str], reading: Reading) -> Span:
    """Give the place in its block of a match in the whole text, which has a line for each block."""
    index = match.string.count("\n", 0, match.start())
    start = match.start() - match.string.rfind("\n", 0, match.start()) - 1
    return Span(index, start, start + len(match.group()))


def prepare(card: Card) -> None:
    """Compile every slip of a card; raises ContentError for a broken one."""
    for slip in _slips(card.source).all:
        pattern = _pattern(slip.find)
        try:
            re.compile(f"(?:{pattern.pattern})|").sub(slip.write, "")
        except (re.error, IndexError) as error:
            raise slip.find.fail(f"'{slip.write}' does not fit it: {error}") from None


@lru_cache(maxsize=64)
def _slips(card: Node) -> _Slips:
    items = card.entries()["slips"].items()
    entries = (item.record(("find", "write"), ("words", "anchors", "near")) for item in items)
    slips = tuple(
        _Slip(
            entry["find"],
            entry["write"].text(),
            _in_both_cases(entry["words"].texts()) if "words" in entry else frozenset(),
            entry["anchors"].texts() if "anchors" in entry else (),
            entry.get("near"),
        )
        for entry in entries
    )
    by_word: dict[str, list[_Slip]] = {}
    for slip in slips:
        if not slip.words and not slip.anchors and not slip.near:
            raise slip.find.fail("a slip needs 'words', 'anchors' or 'near'")
        for word in slip.words:
            by_word.setdefault(word, []).append(slip)
    return _Slips(slips, by_word)


def _in_both_cases(words: tuple[str, ...]) -> frozenset[str]:
    return frozenset({*words, *map(str.capitalize, words)})


@lru_cache(maxsize=512)
def _pattern(find: Node) -> re.Pattern[str]:
    return re.compile(compiled(find).pattern, re.MULTILINE)
