"""Where a sentence speaks of licenses: names of the lexicon, license words, and how they hang together."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import islice, pairwise
from typing import Literal

from jdlint.language.reading import Cue, Sentence

Tie = Literal["tight", "list", "of", "none"]
"""Side by side ("RN license"), coordinated ("RN or LPN"), by a preposition ("certified by"), or apart."""

_WORD = re.compile(r"[^\W\d_]+")
_BARRIER = re.compile(r"[;:!?\u2022\u2013\u2014]|\. | - ")
_LISTING = frozenset(",/&+|")
_CONJUNCTIONS = frozenset(("and", "and/or", "or"))
_PREPOSITIONS = frozenset((
    "as", "at", "by", "for", "from", "in", "of", "on", "through", "to", "under", "via", "with",
))  # fmt: skip
_FILLERS = frozenset((
    "a", "active", "administered", "also", "an", "awarded", "b", "both", "current", "either", "full", "given",
    "granted", "issued", "national", "nationally", "offered", "s", "state", "the", "valid",
))  # fmt: skip
_MOST_WORDS = 5
MOST_ANCHORS = 60
"""No sentence speaks of more licenses; a longer chain is no prose."""


@dataclass(frozen=True, slots=True)
class Anchor:
    """A name or a license word at block offsets.

    ``role`` is ``credential`` (then ``word`` is its id and ``form`` how it is written), ``head`` (a noun that
    states a license by itself), ``weak`` (a noun that needs company) or ``adjective``.
    """

    role: str
    word: str
    form: str
    start: int
    end: int

    @property
    def is_word(self) -> bool:
        """Whether this is a license word and no credential."""
        return self.role != "credential"


def anchors_of(sentence: Sentence) -> list[Anchor]:
    """Give the anchors of a sentence in text order, those of other senses ("license plate") left out."""
    decoys = list(islice(sentence.labelled("license.decoy"), MOST_ANCHORS))
    names = [
        _named(cue)
        for cue in islice(sentence.labelled("credential"), MOST_ANCHORS)
        if not _is_cut(cue, decoys) and not _is_possessive(sentence, cue)
    ]
    worded = sentence.labelled("license.head", "license.weak", "license.adjective")
    words = [_worded(cue) for cue in islice(worded, MOST_ANCHORS)]
    free = [word for word in words if not any(_overlap(word, name) for name in names)]
    return sorted((*names, *free), key=lambda anchor: anchor.start)


def tie_between(sentence: Sentence, left: Anchor, right: Anchor) -> Tie:
    """Say how two neighboring anchors hang together."""
    gap = sentence.text[left.end - sentence.start : right.start - sentence.start]
    if _BARRIER.search(gap):
        return "none"
    words = [word.casefold() for word in _WORD.findall(gap)]
    if len(words) > _MOST_WORDS or not _CONJUNCTIONS.union(_PREPOSITIONS, _FILLERS).issuperset(words):
        return "none"
    if not _PREPOSITIONS.isdisjoint(words):
        return "of"
    if not _CONJUNCTIONS.isdisjoint(words) or not _LISTING.isdisjoint(gap):
        return "list"
    return "tight"


def ties_of(sentence: Sentence, anchors: list[Anchor]) -> list[Tie]:
    """Give the tie of each anchor to the next one."""
    return list(_ties(sentence, anchors))


def _ties(sentence: Sentence, anchors: list[Anchor]) -> Iterator[Tie]:
    for left, right in pairwise(anchors):
        yield tie_between(sentence, left, right)


def _named(cue: Cue) -> Anchor:
    _, id_, form = cue.label.split(".")
    return Anchor("credential", id_, form, cue.start, cue.end)


def _worded(cue: Cue) -> Anchor:
    _, role, word = cue.label.split(".")
    return Anchor(role, word, "", cue.start, cue.end)


def _overlap(one: Anchor | Cue, other: Anchor | Cue) -> bool:
    return one.start < other.end and other.start < one.end


def _is_cut(cue: Cue, decoys: list[Cue]) -> bool:
    """Whether a phrase of another sense covers the name or runs on behind it ("CPR certification course")."""
    return any(
        _overlap(cue, decoy) and (decoy.end > cue.end or decoy.end - decoy.start >= cue.end - cue.start)
        for decoy in decoys
    )


def _is_possessive(sentence: Sentence, cue: Cue) -> bool:
    """Whether a holder stands as ``RN's``: then the word is about colleagues."""
    form = cue.label.rpartition(".")[2]
    after = sentence.text[cue.end - sentence.start :][:2]
    return form in ("holder", "letters", "retired") and after in ("'s", "\u2019s", "s'")
