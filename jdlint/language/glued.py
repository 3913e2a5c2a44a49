"""Where two lines of a list were glued together: "preferredProficiency in Excel", "GEDMust be 21"."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence
from itertools import groupby

from jdlint.posting import Block

_OPENINGS = (
    "Ability", "Able", "Additional", "Applicants", "Assists?", "Associates?", "Attention", "Bachelor",
    "Bachelors", "Background", "Basic", "Benefits", "Bilingual", "Candidates?", "Certified",
    "Comfortable", "Communicates?", "Competitive", "Completes?", "Comprehensive", "Conducts?",
    "Coordinates?", "Current", "Demonstrated", "Dental", "Dependable", "Detail", "Develops?", "Education",
    "Ensures?", "Equal", "Excellent", "Experience", "Experienced", "Familiar", "Familiarity", "Flexible",
    "Generous", "Graduate", "Great", "Handles?", "High", "Highly", "Knowledge", "Maintains?", "Manages?",
    "Medical", "Meets?", "Minimum", "Monitors?", "Must", "Organized", "Paid", "Participates?",
    "Performs?", "Physical", "Please", "Positive", "Possess", "Prepares?", "Previous", "Prior",
    "Proficiency", "Proficient", "Proven", "Provides?", "Qualifications", "Reliable", "Requirements",
    "Required", "Responsibilities", "Responsible", "Retirement", "Reviews?", "Salary", "Strong",
    "Supervises?", "Tuition", "Understanding", "Valid", "Willing", "Willingness", "Working", "Works?",
)  # fmt: skip
"""Words that begin a line of a list, and end no name that is written so ("MetLife", "SharePoint")."""

_BY_LETTER = "|".join(
    rf"(?<={letter})(?:{'|'.join(word[1:] for word in words)})"
    for letter, words in groupby(_OPENINGS, lambda word: word[0])
)
_LABELS = (
    r"Job Types?|Pay|Salary|Compensation|Benefits|Schedule|Shifts?|Hours|Experience(?: level)?|Education"
    r"|Skills|Duties|Licenses?(?:/Certifications?)?|Certifications?|Languages?|Location|Contact"
    r"|Work (?:Location|Remotely|[Ss]etting)|Ability to \w+|Supplemental [Pp]ay(?: types)?|Requirements"
    r"|Responsibilities|Qualifications"
)
"""What boards print before a colon in a line of its own, which copies glue to the line before."""

_CAPITALS = frozenset((
    "BENEFITS", "COMPENSATION", "DUTIES", "EDUCATION", "EXPERIENCE", "LOCATION", "OVERVIEW", "PURPOSE",
    "QUALIFICATIONS", "REQUIREMENTS", "RESPONSIBILITIES", "SALARY", "SCHEDULE", "SKILLS", "SUMMARY",
))  # fmt: skip
"""Headings in capitals that copies glue to the lines around them: "... sales targetsSKILLSA quick mind"."""

_RUN = re.compile(r"[A-Z]{6,}(?:(?=[a-z])|(?<=[AI])(?= ))")
HEADING = rf"(?<![A-Z])(?:{'|'.join(sorted(_CAPITALS))})(?=[A-Z][a-z]|[AI]\Z)"
"""A regex of such a heading before the line that it is glued to."""

SEAM = re.compile(
    rf"[A-Z](?<=[a-z)][A-Z])(?:{_BY_LETTER})\b"
    rf"|[A-Z](?<=[a-zA-Z)][A-Z])(?<=(?=(?:{_LABELS}):)[A-Z])"
    r"|[A-Z](?<=[A-Z]{2}[A-Z])(?:(?<=M)ust|(?<=A)bility|(?<=E)xperience|(?<=B)achelor|(?<=K)nowledge)\b"
    r"|\d(?<=[a-z]{3}\d)\d?\+? (?:(?:or more|plus) )?(?:years?|yrs?|months?)\b"
)
"""The beginning of a line right behind the end of another; it begins with what is rare, to be quick."""


def starts_of(block: Block) -> tuple[int, ...]:
    """Give the offsets at which lines began that now stand in the midst of a block, gaps and seams."""
    seams = set(seams_of(block.text))
    return tuple(sorted(seams.union(block.gaps))) if seams else block.gaps


def between(starts: Sequence[int], low: int, high: int) -> Sequence[int]:
    """Give the sorted offsets from ``low`` to below ``high``, without a look at the others."""
    return starts[bisect_left(starts, low) : bisect_left(starts, high)] if starts else starts


def seams_of(text: str) -> Iterator[int]:
    """Yield the offsets at which a line begins that was glued to the one before it, in no order."""
    for match in SEAM.finditer(text):
        yield match.start()
    for match in _RUN.finditer(text):
        start, end = match.start(), match.end() - 1
        if text[start:end] in _CAPITALS:
            yield end
            if start and not text[start - 1].isspace():
                yield start
