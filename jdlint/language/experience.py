"""Statements of experience: how many years are asked for, and how firmly.

A length of time counts where the words about it speak of experience or work and not of an age, a study, a
contract or the company's own history. Cue lists: ``reference/cues/experience.yaml``.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from jdlint.language.durations import Asked, asked_spans
from jdlint.language.modality import modality_at
from jdlint.language.reading import Cue, Experience, Passage, Sentence

ASKING = frozenset({"requirements", "preferred", "experience", "education", "skills", "licenses"})
"""Sections whose sentences speak of the person sought."""

LOOSE = frozenset(
    {"about_role", "title", "metadata", "other", "responsibilities", "physical_demands", "reporting"}
)
_HEADING_END = re.compile(r"[:?]\s*$")
_NONE = re.compile(
    r"(?:\bwith|\band|,|\bplus)\s(?P<none>no\s(?:[a-z]{1,15}[\s/]){0,3}experience(?:\s(?:is\s)?(?:required|necessary|needed))?)"
    r"(?=\s?(?:[.;,)]|$|or\b|OR\b))",
    re.IGNORECASE,
)


def find_experience(sentence: Sentence, passage: Passage) -> Iterator[Experience]:
    """Yield the statements of experience in one sentence; spans are block offsets."""
    found = [*_amounts(sentence, passage), *_none(sentence, passage)]
    yield from found or _unmeasured(sentence, passage)


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
        if asking or _of_candidate(sentence, passage, asked):
            yield _statement(sentence, passage, asked.start, asked.end, (asked.low, asked.high))


def _of_candidate(sentence: Sentence, passage: Passage, asked: Asked) -> bool:
    """Tell whether a sentence outside the requirements speaks of the person sought, not of the employer."""
    if passage.section == "how_to_apply" and _HEADING_END.search(sentence.text):
        return False
    if any(sentence.labelled("experience.candidate")):
        return not _boasts(sentence, asked)
    return passage.section in LOOSE and not any(sentence.labelled("experience.employer"))


def _boasts(sentence: Sentence, asked: Asked) -> bool:
    """Tell whether the company speaks of itself: "we have 30 years of experience"."""
    before = [
        cue
        for cue in sentence.labelled("experience.employer", "experience.candidate")
        if cue.end - sentence.start <= asked.start
    ]
    return bool(before) and before[-1].label == "experience.employer" and asked.low >= OLD_HAND


OLD_HAND = 10
"""Years above which "we have N years of experience" is the company's boast, not a demand."""


def _none(sentence: Sentence, passage: Passage) -> Iterator[Experience]:
    for cue in sentence.labelled("experience.none"):
        start, end = cue.start - sentence.start, cue.end - sentence.start
        yield _statement(sentence, passage, start, end, (0.0, None))
        return
    if passage.section in ASKING and "no" in sentence.text:
        for match in _NONE.finditer(sentence.text):
            yield _statement(sentence, passage, match.start("none"), match.end("none"), (0.0, None))


def _unmeasured(sentence: Sentence, passage: Passage) -> Iterator[Experience]:
    """Yield the experience asked for without an amount, once a sentence."""
    asks = list(sentence.labelled("experience.asked"))
    if not asks or passage.kind == "heading" or _HEADING_END.search(sentence.text):
        return
    if passage.section in ASKING or any(_firm(sentence, cue) for cue in asks):
        first = asks[0]
        yield _statement(
            sentence, passage, first.start - sentence.start, first.end - sentence.start, (None, None)
        )


def _firm(sentence: Sentence, cue: Cue) -> bool:
    words: Sequence[str] = sentence.text[cue.start - sentence.start :].lower().split()[:14]
    return any(word.strip(".,;:()") in _FIRM for word in words)


_FIRM = frozenset(
    {
        "required",
        "preferred",
        "essential",
        "desirable",
        "desired",
        "plus",
        "advantage",
        "asset",
        "needed",
        "necessary",
        "must",
    }
)
