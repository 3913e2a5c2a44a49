"""Words that were parted at the end of a printed line: with their hyphen, or without."""

from __future__ import annotations

import re
from functools import lru_cache

from jdlint.content.files import data_folder
from jdlint.content.spelling import WordList

_LAST, _FIRST = re.compile(r"[^\W\d_]+$"), re.compile(r"[^\W\d_]+")
_LISTS = ("common", "rarer")
_LEAST_PART = 2
_PARTICLES = frozenset({"by", "in", "of", "on", "to", "up"})
"""Short words of compounds ("sign-on"), which the lists leave out."""


def keeps_hyphen(before: str, after: str) -> bool:
    """Tell whether the hyphen between two lines is part of a word: of ``full-time``, not of ``experience``.

    ``before`` is the line up to the hyphen, ``after`` the next one. A word that no list has keeps it where
    both of its parts are words.
    """
    last, first = _LAST.search(before), _FIRST.match(after)
    if not last or not first or not first.group()[0].islower():
        return True
    left, right = last.group().casefold(), first.group().casefold()
    if _is_word(left + right):
        return False
    return min(len(left), len(right)) >= _LEAST_PART and _is_word(left) and _is_word(right)


def _is_word(word: str) -> bool:
    return word in _PARTICLES or any(word in words for words in _words())


@lru_cache(maxsize=1)
def _words() -> tuple[WordList, ...]:
    folder = data_folder("reference") / "spelling"
    return tuple(WordList(folder / f"{name}.txt") for name in _LISTS)
