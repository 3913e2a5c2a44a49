"""Finds the hours a week that a posting gives for its job, and no one else's.

The card that asks says where they count (``claims_in``, names of sections) and beside which wording they
are someone else's (``not_with``: opening hours, the hours of a member of the staff).
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from jdlint.content.listed import listed, own_sections
from jdlint.content.strict_yaml import Node
from jdlint.findings import Span
from jdlint.language.anchored import sentences_with
from jdlint.language.reading import Reading
from jdlint.language.work_hours import WeeklyHours, find_weekly_hours

_OF_A_PART = re.compile(r"\s(?:of|on|teaching|providing|doing|dedicated|devoted|spent)\b", re.IGNORECASE)
_ANCHORS = ("hour", "hrs", "monday", "mon-", "mon to ")


def prepare_hours(card: Node) -> None:
    """Read what tells whose hours are meant; raises ContentError where that is broken."""
    listed(card, "not_with")
    own_sections(card)


def hours_told(card: Node, reading: Reading) -> Iterator[tuple[Span, WeeklyHours]]:
    """Yield the hours a week that the posting gives for the job, as the card says where they count."""
    own = own_sections(card)
    for sentence in sentences_with(reading, _ANCHORS):
        for found in find_weekly_hours(sentence.text):
            span = sentence.span(sentence.start + found.start, sentence.start + found.end)
            if _OF_A_PART.match(sentence.text, found.end):
                continue
            if reading.section_at(span) in own and not listed(card, "not_with").search(sentence.text):
                yield span, found
