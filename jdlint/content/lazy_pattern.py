"""Regular expressions that are compiled when they are first used.

To compile those of all modules takes longer than to lint one posting, which uses a third of them.
"""

from __future__ import annotations

import re
from typing import Any, cast

_PARTS = ("search", "match", "fullmatch", "finditer", "findall", "split", "sub", "pattern", "flags", "groups")


def lazy_pattern(text: str, flags: int = 0) -> re.Pattern[str]:
    """Give what is used like ``re.compile(text, flags)``; a broken one raises re.error when first used."""
    return cast("re.Pattern[str]", LazyPattern(text, flags))


class LazyPattern:
    """A pattern that is compiled when something is asked of it, and has the pattern's own methods then."""

    def __init__(self, text: str, flags: int) -> None:
        """Take what to compile."""
        self._source = text, flags

    def __getattr__(self, name: str) -> Any:
        """Compile the pattern and give a part of it."""
        if name not in _PARTS:
            raise AttributeError(name)
        compiled = re.compile(*self._source)
        self.__dict__.update({part: getattr(compiled, part) for part in _PARTS})
        return self.__dict__[name]
