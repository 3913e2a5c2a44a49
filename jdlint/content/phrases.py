"""The small notation of phrase lists: ``[state] (license|licence)`` stands for four phrases."""

from __future__ import annotations

import re
from itertools import product

_TOKEN = re.compile(r"\(([^()\[\]]*)\)|\[([^()\[\]]*)\]|([^()\[\]]+)")
_ESCAPED = {r"\(": "\ue000", r"\)": "\ue001", r"\[": "\ue002", r"\]": "\ue003"}
_LITERAL = str.maketrans({stand_in: escape[1] for escape, stand_in in _ESCAPED.items()})
MOST_EXPANSIONS = 500


def expand(phrase: str) -> list[str]:
    r"""Give every phrase that ``phrase`` stands for.

    ``(a|b)`` is a choice, ``[a|b]`` a choice that may be left out; they do not nest, and a backslash makes a
    bracket literal: ``401\(k\)``. Raises ValueError for an unbalanced bracket, and for a phrase that stands
    for more than ``MOST_EXPANSIONS``.
    """
    for escape, stand_in in _ESCAPED.items():
        phrase = phrase.replace(escape, stand_in)
    choices: list[list[str]] = []
    position = 0
    for match in _TOKEN.finditer(phrase):
        if match.start() != position:
            break
        position = match.end()
        one_of, maybe, literal = match.groups()
        if literal is not None:
            choices.append([literal])
        elif maybe is not None:
            choices.append(["", *maybe.split("|")])
        else:
            choices.append(one_of.split("|"))
    if position != len(phrase):
        raise ValueError(f"unbalanced bracket in '{phrase}'")
    return _combine(choices, phrase)


def _combine(choices: list[list[str]], phrase: str) -> list[str]:
    count = 1
    for options in choices:
        count *= len(options)
    if count > MOST_EXPANSIONS:
        raise ValueError(f"'{phrase}' stands for {count} phrases; at most {MOST_EXPANSIONS} are allowed")
    folded = (" ".join("".join(parts).translate(_LITERAL).split()) for parts in product(*choices))
    return list(dict.fromkeys(text for text in folded if text))
