"""Flags a federal contractor's posting without the words that its contract wants in every advertisement.

``notices`` lists, for each notice, the phrases of which a posting needs one. Only settings can tell that the
employer is a contractor; without that nothing is said. ``near`` lists the sections at whose end the missing
text would go.
"""

from __future__ import annotations

from collections.abc import Iterator
from functools import lru_cache

from jdlint.checks import Context, finding
from jdlint.content.cards import Card
from jdlint.content.cues import read_phrases
from jdlint.content.duties import american
from jdlint.content.jurisdictions import CONTENTS, laws_of
from jdlint.content.strict_yaml import Node
from jdlint.content.wording import Wording, anywhere
from jdlint.findings import Finding
from jdlint.language.reading import Reading

KEYS = frozenset[str]()
REQUIRED = frozenset({"notices", "near"})
NEEDS = frozenset[str]()

_TOPIC = "contractor_notice"
_COUNTRY = "US"
_REMOTE = "remote"
_NAMES = {"veterans_notice": "veterans", "disability_notice": "people with disabilities"}


def check(card: Card, reading: Reading, context: Context) -> Iterator[Finding]:
    """Yield one finding that names the groups of which the posting says nothing."""
    if not context.employer.federal_contractor or _is_abroad(context):
        return
    laws = laws_of(context.reference.jurisdictions, (_COUNTRY,), _TOPIC, context.today)
    notices = _notices(card.source)
    lacking = {
        notice: law
        for law in laws
        for notice in notices
        if notice in law.must_hold and not notices[notice].search(reading.whole_text)
    }
    if lacking:
        yield finding(
            card,
            reading,
            reading.insertion_point(*card.params["near"].texts()),
            citations=tuple(source for law in lacking.values() for source in law.dated_citations),
            missing=" or ".join(_NAMES[notice] for notice in notices if notice in lacking),
        )


def prepare(card: Card) -> None:
    """Read the lists of a card; raises ContentError for a broken one."""
    _notices(card.source)


def _is_abroad(context: Context) -> bool:
    named = tuple(place for place in context.places if place != _REMOTE)
    return bool(named) and not american(named)


@lru_cache(maxsize=8)
def _notices(card: Node) -> dict[str, Wording]:
    entries = card.entries()["notices"].record(tuple(_NAMES), CONTENTS)
    return {name: anywhere(read_phrases(node)) for name, node in entries.items()}
