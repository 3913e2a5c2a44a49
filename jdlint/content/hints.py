"""Quick looks at a text that spare it a slow search: what a pattern needs and most texts do not hold."""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import lru_cache

_FIGURE = re.compile(r"\d")


@lru_cache(maxsize=2048)
def has_figure(text: str) -> bool:
    """Tell whether a text holds a digit of any script."""
    is_plain = (
        "0" in text
        or "1" in text
        or "2" in text
        or "3" in text
        or "4" in text
        or "5" in text
        or "6" in text
        or "7" in text
        or "8" in text
        or "9" in text
    )  # written out, as a search or a loop takes several times as long
    return is_plain or (not text.isascii() and _FIGURE.search(text) is not None)


def holds_any(text: str, pieces: Iterable[str]) -> bool:
    """Tell whether a text holds one of the pieces, letter for letter."""
    for piece in pieces:  # noqa: SIM110 - `any` with its generator takes twice as long
        if piece in text:
            return True
    return False
