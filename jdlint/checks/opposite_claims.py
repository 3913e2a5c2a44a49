"""Flags two claims of a posting that cannot both hold, by the topics of :mod:`jdlint.content.claims`.

A sentence that makes both claims offers a choice, and then nothing is said of the whole topic; ``claims_in``
are the sections in which a claim is the posting's own. The claim ``one`` is looked for first: it should be
the rarer.
"""

from __future__ import annotations

from collections.abc import Iterator
from functools import lru_cache

from jdlint.checks import Context, finding
from jdlint.content.cards import Card
from jdlint.content.claims import Claim, Topic, read_topics
from jdlint.content.listed import own_sections
from jdlint.content.strict_yaml import Node
from jdlint.findings import Finding, Related, Span
from jdlint.language.anchored import sentences_with
from jdlint.language.reading import Reading

KEYS = frozenset[str]()
REQUIRED = frozenset({"topics", "claims_in"})
NEEDS = frozenset[str]()


def check(card: Card, reading: Reading, context: Context) -> Iterator[Finding]:
    """Yield at most one finding a topic, at the later of the first two claims that clash."""
    del context
    for topic in _topics(card.source):
        clash = _clash(topic, reading, own_sections(card.source) | topic.also_in)
        if clash and not topic.is_settled_in(reading.whole_text):
            first, later = sorted(clash, key=lambda span: (span.block, span.start))
            related = (Related("The other claim stands here.", first),)
            yield finding(card, reading, later, related=related, other=reading.text_of(first))


def prepare(card: Card) -> None:
    """Read the topics of a card; raises ContentError for a broken one."""
    _topics(card.source)
    own_sections(card.source)


def _clash(topic: Topic, reading: Reading, own: frozenset[str]) -> tuple[Span, Span] | None:
    """Give the first place of each claim, None where one is missing or a sentence makes both."""
    ones = dict(_made(topic.one, reading, own))
    others = dict(_made(topic.other, reading, own)) if ones else {}
    if not others or ones.keys() & others.keys():
        return None
    return next(iter(ones.values())), next(iter(others.values()))


def _made(claim: Claim, reading: Reading, own: frozenset[str]) -> Iterator[tuple[tuple[int, int], Span]]:
    """Yield where sentences of these sections make a claim, by the places of the sentences."""
    for sentence in sentences_with(reading, claim.anchors):
        found = claim.find(sentence.text) if claim.may_stand_in(sentence.text.casefold()) else None
        if found:
            span = sentence.span(sentence.start + found[0], sentence.start + found[1])
            if reading.section_at(span) in own:
                yield (sentence.block, sentence.start), span


@lru_cache(maxsize=64)
def _topics(card: Node) -> tuple[Topic, ...]:
    return read_topics(card.entries()["topics"])
