"""Levels of education in one sentence: which cue phrases really name a level, by the company they keep."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import islice

from jdlint.language.reading import Cue, Sentence
from jdlint.language.schooling import Level, completed_programs, level_of

MOST_CUES = 200
"""No sentence has more words of education; a longer chain is no prose."""

NAMES = ("education.level.", "education.weak.")
VAGUE = frozenset({"degree_unspecified", "some_college"})
HIGH = frozenset({"bachelor", "master", "doctorate", "professional"})
OFFER_REACH = 80
"""Characters around an offer of schooling within which a level belongs to it."""

STUDENT_REACH = 30
"""Characters within which "junior" and the like are followed by what they study."""

JOINT_REACH = 12
"""Characters between two names of levels that stand together."""


_JOINT = re.compile(r"[\s/,&()'\u2019s-]{0,6}(?:or|and|and/or)?[\s/&()-]{0,3}(?:an?\s)?", re.IGNORECASE)
_ALTERNATIVE = re.compile(r"\s(?:or|/)\s(?:an?\s)?(?:\w+\s)?", re.IGNORECASE)
_DEGREE_GOES_ON = re.compile(
    r"\(?s?\)?['\u201d\"]?\s*(?:$|[.,;:()/*\u2013\u2014-]|(?:in|from|or|and|with|required|preferred|desired|"
    r"desirable|essential|is|a plus|plus|will|equivalent|at|within|must|minimum|needed|helpful|an asset|"
    r"strongly|highly)\b)",
)
_SUBJECT = re.compile(r"\s?(?:degree\b|in\s[A-Z]|\([A-Z]{2,4}\)|/\s?[BM]\.?[AS]\b)")
_ASKED = re.compile(
    r"\s?(?:degree\s)?(?:is\s)?(?:required|preferred|or higher|or equivalent)\b", re.IGNORECASE
)
_SCHOOL_ENDS = re.compile(r"\s*(?:$|[.,;(/)]|(?:or|and|level|required|preferred|minimum)\b)", re.IGNORECASE)
_SCHOOL_OPENS = re.compile(
    r"(?:^|[:(\u2013\u2014-]|education|level|minimum|completed?|finished|least|of)\s*$", re.IGNORECASE
)
_POSSESSIVE = re.compile(r"(?:associate|master)['\u2019]s", re.IGNORECASE)
_BULLETS = " -*\u2013\u2022"
_MARKED = re.compile(r"\s\((?:required|preferred)\)\W*", re.IGNORECASE)
"""What ends the line of a form: "Associate (Preferred)"."""

_TOPIC = re.compile(r"\b(?:education|degree)\b.{0,12}$", re.IGNORECASE)
_POINTS_BACK = re.compile(
    r"\b(?:the|this|that|such|these|those|your|any|each|every|to a)\s(?:\w+\s)?$", re.IGNORECASE
)


def named_levels(sentence: Sentence) -> list[Level]:
    """Give the levels a sentence names, in order, each once; a vague one only where no other is named."""
    cues = list(islice(sentence.labelled("education"), MOST_CUES))
    if not cues:
        return []
    found = [level_of(cue) for cue in cues if cue.label.startswith("education.level.")]
    found += [*_weak(sentence, cues), *completed_programs(sentence, cues)]
    found = [level for level in found if not _offered(cues, level)]
    names = {level.name for level in found}
    if names - VAGUE:
        found = [
            level
            for level in found
            if level.name not in VAGUE
            or (level.name == "some_college" and not names & HIGH)
            or _or_diploma(sentence, level, found)
        ]
    return list(_merged(sentence, sorted(found, key=lambda level: level.start)))


def _or_diploma(sentence: Sentence, level: Level, levels: Sequence[Level]) -> bool:
    """Tell whether an unnamed degree is one of two ways: "degree or diploma in nursing"."""
    if level.name != "degree_unspecified":
        return False
    rest = sentence.text[level.end - sentence.start :]
    others = [other for other in levels if other.name == "certificate" and other.start >= level.end]
    return any(_ALTERNATIVE.fullmatch(rest[: other.start - level.end]) for other in others)


def _merged(sentence: Sentence, levels: Sequence[Level]) -> Iterator[Level]:
    """Yield each level once, from its first name to the last beside it: "BA/BS", "degree (BSN)"."""
    ends: dict[str, Level] = {}
    for level in levels:
        first = ends.setdefault(level.name, level)
        gap = sentence.text[first.end - sentence.start : level.start - sentence.start]
        if level is not first and len(gap) <= JOINT_REACH and _JOINT.fullmatch(gap):
            ends[level.name] = replace(first, end=level.end)
    yield from ends.values()


def _offered(cues: Sequence[Cue], level: Level) -> bool:
    """Tell whether schooling is offered, not asked for: "tuition assistance for a bachelor's degree"."""
    offers = (cue for cue in cues if cue.label == "education.offer")
    return any(-OFFER_REACH // 2 <= level.start - cue.end <= OFFER_REACH for cue in offers)


def _weak(sentence: Sentence, cues: Sequence[Cue]) -> Iterator[Level]:
    for i, cue in enumerate(cues):
        neighbors = [*cues[max(0, i - 2) : i], *cues[i + 1 : i + 3]]
        if cue.label.startswith("education.weak.") and _credible(sentence, cue, neighbors):
            yield level_of(cue)


def _credible(sentence: Sentence, cue: Cue, neighbors: Sequence[Cue]) -> bool:
    before, word, after = _around(sentence, cue)
    if cue.label.endswith("degree_unspecified"):
        return bool(_DEGREE_GOES_ON.match(after)) and not _POINTS_BACK.search(before)
    if cue.label.endswith("student"):
        leads = sentence.labelled("study.in_progress.before")
        return any(cue.start < lead.end and lead.start <= cue.end + STUDENT_REACH for lead in leads)
    alone = _SCHOOL_ENDS.match(after) is not None and _SCHOOL_OPENS.search(before) is not None
    if word.lower() == "high school" or (alone and _TOPIC.search(before)):
        return alone
    if any(_joined(sentence, cue, other) for other in neighbors):
        return True
    if _POSSESSIVE.fullmatch(word) and after.startswith(" in "):
        return True
    if not word.isupper():
        marked = not before.strip(_BULLETS) and _MARKED.fullmatch(after) is not None
        return marked or after.startswith((" degree", " required", " preferred"))
    return bool(_SUBJECT.match(after) or (word in {"BA", "BS", "JD"} and _ASKED.match(after)))


def _joined(sentence: Sentence, cue: Cue, other: Cue) -> bool:
    """Tell whether two names of levels stand together: "BA/BS", "associate or bachelor's"."""
    if not other.label.startswith(NAMES) or other.label.endswith("_unspecified"):
        return False
    first, second = sorted((cue, other), key=lambda each: each.start)
    gap = sentence.text[first.end - sentence.start : second.start - sentence.start]
    return len(gap) <= JOINT_REACH and _JOINT.fullmatch(gap) is not None


def _around(sentence: Sentence, cue: Cue) -> tuple[str, str, str]:
    start, end = cue.start - sentence.start, cue.end - sentence.start
    return sentence.text[max(0, start - 40) : start], sentence.text[start:end], sentence.text[end : end + 60]
