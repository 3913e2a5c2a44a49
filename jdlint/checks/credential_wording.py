"""Flags a certification called a license, or a license called a certification.

``patterns``, with the excuses of :mod:`jdlint.content.excuses`, add what a maker of software certifies.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from jdlint.checks import Context, finding
from jdlint.content import excuses
from jdlint.content.cards import Card
from jdlint.content.credentials import Credential
from jdlint.findings import Finding, Span
from jdlint.language.reading import Cue, Reading, Sentence
from jdlint.language.shapes import further_shapes, prepare_shapes

KEYS = excuses.KEYS | {"although_named", "patterns", "triggers"}
REQUIRED = frozenset({"credential_kinds", "called"})
NEEDS = frozenset[str]()

_WORDS = {
    "license": re.compile(
        r"[ -](?:licen[sc]es?|licensure)\b(?!\s*(?:/|or|and)\s*(?:certif|regist))", re.IGNORECASE
    ),
    "certification": re.compile(r"[ -](?:certifications?|certificates?)\b", re.IGNORECASE),
}

_AHEAD = {
    "license": re.compile(r"\b(?:licensed|licensure|license) (?:in|as|for) (?:an? |the )?\Z", re.IGNORECASE),
    "certification": re.compile(r"\b(?:certified|certification) as (?:an? |the )?\Z", re.IGNORECASE),
}
"""The wrong word before a credential: "licensed in basic life support", "certified as a pharmacist"."""

_NEAR = 40


def check(card: Card, reading: Reading, context: Context) -> Iterator[Finding]:
    """Yield credentials of the card's ``credential_kinds`` beside or with the word ``called``.

    One that goes by that word itself, such as the nurse aide's state certification, is left alone, and so is
    one that the state of the job calls so. Those ``although_named`` (credentials, or first words of a name)
    go by it in the lexicon, and wrongly.
    """
    wanted = card.params["credential_kinds"].texts()
    wrongly = card.params["although_named"].texts() if "although_named" in card.params else ()
    called = card.params["called"].choice(tuple(_WORDS))
    pattern = _WORDS[called]
    credentials = context.reference.credentials
    told: list[Span] = []
    for sentence in reading.about("credential"):
        for cue in sentence.labelled("credential"):
            key = cue.label.split(".")[1]
            key = _meant(context, key, sentence.text[cue.start - sentence.start : cue.end - sentence.start])
            credential = credentials.get(key)
            if not credential or credential.kind not in wanted:
                continue
            known = key in wrongly or sentence.text[cue.start - sentence.start :].startswith(wrongly)
            place = _named_so(sentence, cue, called, within=known, before=not credential.licensed_as)
            if not place:
                continue
            if (known or not _goes_by(credential, pattern)) and not _state_says_so(context, key, called):
                span = sentence.span(*place)
                told.append(span)
                issuer = credential.issuer or "its issuer"
                citations = credential.citations
                yield finding(card, reading, span, citations=citations, name=credential.name, issuer=issuer)

    for span in further_shapes(card, reading, told):
        name = pattern.sub("", reading.text_of(span))
        yield finding(card, reading, span, name=name, issuer="its maker")


def prepare(card: Card) -> None:
    """Compile the expressions of a card; raises ContentError for a broken one."""
    if "patterns" in card.params:
        prepare_shapes(card)


def _meant(context: Context, credential: str, words: str) -> str:
    """Give the role's own credential where the letters stand for it too: CMA in an accountant's posting."""
    ours = [item.credential for item in context.role.license.credentials] if context.role else []
    known = context.reference.credentials
    for own in ours if words.isupper() and credential not in ours else ():
        if own in known and "".join(word[0] for word in known[own].name.split()) == words:
            return own
    return credential


def _goes_by(credential: Credential, pattern: re.Pattern[str]) -> bool:
    return any(pattern.search(f" {name}") for name in (credential.name, *credential.names.expanded()))


def _state_says_so(context: Context, credential: str, called: str) -> bool:
    """Tell whether the job's state calls the credential so, or any state where its word is not known."""
    for role in [context.role] if context.role else context.reference.roles.mentioning(credential):
        law = role.license
        if any(
            item.credential == credential and item.requirement == "required_by_law"
            for item in law.credentials
        ):
            ours = [law.states[place] for place in context.places if place in law.states]
            if any(state.kind == called for state in ours or law.states.values()):
                return True
    return False


def _named_so(
    sentence: Sentence, cue: Cue, called: str, *, within: bool, before: bool
) -> tuple[int, int] | None:
    """Give the block offsets of a credential with the wrong word right behind it, before it or at its end."""
    start, end = cue.start - sentence.start, cue.end - sentence.start
    behind = _WORDS[called].match(sentence.text, end)
    if behind:
        return cue.start, sentence.start + behind.end()
    if within and any(match.end() == end for match in _WORDS[called].finditer(sentence.text, start, end)):
        return cue.start, cue.end
    ahead = _AHEAD[called].search(sentence.text, max(0, start - _NEAR), start) if before else None
    return (sentence.start + ahead.start(), cue.end) if ahead else None
