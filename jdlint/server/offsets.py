"""From offsets in code points to offsets in UTF-16, as browsers count them."""

from __future__ import annotations

from bisect import bisect_left

_LAST_OF_ONE_UNIT = "\uffff"


class Utf16:
    """Counts the UTF-16 units of one text before an offset."""

    def __init__(self, text: str) -> None:
        """Take the text."""
        plain = text.isascii()
        self._wide = [] if plain else [at for at, sign in enumerate(text) if sign > _LAST_OF_ONE_UNIT]

    def __call__(self, offset: int) -> int:
        """Give the offset in UTF-16 units of an offset in code points."""
        return offset + bisect_left(self._wide, offset)
