"""Programs of study someone must have completed: "graduate of an accredited program", "apprenticeship"."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import islice

from jdlint.language.reading import Cue, Sentence

NAMED_REACH = 70
"""Characters within which "graduate of" or "completion of" reaches the program it speaks of."""

MOST_LEADS = 200
_LEADS = ("study.graduate", "study.completed", "study.in_progress.before")
_SOME_YEARS = re.compile(
    r"\W*(?:at least |a minimum of )?(?:\(?\d+\)?|one|two|three|four) \(?(?:academic |full )*"
    r"(?:years?|semesters?|terms?)\b(?! (?:degree|program))",
    re.IGNORECASE,
)
"""Years of study that are counted make no degree: "completion of two years of nursing studies"."""

_RECOGNIZED = re.compile(
    r"(?i:accredit|approved|recogni[sz]ed|certified|formal|state|technical|vocational|clinical)|\b[A-Z]{4,}"
)
_ACCREDITED = re.compile(r"accredited", re.IGNORECASE)
_TRADE = re.compile(
    r"certificate|training|vocational|technical|trade|diploma|apprentice|practical nurs|nurse aide"
    r"|nursing assist|medical assist|dental assist|cosmetolog|barber|phlebotom|pharmacy tech|massage",
    re.IGNORECASE,
)
"""Words of programs that lead to no degree."""

_OF_TRADE = re.compile(
    r"practical nurs|nurse aide|nursing assist|medical assist|dental (?:assist|hygien)|cosmetolog|barber"
    r"|phlebotom|pharmacy tech|massage|radiograph|radiolog|sonograph|surgical tech|paramedic|culinary",
    re.IGNORECASE,
)
"""Trades whose programs are those of a school: "completion of a medical assistant course"."""

_OF_SCHOOLS = re.compile(
    r"accredit|approved|nursing|therap|degree|graduate|college|universit|school|bachelor|master|technolog"
    r"|apprentic|academ",
    re.IGNORECASE,
)
"""What makes an enrollment one at a school, where it could be one in a safety program."""

_STOP = re.compile(r"[.;:](?:\s|$)")


@dataclass(frozen=True, slots=True)
class Level:
    """A level named at block offsets ``start`` to ``end``; ``studying`` for "a junior pursuing"."""

    name: str
    start: int
    end: int
    studying: bool = False


def level_of(cue: Cue) -> Level:
    """Give the level that a cue of education names, the last part of its label."""
    name = cue.label.rpartition(".")[2]
    if name == "student":
        return Level("bachelor", cue.start, cue.end, studying=True)
    return Level(name, cue.start, cue.end)


def completed_programs(sentence: Sentence, cues: Sequence[Cue]) -> Iterator[Level]:
    """Yield the programs that someone must have completed, or be enrolled in; one for each such word."""
    programs = [cue for cue in cues if cue.label.startswith("education.completed.")]
    leads = list(islice(sentence.labelled(*_LEADS), MOST_LEADS)) if programs else []
    used: set[Cue] = set()
    for cue in programs:
        lead, level = _lead(sentence, cue, leads), level_of(cue)
        if lead and lead not in used and _fits(sentence, lead, level):
            used.add(lead)
            yield Level(_kind(sentence, lead, level), lead.start, level.end)


def _lead(sentence: Sentence, cue: Cue, leads: Sequence[Cue]) -> Cue | None:
    """Give the nearest "graduate of" or the like before a program, in the same clause."""
    near = [lead for lead in leads if lead.end <= cue.start <= lead.end + NAMED_REACH]
    if near and not _STOP.search(sentence.text, near[-1].end - sentence.start, cue.start - sentence.start):
        return near[-1]
    return None


def _fits(sentence: Sentence, lead: Cue, level: Level) -> bool:
    """Tell whether "completion of" speaks of schooling: a bare program must be accredited or the like."""
    words = _from(sentence, lead, level.end)
    if words.startswith(" your "):
        return False
    enrolled = sentence.text[lead.start - sentence.start :].casefold().startswith("enrollment")
    if enrolled and not _OF_SCHOOLS.search(words):
        return False
    if level.name == "degree_unspecified" and lead.label == "study.completed":
        return bool(_ACCREDITED.search(words) or _OF_TRADE.search(words))
    if level.name == "degree_unspecified" or (level.name == "certificate" and lead.label == "study.graduate"):
        return True
    if level.name == "some_college":
        return lead.label == "study.completed"
    if level.name != "certificate" or "apprentice" in words.lower():
        return True
    return bool(_RECOGNIZED.search(words) or _OF_TRADE.search(words))


def _from(sentence: Sentence, lead: Cue, end: int) -> str:
    return sentence.text[lead.end - sentence.start : end - sentence.start]


def _kind(sentence: Sentence, lead: Cue, level: Level) -> str:
    """Give the level of a program: the graduate of an unnamed one may hold a certificate or a degree."""
    words = _from(sentence, lead, level.end)
    if level.name == "degree_unspecified" and _SOME_YEARS.match(words):
        return "some_college"
    vague = level.name == "certificate" and lead.label == "study.graduate" and not _TRADE.search(words)
    return "degree_unspecified" if vague else level.name
