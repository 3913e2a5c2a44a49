"""The terms of a text about work: its words without their endings, alone and by twos ("pressur wash")."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache

_CLAUSE = re.compile(r"[.;:!?\n]")
_WORD = re.compile(r"[a-z]+(?:\+\+|#)?")
_POSSESSIVE = re.compile(r"['\u2019]s\b")
_VOWEL = re.compile(r"[aeiouy]")
_SHORTEST, _SHORTEST_STEM = 5, 3
_SAID_OF_ANY_JOB = (
    "a able all an and any appli applicant apply appropriate are as assist at be been being between both"
    " but by can candidate company could do does duration during duty each either employee employer"
    " employment ensure etc excellent experience for from good had has have he her here his how i if in"
    " include including into is it its job knowledge may more most must necessary need needed new no not"
    " of off on one opportunity or other our out over per perform please position provide related required"
    " requirement responsibility responsible role shall she should skill so such team than that the their"
    " them then there these they this those through to two under up use used using various we well were"
    " what when where which who will with within work would year you your"
)


def terms(text: str) -> Iterator[str]:
    """Yield the terms of a text: words of two letters and more, and pairs of such words in one clause."""
    for clause in _CLAUSE.split(_POSSESSIVE.sub("", text.casefold())):
        before = None
        for word in _WORD.findall(clause):
            told = stem(word) if len(word) > 1 else ""
            if not told or told in _UNTOLD:
                before = None
                continue
            yield told
            if before:
                yield f"{before} {told}"
            before = told


@lru_cache(maxsize=16384)
def stem(word: str) -> str:
    """Give a word without its plural, "-ing", "-ed" and last "e": all forms of a verb meet there."""
    if len(word) >= _SHORTEST:
        word = _without_plural(word)
    if len(word) > _SHORTEST:
        word = _without_ending(word)
    return word[:-1] if len(word) >= _SHORTEST and word.endswith("e") else word


def _without_plural(word: str) -> str:
    if word.endswith("ies"):
        return word[:-3] + "y"
    if word.endswith(("sses", "ches", "shes", "xes")):
        return word[:-2]
    return word[:-1] if word.endswith("s") and not word.endswith(("ss", "us", "is")) else word


def _without_ending(word: str) -> str:
    for ending in ("ing", "ed"):
        rest = word[: -len(ending)]
        if word.endswith(ending) and len(rest) >= _SHORTEST_STEM and _VOWEL.search(rest):
            doubled = rest[-1] == rest[-2] and rest[-1] not in "lsz"
            return rest[:-1] if doubled else rest
    return word


_UNTOLD = frozenset(_SAID_OF_ANY_JOB.split()) | frozenset(map(stem, _SAID_OF_ANY_JOB.split()))
