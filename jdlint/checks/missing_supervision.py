"""Flags a posting for a role that works under another and does not say whom it reports to."""

from __future__ import annotations

from collections.abc import Iterator

from jdlint.checks import Context, finding
from jdlint.content.cards import Card
from jdlint.findings import Finding
from jdlint.language.reading import Reading

KEYS = frozenset[str]()
REQUIRED = frozenset[str]()
NEEDS = frozenset({"role"})


def check(card: Card, reading: Reading, context: Context) -> Iterator[Finding]:
    """Yield one finding where no supervisor is stated, anchored where a reporting line would go."""
    role = context.role
    if role is None or role.supervision is None or not role.supervision.required:
        return
    if reading.states.get("reports_to") or any(_supervised(block.text) for block in reading.posting.blocks):
        return
    span = reading.insertion_point("reporting", "responsibilities", "about_role", "requirements")
    who = " or ".join(role.supervision.by)
    cited = role.supervision.fact.citations
    yield finding(card, reading, span, citations=cited, role=role.title, supervisor=who)


def _supervised(text: str) -> bool:
    folded = text.casefold()
    return any(word in folded for word in ("supervision of", "supervised by", "supervising", "direction of"))
