"""Flags a heading with nothing under it before the next section begins."""

from __future__ import annotations

import re
from collections.abc import Iterator

from jdlint.checks import Context, finding, heads_section
from jdlint.content.cards import Card, sections_in
from jdlint.content.sections import Headings
from jdlint.findings import Finding, Span
from jdlint.language.reading import Reading
from jdlint.language.state_applying import is_button

KEYS = frozenset[str]()
REQUIRED = frozenset({"sections"})
NEEDS = frozenset[str]()

_NAMED = re.compile(r"[^\W\d_]{2}")
"""Words, which the number of a question lacks."""

_VALUE = re.compile(r"(?:non-?)?exempt|(?:full|part)[ -]time|permanent|temporary|regular", re.IGNORECASE)
_BASES = frozenset({"salary", "salaried", "hourly"})

_PARTS = {
    "requirements": frozenset(
        {"education", "licenses", "experience", "skills", "preferred", "physical_demands"}
    ),
    "education": frozenset({"licenses", "experience"}),
    "skills": frozenset({"requirements", "preferred", "experience"}),
    "compensation": frozenset({"benefits"}),
    "benefits": frozenset({"compensation"}),
}
"""Sections that postings write as parts of another, under a heading of their own."""


def check(card: Card, reading: Reading, context: Context) -> Iterator[Finding]:
    """Yield the headings of the card's ``sections`` that are followed by another section or by nothing.

    Only words that the lexicon holds as a heading count: a short line such as "Valid driver's license" may
    head what follows, but says something itself.
    """
    sections = sections_in(card.params["sections"])
    headings = context.reference.headings
    for index, passage in enumerate(reading.passages):
        if not (passage.section in sections and heads_section(reading, passage)):
            continue
        if _stands_empty(reading, index) and not _is_led_in(reading, index, headings):
            span = Span(passage.block, passage.start, passage.end)
            words = reading.text_of(span)
            if (
                not is_button(words)
                and headings.find(words)
                and _NAMED.search(words)
                and not _VALUE.match(words)
            ):
                yield finding(card, reading, span)


def _stands_empty(reading: Reading, index: int) -> bool:
    passage = reading.passages[index]
    if _is_among_items(reading, index) or _is_basis_of_pay(reading, index) or _is_in_form(reading, index):
        return False
    if index + 1 == len(reading.passages):
        return True
    after = reading.passages[index + 1]
    if not heads_section(reading, after) or after.section in (passage.section, "other"):
        return False
    head, below = reading.posting.blocks[passage.block], reading.posting.blocks[after.block]
    deeper = below.level > head.level or _heads_part(head.text, below.text)
    return not deeper and after.section not in _PARTS.get(passage.section, ())


def _is_led_in(reading: Reading, index: int, headings: Headings) -> bool:
    """Tell whether a line that opens a list stands below: "All applicants must be:"."""
    if index + 1 == len(reading.passages):
        return False
    below = reading.posting.blocks[reading.passages[index + 1].block].text
    return below.endswith(":") and below.count(" ") > 1 and headings.find(below) is None


def _is_in_form(reading: Reading, index: int) -> bool:
    """Tell whether a label stands between two others, all for the reader to fill: "Name:", "Location:"."""
    block, blocks = reading.passages[index].block, reading.posting.blocks
    return all(each.text.endswith(":") for each in blocks[max(block - 1, 0) : block + 2]) and (
        0 < block < len(blocks) - 1
    )


def _heads_part(head: str, below: str) -> bool:
    """Tell whether a heading in capitals stands over one that is not: "ESSENTIAL FUNCTIONS", "Lifting:"."""
    return head.isupper() and not below.isupper() and below.rstrip().endswith(":")


def _is_basis_of_pay(reading: Reading, index: int) -> bool:
    """Tell whether "Salary" is no heading but a value among others: "Full-time", "Exempt", "Salary"."""
    passage, before = reading.passages[index], reading.passages[max(index - 1, 0)]
    values = (reading.text_of(Span(each.block, each.start, each.end)).strip() for each in (before, passage))
    value, own = values
    return _VALUE.fullmatch(value) is not None and own.casefold() in _BASES


def _is_among_items(reading: Reading, index: int) -> bool:
    """Tell whether a passage is an item of a list that other items stand in: it says something there.

    Short lines one below the other are such a list too: "Flexible schedule", "Paid time off".
    """
    passage, before = reading.passages[index], reading.passages[max(index - 1, 0)]
    if passage.kind == before.kind == "list_item":
        return True
    words = reading.text_of(Span(passage.block, passage.start, passage.end)).rstrip()
    return (
        passage.kind == before.kind == "paragraph" and passage.section == before.section and words[-1:] != ":"
    )
