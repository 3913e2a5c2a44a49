"""Whether a file is an English posting at all."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from itertools import chain, islice
from typing import TYPE_CHECKING

from jdlint.language.reading import Passage, Statement

if TYPE_CHECKING:
    from spacy.tokens import Doc

_SAMPLE = 600
_LEAST_WORDS = 25
_ENGLISH_SHARE = 0.14
_OFFERS = frozenset(
    {"responsibilities", "requirements", "compensation", "benefits", "how_to_apply", "schedule"}
)
_LEAST_SIGNS = 2
_NO_JOB = ("no open positions", "no current openings", "no positions available", "no vacancies at this time")


def language_of(docs: Sequence[Doc], function_words: Mapping[str, frozenset[str]]) -> str:
    """Give the language whose commonest words fill most of a text; ``en`` where little speaks against it."""
    words = [token.lower_ for token in islice(chain.from_iterable(docs), _SAMPLE) if token.is_alpha]
    if len(words) < _LEAST_WORDS:
        return "en"
    shares = {
        code: sum(word in known for word in words) / len(words) for code, known in function_words.items()
    }
    best = max(shares, key=lambda code: shares[code])
    if shares["en"] >= _ENGLISH_SHARE or shares[best] < _ENGLISH_SHARE:
        return "en"
    return best


def is_posting(
    title: str | None,
    passages: Sequence[Passage],
    statements: Sequence[Statement],
    states: Mapping[str, bool],
    opening: str,
) -> bool:
    """Tell whether the text advertises a job: a title and one sign of an offer, or two signs.

    ``opening`` is the beginning of the text, where a careers page says that nothing is open.
    """
    if any(phrase in opening.casefold() for phrase in _NO_JOB):
        return False
    sections = {passage.section for passage in passages if passage.cue != "context"} & _OFFERS
    signs = len(sections) + len({statement.kind for statement in statements})
    signs += sum(states.get(name, False) for name in ("employment_type", "how_to_apply", "eeo"))
    return signs >= (1 if title else _LEAST_SIGNS)
