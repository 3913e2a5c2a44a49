"""Phrase lists as patterns, for a look at the words around a match: any letter case, apostrophe or blank."""

from __future__ import annotations

import re
from collections.abc import Iterable

from jdlint.content.strict_yaml import Node

_BLANK = re.compile(r"\s+")
_GAP = r"\W{0,3}"
_LINK = r"(?:,? (?:(?i:and|or|and/or|&) )?|/)"


def compiled(node: Node) -> re.Pattern[str]:
    """Read a regular expression; raises ContentError where it is none."""
    try:
        return re.compile(node.text())
    except re.error as error:
        raise node.fail(f"not a regular expression: {error}") from None


def anywhere(phrases: Iterable[str]) -> re.Pattern[str]:
    """Make a pattern that finds any of the phrases as whole words."""
    return re.compile(rf"(?<!\w)(?:{_alternatives(phrases)})(?!\w)")


def just_before(phrases: Iterable[str]) -> re.Pattern[str]:
    """Make a pattern that finds a phrase at the very end of a text, marks and blanks aside."""
    return re.compile(rf"(?<!\w)(?:{_alternatives(phrases)}){_GAP}$")


def just_after(phrases: Iterable[str]) -> re.Pattern[str]:
    """Make a pattern that matches a phrase at the beginning of a text, marks and blanks aside."""
    return re.compile(rf"{_GAP}(?:{_alternatives(phrases)})(?!\w)")


def _alternatives(phrases: Iterable[str]) -> str:
    longest_first = sorted(phrases, key=len, reverse=True)
    return "|".join(_one(phrase) for phrase in longest_first)


def _one(phrase: str) -> str:
    """Give a phrase as a pattern; one written wholly in capitals matches capitals only."""
    words = (re.escape(word).replace("'", "['\u2019]") for word in _BLANK.split(phrase))
    pattern = r"\s+".join(words)
    return pattern if phrase.isupper() else f"(?i:{pattern})"


def leading(first: Iterable[str], more: Iterable[str]) -> re.Pattern[str]:
    """Make a pattern that finds, at the end of a text, one of ``first`` and up to four words of either list.

    Where ``first`` is empty the words of ``more`` alone will do.
    """
    first, every = list(first), [*first, *more]
    start = _alternatives(first or every)
    return re.compile(rf"(?<!\w)(?:{start})(?:{_LINK}(?:{_alternatives(every)})){{0,4}}{_LINK}$")
