"""Flags a license that is asked for without saying which: "must be licensed"."""

from __future__ import annotations

from collections.abc import Iterator

from jdlint.checks import Context, finding
from jdlint.content.cards import Card
from jdlint.findings import Finding
from jdlint.language.reading import License, Reading

KEYS = frozenset[str]()
REQUIRED = frozenset({"kinds"})
NEEDS = frozenset[str]()


def check(card: Card, reading: Reading, context: Context) -> Iterator[Finding]:
    """Yield required statements of the card's ``kinds`` that name no credential.

    A sentence nearby that does name one of the kind ("Must be licensed. State PTA license ...") excuses it.
    """
    kinds = set(card.params["kinds"].texts())
    stated = [found for found in reading.stated(License) if isinstance(found, License)]
    ours = [found for found in stated if found.license_kind in kinds]
    if any(found.credential for found in ours):
        return
    role = context.role
    example = f", for example '{role.license.name}'" if role and role.license.name else ""
    citations = role.license.fact.citations if role and role.license.name else ()
    for found in ours:
        if found.modality != "preferred":
            yield finding(card, reading, found.span, citations=citations, example=example)
