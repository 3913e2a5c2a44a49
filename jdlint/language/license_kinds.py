"""Which credential a mention means, what kind it is, and what to call it."""

from __future__ import annotations

import re
from collections.abc import Mapping

from jdlint.content.credentials import Credential
from jdlint.findings import Span
from jdlint.language.license_items import Item
from jdlint.language.license_phrases import is_status
from jdlint.language.reading import Sentence

_LICENSE_WORDS = frozenset(("license", "licensed"))
_KINDS = {
    "license": "license", "licensed": "license", "permit": "license", "commission": "license",
    "endorsement": "license", "certification": "certification", "certified": "certification",
    "certificate": "certification", "credential": "certification", "credentialed": "certification",
    "designation": "certification", "registration": "registration", "registered": "registration",
    "clearance": "clearance", "card": "card", "membership": "membership", "join": "membership",
    "exam": "other",
}  # fmt: skip
_TEACHING = re.compile(r"\b(?:teach|teacher|teaching|educator)\b", re.IGNORECASE)
_PUBLIC_REGISTER = re.compile(r"\b(?:professional|nurse|nursing|state)\b", re.IGNORECASE)
_SUBJECTS = re.compile(r",? (?:and|or) |, ")
_LISTED = re.compile(
    r"(?:certification|certified|certificate|licensure|license) (?:in|as) (?P<list>.+)", re.IGNORECASE
)
_MOST_SUBJECTS = 5
_ANY_NURSES = re.compile(r"\bnurs(?:e|ing)(?:'s)? licen[sc]", re.IGNORECASE)
_ONE_NURSES = re.compile(r"\b(?:registered|professional|practical|vocational|practitioner)\b", re.IGNORECASE)
_WORD = re.compile(r"[^\W\d_]+")
_EMPTY = frozenset((
    "a", "and", "as", "be", "board", "by", "cert", "certificate", "certificates", "certification",
    "certifications", "certified", "credential", "credentials", "employment", "for", "from", "good", "in",
    "is", "issued", "licence", "licences", "license", "licensed", "licenses", "licensure", "must", "of",
    "or", "position", "practice", "registered", "registration", "registrations", "role", "standing", "the",
    "to", "with", "within", "work",
))  # fmt: skip
"""Words of a license phrase that do not tell which license it is."""


def credential_of(item: Item, credentials: Mapping[str, Credential]) -> Credential | None:
    """Give the credential meant: "COTA license" means the state's license, not the certification."""
    if item.credential is None:
        return None
    credential = credentials[item.credential]
    if credential.licensed_as and _LICENSE_WORDS.intersection(item.words):
        return credentials[credential.licensed_as]
    return credential


def is_any_nurses(text: str) -> bool:
    """Tell whether a license is that of registered and of practical nurses: "state nursing license"."""
    return _ANY_NURSES.search(text) is not None and _ONE_NURSES.search(text) is None


def subjects_in(text: str) -> int:
    """Count the capitalized subjects of one word: "Certification in Patient Safety or Risk Management"."""
    match = _LISTED.search(text)
    if not match:
        return 1
    subjects = _SUBJECTS.split(match["list"].strip(" ,"))
    named = all(word[:1].isupper() for subject in subjects for word in subject.split())
    return len(subjects) if named and 1 < len(subjects) <= _MOST_SUBJECTS else 1


def name_of(sentence: Sentence, item: Item, span: Span) -> str:
    """Give the phrase of a license outside the lexicon; nothing where it tells only its state or place."""
    text = sentence.text[span.start - sentence.start : span.end - sentence.start]
    places = [cue for cue in sentence.labelled("license.state_issued") if cue.end <= span.end]
    for match in _WORD.finditer(text):
        word, start = match.group().casefold(), span.start + match.start()
        known = word in _EMPTY or is_status(word) or any(cue.start <= start < cue.end for cue in places)
        if not known:
            return text
    return ""


def kind_of(sentence: Sentence, item: Item, text: str) -> str:
    """Tell the kind from the words: what a state issues is a license, whatever it is called."""
    word = next((word for word in item.words if word in _LICENSE_WORDS), item.words[0])
    kind = _KINDS[word]
    if kind == "certification" and (_TEACHING.search(text) or _is_state_issued(sentence, item, text)):
        return "license"
    if kind == "registration" and _PUBLIC_REGISTER.search(text):
        return "license"
    return kind


def _is_state_issued(sentence: Sentence, item: Item, text: str) -> bool:
    near = len(text)
    return any(
        cue.start >= item.start - near and cue.end <= item.end + near
        for cue in sentence.labelled("license.state_issued")
    )
