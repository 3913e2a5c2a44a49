"""Flags a value of the data that the text contradicts, by the topics of :mod:`jdlint.content.claims`.

``values`` gives for each topic the kinds of employment, or ``remote`` and ``on_site``, whose data make its
claims ``one`` and ``other``. A text that makes both claims of a topic contradicts itself first.
"""

from __future__ import annotations

from collections.abc import Iterator
from functools import lru_cache

from jdlint.checks import Context, finding
from jdlint.content.cards import Card
from jdlint.content.claims import Claim, Topic
from jdlint.content.listed import own_sections
from jdlint.content.strict_yaml import Node
from jdlint.findings import FieldSpan, Finding, Related, Span
from jdlint.language.job_data import kinds_of_employment
from jdlint.language.reading import Reading

KEYS = frozenset[str]()
REQUIRED = frozenset({"property", "topics", "values", "claims_in"})
NEEDS = frozenset[str]()


def check(card: Card, reading: Reading, context: Context) -> Iterator[Finding]:
    """Yield at most one finding: the value, with the words of the text that contradict it."""
    del context
    given = reading.posting.given(card.params["property"].text())
    kinds = {
        kind: FieldSpan.whole(index, field)
        for index, field in given
        for kind in kinds_of_employment(field.value)
    }
    if not kinds:
        return
    topics, values = _topics(card.source), card.params["values"].entries()
    for name, topic in topics.items():
        one, other = values[name].texts()
        if (one in kinds) == (other in kinds) or topic.is_settled_in(reading.whole_text):
            continue
        own, opposed = (topic.one, topic.other) if one in kinds else (topic.other, topic.one)
        against = _first(card, reading, opposed)
        if against and not _first(card, reading, own):
            related = (Related("The text says otherwise here.", against),)
            span = kinds[one if one in kinds else other]
            yield finding(card, reading, span, related=related, other=reading.text_of(against))
            return


def prepare(card: Card) -> None:
    """Read the topics of a card; raises ContentError for a broken one."""
    _topics(card.source)
    own_sections(card.source)


def _first(card: Card, reading: Reading, claim: Claim) -> Span | None:
    if not claim.may_stand_in(reading.whole_text.casefold()):
        return None
    own = own_sections(card.source)
    for sentence in reading.sentences:
        span = sentence.span(sentence.start, sentence.end)
        if not claim.may_stand_in(sentence.text.casefold()) or reading.section_at(span) not in own:
            continue
        found = claim.find(sentence.text)
        if found:
            return sentence.span(sentence.start + found[0], sentence.start + found[1])
    return None


@lru_cache(maxsize=8)
def _topics(card: Node) -> dict[str, Topic]:
    return {name: Topic.of(node) for name, node in card.entries()["topics"].entries().items()}
