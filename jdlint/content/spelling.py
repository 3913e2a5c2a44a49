"""Which words are English, and which common word a misspelt one was meant to be.

``reference/spelling/`` holds sorted word lists: ``common.txt`` with the words that a slip may have been meant
to be, ``rarer.txt`` with those words, names and terms that lie one letter from a common one and are right all
the same, ``acronyms.txt`` with those that the reference uses. A word that is in none and near no common word
is none of our business.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property, lru_cache, partial
from itertools import chain
from pathlib import Path
from typing import NamedTuple

_LETTERS = "abcdefghijklmnopqrstuvwxyz"
_SHORT, _LONG = 7, 8
"""Names of tools ("slurm") lie near short words, so that one shorter than the first is a slip only where a
letter is doubled, not doubled or swapped; in one as long as the second a letter may be the wrong one."""
_LEAST_PART = 3
_SHORT_ENGLISH = frozenset(
    {
        "a",
        "as",
        "at",
        "con",
        "des",
        "die",
        "do",
        "in",
        "me",
        "met",
        "no",
        "on",
        "per",
        "som",
        "sue",
        "te",
        "van",
    }
)
_PREFIXES = (
    "anti", "auto", "bio", "cardio", "co", "counter", "cross", "cyber", "de", "dis", "down", "electro",
    "extra", "fore", "geo", "hydro", "hyper", "immuno", "in", "inter", "mega", "micro", "mid", "mini",
    "mis", "multi", "nano", "neuro", "non", "out", "over", "photo", "post", "pre", "pro", "psycho",
    "radio", "re", "self", "semi", "sub", "super", "tele", "trans", "tri", "ultra", "un", "under", "up",
)  # fmt: skip
_SUFFIXES = (
    "able", "ability", "ed", "er", "ers", "ing", "ings", "isation", "ise", "ised", "ises", "ising", "ism",
    "ist", "ists", "ization", "ize", "ized", "izer", "izes", "izing", "less", "like", "ly", "ness", "s",
    "ship", "wide", "wise",
)  # fmt: skip
_LEADS = ("are", "and", "the", "with", "will", "your", "have", "this", "that", "from", "their")
_TRAILS = ("and", "the", "with", "will", "your", "from", "are", "that", "this", "for")
"""Words that make no compound before or behind another, so that the blank was lost: "arelooking"."""


class Correction(NamedTuple):
    """A common word one slip away: its likelihood (a lower rank is likelier) and whether a name may do so."""

    word: str
    rank: int
    is_inner: bool


class WordList:
    """A sorted list of lower-case words, one a line, searched where it lies."""

    def __init__(self, path: Path) -> None:
        """Take the file; it is read when first asked."""
        self._path = path
        self.starting = lru_cache(maxsize=len(_LETTERS))(self._starting)

    def __contains__(self, word: str) -> bool:
        wanted = word.encode()
        start = self._offset(wanted)
        return self._data.startswith(wanted + b"\n", start)

    def _starting(self, letter: str) -> frozenset[str]:
        """Give the words that begin with a letter."""
        start, end = self._offset(letter.encode()), self._offset(chr(ord(letter) + 1).encode())
        return frozenset(self._data[start:end].decode().split())

    @cached_property
    def _data(self) -> bytes:
        return self._path.read_bytes()

    def _offset(self, wanted: bytes) -> int:
        """Give where the first line begins that does not sort before ``wanted``."""
        low, high = 0, len(self._data)
        while low < high:
            start = self._data.rfind(b"\n", low, (low + high) // 2) + 1 or low
            end = self._data.index(b"\n", start)
            if self._data[start:end] < wanted:
                low = end + 1
            else:
                high = start
        return low


@dataclass(frozen=True)
class Spelling:
    """The word lists of one folder, and the function words of each language by its code."""

    common: WordList
    rarer: WordList
    acronyms: WordList
    function_words: Mapping[str, frozenset[str]]

    @classmethod
    def of(cls, folder: Path, function_words: Mapping[str, frozenset[str]]) -> Spelling:
        """Take a folder with ``common.txt``, ``rarer.txt`` and ``acronyms.txt``."""
        common, rarer, acronyms = (
            WordList(folder / f"{name}.txt") for name in ("common", "rarer", "acronyms")
        )
        return cls(common, rarer, acronyms, function_words)

    @cached_property
    def foreign_words(self) -> frozenset[str]:
        """The function words of other languages that are no English words too."""
        lists = self.function_words.items()
        others = frozenset[str]().union(*(words for language, words in lists if language != "en"))
        return frozenset(word for word in others if word not in self.common) - _SHORT_ENGLISH

    def knows(self, word: str) -> bool:
        """Tell whether a lower-case word is on one of the lists."""
        return word in self.common or word in self.rarer

    def corrections(self, word: str) -> tuple[Correction, ...]:
        """Give the common words that a word of no list may have been meant to be, the likeliest first.

        None is given for one that is made of other words ("whiteboarding", "restock").
        """
        if self._is_compound(word):
            return ()
        near = sorted(
            map(partial(_judged, word), slips(word) & self.common.starting(word[0])), key=_likeliest
        )
        if near and near[0].rank and self._is_derived(word):
            return ()
        return tuple(edit for edit in near if self._is_likely(word, edit))

    def parted(self, word: str) -> tuple[Correction, ...]:
        """Give the two common words that a word of no list is where the blank between them was lost.

        What lies one slip from a common word is more likely that one ("bandwith").
        """
        if slips(word) & self.common.starting(word[0]):
            return ()
        leads = ((lead, word[len(lead) :]) for lead in _LEADS if word.startswith(lead))
        trails = ((word[: -len(trail)], trail) for trail in _TRAILS if word.endswith(trail))
        pairs = [
            *(pair for pair in leads if len(pair[1]) > _LEAST_PART and pair[1] in self.common),
            *(pair for pair in trails if len(pair[0]) > _LEAST_PART and pair[0] in self.common),
        ]
        return tuple(Correction(" ".join(pair), _SWAPPED, is_inner=True) for pair in pairs)

    def _is_likely(self, word: str, edit: Correction) -> bool:
        if edit.word in self.function_words["en"]:
            return True
        if len(word) < _SHORT:
            return edit.is_inner and edit.rank == _SWAPPED
        if edit.rank == _WRONG:
            return len(word) >= _LONG and edit.is_inner
        return edit.is_inner or len(edit.word) > len(word)

    def _is_compound(self, word: str) -> bool:
        """Tell whether a word is two others written as one, or a library's name ("reactjs")."""
        return word.endswith("js") or any(
            word[:at] in self.common and word[at:] in self.common
            for at in range(_LEAST_PART, len(word) - _LEAST_PART + 1)
            if at > _LEAST_PART or len(word) - at > _LEAST_PART
        )

    def _is_derived(self, word: str) -> bool:
        """Tell whether a word is a known one with a beginning or an end that any word may take."""
        rests = (word[len(prefix) :] for prefix in _PREFIXES if word.startswith(prefix))
        if any(len(rest) > _LEAST_PART and rest in self.common for rest in rests):
            return True
        stems = (_stems(word[: -len(suffix)]) for suffix in _SUFFIXES if word.endswith(suffix))
        return any(stem in self.common for stem in chain.from_iterable(stems))


_DOUBLED, _SWAPPED, _ONE_OFF, _WRONG = 0, 0, 1, 2


def _likeliest(edit: Correction) -> tuple[int, str]:
    return edit.rank, edit.word


def _stems(rest: str) -> Iterator[str]:
    if len(rest) > _LEAST_PART:
        yield rest
        yield rest + "e"
        yield rest + "y"
        if rest[-1] == rest[-2]:
            yield rest[:-1]


def slips(word: str) -> set[str]:
    """Give what a word is if one slip was made in it.

    Two letters are swapped, one is too many, too few or wrong, or the wrong one is doubled ("proffesional").
    The first letter is right: nearly everyone gets that one right.
    """
    halves = [(word[:at], word[at:]) for at in range(1, len(word) + 1)]
    swapped = {f"{before}{after[1]}{after[0]}{after[2:]}" for before, after in halves if after[1:]}
    shorter = {before + after[1:] for before, after in halves if after}
    longer = {before + letter + after for before, after in halves for letter in _LETTERS}
    other = {before + letter + after[1:] for before, after in halves if after for letter in _LETTERS}
    single = {word[:at] + word[at + 1 :] for at in range(1, len(word)) if word[at] == word[at - 1]}
    doubled = {rest[:at] + rest[at - 1] + rest[at:] for rest in single for at in range(2, len(rest) + 1)}
    return swapped | shorter | longer | other | doubled


def _judged(word: str, other: str) -> Correction:
    """Say how likely it is that ``word`` is ``other`` with one slip in it."""
    at = next((at for at, pair in enumerate(zip(word, other, strict=False)) if len({*pair}) > 1), len(word))
    at = min(at, len(word), len(other))
    last = len(word) - 1
    if len(word) == len(other):
        is_swapped = word[at + 1 :] != other[at + 1 :]
        return Correction(other, _SWAPPED if is_swapped else _WRONG, is_swapped or at < last)
    longer = max(word, other, key=len)
    is_doubled = longer[at] in {longer[at - 1], *longer[at + 1 : at + 2]}
    return Correction(other, _DOUBLED if is_doubled else _ONE_OFF, is_doubled or at < last)
