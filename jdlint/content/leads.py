"""Words around a phrase that belong to it: "strong verbal" before "communication skills".

``led_by``: of these words one must stand before the match. ``followed_by``: or of these one behind it, up to
``apart`` other words away. With ``led_words`` that is needed only where the match ends with one of those;
with ``led_phrases``, a list beside the card's ``phrases``, only for a match of that list. ``along_with``:
words that may stand before it too. ``pairs``: phrases that count only with a word of another list ``before``
or ``behind`` them in the same clause, or ``near`` them on either side, up to ``apart`` other words away.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from jdlint.content.cues import read_phrase_list, read_phrases
from jdlint.content.phrases import PhraseList
from jdlint.content.strict_yaml import Node
from jdlint.content.wording import Leading, Wording, ahead_of, behind_of, following, leading

KEYS = frozenset({"led_by", "led_words", "along_with", "led_phrases", "followed_by", "apart", "pairs"})
_REACH = 100
_USUAL = 8
"""Words that may stand between the two of a pair where its card does not say."""


@dataclass(frozen=True)
class Pair:
    """Phrases that need a word of another list beside them."""

    phrases: frozenset[str]
    before: Wording | None
    behind: Wording | None

    @classmethod
    def of(cls, node: Node) -> Pair:
        """Read an entry of ``pairs``; raises ContentError for a broken one."""
        keys = node.record(("phrases",), ("before", "behind", "near", "apart"))
        apart = keys["apart"].integer() if "apart" in keys else _USUAL
        sides = {side: [keys[key] for key in (side, "near") if key in keys] for side in ("before", "behind")}
        before, behind = ([phrase for node in sides[side] for phrase in read_phrases(node)] for side in sides)
        return cls(
            frozenset(map(_folded, read_phrases(keys["phrases"]))),
            ahead_of(before, apart) if before else None,
            behind_of(behind, apart) if behind else None,
        )

    def around(self, sentence: str, start: int, end: int) -> tuple[int, int] | None:
        """Give the ends of a match with the word beside it, None where it has none."""
        low = max(0, start - _REACH)
        after = self.behind.search(sentence[end : end + _REACH]) if self.behind else None
        if after:
            return start, end + after[1]
        before = self.before.search(sentence[low:start]) if self.before else None
        return (low + before[0], end) if before else None


@dataclass(frozen=True)
class Lead:
    """The leading and following words of one card's phrases."""

    needed: Leading | None
    beside: Leading | None
    behind: Wording | None
    is_needed: bool
    led_words: frozenset[str]
    led_phrases: frozenset[str]
    pairs: tuple[Pair, ...] = ()

    @classmethod
    def of(cls, keys: Mapping[str, Node]) -> Lead:
        """Read the words among a card's keys; raises ContentError for a broken list."""
        first = read_phrases(keys["led_by"]) if "led_by" in keys else ()
        more = read_phrases(keys["along_with"]) if "along_with" in keys else ()
        last = read_phrases(keys["followed_by"]) if "followed_by" in keys else ()
        apart = keys["apart"].integer() if "apart" in keys else 0
        phrases = read_phrases(keys["led_phrases"]) if "led_phrases" in keys else ()
        words = frozenset(keys["led_words"].texts()) if "led_words" in keys else frozenset[str]()
        return cls(
            needed=leading(first, more) if first else None,
            beside=leading((), more) if more and (phrases or not first) else None,
            behind=following(last, apart) if last else None,
            is_needed=bool(first or last),
            led_words=words,
            led_phrases=frozenset(map(_folded, phrases)),
            pairs=tuple(Pair.of(node) for node in keys["pairs"].items()) if "pairs" in keys else (),
        )

    def around(self, sentence: str, start: int, end: int) -> tuple[int, int] | None:
        """Give the ends of the match with its words, None where it lacks one that it needs."""
        if self.pairs and (paired := self._paired(sentence[start:end])):
            beside = (pair.around(sentence, start, end) for pair in paired)
            found = next((ends for ends in beside if ends), None)
            if found or _folded(sentence[start:end]) not in self.led_phrases:
                return found
        low = max(0, start - _REACH)
        text = sentence[low:start]
        is_led = self.is_needed and self._is_led(sentence[start:end])
        lead = self.needed.start(text) if self.needed and (is_led or not self.led_phrases) else None
        before = self.beside.start(text) if lead is None and self.beside else lead
        first = start if before is None else low + before
        if lead is not None or not is_led:
            return first, end
        after = self.behind.search(sentence[end : end + _REACH]) if self.behind else None
        return (first, end + after[1]) if after else None

    def _paired(self, match: str) -> list[Pair]:
        folded = _folded(match)
        return [pair for pair in self.pairs if folded in pair.phrases]

    def _is_led(self, match: str) -> bool:
        if self.led_phrases:
            return _folded(match) in self.led_phrases
        return not self.led_words or match.casefold().rpartition(" ")[2] in self.led_words


def phrases_of(keys: Mapping[str, Node]) -> PhraseList:
    """Give the phrases of a card, those that need a word beside them among them."""
    nodes = [keys[key] for key in ("phrases", "led_phrases") if key in keys]
    nodes += [pair.entries()["phrases"] for pair in keys["pairs"].items()] if "pairs" in keys else []
    return sum(map(read_phrase_list, nodes), PhraseList())


def _folded(text: str) -> str:
    return " ".join(text.casefold().replace("\u2019", "'").split())
