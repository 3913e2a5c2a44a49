"""Words that stand before a phrase and belong to it: "strong verbal" before "communication skills".

``led_by``: of these words one must stand before the match; with ``led_words`` only where the match ends with
one of those. ``along_with``: words that may stand there too.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from jdlint.content.cues import read_phrases
from jdlint.content.strict_yaml import Node
from jdlint.content.wording import Wording, leading

KEYS = frozenset({"led_by", "led_words", "along_with"})
_REACH = 100


@dataclass(frozen=True)
class Lead:
    """The leading words of one card's phrases."""

    pattern: Wording | None
    is_needed: bool
    led_words: frozenset[str]

    @classmethod
    def of(cls, keys: Mapping[str, Node]) -> Lead:
        """Read the leading words among a card's keys; raises ContentError for a broken list."""
        first = read_phrases(keys["led_by"]) if "led_by" in keys else ()
        more = read_phrases(keys["along_with"]) if "along_with" in keys else ()
        words = frozenset(keys["led_words"].texts()) if "led_words" in keys else frozenset[str]()
        return cls(leading(first, more) if first or more else None, bool(first), words)

    def start(self, sentence: str, start: int, end: int) -> int | None:
        """Give where the match begins with its leading words, None where it lacks one that it needs."""
        if self.pattern is None:
            return start
        low = max(0, start - _REACH)
        found = self.pattern.search(sentence[low:start])
        if found:
            return low + found.start()
        return None if self._needs_lead(sentence[start:end]) else start

    def _needs_lead(self, match: str) -> bool:
        if not self.is_needed:
            return False
        return not self.led_words or match.casefold().rpartition(" ")[2] in self.led_words
