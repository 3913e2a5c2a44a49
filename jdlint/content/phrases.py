r"""The small notation of phrase lists: ``[state] (license|licence)`` stands for four phrases.

``(a|b)`` is a choice, ``[a|b]`` a choice that may be left out; they do not nest, and a backslash makes a
bracket literal: ``401\(k\)``.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass
from itertools import product

MOST_EXPANSIONS = 500
_BRACKET = re.compile(r"[()\[\]]")
_GROUP = re.compile(r"\(([^()\[\]]*)\)|\[([^()\[\]]*)\]")
_ESCAPED = {r"\(": "\ue000", r"\)": "\ue001", r"\[": "\ue002", r"\]": "\ue003"}
_LITERAL = str.maketrans({stand_in: escape[1] for escape, stand_in in _ESCAPED.items()})
_HOLE = "\ue004"


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


def check(template: str) -> None:
    """Raise ValueError for an unbalanced bracket, and for more phrases than ``MOST_EXPANSIONS``."""
    if not _BRACKET.search(template):
        return
    folded = fold(template)
    if _BRACKET.search(_GROUP.sub("", folded)):
        raise ValueError(f"unbalanced bracket in '{template}'")
    count = 1
    for group in _GROUP.finditer(folded):
        count *= len(_options(group))
    if count > MOST_EXPANSIONS:
        raise ValueError(f"'{template}' stands for {count} phrases; at most {MOST_EXPANSIONS} are allowed")


def expand(template: str) -> list[str]:
    """Give every phrase that ``template`` stands for; raises ValueError as :func:`check` does."""
    check(template)
    folded, choices, position = fold(template), [], 0
    for group in _GROUP.finditer(folded):
        choices += [[folded[position : group.start()]], _options(group)]
        position = group.end()
    choices.append([folded[position:]])
    texts = (unfold("".join(parts)) for parts in product(*choices))
    return list(dict.fromkeys(text for text in texts if text))


def fold(template: str) -> str:
    """Put stand-ins for literal brackets, so that every bracket left belongs to the notation."""
    if "\\" in template:
        for escape, stand_in in _ESCAPED.items():
            template = template.replace(escape, stand_in)
    return template


def unfold(text: str) -> str:
    """Turn a folded template without choices into the phrase that it is."""
    return " ".join((text if text.isascii() else text.translate(_LITERAL)).split())


def has_choice(folded: str) -> bool:
    """Tell whether a folded template stands for more than one phrase."""
    return "(" in folded or "[" in folded


def words_outside(folded: str) -> list[str]:
    """Give what stands between blanks in a folded template; what a choice touches is never all letters."""
    return _GROUP.sub(_HOLE, folded).split()


def decided(folded: str) -> list[str]:
    """Give the templates that a folded template becomes by each option of its smallest choice."""
    group = min(_GROUP.finditer(folded), key=_breadth)
    before, after = folded[: group.start()], folded[group.end() :]
    return [f"{before}{option}{after}" for option in _options(group)]


def _breadth(group: re.Match[str]) -> tuple[bool, int]:
    return group.group().startswith("["), group.group().count("|")


def _options(group: re.Match[str]) -> list[str]:
    one_of, maybe = group.groups()
    return ["", *maybe.split("|")] if one_of is None else one_of.split("|")
