"""The words that say nothing a reader could check, by class, as ``reference/empty_words.yaml`` lists them.

Those of ``reference/usual_words.yaml`` belong to every workplace: where, when, who, with what.
"""

from __future__ import annotations

from collections.abc import Mapping
from functools import lru_cache

from jdlint.content.files import data_folder
from jdlint.content.lazy_pattern import lazy_pattern
from jdlint.content.strict_yaml import read

SUBJECT, OF_SUBJECT = "money", "basis"
"""The class of words for pay, and that of what pay goes by, which is empty beside those alone."""

_TELLS = lazy_pattern(
    r"\b(?:What (?:You|We)|Requirements|Qualifications|Responsibilities|(?:no|without) benefits"
    r"|[Ff]ull[ -][Tt]ime)\b"
)
"""What empty words say together: that they head what follows, the hours, or that there are no benefits."""


@lru_cache
def word_lists() -> Mapping[str, frozenset[str]]:
    """Give the words of every class by its name."""
    entries = read(data_folder("reference") / "empty_words.yaml").entries()
    return {name: frozenset(words.text().split()) for name, words in entries.items()}


@lru_cache
def usual_lists() -> Mapping[str, frozenset[str]]:
    """Give the usual words of every class by its name."""
    entries = read(data_folder("reference") / "usual_words.yaml").entries()
    return {name: frozenset(words.text().split()) for name, words in entries.items()}


@lru_cache
def every_word() -> frozenset[str]:
    """Give the words of all classes."""
    return frozenset().union(*word_lists().values())


@lru_cache
def vocabulary() -> frozenset[str]:
    """Give the words that are empty wherever they stand."""
    return frozenset().union(*(words for name, words in word_lists().items() if name != OF_SUBJECT))


@lru_cache
def meant() -> frozenset[str]:
    """Give the same without articles."""
    return vocabulary() - word_lists()["article"]


@lru_cache
def words_of(*names: str) -> frozenset[str]:
    """Give the words of the named classes."""
    return frozenset().union(*(word_lists()[name] for name in names))


def says_something(sentence: str, start: int, end: int) -> bool:
    """Tell whether empty words at these offsets say something together, or of the employer ("we ...")."""
    return sentence.endswith(("We ", "we "), 0, start) or _TELLS.search(sentence, start, end) is not None
