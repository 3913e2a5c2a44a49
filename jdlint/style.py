"""Color for terminals, and lines folded to a readable width."""

from __future__ import annotations

import textwrap
from dataclasses import dataclass
from functools import lru_cache

from jdlint.findings import Severity

_WIDTH = 100
_SEVERITY_CODES = {Severity.ERROR: "1;31", Severity.WARNING: "1;33", Severity.NOTE: "1;36"}


@dataclass(frozen=True)
class Style:
    """Wraps words in ANSI codes, or leaves them plain where ``enabled`` is False."""

    enabled: bool

    def severity(self, text: str, level: Severity) -> str:
        """Show words in the color of a severity."""
        return self._in(text, _SEVERITY_CODES[level])

    def strong(self, text: str) -> str:
        """Show words in bold."""
        return self._in(text, "1")

    def faint(self, text: str) -> str:
        """Show words that matter less."""
        return self._in(text, "2")

    def _in(self, text: str, code: str) -> str:
        return f"\x1b[{code}m{text}\x1b[0m" if self.enabled and text else text


@lru_cache(maxsize=2000)  # advice and many messages come again and again
def folded(text: str, first: str = "", rest: str | None = None, width: int = _WIDTH) -> str:
    """Fold a text to lines; ``first`` opens the first line, ``rest`` (blanks by default) the others."""
    indent = " " * len(first) if rest is None else rest
    return textwrap.fill(
        text,
        width,
        initial_indent=first,
        subsequent_indent=indent,
        break_long_words=False,
        break_on_hyphens=False,
    )


def counted(count: int, word: str) -> str:
    """Give a number of things, as in ``1 finding`` and ``2,000 findings``."""
    return f"{count:,} {word}{'' if count == 1 else 's'}"
