"""Flags two names for one thing: two places of work, two people the job reports to.

``about`` says which; ``settled_by`` holds expressions that show, wherever they stand, that both are right.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator
from typing import NamedTuple

from jdlint.checks import Context, finding
from jdlint.content.cards import Card
from jdlint.content.listed import listed
from jdlint.content.patterns import Patterns
from jdlint.findings import Finding, Related, Span, block_of
from jdlint.language.anchored import sentences_of, sentences_with
from jdlint.language.reading import Reading, Sentence
from jdlint.language.supervisors import find_supervisors, is_same_person
from jdlint.language.workplaces import find_workplaces

KEYS = frozenset({"settled_by"})
REQUIRED = frozenset({"about"})
NEEDS = frozenset[str]()

_NO_PLACE = frozenset({"education", "licenses", "preferred", "experience"})
_REPORTS = Patterns.of(
    (
        r"\b(?:report(?:s|ing)?|answers?) (?:directly )?to\b",
        r"\bwork under\b",
        r"\b(?:supervised|managed|led|directed|overseen) by\b",
        r"\b(?:supervisor|manager|boss)(?: is\b| will be\b|:)",
        r"\b(?:orders|direction|instructions?|assignments|tasks) from\b",
        r"\b(?:accountable|answerable|responsible) (?:directly )?to\b",
        r"\bunder the\b",
        r"\bwork (?:directly )?for\b",
    ),
    re.IGNORECASE,
)
_LABELS = (
    "location",
    "workplace",
    "work site",
    "worksite",
    "duty station",
    "place of work",
    "where:",
    "city:",
    "town:",
)
_SAID = (
    "based",
    "located",
    "you work",
    "you will",
    "ll work",
    "ll be ",
    "working",
    "your office",
    "your shop",
    "hiring",
    "position is",
    "sits in",
    "join our",
    "join us",
    "job is",
    "role is",
)
_PLACED = re.compile(r"[a-z], ?[A-Z]")
_FEW = 3


class _Named(NamedTuple):
    name: str
    span: Span


def check(card: Card, reading: Reading, context: Context) -> Iterator[Finding]:
    """Yield one finding where the posting names exactly two that differ, at the later one."""
    find, same = _ABOUT[card.params["about"].choice(tuple(_ABOUT))]
    named: list[_Named] = []
    for found in find(reading, context):
        if not any(same(found.name, other.name) for other in named):
            named.append(found)
    if not 1 < len(named) < _FEW or listed(card.source, "settled_by").search(reading.whole_text):
        return
    first, later = sorted(named, key=lambda one: (one.span.block, one.span.start))
    related = (Related("The other one stands here.", first.span),)
    yield finding(card, reading, later.span, related=related, other=reading.text_of(first.span))


def prepare(card: Card) -> None:
    """Read the lists of a card; raises ContentError for a broken one."""
    card.params["about"].choice(tuple(_ABOUT))
    listed(card.source, "settled_by")


def _workplaces(reading: Reading, context: Context) -> Iterator[_Named]:
    """Yield the states of the places of work, where the title or a label gives one.

    Two towns of one state may be one metropolis.
    """
    title = reading.title_span
    opening = sentences_of(reading, block_of(title) or 0) if title else ()
    labelled = list(_placed((*opening, *sentences_with(reading, _LABELS)), reading, context))
    yield from labelled
    if labelled:
        yield from _placed(sentences_with(reading, _SAID), reading, context)


def _placed(sentences: Iterable[Sentence], reading: Reading, context: Context) -> Iterator[_Named]:
    title = reading.title_span
    for sentence in sentences:
        if not _PLACED.search(sentence.text):
            continue
        section = reading.section_of(sentence)
        is_title = section == "title" or (title is not None and block_of(title) == sentence.block)
        if section not in _NO_PLACE:
            codes = context.reference.places.states
            written = {name: code.rpartition("-")[2] for code, names in codes.items() for name in names}
            for place in find_workplaces(sentence, tuple(written), is_title=is_title):
                span = sentence.span(place.start, place.end)
                yield _Named(written.get(place.state, place.state), span)


def _supervisors(reading: Reading, context: Context) -> Iterator[_Named]:
    del context
    reports = _REPORTS.within(reading.caseless)
    for block in reports.by_block:
        for sentence in sentences_of(reading, block):
            if reports.stand_in(block, sentence.text):
                for found in find_supervisors(sentence, reading.title or ""):
                    yield _Named(found.who, sentence.span(found.start, found.end))


def _is_same_place(one: str, other: str) -> bool:
    return one == other


_Finder = Callable[[Reading, Context], Iterator[_Named]]
_ABOUT: dict[str, tuple[_Finder, Callable[[str, str], bool]]] = {
    "place": (_workplaces, _is_same_place),
    "supervisor": (_supervisors, is_same_person),
}
