"""Flags education that is asked for at a level the card lists: a degree of no named level, or of no field.

``patterns``, with the excuses of :mod:`jdlint.content.excuses`, add what says so in other words.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from jdlint.checks import Context, finding
from jdlint.content import excuses
from jdlint.content.cards import Card
from jdlint.content.wording import anywhere
from jdlint.findings import Finding, Span
from jdlint.language.anchored import sentence_at
from jdlint.language.reading import Education, License, Reading
from jdlint.language.shapes import further_shapes, prepare_shapes

KEYS = excuses.KEYS | {"words", "without_field", "patterns", "triggers"}
REQUIRED = frozenset({"levels"})
NEEDS = frozenset[str]()

_PLAIN = re.compile(
    r"(?:(?:an?|the|or|and|of|in|degrees?|level|completed|accredited|full|regular|earned|arts|science|applied"
    r"|bachelor(?:['\u2019]?s)?|master(?:['\u2019]?s)?|associate(?:['\u2019]?s)?|four|two|4|2|years?"
    r"|undergraduate"
    r"|b\.?a\.?|b\.?s\.?(?:c\.?)?|m\.?a\.?|m\.?s\.?|a\.?a\.?s?\.?"
    r"|(?:related|relevant|appropriate|suitable|similar) (?:field|discipline|area|subject"
    r"|major)s?)[\s/,()-]*)+",
    re.IGNORECASE,
)
_VAGUE_FIELD = re.compile(
    r"(?:an? )?(?:closely )?(?:related|relevant|appropriate|suitable|similar) (?:field|discipline"
    r"|area|subject|major)s?",
    re.IGNORECASE,
)
_TOLD = re.compile(
    r"\b(?:or(?! (?:higher|above|better|a (?:related|similar)))|any|no|not|emphasis|concentration"
    r"|specializ\w+|majors?|majoring|minor|coursework"
    r"|discipline|program"
    r"|accounting|nursing|engineering)\b|[:(]"
    r"|\bin\b(?! (?:an? |the )?(?:related|relevant|appropriate|suitable|similar|hand|progress|lieu"
    r"|place|order|addition))",
    re.IGNORECASE,
)
"""What tells the field of study after all, or that none matters."""

_NOT_ASKED = re.compile(
    r" (?:is|are)(?: not|n['\u2019]t)"
    r" (?:required|needed|necessary|asked for|expected|called for|wanted|a must)\b",
    re.IGNORECASE,
)
_ONE_OF_SEVERAL = re.compile(r"\b(?:at least one|one of (?:your|the)(?: \w+)?) $", re.IGNORECASE)
"""Before a degree of those that are asked for elsewhere: "at least one degree in civil engineering"."""

_ACCREDITED = re.compile(r"\b(?:accredited|approved)\b[^.;]*\b(?:program|school)\b", re.IGNORECASE)
_SUBJECT_BEFORE = re.compile(r"\b(?:degree|diploma|in|no|not|any)\b|:", re.IGNORECASE)


def check(card: Card, reading: Reading, context: Context) -> Iterator[Finding]:
    """Yield the statements at one of the card's ``levels`` that hold one of its ``words``.

    With ``without_field`` it is the first required one that names no field of study, unless another does. In
    Britain a degree in some field is a bachelor's, and needs no other name.
    """
    is_british = bool(context.places) and all(place.startswith("GB") for place in context.places)
    levels = card.params["levels"].texts()
    asked = [
        found for found in reading.stated(Education) if isinstance(found, Education) and found.level in levels
    ]
    if "without_field" in card.params:
        plain = [found for found in asked if found.modality == "required" and _is_plain(reading, found)]
        named = (found.field for found in asked if found.field)
        if plain and all(_VAGUE_FIELD.fullmatch(field) for field in named) and not _licensed(reading):
            yield finding(card, reading, plain[0].span)
        return
    worded = anywhere(card.params["words"].texts()) if "words" in card.params else None
    for found in asked:
        if found.field and is_british:
            continue
        around = reading.around(found.span)
        if _NOT_ASKED.match(around, found.span.end):
            continue
        if (
            found.field
            and isinstance(found.span, Span)
            and _ONE_OF_SEVERAL.search(around[: found.span.start])
        ):
            continue
        if _ACCREDITED.search(found.text) and _licensed(reading):
            continue
        if not found.accreditor and (worded is None or worded.search(found.text)):
            yield finding(card, reading, found.span)
    stated = [found.span for found in reading.stated(Education)]
    for span in further_shapes(card, reading, stated):
        yield finding(card, reading, span)


def prepare(card: Card) -> None:
    """Compile the expressions of a card; raises ContentError for a broken one."""
    if "patterns" in card.params:
        prepare_shapes(card)


def _licensed(reading: Reading) -> bool:
    """Tell whether a license is required by name, whose holders have the degree that it takes."""
    return any(
        isinstance(found, License) and found.credential and found.license_kind == "license"
        for found in reading.stated(License)
    )


def _is_plain(reading: Reading, found: Education) -> bool:
    """Tell whether neither a degree's words nor those around it name a field, and nothing may replace it."""
    sentence = sentence_at(reading, found.span)
    if sentence is None or found.equivalent_ok or found.accreditor or not _PLAIN.fullmatch(found.text):
        return False
    before = sentence.text[: found.span.start - sentence.start]
    after = sentence.text[found.span.end - sentence.start :]
    return not _SUBJECT_BEFORE.search(before) and not _TOLD.search(after)
