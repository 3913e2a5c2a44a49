"""Flags two claims of a posting that cannot both hold, by the topics of :mod:`jdlint.content.claims`.

A sentence that makes both claims offers a choice, and then nothing is said of the whole topic; ``claims_in``
are the sections in which a claim is the posting's own.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import lru_cache

from jdlint.checks import Context, finding
from jdlint.content.cards import SECTIONS, Card
from jdlint.content.claims import Topic, read_topics
from jdlint.content.strict_yaml import Node
from jdlint.findings import Finding, Related, Span
from jdlint.language.reading import Reading, Sentence

KEYS = frozenset[str]()
REQUIRED = frozenset({"topics", "claims_in"})
NEEDS = frozenset[str]()


def check(card: Card, reading: Reading, context: Context) -> Iterator[Finding]:
    """Yield at most one finding a topic, at the later of the first two claims that clash."""
    del context
    folded = reading.whole_text.casefold()
    for topic in _topics(card.source):
        if not topic.may_clash_in(folded) or topic.is_settled_in(reading.whole_text):
            continue
        clash = _clash(topic, _sentences(card, reading))
        if clash:
            first, later = sorted(clash, key=lambda span: (span.block, span.start))
            related = (Related("The other claim stands here.", first),)
            yield finding(card, reading, later, related=related, other=reading.text_of(first))


def prepare(card: Card) -> None:
    """Read the topics of a card; raises ContentError for a broken one."""
    _topics(card.source)
    _own_sections(card.source)


def _clash(topic: Topic, sentences: Sequence[Sentence]) -> tuple[Span, Span] | None:
    """Give the first place of each claim, None where one is missing or a sentence makes both."""
    first: dict[bool, Span] = {}
    for sentence in sentences:
        folded = sentence.text.casefold()
        found = {
            side: claim.find(sentence.text)
            for side, claim in ((True, topic.one), (False, topic.other))
            if claim.may_stand_in(folded)
        }
        places = {side: ends for side, ends in found.items() if ends}
        if len(places) > 1:
            return None
        for side, (start, end) in places.items():
            first.setdefault(side, sentence.span(sentence.start + start, sentence.start + end))
    return (first[True], first[False]) if len(first) > 1 else None


def _sentences(card: Card, reading: Reading) -> list[Sentence]:
    own = _own_sections(card.source)
    return [
        sentence
        for sentence in reading.sentences
        if reading.section_at(sentence.span(sentence.start, sentence.end)) in own
    ]


@lru_cache(maxsize=64)
def _topics(card: Node) -> tuple[Topic, ...]:
    return read_topics(card.entries()["topics"])


@lru_cache(maxsize=64)
def _own_sections(card: Node) -> frozenset[str]:
    return frozenset(item.choice(SECTIONS) for item in card.entries()["claims_in"].items())
