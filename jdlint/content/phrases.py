r"""The small notation of phrase lists: ``[state] (license|licence)`` stands for four phrases.

``(a|b)`` is a choice, ``[a|b]`` a choice that may be left out; they do not nest, and a backslash makes a
bracket literal: ``401\(k\)``.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import product
from typing import Literal

MOST_EXPANSIONS = 500
_BRACKET = re.compile(r"[()\[\]]")
_GROUP = re.compile(r"\(([^()\[\]]*)\)|\[([^()\[\]]*)\]")
_SLOT = re.compile(r"(?:[^()\[\]\s]|\([^()\[\]]*\)|\[[^()\[\]]*\])+")
_ESCAPED = {r"\(": "\ue000", r"\)": "\ue001", r"\[": "\ue002", r"\]": "\ue003"}
_LITERAL = str.maketrans({stand_in: escape[1] for escape, stand_in in _ESCAPED.items()})


@dataclass(frozen=True)
class PhraseList:
    """Phrases as a list writes them: in the notation, checked, not yet expanded."""

    templates: tuple[str, ...] = ()

    @classmethod
    def of_texts(cls, texts: Iterable[str]) -> PhraseList:
        """Make a list of texts that stand for themselves, brackets and all."""
        return cls(tuple(_BRACKET.sub(r"\\\g<0>", text) for text in texts))

    def __add__(self, other: PhraseList) -> PhraseList:
        return PhraseList(self.templates + other.templates)

    def expanded(self) -> tuple[str, ...]:
        """Give every phrase that the list stands for."""
        return tuple(dict.fromkeys(phrase for template in self.templates for phrase in expand(template)))


def check(template: str, most: int | None = MOST_EXPANSIONS) -> None:
    """Raise ValueError for an unbalanced bracket, and for more phrases than ``most``; None is no limit."""
    if not _BRACKET.search(template):
        return
    folded = fold(template)
    if _BRACKET.search(_GROUP.sub("", folded)):
        raise ValueError(f"unbalanced bracket in '{template}'")
    count = 1
    for group in _GROUP.finditer(folded):
        count *= len(_options(group))
    if most is not None and count > most:
        raise ValueError(f"'{template}' stands for {count} phrases; at most {most} are allowed")


def expand(template: str) -> list[str]:
    """Give every phrase that ``template`` stands for; raises ValueError as :func:`check` does."""
    check(template)
    return phrases_of([*slots_of(fold(template))])


def fold(template: str) -> str:
    """Put stand-ins for literal brackets, so that every bracket left belongs to the notation."""
    if "\\" in template:
        for escape, stand_in in _ESCAPED.items():
            template = template.replace(escape, stand_in)
    return template


def slots_of(folded: str) -> Iterator[list[str]]:
    """Take a folded template apart where a blank stands outside its choices; yield slot by slot.

    Each slot gives the texts that may stand there, an empty one where it may be left out; a phrase of the
    template is one text of each slot, in order.
    """
    for match in _SLOT.finditer(folded):
        options = _lone(match[0])
        if options:
            yield [*dict.fromkeys(map(_unfold, options))]
            continue
        position = match.start()
        pieces: list[list[str]] = []
        for group in _GROUP.finditer(folded, match.start(), match.end()):
            pieces += [[folded[position : group.start()]], _options(group)]
            position = group.end()
        pieces.append([folded[position : match.end()]])
        yield [*dict.fromkeys(_unfold("".join(parts)) for parts in product(*pieces))]


def _lone(slot: str) -> list[str] | None:
    """Give the texts of a slot that is a plain word or one choice, as most are; None for any other."""
    if "(" not in slot and "[" not in slot:
        return [slot]
    if slot[0] == "(" and slot.find(")") == len(slot) - 1:
        return slot[1:-1].split("|")
    if slot[0] == "[" and slot.find("]") == len(slot) - 1:
        return ["", *slot[1:-1].split("|")]
    return None


def phrases_of(slots: Sequence[Sequence[str]]) -> list[str]:
    """Give every phrase that slots stand for, each once; the empty one is none."""
    phrases = (" ".join(filter(None, parts)) for parts in product(*slots))
    return [*dict.fromkeys(phrase for phrase in phrases if phrase)]


def all_in_capitals(slots: Sequence[Sequence[str]]) -> bool | None:
    """Tell whether all phrases of slots are wholly in capitals, or none of them (None: some are)."""
    kinds: list[set[str]] = []
    for slot in slots:
        kinds.append({_letter_case(text) for text in slot})
        if kinds[-1] <= {"small"}:
            return False
    if not any("capitals" in kind for kind in kinds):
        return False
    if any("small" in kind for kind in kinds) or all("none" in kind for kind in kinds):
        return None
    return True


def _letter_case(text: str) -> Literal["capitals", "small", "none"]:
    if text.isupper():
        return "capitals"
    return "none" if text.upper() == text.lower() else "small"


def _unfold(text: str) -> str:
    """Give a folded text without choices its brackets back, and one blank between words."""
    return " ".join((text if text.isascii() else text.translate(_LITERAL)).split())


def _options(group: re.Match[str]) -> list[str]:
    one_of, maybe = group.groups()
    return ["", *maybe.split("|")] if one_of is None else one_of.split("|")
