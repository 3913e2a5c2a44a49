"""The ways to read a posting's title, from the whole to the bare name of the job."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from itertools import pairwise

from jdlint.content.occupations.normalize import TitleFolder, head_of

_MONEY = re.compile(
    r"[$\u20ac\u00a3]\s?\d[\d,.]*\s?k?(?:\s?(?:-|\u2013|to)\s?[$\u20ac\u00a3]?\d[\d,.]*\s?k?)?\+?"
    r"(?:\s?(?:/|per |an? )\s?(?:hr|hour|yr|year|week|wk|day|month|annum)\b)?",
    re.IGNORECASE,
)
_NUMBERED = re.compile(
    r"(?:\b(?:req(?:uisition)?|job|posting|position|ref(?:erence)?|vacancy|announcement|id|code)\b[\s.:#-]*){0,3}"
    r"(?:\b(?:no|num|number|id)\b[\s.:#-]*)?"
    r"(?<![\w+])(?!\d+(?:st|nd|rd|th) grade)#?[a-z]{0,5}[-_]?\d[\w.,/-]*",
    re.IGNORECASE,
)
_BRACKETS = re.compile(r"[(\[{]([^)\]}]*)(?:[)\]}]|\Z)")
_SEGMENT = re.compile(
    r"\s+[-\u2013\u2014~*+]+\s*|\s*[-\u2013\u2014]+\s+|\s*[|;:,\u2013\u2014\u2022@]+\s*|\s+/\s+|[!*]+"
)
_CHOICE = re.compile(r"\s+or\s+|/", re.IGNORECASE)
_OF = re.compile(r"\s+(?:of|for)\s+(?:the\s+)?", re.IGNORECASE)
_WHERE = re.compile(r"\s+(?:at|to|with|within)\s+", re.IGNORECASE)
_LONGEST = 200
_RANKS = frozenset({
    "chief", "deputy", "director", "executive", "head", "leader", "manager", "president", "senior",
    "specialist", "supervisor", "vice",
})  # fmt: skip
"""Words that name a rank and no field of work."""
_WHOLE, _PLAIN, _HEAD, _TURNED, _REST, _INNER, _KIND = 1.0, 0.97, 0.95, 0.9, 0.8, 0.6, 0.55


@dataclass(frozen=True)
class Reading:
    """One way to read a title, as words of the tables' form, and how much it is to be trusted (0 to 1).

    ``part`` tells which part of the title it reads: what two parts say is said twice.
    """

    words: tuple[str, ...]
    trust: float
    part: int = 0

    @property
    def key(self) -> str:
        """The reading as the tables have it."""
        return " ".join(self.words)


@dataclass(frozen=True)
class Titled:
    """What a title is made of: its readings, best first, the words of its first part and those of the others.

    ``inner`` reads the first part's beginnings and ends, which say less than the whole. ``misspelt`` tells
    that the spelling of a word was righted, ``bare`` that there is nothing but words around a job's name, and
    ``whole`` has every word.
    """

    readings: tuple[Reading, ...]
    inner: tuple[Reading, ...]
    head: tuple[str, ...]
    context: tuple[str, ...]
    misspelt: bool
    bare: bool = False
    whole: tuple[str, ...] = ()


class TitleReader:
    """Reads titles with one list of the words that surround a job's name."""

    def __init__(self, folder: TitleFolder, around: Iterable[str], corrected: Callable[[str], str]) -> None:
        """Take the words that may surround a job's name, and what rights the spelling of a word."""
        self._folder, self._corrected = folder, corrected
        self._modifiers = frozenset(part for word in around for part in folder.words(word))

    def read(self, title: str) -> Titled:
        """Take a title apart."""
        title = title[:_LONGEST]
        whole = self._words(title)
        plain = _BRACKETS.sub(" | ", title)
        segments = self._segments(_NUMBERED.sub(" ", _MONEY.sub(" ", plain)))
        bracketed = self._segments(" | ".join(_BRACKETS.findall(title)))
        head, *others = _fields_first(segments) or bracketed or [whole]
        found = [Reading(whole, _WHOLE), Reading(self._words(plain), _WHOLE)]
        found += self._turned(plain, segments)
        found += (Reading(words, trust) for words, trust in self._spans(head, _HEAD if others else _PLAIN))
        found.append(Reading(self._without_inner(head), _TURNED))
        for part, segment in enumerate((*others, *bracketed), start=1):
            found += (Reading(words, trust, part) for words, trust in self._spans(segment, _REST))
        first = {reading.key: reading for reading in reversed(found) if reading.words}
        best = sorted(first.values(), key=lambda reading: -reading.trust)
        context = tuple(word for part in (*others, *bracketed) for word in part)
        misspelt = whole != self._folder.words(title)
        core = self._without_ends(head)
        bare = self._modifiers.issuperset(whole)
        return Titled(tuple(best), tuple(_inner(core)), core, context, misspelt, bare, whole)

    def _words(self, text: str) -> tuple[str, ...]:
        words = self._folder.words(text)
        return tuple(word if word in self._modifiers else self._corrected(word) for word in words)

    def _segments(self, title: str) -> list[tuple[str, ...]]:
        """Give the words of each part that says more than how and when one works."""
        parts = (self._words(part) for part in _SEGMENT.split(title))
        return [part for part in parts if any(word not in self._modifiers for word in part)]

    def _spans(self, words: tuple[str, ...], trust: float) -> Iterator[tuple[tuple[str, ...], float]]:
        """Give a part, then what is left without modifiers at either end, the longest first."""
        yield words, trust
        first = next((i for i, word in enumerate(words) if word not in self._modifiers), 0)
        last = next((i for i in range(len(words), 0, -1) if words[i - 1] not in self._modifiers), len(words))
        spans = [(start, end) for start in range(first + 1) for end in range(last, len(words) + 1)]
        for start, end in sorted(spans, key=lambda span: span[0] - span[1]):
            yield words[start:end], trust

    def _turned(self, bare: str, segments: list[tuple[str, ...]]) -> Iterator[Reading]:
        """Give other ways to put the first part.

        "Director, Nursing" and "Director of Nursing" are the "nursing director", an "Assistant to the Dean"
        is an assistant, and "Plumber or Pipefitter" is each.
        """
        if len(segments) > 1:
            yield Reading(segments[1] + self._without_ends(segments[0]), _TURNED)
        first = next(iter(_SEGMENT.split(bare)), "")
        job, *field = _OF.split(first, maxsplit=1)
        if field:
            yield Reading(self._words(field[0]) + self._without_ends(self._words(job)), _TURNED)
        place = _WHERE.search(first)
        if place:
            yield Reading(self._without_ends(self._words(first[: place.start()])), _TURNED)
        for choice in _CHOICE.split(first)[:4] if _CHOICE.search(first) else ():
            yield Reading(self._without_ends(self._words(choice)), _TURNED)

    def _without_ends(self, words: tuple[str, ...]) -> tuple[str, ...]:
        return list(self._spans(words, 0.0))[-1][0]

    def _without_inner(self, words: tuple[str, ...]) -> tuple[str, ...]:
        """Leave out what stands around a job's name wherever it stands: an "RN Per Diem Nurse" is an RN."""
        kept = [word for word in words if word not in self._modifiers]
        return tuple(word for before, word in pairwise(["", *kept]) if word != before)


def _fields_first(segments: list[tuple[str, ...]]) -> list[tuple[str, ...]]:
    """Put the field of a bare rank before it: "Director, Analytics" is the analytics director."""
    if len(segments) > 1 and _RANKS.issuperset(segments[0]):
        return [segments[1] + segments[0], *segments[2:]]
    return segments


def _inner(words: tuple[str, ...]) -> Iterator[Reading]:
    """Give beginnings and ends of two words or more; the less they leave out, the more trust they get.

    The word that names the kind of job may be a job by itself: a "Foundation Pharmacist" is a pharmacist.
    """
    kind = head_of(words)
    if kind and len(words) > 1:
        yield Reading((kind,), _KIND)
    for size in range(len(words) - 1, 1, -1):
        for span in (words[:size], words[-size:]):
            yield Reading(span, _INNER * size / len(words))
