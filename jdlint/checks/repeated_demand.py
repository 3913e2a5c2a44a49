"""Flags a wish that the requirements already hold: the same skill, license or degree required and preferred.

A wish says no more than a must where all its telling words stand in it. What the must offers as a choice, and
an amount that only the wish names, make two demands.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache
from typing import NamedTuple

from jdlint.checks import Context, finding
from jdlint.content.cards import Card, sections_in
from jdlint.content.strict_yaml import Node
from jdlint.findings import Finding, Related, Span
from jdlint.language.analyzer import pair_with_passages
from jdlint.language.reading import Reading, Sentence

KEYS = frozenset[str]()
REQUIRED = frozenset({"required_in", "preferred_in", "not_in", "untelling", "topics"})
NEEDS = frozenset[str]()

_MUST = ("modality.before.required", "modality.after.required", "modality.either.required")
_WORD = re.compile(r"[a-z0-9+#][\w+#.'\u2019-]*", re.IGNORECASE)
_CHOICE = re.compile(
    r"\b(?:or|either|any|such as|like|including|e\.g|one of|some|unless|if|within|not?)\b|/|\bisn.t\b",
    re.IGNORECASE,
)
_MORE = re.compile(
    r"\b(?:more|advanced|additional|further|not|no|beyond|than|other|current|recent|strong|proven|solid"
    r"|expert|deep)\b|\+ "
)
_LEAST, _LONGEST = 3, 160
_FEW = 2
_NO_ITEM = (":", "!", "?")


class _Demand(NamedTuple):
    words: frozenset[str]
    span: Span
    text: str


def check(card: Card, reading: Reading, context: Context) -> Iterator[Finding]:
    """Yield each wish that a must of the posting already holds, with the must."""
    del context
    required_in, preferred_in, not_in = _sections(card.source)
    present = {passage.section for passage in reading.passages}
    if not present & required_in:
        return
    musts: list[Sentence] = []
    wishes: list[Sentence] = []
    for sentence, passage in pair_with_passages(reading.sentences, reading.passages):
        if (
            passage.section in not_in
            or passage.kind == "heading"
            or len(sentence.text) > _LONGEST
            or sentence.text.endswith(_NO_ITEM)
            or not any(map(str.isalpha, sentence.text))
        ):
            continue
        firmness = _firmness(sentence, among_wishes=passage.section in preferred_in)
        if firmness:
            wishes.append(sentence)
        elif firmness is False and (passage.section in required_in or any(sentence.labelled(*_MUST))):
            musts.append(sentence)
    if wishes and musts:
        yield from _repeated(card, reading, musts, wishes)


def prepare(card: Card) -> None:
    """Read the lists of a card; raises ContentError for a broken one."""
    _sections(card.source)
    _untelling(card.source)
    _topics(card.source)


def _firmness(sentence: Sentence, *, among_wishes: bool) -> bool | None:
    """Tell whether a sentence is a wish; None where it says both or speaks of the time after hire."""
    said = {cue.label.rpartition(".")[2] for cue in sentence.cues if cue.label.startswith("modality.")}
    wished, must = "preferred" in said, "required" in said
    if (wished and must) or "after_hire" in said:
        return None
    return wished or (among_wishes and not must)


def _repeated(
    card: Card, reading: Reading, musts: list[Sentence], wishes: list[Sentence]
) -> Iterator[Finding]:
    asked = [demand for wish in wishes if (demand := _demand(card, wish)).words]
    named = {max(wish.words, key=len) for wish in asked}
    held = [
        _demand(card, must)
        for must in musts
        if any(word in must.text.casefold() for word in named) and not _CHOICE.search(must.text)
    ]
    for wish in asked if held else ():
        if wish.words <= _topics(card.source) or _MORE.search(wish.text.casefold()):
            continue
        same = next((must for must in held if _holds(must, wish)), None)
        if same:
            related = (Related("It is required here.", same.span),)
            yield finding(card, reading, wish.span, related=related, other=same.text)


def _holds(must: _Demand, wish: _Demand) -> bool:
    return wish.words == must.words or (len(wish.words) >= _FEW and wish.words <= must.words)


def _demand(card: Card, sentence: Sentence) -> _Demand:
    words = (word.strip(".'-\u2019").casefold() for word in _WORD.findall(sentence.text))
    telling = frozenset(_singular(word) for word in words if word and word not in _untelling(card.source))
    end = sentence.start + len(sentence.text.rstrip(" .;,"))
    return _Demand(telling, sentence.span(sentence.start, end), sentence.text.rstrip(" .;,"))


def _singular(word: str) -> str:
    word = word.replace("\u2019", "'").removesuffix("'s")
    return word[:-1] if len(word) > _LEAST and word.endswith("s") and not word.endswith("ss") else word


@lru_cache(maxsize=8)
def _sections(card: Node) -> tuple[frozenset[str], frozenset[str], frozenset[str]]:
    keys = card.entries()
    required, preferred, left_out = (
        frozenset(sections_in(keys[name])) for name in ("required_in", "preferred_in", "not_in")
    )
    return required, preferred, left_out


@lru_cache(maxsize=8)
def _untelling(card: Node) -> frozenset[str]:
    return _words_of(card, "untelling")


@lru_cache(maxsize=8)
def _topics(card: Node) -> frozenset[str]:
    return _words_of(card, "topics")


def _words_of(card: Node, key: str) -> frozenset[str]:
    return frozenset(word for item in card.entries()[key].items() for word in item.text().split())
