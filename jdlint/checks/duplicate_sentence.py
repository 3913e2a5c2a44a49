"""Flags sentences that stand a second time, word for word; copies in a row are one finding."""

from __future__ import annotations

import re
from collections.abc import Iterator

from jdlint.checks import Context, finding
from jdlint.content.cards import Card, sections_in
from jdlint.findings import Finding, Related, Span
from jdlint.language.reading import Reading

KEYS = frozenset({"not_in"})
REQUIRED = frozenset({"words"})
NEEDS = frozenset[str]()

_LEADERS = re.compile(r"\.(?: ?\.){3}")
"""Rows of dots, as between a heading and its page: what holds them is no sentence."""


def check(card: Card, reading: Reading, context: Context) -> Iterator[Finding]:
    """Yield each later copy of sentences of at least ``words`` words, with the first place."""
    del context
    for span, before in _in_runs(_copies(card, reading)):
        yield finding(card, reading, span, related=(Related("It first stands here.", before),))


def _copies(card: Card, reading: Reading) -> Iterator[tuple[int, Span, Span]]:
    """Yield the number, the place and the first place of every copy.

    What opens a list may stand twice, and the value in one row of a table is often that of another.
    """
    least = card.params["words"].integer()
    left_out = sections_in(card.params.get("not_in"))
    first: dict[str, Span] = {}
    for number, sentence in enumerate(reading.sentences):
        span = sentence.span(sentence.start, sentence.end)
        is_counted = sentence.text.count(" ") + 1 >= least and not _LEADERS.search(sentence.text)
        opens_list = sentence.text.endswith(":")
        in_table = reading.posting.blocks[sentence.block].kind == "cell"
        if (
            opens_list
            or in_table
            or not is_counted
            or reading.section_at(span) in left_out
            or sentence.text == reading.title
        ):
            continue
        before = first.setdefault(sentence.text.casefold().rstrip(" .!;,"), span)
        if before is not span:
            yield number, span, before


def _in_runs(copies: Iterator[tuple[int, Span, Span]]) -> Iterator[tuple[Span, Span]]:
    """Join copies that follow each other in one block, as what they copy does too."""
    last, run = -1, None
    for number, span, before in copies:
        if run and number == last + 1 and span.block == run[0].block and before.block == run[1].block:
            run = (_joined(run[0], span), _joined(run[1], before))
        else:
            if run:
                yield run
            run = (span, before)
        last = number
    if run:
        yield run


def _joined(first: Span, last: Span) -> Span:
    return Span(first.block, min(first.start, last.start), max(first.end, last.end))
