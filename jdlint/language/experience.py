"""Statements of experience: how many years are asked for, and how firmly.

A length of time counts where the words about it speak of experience or work and not of an age, a study, a
contract or the company's own history. Cue lists: ``reference/cues/experience.yaml``.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from jdlint.language.durations import Asked, asked_spans
from jdlint.language.modality import PREFERRED_SECTIONS, modality_at
from jdlint.language.reading import Experience, Passage, Sentence

ASKING = frozenset({"requirements", "preferred", "experience", "education", "skills", "licenses"})
"""Sections whose sentences speak of the person sought."""

LOOSE = frozenset(
    {"about_role", "title", "metadata", "other", "responsibilities", "physical_demands", "reporting"}
)
_SEMICOLON = re.compile(";")
_HEADING_END = re.compile(r"[:?]\s*$")
_CLAUSE_END = re.compile(
    r"\s?[.;,(\u2022]|\s(?:(?:strongly|highly|also|is|are|would be)\s)?"
    r"(?:required|preferred|desired|desirable|essential|needed|necessary|helpful|useful|is|are"
    r"|an? (?:plus|asset|advantage|must))\b"
)
_FIRM = re.compile(
    r"\s(?:(?:strongly|highly|also|is|are|would be)\s){0,2}"
    r"(?:required|preferred|desired|desirable|essential|needed|necessary|helpful|useful"
    r"|an? (?:plus|asset|advantage|must))\b"
)
_NAMES_NONE = (
    "and|or|no|your|our|their|the|this|any|you|we|of|years?|by|on|with|is|are|to|equivalent|preferred|required|desired"
    "|minimum|additional|education|work|job|total|relevant|related"
)
_BARE = re.compile(
    rf"\s*(?:[\w\s]{{1,24}}:\s)?(?:[\u2022*-]\s?)?(?!(?:{_NAMES_NONE})\b)"
    r"(?:(?!(?:of|years?|your|our|their|by|on|with|is|are|to)\b)[\w/&+-]+\s){1,5}experience\s?(?:[.;]|$)",
    re.IGNORECASE,
)
"""A fragment that names a kind of experience and nothing more: "Project or coursework experience"."""

_QUALIFIED = re.compile(
    r"\b(?:previous|prior|proven|demonstrated|hands[- ]on|some)"
    r" (?:(?!(?:of|to|for|in|with|no|not)\b)[\w/&-]+ ){1,4}\Z",
    re.IGNORECASE,
)
"""What asks for a kind of experience that is named before the word: "previous interpreting experience"."""

_LONGEST_KIND = 60

_NONE = re.compile(
    r"(?:\bwith|\band|,|\bplus)\s(?P<none>no\s(?:[a-z]{1,15}[\s/]){0,3}experience(?:\s(?:is\s)?(?:required|necessary|needed))?)"
    r"(?=\s?(?:[.;,)]|$|or\b|OR\b))",
    re.IGNORECASE,
)


def find_experience(sentence: Sentence, passage: Passage) -> Iterator[Experience]:
    """Yield the statements of experience in one sentence; spans are block offsets."""
    found = list(_amounts(sentence, passage))
    is_told = "experience" in sentence.topics
    if is_told or "no" in sentence.text:
        found += _none(sentence, passage)
    yield from found
    for start, end in _clauses(sentence, found) if is_told else ():
        yield from _unmeasured(sentence, passage, start, end)


def _clauses(sentence: Sentence, found: Sequence[Experience]) -> Iterator[tuple[int, int]]:
    """Yield where the parts of a sentence stand that name no amount: all of it, or those by semicolons."""
    if not found:
        yield 0, len(sentence.text)
        return
    start = 0
    for stop in (*(mark.start() for mark in _SEMICOLON.finditer(sentence.text)), len(sentence.text)):
        spans = [(item.span.start - sentence.start, item.span.end - sentence.start) for item in found]
        if not any(low < stop and start < high for low, high in spans):
            yield start, stop
        start = stop + 1


def _statement(
    sentence: Sentence, passage: Passage, start: int, end: int, years: tuple[float | None, float | None]
) -> Experience:
    modality = modality_at(sentence, sentence.start + start, sentence.start + end, passage.section)
    return Experience(
        span=sentence.span(sentence.start + start, sentence.start + end),
        text=sentence.text[start:end],
        section=passage.section,
        modality="required" if modality == "after_hire" else modality,
        min_years=years[0],
        max_years=years[1],
    )


def _amounts(sentence: Sentence, passage: Passage) -> Iterator[Experience]:
    asking = passage.section in ASKING
    for asked in asked_spans(sentence.text, asking=asking, labelled=passage.section == "experience"):
        if not _boasts(sentence, asked) and (asking or _of_candidate(sentence, passage)):
            yield _statement(sentence, passage, asked.start, asked.end, (asked.low, asked.high))


def _of_candidate(sentence: Sentence, passage: Passage) -> bool:
    """Tell whether a sentence outside the requirements speaks of the person sought, not of the employer."""
    if passage.section == "how_to_apply" and _HEADING_END.search(sentence.text):
        return False
    if any(sentence.labelled("experience.candidate")):
        return True
    return passage.section in LOOSE and not any(sentence.labelled("experience.employer"))


def _boasts(sentence: Sentence, asked: Asked) -> bool:
    """Tell whether the company speaks of itself: "we have 30 years of experience"."""
    if asked.low < OLD_HAND:
        return False
    speakers = list(sentence.labelled("experience.employer", "experience.candidate"))
    before = [cue for cue in speakers if cue.end - sentence.start <= asked.start]
    return bool(speakers) and (before or speakers)[-1].label == "experience.employer"


OLD_HAND = 10
"""Years above which "we have N years of experience" is the company's boast, not a demand."""


def _none(sentence: Sentence, passage: Passage) -> Iterator[Experience]:
    for cue in sentence.labelled("experience.none"):
        start, end = cue.start - sentence.start, cue.end - sentence.start
        yield _needless(_statement(sentence, passage, start, end, (0.0, None)), passage)
        return
    if passage.section in ASKING and "no" in sentence.text:
        for match in _NONE.finditer(sentence.text):
            none = _statement(sentence, passage, match.start("none"), match.end("none"), (0.0, None))
            yield _needless(none, passage)


def _needless(none: Experience, passage: Passage) -> Experience:
    """Give a statement that none is asked for: "not a must" behind it speaks of something else."""
    return none if passage.section in PREFERRED_SECTIONS else replace(none, modality="required")


def _unmeasured(sentence: Sentence, passage: Passage, low: int, high: int) -> Iterator[Experience]:
    """Yield the experience asked for without an amount between two offsets, once."""
    cues = list(sentence.labelled("experience.asked", "experience.word"))
    if not cues or passage.kind == "heading" or _HEADING_END.search(sentence.text):
        return
    for cue in cues:
        start, end = cue.start - sentence.start, cue.end - sentence.start
        is_background = sentence.text[start:end].lower().startswith("background")
        if start < low or end > high or (is_background and passage.section not in ASKING):
            continue
        stop = _CLAUSE_END.search(sentence.text, end)
        close = stop.start() if stop else len(sentence.text)
        firm = _FIRM.match(sentence.text, close) is not None
        bare = cue.label == "experience.word" and close == end and _BARE.match(sentence.text)
        is_asked = cue.label == "experience.asked" or _is_qualified(sentence, start)
        if firm or (passage.section in ASKING and (bare or is_asked)):
            yield _statement(sentence, passage, start, close, (None, None))
            return


def _is_qualified(sentence: Sentence, start: int) -> bool:
    return _QUALIFIED.search(sentence.text, max(0, start - _LONGEST_KIND), start) is not None
