"""Whole sentences that would tell no job from another: "jump in at the register if it is crowded".

All words of such a sentence are empty or usual (:mod:`jdlint.content.empty_vocabulary`). A usual word does
say something, so it counts in a whole sentence alone. A card's ``plain`` lists forms as ``empty`` does; in
both the classes of either file may be named.
"""

from __future__ import annotations

import re
from functools import lru_cache

from jdlint.content.empty_vocabulary import says_something, usual_lists, vocabulary
from jdlint.content.empty_words import Run

_MARKS = r"\s,;:.!?()\u2013\u2014/&\"\u201c\u201d-"
_WORD = re.compile(rf"[^{_MARKS}]+(?:-[^{_MARKS}]+)*")


def plain_run(sentence: str) -> Run | None:
    """Give a whole sentence of empty and usual words as a run; None for any other.

    None for a question, for the rest of a broken line, and for a sentence with a name in it.
    """
    if not sentence.lstrip()[:1].isupper() or sentence.rstrip().endswith("?"):
        return None
    known = _known()
    words: list[str] = []
    start = end = 0
    for match in _WORD.finditer(sentence):
        word = match[0].casefold().replace("\u2019", "'").rstrip("'")
        if word not in known or (words and match[0][0].isupper() and word != "i"):
            return None
        start = start if words else match.start()
        end = match.end()
        words.append(word)
    if not words or says_something(sentence, start, end):
        return None
    return Run(start, end, tuple(words), is_last=True)


@lru_cache
def _known() -> frozenset[str]:
    return vocabulary().union(*usual_lists().values())
