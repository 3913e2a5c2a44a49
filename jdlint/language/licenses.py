"""Statements of licenses, certifications, cards and clearances that the candidate is to have."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace

from jdlint.content.credentials import Credential
from jdlint.findings import Span
from jdlint.language.license_context import is_asked
from jdlint.language.license_items import Item, items_of
from jdlint.language.license_kinds import credential_of, kind_of, name_of, subjects_in
from jdlint.language.license_phrases import phrase_span
from jdlint.language.license_runs import runs_of
from jdlint.language.license_surroundings import Demands, demands_of, surroundings_of
from jdlint.language.modality import modality_at
from jdlint.language.reading import License, Passage, Sentence

_LABELS = ("credential", "license.head", "license.weak", "license.adjective")
_TEACHING = re.compile(r"\b(?:teach|teacher|teaching|educator)\b", re.IGNORECASE)
_REFERS_BACK = re.compile(
    r"\b(?:(?:maintain|keep)(?:ing|s)? all|this|said|become|becoming|get|getting|pursuing|towards?|equivalent"
    r"|similar|comparable|other|related"
    r"|eligib(?:le|ility) (?:for|to obtain)(?: an?| the)?)\s+\Z",
    re.IGNORECASE,
)
_ELIGIBLE = re.compile(
    r"[ )-]{1,2}(?:certification |license |licensure )?eligib(?:le|ility)\b", re.IGNORECASE
)
_ONE_BELOW = re.compile(
    r"s?\s(?:(?:as|in|from|of)\s)?(?:at least\s)?(?:one|any|either|two)\b[^.;:]{0,30}\b(?:following|below)\b",
    re.IGNORECASE,
)
"""Behind a bare "certification": that the certifications follow."""

_HELD = re.compile(
    r"\)?(?: ?\([\w/ -]{2,20}\))?,? with (?:an? |the )?(?:[\w'\u2019-]+ (?:and )?){0,4}", re.IGNORECASE
)
"""Between a profession and its own license: "Registered Nurse (RN) with a current Ohio license"."""
_BY_EXAM = re.compile(
    r"(?:\w+ )?certified (?:with|by|through|via) (?:passing |completing )?(?:the )?(?:national )?",
    re.IGNORECASE,
)
"""What comes between "certified" and the examination by which one is."""
_DRIVING = re.compile(r" (?:(?:driver|driving|trucking|OTR|tractor-trailer) )+experience\b", re.IGNORECASE)
_MUST_BE = re.compile(
    r"\b(?:must|shall|should|(?:need|has|have|required) to) (?:be|become) (?:(?:currently|fully) )?\Z",
    re.IGNORECASE,
)
_TOPIC = (
    r"(?:licen[sc]es?|licensure|certifications?|certificates?|registrations?|credentials?|education|training"
    r"|experience|skills|qualifications|clearances?|listings?)"
)
_HEADING = re.compile(
    rf"\s*(?:(?:minimum|special|other|required|preferred|key|main|core)\s)?{_TOPIC}"
    rf"(?:(?:\s?[,/&]\s?|\sand\s|\sor\s|,\sand\s){_TOPIC}){{0,4}}\s*:?\s*",
    re.IGNORECASE,
)
"""A line that names topics and says nothing of them: "Education and Certification"."""

_GLUED = re.compile(r"\s(?:Must|Current(?:ly)?|Valid|Required|Preferred|None|Active)\b")
"""What begins a sentence behind a heading in one line with it: "Certification Must be registered"."""

_LONGEST_LEAD, _NEXT_WORD = 40, 2
_BOARDS = "board-certified-physician"


@dataclass(frozen=True, slots=True)
class _Mention:
    item: Item
    span: Span
    text: str
    credential: Credential | None
    kind: str


def find_licenses(
    sentence: Sentence, passage: Passage, credentials: Mapping[str, Credential]
) -> Iterator[License]:
    """Give the statements of licenses in one sentence, in text order.

    Alternatives are one statement each; ``name`` is empty where the text names none ("must be licensed").
    """
    if passage.section == "title" or passage.kind == "heading" or not _may_speak(sentence):
        return iter(())
    return _found(sentence, passage, credentials)


def _found(sentence: Sentence, passage: Passage, credentials: Mapping[str, Credential]) -> Iterator[License]:
    mentions = _joined(sentence, list(_mentions(sentence, credentials)))
    demands = demands_of(sentence)
    asked = [
        _is_asked(sentence, mention, passage.section, demands, first=mention is mentions[0])
        for mention in mentions
    ]
    for run in runs_of(sentence, [mention.span for mention in mentions]):
        shared = run.reach if run.shares({mentions[index].kind for index in run.indices}) else None
        for index in run.indices:
            mention = mentions[index]
            if asked[index] or (mention.item.is_person and any(asked[other] for other in run.indices)):
                yield from _statements(sentence, mention, shared or mention.span, passage.section)


def _may_speak(sentence: Sentence) -> bool:
    return any(sentence.labelled(*_LABELS))


def _mentions(sentence: Sentence, credentials: Mapping[str, Credential]) -> Iterator[_Mention]:
    items = items_of(sentence, credentials)
    for index, item in enumerate(items):
        low = items[index - 1].end if index else sentence.start
        high = items[index + 1].start if index + 1 < len(items) else sentence.end
        span = sentence.span(*phrase_span(sentence, item, low, high))
        text = sentence.text[span.start - sentence.start : span.end - sentence.start]
        found = credential_of(item, credentials)
        yield _Mention(item, span, text, found, found.kind if found else kind_of(sentence, item, text))


def _joined(sentence: Sentence, mentions: list[_Mention]) -> list[_Mention]:
    """Join a subject to the words before it: "certified to teach with a math certification" is one.

    So is a driver's license "with the appropriate endorsements".
    """
    joined: list[_Mention] = []
    for mention in mentions:
        if joined and (
            _is_subject(sentence, joined[-1], mention)
            or _is_endorsement(joined[-1], mention)
            or _is_own_license(sentence, joined[-1], mention)
            or _is_way(sentence, joined[-1], mention)
        ):
            span = sentence.span(joined[-1].span.start, mention.span.end)
            text = sentence.text[span.start - sentence.start : span.end - sentence.start]
            joined[-1] = replace(joined[-1], span=span, text=text)
        else:
            joined.append(mention)
    return joined


def _is_subject(sentence: Sentence, before: _Mention, mention: _Mention) -> bool:
    item = mention.item
    if item.form == "adjective" or not (item.credential is None or "teach" in item.credential):
        return False
    gap = sentence.text[before.item.end - sentence.start : item.start - sentence.start]
    return bool(_TEACHING.search(before.text)) and " with " in gap and "," not in gap


def _is_endorsement(before: _Mention, mention: _Mention) -> bool:
    unnamed = mention.credential is None and "endorsement" in mention.text.casefold()
    return unnamed and before.kind == "drivers_license" and mention.span.start - before.span.end <= _NEXT_WORD


def _is_way(sentence: Sentence, before: _Mention, mention: _Mention) -> bool:
    """Tell whether a certification is named by how one gets it: "certified with the National ... Exam"."""
    if before.item.form != "adjective" or before.credential or mention.credential:
        return False
    gap = sentence.text[before.span.start - sentence.start : mention.item.start - sentence.start]
    return _BY_EXAM.fullmatch(gap) is not None


def _is_own_license(sentence: Sentence, before: _Mention, mention: _Mention) -> bool:
    """Tell whether a license that says no more than its state is that of the profession named before it."""
    nameless = mention.credential is None and not name_of(sentence, mention.item, mention.span)
    if not (
        nameless and before.item.is_person and before.credential and before.kind == mention.kind == "license"
    ):
        return False
    gap = sentence.text[before.item.end - sentence.start : mention.item.start - sentence.start]
    return _HELD.fullmatch(gap) is not None


def _is_asked(sentence: Sentence, mention: _Mention, section: str, demands: Demands, *, first: bool) -> bool:
    refers_back = not first and mention.credential is None and _refers_back(sentence, mention)
    if refers_back or _heads(sentence, mention) or _points_ahead(sentence, mention):
        return False
    return is_asked(surroundings_of(sentence, mention.item, mention.span, section, demands))


def _refers_back(sentence: Sentence, mention: _Mention) -> bool:
    """Whether another license than the one before is spoken of only as its like, and not by its own name."""
    if _ELIGIBLE.match(sentence.text, mention.item.end - sentence.start):
        return True
    lead = _right_behind(_REFERS_BACK, sentence, mention)
    named = lead is not None and "eligib" in lead[0] and " " in mention.text.strip()
    return lead is not None and not named


def _points_ahead(sentence: Sentence, mention: _Mention) -> bool:
    """Tell whether a bare word only announces what follows it: "certification in one of the following"."""
    end = mention.item.end - sentence.start
    return mention.credential is None and _ONE_BELOW.match(sentence.text, end) is not None


def _right_behind(lead: re.Pattern[str], sentence: Sentence, mention: _Mention) -> re.Match[str] | None:
    """Find words that lead right up to a mention."""
    start = mention.span.start - sentence.start
    return lead.search(sentence.text, max(0, start - _LONGEST_LEAD), start)


def _heads(sentence: Sentence, mention: _Mention) -> bool:
    """Whether the words are a label: "Certifications: ...", or nothing but "Driver's license:"."""
    if mention.credential is None and _HEADING.fullmatch(sentence.text):
        return True
    end = mention.span.end - sentence.start
    if mention.credential is None and _GLUED.match(sentence.text, end):
        return _HEADING.fullmatch(sentence.text, 0, end) is not None
    after = sentence.text[end:].lstrip(" )s")
    return after.startswith(":") and (mention.credential is None or after.strip() == ":")


def _statements(sentence: Sentence, mention: _Mention, reach: Span, section: str) -> Iterator[License]:
    found, text = mention.credential, mention.text
    span = _with_demand(sentence, mention)
    for _ in range(1 if found else subjects_in(text)):
        yield License(
            span=span,
            text=sentence.text[span.start - sentence.start : span.end - sentence.start],
            section=section,
            modality=_modality(sentence, mention, reach, section),
            name=mention.item.alias
            or (found.abbr or found.name if found else name_of(sentence, mention.item, mention.span)),
            license_kind=mention.kind,
            credential=found.id if found else None,
        )


def _with_demand(sentence: Sentence, mention: _Mention) -> Span:
    """Give the span of a statement: a bare "licensed" says too little without the "must be" before it."""
    if mention.item.form != "adjective" or mention.credential:
        return mention.span
    demand = _right_behind(_MUST_BE, sentence, mention)
    return sentence.span(sentence.start + demand.start(), mention.span.end) if demand else mention.span


def _modality(sentence: Sentence, mention: _Mention, reach: Span, section: str) -> str:
    """Tell the modality; who is to join, or is eligible for a license, has it only later.

    Experience of driving with a license takes that license, be the experience only wished for.
    """
    after = sentence.text[mention.span.end - sentence.start :]
    if mention.kind == "drivers_license" and _DRIVING.match(after):
        return "required"
    modality = modality_at(sentence, reach.start, reach.end, section)
    boards = mention.credential is not None and mention.credential.id == _BOARDS
    later = "join" in mention.item.words or (
        (_ELIGIBLE.match(after) or "eligib" in mention.text.casefold()) and not boards
    )
    return "after_hire" if later and modality == "required" else modality
