"""Statements of licenses, certifications, cards and clearances that the candidate is to have."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping

from jdlint.content.credentials import Credential
from jdlint.findings import Span
from jdlint.language.license_context import ASKING, context_of, is_asked
from jdlint.language.license_items import Item, items_of
from jdlint.language.license_phrases import is_status, phrase_span
from jdlint.language.modality import modality_at
from jdlint.language.reading import License, Passage, Sentence, Statement

_LICENSE_WORDS = frozenset(("license", "licensed"))
_KINDS = {
    "license": "license", "licensed": "license", "permit": "license", "commission": "license",
    "endorsement": "license", "certification": "certification", "certified": "certification",
    "certificate": "certification", "credential": "certification", "credentialed": "certification",
    "designation": "certification", "registration": "registration", "registered": "registration",
    "clearance": "clearance", "card": "card", "membership": "membership",
    "join": "membership", "exam": "other",
}  # fmt: skip
_SUBJECTS = re.compile(r",? (?:and|or) |, ")
_LISTED = re.compile(
    r"(?:certification|certified|certificate|licensure|license) (?:in|as) (?P<list>.+)", re.IGNORECASE
)
_TEACHING = re.compile(r"\b(?:teach|teacher|teaching|educator)\b", re.IGNORECASE)
_PUBLIC_REGISTER = re.compile(r"\b(?:professional|nurse|nursing|state)\b", re.IGNORECASE)
_MOST_SUBJECTS = 5


def find_licenses(
    sentence: Sentence, passage: Passage, credentials: Mapping[str, Credential]
) -> Iterator[License]:
    """Yield the statements of licenses in one sentence, in text order.

    Alternatives are one statement each; ``name`` is empty where the text names none ("must be licensed").
    """
    if passage.section == "title" or passage.kind == "heading" or not _may_speak(sentence):
        return
    items = items_of(sentence, credentials)
    for index, item in enumerate(items):
        low = items[index - 1].end if index else sentence.start
        high = items[index + 1].start if index + 1 < len(items) else sentence.end
        start, end = phrase_span(sentence, item, low, high)
        context = context_of(sentence, item, start, end, passage.section)
        if is_asked(context) and not _continues(sentence, items, index) and not _heads(sentence, item, end):
            yield from _statements(sentence, passage.section, item, sentence.span(start, end), credentials)


def distinct(statements: Iterable[Statement]) -> Iterator[Statement]:
    """Yield statements, a license of the lexicon that is asked for again in the same way only once.

    A repetition names the same credential in the same words, some of them or more of them, words of state
    ("valid") aside. The one in a section of requirements is kept, the first where there are several.
    """
    everything = list(statements)
    dropped: set[int] = set()
    seen: dict[tuple[str, str], list[License]] = {}
    for statement in everything:
        if isinstance(statement, License) and statement.credential:
            earlier = seen.setdefault((statement.credential, statement.modality), [])
            twin = next((other for other in earlier if _says_the_same(other, statement)), None)
            worse = _worse(twin, statement) if twin else None
            dropped.update({id(worse)} if worse else ())
            earlier[:] = [other for other in earlier if other is not worse]
            earlier.extend(() if worse is statement else (statement,))
    yield from (statement for statement in everything if id(statement) not in dropped)


def _says_the_same(one: License, other: License) -> bool:
    first, second = _telling_words(one.text), _telling_words(other.text)
    return first <= second or second <= first


def _worse(one: License, other: License) -> License:
    return one if one.section not in ASKING and other.section in ASKING else other


def _telling_words(text: str) -> set[str]:
    words = re.findall(r"[^\W_]+", text.casefold())
    return {word for word in words if not is_status(word)}


def _may_speak(sentence: Sentence) -> bool:
    labels = ("credential", "license.head", "license.weak", "license.adjective")
    return any(True for _ in sentence.labelled(*labels))


def _continues(sentence: Sentence, items: list[Item], index: int) -> bool:
    """Whether a subject only ends the phrase before: "certified to teach with a math certification"."""
    item, before = items[index], items[index - 1] if index else None
    if (
        before is None
        or item.form == "adjective"
        or not (item.credential is None or "teach" in item.credential)
    ):
        return False
    gap = sentence.text[before.end - sentence.start : item.start - sentence.start]
    opener = sentence.text[before.start - sentence.start : before.end - sentence.start]
    return bool(_TEACHING.search(opener)) and " with " in gap and "," not in gap


def _heads(sentence: Sentence, item: Item, end: int) -> bool:
    """Whether the words are a label: "Certifications: ...", or nothing but "Driver's license:"."""
    after = sentence.text[end - sentence.start :].lstrip(" )s")
    return after.startswith(":") and (item.credential is None or after.strip() == ":")


def _statements(
    sentence: Sentence, section: str, item: Item, span: Span, credentials: Mapping[str, Credential]
) -> Iterator[License]:
    text = sentence.text[span.start - sentence.start : span.end - sentence.start]
    modality = modality_at(sentence, span.start, span.end, section)
    found = _credential(item, credentials)
    for _ in range(1 if found else _subjects(text)):
        yield License(
            span=span,
            text=text,
            section=section,
            modality="after_hire" if "join" in item.words else modality,
            name=found.abbr or found.name if found else _name(text, item),
            license_kind=found.kind if found else _kind(sentence, item, text),
            credential=found.id if found else None,
        )


def _credential(item: Item, credentials: Mapping[str, Credential]) -> Credential | None:
    """Give the credential meant: "COTA license" means the state's license, not the certification."""
    if item.credential is None:
        return None
    credential = credentials[item.credential]
    if credential.licensed_as and _LICENSE_WORDS.intersection(item.words):
        return credentials[credential.licensed_as]
    return credential


def _subjects(text: str) -> int:
    """Count the capitalized subjects of one word: "Certification in Patient Safety or Risk Management"."""
    match = _LISTED.search(text)
    if not match:
        return 1
    subjects = _SUBJECTS.split(match["list"].strip(" ,"))
    named = all(word[:1].isupper() for subject in subjects for word in subject.split())
    return len(subjects) if named and 1 < len(subjects) <= _MOST_SUBJECTS else 1


def _name(text: str, item: Item) -> str:
    """Give the words of a license outside the lexicon; nothing where they name none."""
    fill = {*item.words, "and", "or", "of", "in", "the", "a", "to"}
    telling = [
        word for word in re.findall(r"[^\W\d_]+", text.casefold()) if not is_status(word) and word not in fill
    ]
    plural = {word + "s" for word in item.words} | {"licence", "licences", "licensure", "cert", "certs"}
    return text if any(word not in plural for word in telling) else ""


def _kind(sentence: Sentence, item: Item, text: str) -> str:
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
