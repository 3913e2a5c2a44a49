"""Flags a certification called a license, or a license called a certification."""

from __future__ import annotations

import re
from collections.abc import Iterator

from jdlint.checks import Context, finding
from jdlint.content.cards import Card
from jdlint.content.credentials import Credential
from jdlint.findings import Finding
from jdlint.language.reading import Cue, Reading, Sentence

KEYS = frozenset[str]()
REQUIRED = frozenset({"credential_kind", "called"})
NEEDS = frozenset[str]()

_WORDS = {
    "license": re.compile(
        r"[ -](?:licen[sc]es?|licensure)\b(?!\s*(?:/|or|and)\s*(?:certif|regist))", re.IGNORECASE
    ),
    "certification": re.compile(r"[ -](?:certifications?|certificates?)\b", re.IGNORECASE),
}


def check(card: Card, reading: Reading, context: Context) -> Iterator[Finding]:
    """Yield credentials of the card's ``credential_kind`` that are followed by the word ``called``.

    One that goes by that word itself, such as the nurse aide's state certification, is left alone, and so is
    one that the state of the job calls so.
    """
    wanted = card.params["credential_kind"].text()
    called = card.params["called"].choice(tuple(_WORDS))
    pattern = _WORDS[called]
    credentials = context.reference.credentials
    for sentence in reading.sentences:
        for cue in sentence.labelled("credential"):
            key = cue.label.split(".")[1]
            credential = credentials.get(key)
            end = _named_so(sentence, cue, pattern)
            if not credential or credential.kind != wanted or not end:
                continue
            if not _goes_by(credential, pattern) and not _state_says_so(context, key, called):
                span = sentence.span(cue.start, end)
                issuer = credential.issuer or "its issuer"
                citations = credential.citations
                yield finding(card, reading, span, citations=citations, name=credential.name, issuer=issuer)


def _goes_by(credential: Credential, pattern: re.Pattern[str]) -> bool:
    return any(pattern.search(f" {name}") for name in (credential.name, *credential.names.expanded()))


def _state_says_so(context: Context, credential: str, called: str) -> bool:
    """Tell whether the job's state calls the credential so, or any state where its word is not known."""
    for role in [context.role] if context.role else context.reference.roles.values():
        law = role.license
        if any(
            item.credential == credential and item.requirement == "required_by_law"
            for item in law.credentials
        ):
            ours = [law.states[place] for place in context.places if place in law.states]
            if any(state.kind == called for state in ours or law.states.values()):
                return True
    return False


def _named_so(sentence: Sentence, cue: Cue, pattern: re.Pattern[str]) -> int | None:
    """Give the block offset where the wrong word right behind the credential ends."""
    match = pattern.match(sentence.text, cue.end - sentence.start)
    return sentence.start + match.end() if match else None
