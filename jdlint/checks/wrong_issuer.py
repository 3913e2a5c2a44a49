"""Flags a license said to come from a body that gives none: one that certifies, accredits or takes members.

The certifying bodies are those of the credential lexicon; ``bodies`` lists further ones, in capitals, and
associations, accreditors and examinations are known by the shape of their names, the role's accreditors by
name.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache

from jdlint.checks import Context, finding
from jdlint.content.cards import Card
from jdlint.content.reference import Reference
from jdlint.findings import Citation, Finding
from jdlint.language.anchored import sentences_with
from jdlint.language.license_bodies import HINTS, strange_issuers
from jdlint.language.reading import Reading

KEYS = frozenset[str]()
REQUIRED = frozenset({"bodies"})
NEEDS = frozenset[str]()

_NAMED = re.compile(r"(?P<name>[A-Z][\w&,' -]{8,}?) \((?P<abbr>[A-Z]{3,8})\)\Z")
_GIVEN = r"(?i:issued|given|granted|awarded|conferred|provided)"
_LICENSED = (
    rf"(?i:licensed(?:/registered)?|licensure|license)(?: (?i:that|which) (?i:is|was))?(?: {_GIVEN})?"
    r" (?i:by|from|through|with) (?:(?i:the) )?"
)
_THAT = r"(?i:licensure|license) (?i:that|which) (?:(?i:the) )?"
_GIVES = r" (?i:issues|gives|grants|awards|confers|provides)"
_LICENSE = rf"(?:[ -]{_GIVEN})? (?i:licensed|licensure|license)"


def check(card: Card, reading: Reading, context: Context) -> Iterator[Finding]:
    """Yield "licensed by NBCOT" and "NBCOT license", with the sources of that body's credential."""
    issuers = _issuers(context.reference)
    known = (*issuers, *card.params["bodies"].texts())
    own = context.role.education.accreditors if context.role else ()
    pattern = _pattern(known)
    names = _exactly((*known, *(name for body in own for name in (body.abbr, body.name))))
    for sentence in sentences_with(reading, HINTS):
        told = [
            (match.start(), match.end(), next(name for name in match.groups() if name))
            for match in pattern.finditer(sentence.text)
        ]
        told += strange_issuers(sentence.text, names)
        end = 0
        for start, stop, body in sorted(told):
            if start >= end:
                end = stop
                span = sentence.span(sentence.start + start, sentence.start + stop)
                yield finding(card, reading, span, citations=issuers.get(body, ()))


@lru_cache(maxsize=4)
def _issuers(reference: Reference) -> dict[str, tuple[Citation, ...]]:
    """Give the names and abbreviations of the bodies that certify and never license, with their sources."""
    found: dict[str, tuple[Citation, ...]] = {}
    for credential in reference.credentials.values():
        named = _NAMED.match(credential.issuer or "")
        if named and credential.kind in {"certification", "membership"}:
            for name in named.groups():
                found.setdefault(name, credential.citations)
    licensing = {
        credential.issuer for credential in reference.credentials.values() if credential.kind == "license"
    }
    return {
        name: cited
        for name, cited in found.items()
        if not any(name in (issuer or "") for issuer in licensing)
    }


@lru_cache(maxsize=8)
def _pattern(names: tuple[str, ...]) -> re.Pattern[str]:
    any_of = "|".join(re.escape(name) for name in sorted(names, key=len, reverse=True))
    return re.compile(rf"\b{_LICENSED}({any_of})\b|\b{_THAT}({any_of}){_GIVES}\b|\b({any_of}){_LICENSE}\b")


@lru_cache(maxsize=256)
def _exactly(names: tuple[str, ...]) -> re.Pattern[str]:
    any_of = "|".join(re.escape(name) for name in sorted(set(names), key=len, reverse=True))
    return re.compile(rf"\b(?:{any_of})\b")
