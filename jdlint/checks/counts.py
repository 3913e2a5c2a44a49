"""Flags lists that are too short or too long: duties, must-have requirements.

``sections`` say whose items count, ``fewer_than`` and ``more_than`` how many are too few or too many. Prose
counts by its sentences; for ``fewer_than`` only where it has no more than ``short_prose`` words.
``only_required`` leaves out items that say they are a wish, and single movements ("Bend;"); of the cells of a
table, two of which at least make a row, it counts every second one.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator, Sequence

from jdlint.checks import Context, content_of, finding
from jdlint.content.cards import Card, sections_in
from jdlint.findings import Finding, Span
from jdlint.language.reading import Passage, Reading, Sentence

KEYS = frozenset({"fewer_than", "more_than", "short_prose", "only_required"})
REQUIRED = frozenset({"sections"})
NEEDS = frozenset[str]()

_BODILY = re.compile(
    r"\W*(?:balanc|bend|climb|crawl|crouch|dig|grasp|hear|jump|kneel|lift|pull|push|reach|see|sit"
    r"|smell|stand|stoop"
    r"|talk|twist|walk)(?:e|ing|ting|ging)?\W*",
    re.IGNORECASE,
)
_LISTED = frozenset({"list_item", "cell"})
_WISHED = ("modality.before.preferred", "modality.after.preferred", "modality.either.preferred")


def check(card: Card, reading: Reading, context: Context) -> Iterator[Finding]:
    """Yield one finding where the sections hold too few or too many items; ``{count}`` is the number."""
    del context
    sections = sections_in(card.params["sections"])
    passages = content_of(reading, *sections)
    if not passages:
        return
    items = _items(reading, passages)
    if "only_required" in card.params:
        items = [item for item in items if not (_BODILY.fullmatch(item.text) or any(item.labelled(*_WISHED)))]
        items = _without_labels(reading, items)
    if _are_set_apart(reading, sections, passages) and _is_too_few(card, items, passages, reading):
        last = passages[-1]
        yield finding(card, reading, Span(last.block, last.end, last.end), count=str(len(items)))
    elif "more_than" in card.params and _are_listed(reading, items, card.params["more_than"].integer()):
        first = items[card.params["more_than"].integer()]
        yield finding(card, reading, first.span(first.start, first.end), count=str(len(items)))


def _are_set_apart(reading: Reading, sections: Sequence[str], passages: list[Passage]) -> bool:
    """Tell whether items stand in a list or under a heading: what is told in running text may go on there."""
    headed = len(reading.in_sections(*sections)) > len(passages)
    return headed or any(passage.kind in _LISTED for passage in passages)


def _is_too_few(card: Card, items: list[Sentence], passages: list[Passage], reading: Reading) -> bool:
    if "fewer_than" not in card.params or len(items) >= card.params["fewer_than"].integer():
        return False
    texts = reading.posting.blocks
    words = sum(len(texts[passage.block].text[passage.start : passage.end].split()) for passage in passages)
    return "short_prose" not in card.params or words <= card.params["short_prose"].integer()


def _are_listed(reading: Reading, items: list[Sentence], most: int) -> bool:
    """Tell whether there are more items than ``most``, as a list: sentences of prose are no items."""
    return len(items) > most and reading.posting.blocks[items[0].block].kind in _LISTED


def _items(reading: Reading, passages: list[Passage]) -> list[Sentence]:
    """Give the first sentence of each list item; where there are none, every sentence."""
    listed = [passage for passage in passages if passage.kind in _LISTED]
    homes = listed or passages
    found: list[Sentence] = []
    for sentence in reading.sentences:
        if _is_within(homes, sentence) and (not listed or not found or found[-1].block != sentence.block):
            found.append(sentence)
    return found


def _without_labels(reading: Reading, items: list[Sentence]) -> list[Sentence]:
    """Leave out every second one of the cells: the first of a row often names what the next one asks."""
    cells = [item for item in items if reading.posting.blocks[item.block].kind == "cell"]
    labels = {item.block for item in cells[::2]}
    return [item for item in items if item.block not in labels]


def _is_within(passages: list[Passage], sentence: Sentence) -> bool:
    """Tell whether a sentence begins in one of these passages, which are in reading order."""
    start = (sentence.block, sentence.start)
    after = bisect_right(passages, start, key=lambda passage: (passage.block, passage.start))
    home = passages[after - 1] if after else None
    return home is not None and home.block == sentence.block and sentence.start < home.end
