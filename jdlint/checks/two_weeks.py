"""Flags two numbers of hours a week for one job: "40 hours a week" here and "24 hours a week" there.

A number counts where nothing but the words of a plain statement stand about it ("Full-time, 40 hours a week",
"you work 24 hours a week") and it is the only one of its sentence: any other word may make it the hours of a
month, a part of the work, a limit or another person.

``claims_in`` and ``not_with`` are those of :mod:`jdlint.language.hours_told`; ``apart`` says how many hours
make two weeks of it, ``settled_by`` what shows anywhere that the posting offers several.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from itertools import combinations

from jdlint.checks import Context, finding
from jdlint.content.cards import Card
from jdlint.content.listed import listed
from jdlint.content.strict_yaml import Node
from jdlint.findings import Finding, Related, Span
from jdlint.language.anchored import sentence_at
from jdlint.language.hours_told import hours_told, prepare_hours
from jdlint.language.reading import Reading
from jdlint.language.work_hours import WeeklyHours

KEYS = frozenset[str]()
REQUIRED = frozenset({"claims_in", "not_with", "settled_by", "apart"})
NEEDS = frozenset[str]()

_LEAST = 12
"""Fewer hours are those of a part of the work: a meeting, a class."""

_FRAME_WORDS = """
you you'll we this the a an it our your job position role post opening opportunity employment
appointment type status is are be will as of for at with works work working worked full part half
time permanent regular temporary salaried hourly exempt non nonexempt scheduled hired expected
schedule schedules hours week weekly standard normal day monday tuesday wednesday thursday friday
saturday sunday mon fri through thru to and paid about approximately roughly guaranteed basis seek
seeking hiring need needs want offer plan on expect count have am pm
"""
_FRAME = frozenset(_FRAME_WORDS.split())
"""The words of a plain statement of the week, ahead of its hours."""

_WORD = re.compile(r"[a-z]+(?:['\u2019][a-z]+)?|\$|\d+")
_CLAUSE_START = re.compile(r"[.;|(\u2022\u00b7]\s|\s[\u2013\u2014-]\s")
_CASE = re.compile(r"\b(?:full|part|half)[\s-]time\s?:\s*$", re.IGNORECASE)
"""The label of one of several openings: "Part-time: 20 hours"."""

_ENDS = re.compile(r"\s?(?:[.,;:|()\u2022\u00b7]|$|[\u2013\u2014-]\s)")
_OF_JOB = re.compile(r"\b(?:job|position|role|post|opening) (?:is|will be)\s$", re.IGNORECASE)
_AT_WORK = re.compile(
    r"\s(?:in|at|on) (?:the|our|an?)\s(?!first|last|summer|winter|spring|fall|busy)", re.IGNORECASE
)


def check(card: Card, reading: Reading, context: Context) -> Iterator[Finding]:
    """Yield at most one finding: the later of the first two weeks that lie apart."""
    del context
    hours = list(_plainly_told(card.source, reading))
    apart = card.params["apart"].number()
    for (first, one), (later, other) in combinations(hours, 2):
        differs = one.high + apart <= other.low or other.high + apart <= one.low
        if differs and not listed(card.source, "settled_by").search(reading.whole_text):
            related = (Related("The other week stands here.", first),)
            yield finding(card, reading, later, related=related, other=reading.text_of(first))
            return


def _plainly_told(card: Node, reading: Reading) -> Iterator[tuple[Span, WeeklyHours]]:
    """Yield the weeks that are the only one of their sentence, with no word about them but of the frame."""
    title = frozenset(_WORD.findall((reading.title or "").casefold()))
    told = [(span, week) for span, week in hours_told(card, reading) if week.told]
    shared = Counter(sentence_at(reading, span) for span, _ in told)
    for span, week in told:
        sentence = sentence_at(reading, span)
        if week.low < _LEAST or sentence is None or shared[sentence] > 1:
            continue
        before, after = sentence.text[: week.start], sentence.text[week.end :]
        clause = before[max((mark.end() for mark in _CLAUSE_START.finditer(before)), default=0) :]
        ends = _ENDS.match(after) or (_OF_JOB.search(clause) and _AT_WORK.match(after))
        words = _WORD.findall(clause.casefold().replace("\u2019", "'"))
        if ends and not _CASE.search(clause) and all(word in _FRAME or word in title for word in words):
            yield span, week


def prepare(card: Card) -> None:
    """Read the lists of a card; raises ContentError for a broken one."""
    prepare_hours(card.source)
    listed(card.source, "settled_by")
    card.params["apart"].number()
