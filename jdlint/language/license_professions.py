"""The profession that someone is to be licensed or certified in: "a license to practice as a pharmacist"."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from functools import lru_cache

_HELD = (
    r"\b(?:licen[sc]e[ds]?|licensure|certified|certification|certificate|registered|registration"
    r"|credentials?)\b"
    r"(?:(?!\b(?:and|or|under|with|by an?|supervis\w*|beside|alongside|help|support|assist)\b)"
    r"[^.;,:()]){0,45}?"
    r"\b(?:as|of|for|that belongs to|held by) (?:an?|the|every|fully qualified)[ ]"
)

_NAMES_ONE = re.compile(
    r"\b(?:as|of|for|belongs to|held by) (?:an?|the|every|fully)[ ]|['\u2019]s (?:licen|certif|regis)",
    re.IGNORECASE,
)


def may_name_profession(text: str) -> bool:
    """Tell whether a sentence can say whose license it means; :func:`professions_named` tells which."""
    return _NAMES_ONE.search(text) is not None


def professions_named(text: str, wrong: Iterable[str], own: Iterable[str]) -> Iterator[tuple[int, int, str]]:
    """Yield where a sentence asks for the license of one of the ``wrong`` professions, and its name.

    Names in small letters; a sentence that speaks of the role's ``own`` profession as well offers a choice.
    """
    wrong, own = tuple(wrong), tuple(own)
    if not wrong:
        return
    pattern = _pattern(wrong, own)
    found = list(pattern.finditer(text))
    if found and not _own(own, wrong).search(pattern.sub("", text)):
        for match in found:
            name = (match["name"] or match["owner"]).casefold()
            if name in wrong and name not in own:
                yield match.start(), match.end(), name


@lru_cache(maxsize=64)
def _pattern(wrong: tuple[str, ...], own: tuple[str, ...]) -> re.Pattern[str]:
    """Match any of the names, the longest first: an assistant is not taken for the therapist."""
    any_of = _any_of({*wrong, *own})
    return re.compile(
        rf"{_HELD}(?P<name>{any_of})\b(?! (?:assistant|aide|tech|who|on (?:duty|site|staff)|in charge)|.s\b)"
        rf"|\b(?P<owner>{any_of})['\u2019]s (?:licen[sc]e|licensure|certification|registration)\b",
        re.IGNORECASE,
    )


@lru_cache(maxsize=64)
def _own(own: tuple[str, ...], wrong: tuple[str, ...]) -> re.Pattern[str]:
    return re.compile(rf"\b(?:{_any_of(set(own) - set(wrong)) or '(?!)'})\b", re.IGNORECASE)


def _any_of(names: Iterable[str]) -> str:
    return "|".join(re.escape(name) for name in sorted(names, key=len, reverse=True))
