"""Titles in one form: lower case, singular, spelled out, no marks; the tables are keyed by it."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator, Mapping, Sequence
from functools import lru_cache
from pathlib import Path

from jdlint.content.strict_yaml import read
from jdlint.content.words import read_word_lists

_WORD = re.compile(r"[a-z0-9]+(?:\+\+|#)?|[a-z]#")
_APOSTROPHES = re.compile(r"['\u2019\u2018`]")
_DOTTED = re.compile(r"\b(?:[a-z]\.){2,}")
_EXCEPT = re.compile(r", (?:except .*|general)\Z", re.IGNORECASE)
_BRACKETS = re.compile(r"\s*\(([^)]*)\)")
_SHORTEST_PLURAL = 4
FUNCTION_WORDS = frozenset({
    "a", "all", "an", "and", "as", "at", "by", "except", "for", "from", "in", "of", "on", "or", "other",
    "the", "to", "with",
})  # fmt: skip
"""Words that say nothing about the work; likeness passes over them."""

_GROUPS = ("short", "variants", "joined", "pairs")
_AROUND = ("seniority", "schedule", "credential", "advert", "hype")
_LINKS = frozenset({"at", "for", "from", "in", "of", "on", "to", "with"})


class TitleFolder:
    """Folds titles with one list of spellings."""

    def __init__(self, spellings: Mapping[str, str]) -> None:
        """Take what words stand for: short forms, variants of spelling, one word for two."""
        self._spellings = {key: tuple(value.split()) for key, value in spellings.items()}

    def words(self, title: str) -> tuple[str, ...]:
        """Give the words of a title in the form that the tables use."""
        words = [word for raw in _plain_words(title) for word in self._spelled(raw)]
        for place in range(len(words) - 1, 0, -1):
            pair = self._spellings.get(f"{words[place - 1]} {words[place]}")
            if pair:
                words[place - 1 : place + 1] = pair
        return tuple(words)

    def key(self, title: str) -> str:
        """Give the whole title in the form that the tables use."""
        return " ".join(self.words(title))

    def _spelled(self, raw: str) -> tuple[str, ...]:
        one = singular(raw)
        return self._spellings.get(raw) or self._spellings.get(one) or (one,)


def read_spellings(folder: Path) -> dict[str, str]:
    """Read what words stand for in ``title_spellings.yaml`` of a reference folder."""
    entries = read(folder / "title_spellings.yaml").record((*_GROUPS, "around"))
    return {short: node.text() for group in _GROUPS for short, node in entries[group].entries().items()}


def read_around(folder: Path) -> frozenset[str]:
    """Read the words of ``titles.yaml`` and ``title_spellings.yaml`` that may surround a job's name."""
    listed = read_word_lists(folder / "titles.yaml")
    own = read(folder / "title_spellings.yaml").entries()["around"].texts()
    return frozenset(own).union(*(listed.get(kind, ()) for kind in _AROUND))


def head_of(words: Sequence[str]) -> str | None:
    """Give the word that names the kind of job: the last, or the last before "of", "for" and their like."""
    kind = None
    for place, word in enumerate(words):
        if word in _LINKS and place:
            break
        if word not in FUNCTION_WORDS:
            kind = word
    return kind


def forms(title: str) -> Iterator[str]:
    """Give a title, and what it is called without the marks of a classification.

    "Lawyers (Attorneys)" is each of the two; "Pediatricians, General" is "Pediatricians"; "Teachers, Middle
    School" is also "Middle School Teachers".
    """
    yield _BRACKETS.sub("", title)
    yield from _BRACKETS.findall(title)
    plain = _EXCEPT.sub("", _BRACKETS.sub("", title))
    yield plain
    head, comma, rest = plain.partition(", ")
    if comma and ", " not in rest:
        yield f"{rest} {head}"


@lru_cache(maxsize=4096)
def singular(word: str) -> str:
    """Give the singular of a regular plural; any other word stays as it is."""
    if len(word) < _SHORTEST_PLURAL or word.endswith(("ss", "us", "is")) or not word.endswith("s"):
        return word
    if word.endswith("ies") and len(word) > _SHORTEST_PLURAL:
        return word[:-3] + "y"
    return word[:-2] if word.endswith(("sses", "ches", "shes", "xes")) else word[:-1]


def _plain_words(title: str) -> list[str]:
    folded = title.casefold() if title.isascii() else _unaccented(title).casefold()
    folded = _APOSTROPHES.sub("", folded).replace("&", " and ")
    return _WORD.findall(_DOTTED.sub(lambda match: match[0].replace(".", ""), folded))


def _unaccented(text: str) -> str:
    return "".join(char for char in unicodedata.normalize("NFKD", text) if not unicodedata.combining(char))
