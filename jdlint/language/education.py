"""Statements of education: the level asked for, how firmly, its field, and whether experience may replace it.

Cue lists: ``reference/cues/education.yaml`` (levels) and ``study.yaml`` (what stands around them).
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace

from jdlint.language.degrees import named_levels
from jdlint.language.modality import modality_at
from jdlint.language.reading import Education, Passage, Sentence
from jdlint.language.schooling import Level

ASKING = frozenset({"requirements", "preferred", "education", "experience", "skills", "licenses"})
OPEN_SECTIONS = ASKING | {"about_role", "other"}
"""Sections in which a named level is a demand; elsewhere the sentence must say that it is one."""

OPENING = 4
"""Characters before a level that opens its sentence, such as a bullet or an article."""

_DEMANDS = ("modality.before", "modality.after", "modality.either", "study.in_progress.before")
_VERB = re.compile(r"\b(?:is|are|was|were|has|have|had|will|can|may)\b", re.IGNORECASE)
"""What makes a sentence of a fragment: "Master's level swimmers are among our patients" asks for nothing."""

_FIELD = re.compile(
    r"['\u2019]?s?(?:\s(?:degree|diploma|level|education|certificate|program|qualification))?(?:\(s\)|s)?"
    r"(?:\s\([A-Z.]{2,6}\))?(?:\s(?:or (?:higher|above|equivalent)))?\s(?:in|of)\s"
    r"(?:the field of |an? |one of )?(?=\w)",
    re.IGNORECASE,
)
_FIELD_ENDS = re.compile(
    r"[.;:()\u2022|]|\s[-\u2013\u2014]|,?\s(?:but|however)\b"
    r"|\b(?:required|preferred|desired|is|are|plus|with|from|including|that|who|will|must|may|strongly|highly)\b"
    r"|\b(?:desirable|helpful|beneficial|advantageous|a plus|an asset|an advantage|essential|needed|degree)\b"
    r"|,?\sor\s(?:be |is |are |being )?(?:currently |already )?(?:enrolled|pursuing|working toward)\b"
    r"|\b(?:at an?|preferably|(?:or|and) equivalent|or an equivalent|or a combination|and a minimum|OR|AND)\b"
    r"|\b(?:and|or) (?:\d|one|two|three|four|five|at least)\b",
)
_LINK = re.compile(r"\s(?:in|of)$", re.IGNORECASE)
_LOOSE_WORDS = frozenset({"or", "and", "a", "an", "the", "and/or"})
_OR_YEARS = re.compile(r"\bor\b[^.;,]{0,24}\byears?\b[^.;]{0,60}\bexperience", re.IGNORECASE)
_WITH_EXPERIENCE = re.compile(
    r"experience|training|combination|background|competenc|knowledge", re.IGNORECASE
)
_OR_ENROLLED = re.compile(
    r"\bor (?:be |being |is |are )?(?:currently |already )?(?:enrolled in|pursuing|working toward)"
    r" (?:one|such a)\b",
    re.IGNORECASE,
)
"""Being on the way to the level as its alternative."""

_NEEDED = re.compile(r"\b(?:required|necessary|needed|expected)\b", re.IGNORECASE)
_UNASKED = re.compile(
    r"\b(?:(?:none|nobody|no one)(?: of [\w-]+)? (?:is|was|were|are) (?:ever )?asked for"
    r"|(?:(?:do(?:es)?|will) not|(?:do|does|wo)n['\u2019]t|never|nobody|no one)"
    r" (?:requires?|needs?|asks? for|expects?|insists? on|looks? for|(?:need|have) to have))"
    r" (?:an?\s|any\s)?(?:[\w'\u2019-]+\s){0,2}\Z",
    re.IGNORECASE,
)
_AFTER_ALL = re.compile(r"\b(?:if|when|unless|where|as long as|provided)\b", re.IGNORECASE)
"""What takes back that a level is not asked for: "you do not need a degree if you have five years"."""

_SERVED = re.compile(
    r"\b(?:children|pupils|clients|patients|residents|participants|youth|families"
    r")\s(?:(?:who|that)\s)?(?:(?:are|is)\s)?(?:currently\s)?\Z",
    re.IGNORECASE,
)

LONGEST_FIELD = 160
_MET_REACH = 30
_STUDY_REACH = 60


def find_education(sentence: Sentence, passage: Passage) -> Iterator[Education]:
    """Give the statements of education in one sentence; spans are block offsets."""
    return _found(sentence, passage) if "education" in sentence.topics else iter(())


def _found(sentence: Sentence, passage: Passage) -> Iterator[Education]:
    levels = [level for level in named_levels(sentence) if not _of_others(sentence, level.start)]
    if not levels or not _is_demand(sentence, passage.section, levels[0]):
        return
    names = [cue.start for cue in sentence.labelled("education.level")]
    for level in levels:
        start, end = level.start - sentence.start, level.end - sentence.start
        limit = next((name for name in names if name >= level.end), sentence.end) - sentence.start
        field, end = _field(sentence.text, _before_link(sentence.text, start, end), limit)
        stated = Education(
            span=sentence.span(level.start, sentence.start + end),
            text=sentence.text[start:end],
            section=passage.section,
            modality=_modality(sentence, level, passage.section),
            level="none_required" if _is_unasked(sentence.text, start, end) else level.name,
            equivalent_ok=_equivalent_ok(sentence, level, limit),
            field=field,
            accreditor=next(
                (cue.label.rpartition(".")[2] for cue in sentence.labelled("study.accreditor")), None
            ),
        )
        yield stated
        on_the_way = _OR_ENROLLED.search(sentence.text, end, limit)
        if on_the_way:
            opens, closes = (sentence.start + offset for offset in on_the_way.span())
            yield replace(
                stated, span=sentence.span(opens, closes), text=on_the_way[0], modality="in_progress"
            )


def _is_unasked(text: str, start: int, end: int) -> bool:
    """Tell whether the words before a level say that it is not asked for: "we don't require a degree"."""
    return _UNASKED.search(text, 0, start) is not None and not _AFTER_ALL.search(text, end)


def _is_demand(sentence: Sentence, section: str, first: Level) -> bool:
    """Tell whether the sentence asks: by its section, its words, or as a fragment that opens with a level."""
    if section in OPEN_SECTIONS:
        return section in ASKING or not _of_employer(sentence, first)
    if section in {"benefits", "about_employer"}:
        return False
    if any(not _of_others(sentence, cue.start) for cue in sentence.labelled(*_DEMANDS)):
        return True
    return first.start - sentence.start <= OPENING and not _VERB.search(sentence.text)


def _of_others(sentence: Sentence, start: int) -> bool:
    """Tell whether words that ask are said of those who are served: "children enrolled in the program"."""
    return _SERVED.search(sentence.text, 0, start - sentence.start) is not None


def _of_employer(sentence: Sentence, first: Level) -> bool:
    """Tell whether the level is someone's at the company: "our founder holds an MBA"."""
    speakers = sentence.labelled("experience.employer", "experience.candidate")
    before = [cue for cue in speakers if cue.end <= first.start]
    return bool(before) and before[-1].label == "experience.employer"


def _before_link(text: str, start: int, end: int) -> int:
    """Give where the words of a level end, before an "in" that leads to its field: "master's in HR"."""
    link = _LINK.search(text, start, end)
    return link.start() if link else end


def _field(text: str, end: int, limit: int) -> tuple[str | None, int]:
    """Give the field of study named from ``end`` on, before ``limit``, and where it ends."""
    opening = _FIELD.match(text, end, limit)
    if opening is None:
        return None, end
    limit = min(limit, opening.end() + LONGEST_FIELD)
    stop = _FIELD_ENDS.search(text, opening.end(), limit)
    field = _without_loose_end(text[opening.end() : stop.start() if stop else limit])
    return (field, opening.end() + len(field)) if field else (None, end)


def _without_loose_end(words: str) -> str:
    words = words.rstrip(" ,-/")
    while (last := words.rpartition(" ")[2]).lower() in _LOOSE_WORDS:
        words = words[: -len(last)].rstrip(" ,-/")
    return words


def _modality(sentence: Sentence, level: Level, section: str) -> str:
    if level.name == "none_required" and _NEEDED.search(_words_of(sentence, level)):
        return "required"  # "no degree is required" says so itself, whatever is preferred beside it
    if _in_progress(sentence, level):
        return "in_progress"
    modality = modality_at(sentence, level.start, level.end, section)
    return "required" if modality == "after_hire" else modality


def _words_of(sentence: Sentence, level: Level) -> str:
    return sentence.text[level.start - sentence.start : level.end - sentence.start]


def _in_progress(sentence: Sentence, level: Level) -> bool:
    """Tell whether studying for it is what is asked, and having completed it is not the alternative."""
    if level.studying:
        return True
    for cue in sentence.labelled("study.in_progress"):
        if cue.label.endswith(".met"):
            continue
        ahead = (
            cue.label.endswith((".before", ".planned")) and cue.start <= level.start <= cue.end + _STUDY_REACH
        )
        behind = cue.label.endswith(".after") and 0 <= cue.start - level.end <= _STUDY_REACH // 2
        if (ahead or behind) and not _may_be_met(sentence, cue.start):
            return True
    return False


def _may_be_met(sentence: Sentence, start: int) -> bool:
    return any(0 <= start - met.start <= _MET_REACH for met in sentence.labelled("study.in_progress.met"))


def _equivalent_ok(sentence: Sentence, level: Level, limit: int) -> bool:
    """Tell whether experience may replace the level.

    "Or equivalent" does, but for high school it means the GED alone; "or related" speaks of experience only
    where that word follows.
    """
    text, start, end = sentence.text, level.start - sentence.start, level.end - sentence.start
    if _OR_YEARS.search(text, end, limit):
        return True
    for cue in sentence.labelled("study.equivalent"):
        opens, closes = cue.start - sentence.start, cue.end - sentence.start
        if opens < start - 80 or ";" in text[end:opens]:
            continue
        whole = cue.label.endswith(".alone") and level.name != "high_school"
        if whole or _WITH_EXPERIENCE.search(text[opens : closes + 40]):
            return True
    return False
