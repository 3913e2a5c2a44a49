"""Flags data that call the work remote and give it a place, where the text does not call it all remote.

``partly`` is the claim of :mod:`jdlint.content.claims` that only a part of the work is done from home.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache

from jdlint.checks import Context, finding
from jdlint.content.cards import Card
from jdlint.content.claims import Claim
from jdlint.content.strict_yaml import Node
from jdlint.findings import FieldSpan, Finding, Related, Span
from jdlint.language.job_data import is_remote
from jdlint.language.reading import Reading

KEYS = frozenset[str]()
REQUIRED = frozenset({"partly"})
NEEDS = frozenset[str]()

_PLACE = ("jobLocation", "jobLocation.addressLocality", "jobLocation.streetAddress")
_REMOTE = re.compile(
    r"\b(?:remote(?:ly)?|home|anywhere|tele(?:commut|work)\w*|virtual(?:ly)?)\b", re.IGNORECASE
)


def check(card: Card, reading: Reading, context: Context) -> Iterator[Finding]:
    """Yield the value that says remote, with the words of the text that say something else."""
    del context
    posting = reading.posting
    typed = [given for given in posting.given("jobLocationType") if given[1].origin == "job_posting"]
    if not typed or not is_remote(posting) or not posting.given(*_PLACE):
        return
    span = FieldSpan.whole(*typed[0])
    partly = _partly(card, reading)
    if partly:
        related = (Related("The text says otherwise here.", partly),)
        yield finding(card, reading, span, related=related, says=f"says '{reading.text_of(partly)}'")
    elif not _REMOTE.search(reading.whole_text):
        yield finding(card, reading, span, says="says nothing of remote work")


def prepare(card: Card) -> None:
    """Read the claim of a card; raises ContentError for a broken one."""
    _claim(card.source)


def _partly(card: Card, reading: Reading) -> Span | None:
    claim = _claim(card.source)
    if not claim.may_stand_in(reading.whole_text.casefold()):
        return None
    for sentence in reading.sentences:
        found = claim.find(sentence.text) if claim.may_stand_in(sentence.text.casefold()) else None
        if found:
            return sentence.span(sentence.start + found[0], sentence.start + found[1])
    return None


@lru_cache(maxsize=8)
def _claim(card: Node) -> Claim:
    return Claim.of(card.entries()["partly"])
