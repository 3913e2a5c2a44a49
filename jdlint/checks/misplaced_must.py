"""Flags a must among the wishes or among the benefits: those who skim the requirements never see it."""

from __future__ import annotations

import re
from collections.abc import Iterator

from jdlint.checks import Context, finding
from jdlint.content.cards import Card, sections_in
from jdlint.findings import Finding, block_of
from jdlint.language.reading import Education, Experience, License, Reading, Sentence

KEYS = frozenset({"only_stated_in"})
REQUIRED = frozenset({"sections"})
NEEDS = frozenset[str]()

_WISHED = ("modality.before.preferred", "modality.after.preferred", "modality.either.preferred")
_MUST = ("modality.before.required", "modality.after.required", "modality.either.required")
_LATER = ("modality.before.after_hire", "modality.after.after_hire")
_DENIED = re.compile(r"\b(?:no|not|never|without|isn.t|aren.t|if|unless|which|who)\b|n.t\b", re.IGNORECASE)
_OFFERED = re.compile(
    r"\b(?:we (?:pay|cover|reimburse|offer)|paid|reimburse\w*|eligib\w*"
    r"|to (?:join|qualify|enroll|earn|receive)|coverage|plans?|fees?|tuition|discount\w*)\b",
    re.IGNORECASE,
)
_LISTED = frozenset({"list_item", "cell"})
_DEMANDS = (Education, Experience, License)


def check(card: Card, reading: Reading, context: Context) -> Iterator[Finding]:
    """Yield each list item of the card's ``sections`` that says it is a must.

    In those under ``only_stated_in`` only the ones count that ask for a degree, experience or a license.
    """
    del context
    strict = card.params["only_stated_in"].texts() if "only_stated_in" in card.params else ()
    sections = sections_in(card.params["sections"])
    if not any(passage.section in sections for passage in reading.passages):
        return
    for sentence in reading.sentences:
        if not sentence.cues or not _is_item(reading, sentence) or not _is_must(sentence):
            continue
        span = sentence.span(sentence.start, sentence.start + len(sentence.text.rstrip(" .;")))
        section = reading.section_at(span)
        if section in sections and (section not in strict or _asks(reading, sentence)):
            yield finding(card, reading, span, section=section)


def _is_must(sentence: Sentence) -> bool:
    return (
        any(sentence.labelled(*_MUST))
        and not any(sentence.labelled(*_WISHED, *_LATER))
        and not _DENIED.search(sentence.text)
    )


def _is_item(reading: Reading, sentence: Sentence) -> bool:
    return reading.posting.blocks[sentence.block].kind in _LISTED and not sentence.text.endswith(":")


def _asks(reading: Reading, sentence: Sentence) -> bool:
    """Tell whether a sentence asks for a degree, experience or a license, and offers nothing."""
    if _OFFERED.search(sentence.text):
        return False
    return any(
        isinstance(stated, _DEMANDS)
        and block_of(stated.span) == sentence.block
        and sentence.start <= stated.span.start < sentence.end
        for stated in reading.statements
    )
