"""Statements of licenses, certifications, cards and clearances that the candidate is to have."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping

from jdlint.content.credentials import Credential
from jdlint.findings import Span
from jdlint.language.license_context import context_of, is_asked
from jdlint.language.license_items import Item, items_of
from jdlint.language.license_kinds import credential_of, kind_of, name_of, subjects_in
from jdlint.language.license_phrases import phrase_span
from jdlint.language.license_runs import Run, runs_of
from jdlint.language.modality import modality_at
from jdlint.language.reading import License, Passage, Sentence

_LABELS = ("credential", "license.head", "license.weak", "license.adjective")
_TEACHING = re.compile(r"\b(?:teach|teacher|teaching|educator)\b", re.IGNORECASE)


def find_licenses(
    sentence: Sentence, passage: Passage, credentials: Mapping[str, Credential]
) -> Iterator[License]:
    """Yield the statements of licenses in one sentence, in text order.

    Alternatives are one statement each; ``name`` is empty where the text names none ("must be licensed").
    """
    if passage.section == "title" or passage.kind == "heading" or not _may_speak(sentence):
        return
    items = items_of(sentence, credentials)
    spans = list(_spans(sentence, items))
    asked = _asked(sentence, items, spans, passage.section)
    for run in runs_of(sentence, spans):
        for index in run.indices:
            if asked[index] or (items[index].is_person and any(asked[other] for other in run.indices)):
                item, span = items[index], spans[index]
                yield from _statements(sentence, item, span, passage, run=run, credentials=credentials)


def _may_speak(sentence: Sentence) -> bool:
    return any(True for _ in sentence.labelled(*_LABELS))


def _spans(sentence: Sentence, items: list[Item]) -> Iterator[Span]:
    for index, item in enumerate(items):
        low = items[index - 1].end if index else sentence.start
        high = items[index + 1].start if index + 1 < len(items) else sentence.end
        yield sentence.span(*phrase_span(sentence, item, low, high))


def _asked(sentence: Sentence, items: list[Item], spans: list[Span], section: str) -> list[bool]:
    return [
        is_asked(context_of(sentence, item, span, section))
        and not _continues(sentence, items, index)
        and not _heads(sentence, item, span.end)
        for index, (item, span) in enumerate(zip(items, spans, strict=True))
    ]


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
    sentence: Sentence,
    item: Item,
    span: Span,
    passage: Passage,
    *,
    run: Run,
    credentials: Mapping[str, Credential],
) -> Iterator[License]:
    text = sentence.text[span.start - sentence.start : span.end - sentence.start]
    found = credential_of(item, credentials)
    reach = run.reach if run.is_alternative else span
    modality = modality_at(sentence, reach.start, reach.end, passage.section)
    for _ in range(1 if found else subjects_in(text)):
        yield License(
            span=span,
            text=text,
            section=passage.section,
            modality="after_hire" if "join" in item.words else modality,
            name=found.abbr or found.name if found else name_of(sentence, item, span),
            license_kind=found.kind if found else kind_of(sentence, item, text),
            credential=found.id if found else None,
        )
