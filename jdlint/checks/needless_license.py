"""Flags a driver's license asked for in a posting whose work has no driving, travel or outside duty."""

from __future__ import annotations

import re
from collections.abc import Iterator

from jdlint.checks import Context, content_of, finding
from jdlint.content.cards import Card
from jdlint.content.lazy_pattern import lazy_pattern
from jdlint.findings import Finding, Span
from jdlint.language.anchored import sentence_at
from jdlint.language.reading import License, Reading

KEYS = frozenset[str]()
REQUIRED = frozenset({"license"})
NEEDS = frozenset[str]()

_LEAST_DUTIES = 3
_LICENSE = lazy_pattern(
    r"\b(?:driver['\u2019]?s?['\u2019]?|driving|operator['\u2019]?s|motor vehicle) ?(?:licen[sc]es?"
    r"|permit)\b",
    re.IGNORECASE,
)
_OUTSIDE = lazy_pattern(
    r"\b(?:driv(?:e[rsn]?|ers|ing)|drove|vehic\w+|travel\w*|trips?|cars?|vans?|trucks?|bus(?:es)?"
    r"|automo\w+|autos?"
    r"|motor\w*|deliver(?:y|ies|s)?|couriers?|routes?|errands?|mileage|miles|MVR|insura(?:ble|bility)|fleet"
    r"|forklifts?|patrol\w*|dispatch\w*|on[- ]call|commut\w+|transport\w*|off-?site|outreach|pick-?ups?"
    r"|parking|valet|tow(?:ing)?|police|deputy|sheriff|fire(?:fighter)?s?|rangers?|inspect(?:or|ions?|s)?"
    r"|install\w*|construction|landscap\w+|lawns?|snow|farms?|grounds|outdoors?|maintenance|technicians?"
    r"|mechanics?|repairs?|electric(?:al|ians?)|plumb\w+|equipment operators?|territor\w+|region(?:s|al)?"
    r"|showings?|surveys?|surveyors?|estimat\w+|guards?|home (?:visits?|care|health)|hospice|homes|visits?"
    r"|field(?:work| staff| work| services?| visits?| trips?| technicians?| representatives?| operations)?"
    r"|(?:job|work|customer|client|multiple|construction|remote|other|various|different|all|our|project) ?-?"
    r"(?:sites?|locations?|campuses|offices|branches|facilities|stores|premises)"
    r"|(?:two|three|four|five|six|both|several|many|\d+) (?:\w+ )?(?:sites|locations|campuses|offices"
    r"|branches|stores|shops"
    r"|clinics|schools|buildings|houses|homes|centers)"
    r"|between (?:sites?|locations?|campuses|offices|branches|facilities|stores|buildings)"
    r"|branches|community|communities|neighborhoods?|events?|agencies|emergenc(?:y|ies)|rent(?:al|als)"
    r"|reliable transportation|school districts?|itinerant|canvass\w*|door[- ]to[- ]door)\b",
    re.IGNORECASE,
)
_RELATED_FIELD = lazy_pattern(
    r"\b(?:related|relevant|similar|appropriate|other|any|this|the|our|in a|study|of|your) fields?\b"
    r"|\b(?:clean|good|safe|acceptable|satisfactory|sound|fair)? ?driving (?:records?|history|abstracts?)\b"
    r"|\b(?:call|calls|book|books|order|orders|hand|to|for|by|from|use) (?:an? |the |our )?couriers?\b"
    r"|\bvisit (?:our|us|www|the (?:web)?site)|\b(?:apply|visit) at\b|\bhealth insurance\b",
    re.IGNORECASE,
)
_PROOF_ONLY = lazy_pattern(
    r"\bor (?:other|another|any|a|an|state|valid|government)\b[^.;]{0,40}\b(?:ID|identification|card"
    r"|license)\b"
    r"|\bidentification\b|\bproof of (?:identity|residen\w+)|\bI-9\b|\bage verification\b",
    re.IGNORECASE,
)


def check(card: Card, reading: Reading, context: Context) -> Iterator[Finding]:
    """Yield the first required license of the card's kind, where the duties give it no use.

    A role that drives by the reference is left alone, and so is a posting of too few duties to judge by.
    """
    wanted = card.params["license"].text()
    asked = [found for found in reading.stated(License) if _is_required(found, wanted)]
    if not asked or (context.role and context.role.driving) or not _tells_duties(reading):
        return
    sentence = sentence_at(reading, asked[0].span)
    if sentence and (
        _PROOF_ONLY.search(sentence.text) or reading.section_at(asked[0].span) == "how_to_apply"
    ):
        return
    duties = "\n".join(
        reading.around(Span(each.block, 0, 0)) for each in content_of(reading, "responsibilities")
    )
    duties = _RELATED_FIELD.sub("", duties)
    if _OUTSIDE.search(f"{reading.title}\n{duties}"):
        return
    rest = _RELATED_FIELD.sub("", _LICENSE.sub("", reading.whole_text))
    if not _OUTSIDE.search(rest):
        yield finding(card, reading, asked[0].span)


def _is_required(found: object, wanted: str) -> bool:
    return isinstance(found, License) and found.credential == wanted and found.modality == "required"


def _tells_duties(reading: Reading) -> bool:
    return len(content_of(reading, "responsibilities")) >= _LEAST_DUTIES
