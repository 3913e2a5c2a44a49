"""The words of a text, for who must know at once which of many it can hold."""

from __future__ import annotations

import re
from functools import lru_cache

_WORD = re.compile("[A-Za-z]+")


@lru_cache(maxsize=4)
def words_of(text: str) -> frozenset[str]:
    """Give every run of letters of a text, as it is written; what was asked last is remembered."""
    return frozenset(_WORD.findall(text))
