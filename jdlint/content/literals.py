"""The words a text must hold for a pattern to match it: most texts are spared the search for most patterns.

The method is the prefilter of R. Cox, "Regular Expression Matching with a Trigram Index" (2012), with whole
words in place of trigrams: a pattern gives sets of strings, and a match holds one string of each set.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from typing import Any

_MOST = 40
"""So many strings are not worth looking for; a search is quicker."""

_USUAL_MARKS = " .,:;-()/'\u2019"
_parser: Any = getattr(re, "_parser", None)
"""The standard library's reader of patterns, which has no public name; without it nothing is spared."""

Needs = tuple[frozenset[str], ...]
"""Sets of casefolded strings; a text must hold one string of each set."""


def needs_of(pattern: str) -> Needs:
    """Give what a text must hold for a pattern to match; nothing where that cannot be told."""
    return tuple(_sets(_parser.parse(pattern))) if _parser else ()


def may_match(needs: Needs, folded: str) -> bool:
    """Tell whether a casefolded text holds what a pattern needs."""
    for literals in needs:
        for literal in literals:
            if literal in folded:
                break
        else:
            return False
    return True


def _sets(items: Iterable[tuple[Any, Any]]) -> Iterator[frozenset[str]]:
    """Yield the sets of a sequence of parsed items; letters side by side are one string."""
    letters = ""
    for operation, value in items:
        options = _letters(str(operation), value)
        if len(options) == 1:
            letters += options[0]
            continue
        if _is_telling(letters):
            yield frozenset({letters})
        letters = ""
        if options and all(map(_is_telling, options)):
            yield frozenset(options)
        yield from _inner(str(operation), value)
    if _is_telling(letters):
        yield frozenset({letters})


def _is_telling(literal: str) -> bool:
    """Tell whether a string is missing from many texts: a lone mark may be, a lone letter hardly ever."""
    return len(literal) > 1 or (literal not in _USUAL_MARKS and not literal.isalnum())


def _letters(operation: str, value: Any) -> list[str]:
    """Give the letters that an item matches, whatever their case; none where it matches other things."""
    if operation == "LITERAL":
        return [chr(value).casefold()]
    if operation == "IN" and all(str(kind) == "LITERAL" for kind, _ in value):
        return list(dict.fromkeys(chr(code).casefold() for _, code in value))
    return []


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
    union = frozenset().union(*(max(sets, key=_telling) for sets in branches))
    return union if len(union) <= _MOST else None


def _telling(literals: frozenset[str]) -> tuple[int, int]:
    """Rate a set: long strings first, then few of them."""
    return min(map(len, literals)), -len(literals)
