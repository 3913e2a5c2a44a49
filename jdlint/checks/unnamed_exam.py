"""Flags an examination that is asked for without its name, where the role's has one: "passed the boards"."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache

from jdlint.checks import Context, finding
from jdlint.content.cards import Card
from jdlint.content.lazy_pattern import lazy_pattern
from jdlint.findings import Finding
from jdlint.language.reading import Reading

KEYS = frozenset[str]()
REQUIRED = frozenset[str]()
NEEDS = frozenset({"role"})

_ASKING = frozenset({"requirements", "licenses", "education", "about_role", "experience", "other"})
_ANCHORS = ("xam", "oards", " test")
_KIND = (
    r"(?:national|state|board|licens(?:ing|ure|e)|certification|certifying|registration|registry"
    r"|credential(?:ing|s)?|qualifying|competency|required|necessary|relevant|appropriate)"
)
_EXAM = lazy_pattern(
    rf"\b(?:(?:the|your|an?|all|any)\s)?(?:{_KIND}\s(?:and\s)?){{1,3}}"
    r"(?:exam(?:ination)?s?|boards|tests?)\b(?!\s(?:for (?:civil|promotion)|of [A-Z]|by [A-Z]|\())"
    r"|(?<=take )(?:the |your )?boards\b|(?<=passed )(?:the |your )?boards\b|(?<=pass )(?:the "
    r"|your )?boards\b",
    re.IGNORECASE,
)
_ASKED = lazy_pattern(
    r"\b(?:pass\w*|taken?|takes?|sit|sits|sitting|eligib\w+|clear(?:ed)?|complet\w+|proof|success\w*|scores?"
    r"|write|behind|challenge|results?|must|require\w*)\b",
    re.IGNORECASE,
)
_OTHER = lazy_pattern(
    r"\b(?:civil service|physical|medical|drug|background|typing|students?|patients?|clients?|customers?"
    r"|written test|police|fitness|agility|driv\w+|bar exam)\b",
    re.IGNORECASE,
)
_NAME = lazy_pattern(r"\b[A-Z][A-Za-z]*[A-Z][\w-]*|\bPraxis\b|\bNational Registry\b")


def check(card: Card, reading: Reading, context: Context) -> Iterator[Finding]:
    """Yield the first unnamed examination; none where the posting names one that the reference knows."""
    role = context.role
    whole = reading.whole_text
    if role is None or role.exam is None or not any(anchor in whole for anchor in _ANCHORS):
        return
    if context.places and not any(place.startswith(("US", "remote")) for place in context.places):
        return
    names = _names(role.exam.text)
    if not names or any(name in whole for name in names):
        return
    for sentence in reading.sentences:
        found = _EXAM.search(sentence.text) if any(word in sentence.text for word in _ANCHORS) else None
        if found is None or not _ASKED.search(sentence.text) or _OTHER.search(sentence.text):
            continue
        span = sentence.span(sentence.start + found.start(), sentence.start + found.end())
        if reading.section_at(span) in _ASKING:
            cited = role.exam.citations
            yield finding(card, reading, span, citations=cited, role=role.title, exam=role.exam.text.strip())
            return


@lru_cache
def _names(text: str) -> tuple[str, ...]:
    """Give the letters by which a role's examination and its body go: none where states give their own."""
    return tuple(match[0] for match in _NAME.finditer(text))
