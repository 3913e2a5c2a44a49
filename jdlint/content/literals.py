"""The words a text must hold for a pattern to match it: most texts are spared the search for most patterns.

The method is the prefilter of R. Cox, "Regular Expression Matching with a Trigram Index" (2012), with whole
words in place of trigrams: a pattern gives sets of strings, and a match holds one string of each set.
:mod:`jdlint.content.caseless` are the texts that are asked for them.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import Any

from jdlint.content.known_needs import needs_of

_MOST = 40
"""So many strings are not worth looking for; a search is quicker."""

_TELLING = 3
_USUAL_MARKS = " .,"
_USUAL_WORDS = frozenset((
    "", "all", "and", "are", "can", "for", "have", "ill", "man", "men", "not", "our", "pro", "that", "the",
    "this", "ver", "will", "with", "you", "your",
))  # fmt: skip
"""Words, and beginnings of words, that nearly every posting holds."""

_RARE_PAIRS = frozenset(("cv", "dm", "hr", "qr"))
"""Abbreviations whose letters stand side by side in few words."""

_parser: Any = getattr(re, "_parser", None)
"""The standard library's reader of patterns, which has no public name; without it nothing is spared."""

_SHARED: dict[str, None] = {}
"""Every string that some pattern needs."""


def every_string() -> Collection[str]:
    """Give every string that some pattern has needed so far, in the order in which they did."""
    return _SHARED.keys()


@dataclass(frozen=True)
class Needs:
    """Sets of casefolded strings; a text must hold one string of each set.

    ``shared`` counts the strings that patterns had needed when these were noted.
    """

    sets: tuple[frozenset[str], ...] = ()
    shared: int = 0

    @classmethod
    def one_of(cls, strings: Iterable[str]) -> Needs:
        """Note that a text must hold one of some casefolded strings."""
        literals = frozenset(strings)
        _SHARED.update(dict.fromkeys(literals))
        return cls((literals,), len(_SHARED))

    @classmethod
    def all_of(cls, sets: Iterable[frozenset[str]]) -> Needs:
        """Note that a text must hold one string of each of some sets of casefolded ones."""
        sets = tuple(sets)
        for literals in sets:
            _SHARED.update(dict.fromkeys(literals))
        return cls(sets, len(_SHARED))

    @classmethod
    def any_of(cls, several: Iterable[Needs]) -> Needs:
        """Join what several patterns need: a text that lacks it is one that none of them matches."""
        joined: set[str] = set()
        shared = 0
        for needs in several:
            if not needs.sets:
                return cls()
            joined |= min(needs.sets, key=len)
            shared = max(shared, needs.shared)
        return cls((frozenset(joined),), shared)

    @classmethod
    def of(cls, pattern: str, flags: int = 0) -> Needs:
        """Note what a text must hold for a pattern to match; nothing where that cannot be told.

        Raises re.error for a broken pattern.
        """
        if not _parser:
            return cls()
        return cls.all_of(needs_of(f"{int(flags)} {pattern}", lambda: _sets(_parser.parse(pattern, flags))))


def _sets(items: Iterable[tuple[Any, Any]]) -> Iterator[frozenset[str]]:
    """Yield the sets of a sequence of parsed items; letters side by side are one string."""
    letters = ""
    for operation, value in items:
        options = _letters(str(operation), value)
        if len(options) == 1:
            letters += options[0]
            continue
        letters += _repeated(str(operation), value)
        if is_telling(letters):
            yield frozenset({_bare(letters)})
        letters = ""
        if options and all(map(is_telling, options)):
            yield frozenset(options)
        yield from _inner(str(operation), value)
    if is_telling(letters):
        yield frozenset({_bare(letters)})


def is_telling(literal: str) -> bool:
    """Tell whether a string is missing from many texts: a lone mark may be, two letters hardly ever.

    One with the end of a line stands in no block.
    """
    word = _bare(literal)
    if "\n" in literal or word in _USUAL_WORDS:
        return False
    return len(word) >= _TELLING or word in _RARE_PAIRS or not (literal in _USUAL_MARKS or word.isalnum())


def _bare(literal: str) -> str:
    """Give a string without the blanks and commas about it: they tell little, and strings get fewer."""
    return literal.strip(" ,")


def _letters(operation: str, value: Any) -> list[str]:
    """Give the letters that an item matches, whatever their case; none where it matches other things."""
    if operation == "LITERAL":
        return [chr(value).casefold()]
    if operation == "IN" and all(str(kind) == "LITERAL" for kind, _ in value):
        return list(dict.fromkeys(chr(code).casefold() for _, code in value))
    return []


def _repeated(operation: str, value: Any) -> str:
    """Give what the least number of repeats of one letter comes to: "xxxx" of ``[Xx]{4,}``."""
    if not operation.endswith("_REPEAT") or len(value[2]) != 1:
        return ""
    least, _, [(repeated, letter)] = value
    options = _letters(str(repeated), letter)
    return options[0] * min(least, _TELLING) if len(options) == 1 else ""


def _inner(operation: str, value: Any) -> Iterator[frozenset[str]]:
    """Yield the sets of an item that holds others and cannot be left out."""
    if operation == "SUBPATTERN":
        yield from _sets(value[-1])
    elif operation in ("MAX_REPEAT", "MIN_REPEAT", "POSSESSIVE_REPEAT") and value[0]:
        yield from _sets(value[2])
    elif operation == "ATOMIC_GROUP":
        yield from _sets(value)
    elif operation == "BRANCH":
        union = _one_of([list(_sets(branch)) for branch in value[1]])
        if union:
            yield union


def _one_of(branches: Sequence[Sequence[frozenset[str]]]) -> frozenset[str] | None:
    """Join the most telling set of each branch; None where a branch has none."""
    if not all(branches):
        return None
    union = frozenset().union(*(max(sets, key=telling) for sets in branches))
    return union if len(union) <= _MOST else None


def telling(literals: frozenset[str]) -> tuple[int, int]:
    """Rate a set: long strings first, then few of them."""
    return min(map(len, literals)), -len(literals)
