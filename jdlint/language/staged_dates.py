"""Dates of a posting by what happens then: the words before a date, or the label above it, tell the stage."""

from __future__ import annotations

import datetime
import re
from collections.abc import Iterator, Mapping, Sequence
from typing import NamedTuple

from jdlint.content.hints import has_figure
from jdlint.content.listed import joined
from jdlint.content.strict_yaml import Node
from jdlint.findings import Span
from jdlint.language.anchored import blocks_with, sentences_of
from jdlint.language.dates import DatedText, find_dates, find_days
from jdlint.language.reading import Reading, Sentence

_MONTH = re.compile(r"Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec")
_ANCHORS = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec", "20")
_YEAR = re.compile(r"20\d\d(?!\d)")
_DAY_BEHIND = re.compile(r"[A-Z][a-z]{2,8}\.? \d")
_DAY_BEFORE = re.compile(r"\d(?:st|nd|rd|th)? (?:of )?$")
_REACH, _LONGEST_LABEL, _AROUND_DATE = 45, 45, 6


class Stages(NamedTuple):
    """Expressions for the words before a date, by stage, and one for what makes it something else's."""

    words: tuple[re.Pattern[str], ...]
    others: re.Pattern[str] | None


def read_stages(keys: Mapping[str, Node]) -> Stages:
    """Read ``stages`` and ``not_with`` among a card's keys; raises ContentError for a broken list."""
    words = tuple(map(joined, keys["stages"].entries().values()))
    return Stages(words, joined(keys["not_with"]) if "not_with" in keys else None)


class Dated(NamedTuple):
    """A date: the index of its stage, the day, where it stands and the place of its sentence."""

    stage: int
    date: datetime.date
    span: Span
    sentence: tuple[int, int]


def sentences_with_dates(reading: Reading) -> Iterator[Sentence]:
    """Yield the sentences of the blocks that can hold a date; none where there is but one such place."""
    dates = {
        block: _count_dates(reading.posting.blocks[block].text) for block in blocks_with(reading, _ANCHORS)
    }
    if sum(dates.values()) > 1:
        for block, count in dates.items():
            if count:
                yield from sentences_of(reading, block)


def staged_dates(
    stages: Stages, reading: Reading, sentences: Sequence[Sentence], year: int | None
) -> Iterator[Dated]:
    """Yield the dates that a stage's words lead to, or the days that give no year, taken for ``year``.

    Numbers with slashes put the month first in the United States alone.
    """
    british = "\u00a3" in reading.whole_text or any(place.startswith("GB") for place in reading.places)
    for sentence in sentences:
        dates = list(find_dates(sentence.text) if year is None else find_days(sentence.text, year))
        if not dates or (stages.others and stages.others.search(sentence.text)):
            continue
        for found in dates:
            if british and "/" in sentence.text[found.start : found.end]:
                continue
            stage = _stage_of(stages.words, sentence, found, reading)
            if stage is not None:
                span = sentence.span(sentence.start + found.start, sentence.start + found.end)
                yield Dated(stage, found.date, span, (sentence.block, sentence.start))


def _count_dates(text: str) -> int:
    """Count the months with a day and the years at the end of a date, at little cost where there are none."""
    if not has_figure(text):
        return 0
    days = [match for match in _MONTH.finditer(text) if _is_day(text, match.start())]
    years = [match for match in _YEAR.finditer(text) if text[: match.start()][-1:] in ("", *"/-, ")]
    return len(days) + len(years)


def _is_day(text: str, place: int) -> bool:
    """Tell whether the day stands behind or before the month at a place."""
    return bool(_DAY_BEHIND.match(text, place) or _DAY_BEFORE.search(text, max(0, place - 8), place))


def _stage_of(
    words: Sequence[re.Pattern[str]], sentence: Sentence, found: DatedText, reading: Reading
) -> int | None:
    """Give the stage whose words stand nearest before a date, or in the label that it is the value of."""
    led = sentence.text[max(0, found.start - _REACH) : found.start]
    rest = len(sentence.text) - (found.end - found.start)
    if rest <= _AROUND_DATE and sentence.start <= _AROUND_DATE and sentence.block:
        before = reading.posting.blocks[sentence.block - 1].text
        led = before if len(before) <= _LONGEST_LABEL else led
    places = [
        (max(match.end() for match in hits), stage)
        for stage, pattern in enumerate(words)
        if (hits := list(pattern.finditer(led)))
    ]
    return max(places)[1] if places else None
