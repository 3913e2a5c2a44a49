"""Statements of education: the level asked for, how firmly, its field, and whether experience may replace it.

Cue lists: ``reference/cues/education.yaml`` (levels) and ``study.yaml`` (what stands around them).
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from jdlint.language.degrees import Level, named_levels
from jdlint.language.modality import modality_at
from jdlint.language.reading import Education, Passage, Sentence

OPEN_SECTIONS = frozenset(
    {"requirements", "preferred", "education", "experience", "skills", "licenses", "about_role", "other"}
)
"""Sections in which a named level is a demand; elsewhere the sentence must say that it is one."""

_DEMANDS = ("modality.before", "modality.after", "modality.either", "study.in_progress.before")
_FIELD = re.compile(
    r"['\u2019]?s?(?:\s(?:degree|diploma|level|education|certificate|program|qualification))?(?:\(s\)|s)?"
    r"(?:\s\([A-Z.]{2,6}\))?(?:\s(?:or (?:higher|above|equivalent)))?\s(?:in|of)\s"
    r"(?:the field of |an? |one of )?(?=\w)",
    re.IGNORECASE,
)
_FIELD_ENDS = re.compile(
    r"[.;:()\u2022|]|\s[-\u2013\u2014]|,?\s(?:but|however)\b"
    r"|\b(?:required|preferred|desired|is|are|plus|with|from|including|that|who|will|must|may|strongly|highly)\b"
    r"|\b(?:at an?|preferably|(?:or|and) equivalent|or an equivalent|or a combination|and a minimum|OR|AND)\b"
    r"|\b(?:and|or) (?:\d|one|two|three|four|five|at least)\b",
)
_WITH_EXPERIENCE = re.compile(
    r"experience|training|combination|background|competenc|knowledge", re.IGNORECASE
)
_MET_REACH = 30
_STUDY_REACH = 60


def find_education(sentence: Sentence, passage: Passage) -> Iterator[Education]:
    """Yield the statements of education in one sentence; spans are block offsets."""
    levels = named_levels(sentence)
    if not levels or not _is_demand(sentence, passage.section):
        return
    for level in levels:
        start, end = level.start - sentence.start, level.end - sentence.start
        field, end = _field(sentence.text, end)
        yield Education(
            span=sentence.span(level.start, sentence.start + end),
            text=sentence.text[start:end],
            section=passage.section,
            modality=_modality(sentence, level, passage.section),
            level=level.name,
            equivalent_ok=_equivalent_ok(sentence, level),
            field=field,
            accreditor=next(
                (cue.label.rpartition(".")[2] for cue in sentence.labelled("study.accreditor")), None
            ),
        )


def _is_demand(sentence: Sentence, section: str) -> bool:
    if section in OPEN_SECTIONS:
        return True
    return section not in {"benefits", "about_employer"} and any(sentence.labelled(*_DEMANDS))


def _field(text: str, end: int) -> tuple[str | None, int]:
    """Give the field of study named from ``end`` on, and where it ends."""
    opening = _FIELD.match(text, end)
    if opening is None:
        return None, end
    stop = _FIELD_ENDS.search(text, opening.end(), opening.end() + 160)
    close = stop.start() if stop else min(len(text), opening.end() + 160)
    field = text[opening.end() : close].strip(" ,-")
    return (field, opening.end() + len(text[opening.end() : close].rstrip(" ,-"))) if field else (None, end)


def _modality(sentence: Sentence, level: Level, section: str) -> str:
    if _in_progress(sentence, level):
        return "in_progress"
    modality = modality_at(sentence, level.start, level.end, section)
    return "required" if modality == "after_hire" else modality


def _in_progress(sentence: Sentence, level: Level) -> bool:
    """Tell whether studying for it is what is asked, and having completed it is not the alternative."""
    if level.studying:
        return True
    for cue in sentence.labelled("study.in_progress"):
        if cue.label.endswith(".met"):
            continue
        ahead = cue.label.endswith(".before") and cue.start <= level.start <= cue.end + _STUDY_REACH
        behind = cue.label.endswith(".after") and 0 <= cue.start - level.end <= _STUDY_REACH // 2
        if (ahead or behind) and not _may_be_met(sentence, cue.start):
            return True
    return False


def _may_be_met(sentence: Sentence, start: int) -> bool:
    return any(0 <= start - met.start <= _MET_REACH for met in sentence.labelled("study.in_progress.met"))


def _equivalent_ok(sentence: Sentence, level: Level) -> bool:
    """Tell whether experience may replace the level; for high school "or equivalent" means the GED alone."""
    cues = [cue for cue in sentence.labelled("study.equivalent") if cue.start >= level.start - 80]
    if level.name != "high_school":
        return bool(cues)
    texts = (sentence.text[cue.start - sentence.start : cue.end - sentence.start + 40] for cue in cues)
    return any(_WITH_EXPERIENCE.search(text) for text in texts)
