"""Licenses that a posting asks for more than once in the same words."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from jdlint.language.license_phrases import is_status
from jdlint.language.license_surroundings import ASKING
from jdlint.language.reading import License, Statement

_WORD = re.compile(r"[^\W_]+")


def without_repeats(statements: Iterable[Statement]) -> Iterator[Statement]:
    """Yield statements, a license of the lexicon that is asked for again in the same way only once.

    A repetition names the same credential in the same words, some of them or more of them, words of state
    ("valid") aside. The one in a section of requirements is kept, the first where there are several.
    """
    everything = list(statements)
    dropped: set[int] = set()
    seen: dict[tuple[str, str], list[License]] = {}
    for statement in everything:
        if isinstance(statement, License) and statement.credential:
            earlier = seen.setdefault((statement.credential, statement.modality), [])
            twin = next((other for other in earlier if _says_the_same(other, statement)), None)
            worse = _worse(twin, statement) if twin else None
            dropped.update({id(worse)} if worse else ())
            earlier[:] = [other for other in earlier if other is not worse]
            earlier.extend(() if worse is statement else (statement,))
    yield from (statement for statement in everything if id(statement) not in dropped)


def _says_the_same(one: License, other: License) -> bool:
    first, second = _telling_words(one.text), _telling_words(other.text)
    return first <= second or second <= first


def _worse(one: License, other: License) -> License:
    return one if one.section not in ASKING and other.section in ASKING else other


def _telling_words(text: str) -> set[str]:
    return {word for word in _WORD.findall(text.casefold()) if not is_status(word)}
