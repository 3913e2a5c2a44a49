"""What an embedded question shows to be decided: "judge whether a tooth is decayed" diagnoses.

The question stands behind a verb of deciding or telling, with a few words between; its words say what the
answer is, by the families below.
"""

from __future__ import annotations

import re
from typing import NamedTuple

_QUESTION = re.compile(
    r"(?P<gap>[^,;:.?!]{0,45}?)\b(?P<asks>which|what|when|whether|if|how|that|who)\b(?P<rest>[^;:.?!]{3,110})",
    re.IGNORECASE,
)
_BY_OTHERS = re.compile(
    r"\b(?:from|within|in|under|per|by|on|following|according to)\s(?:the|an?|each|their|his|her)\s(?:\w+\s)?"
    r"(?:plan|POC|therapist|supervisor|provider|physician|doctor|nurse|dentist|attorney|pharmacist|protocol|orders?)\b",
    re.IGNORECASE,
)
"""That the answer stands in what someone entitled has decided."""

_ENTITLED = (
    r"\b(?:nurse|RN|provider|doctor|physician|clinician|dentist|pharmacist|therapist|attorney|lawyer"
    r"|supervisor)s?\b"
)
_TO_OTHERS = re.compile(_ENTITLED, re.IGNORECASE)
_SAID_BY_OTHERS = re.compile(
    rf"{_ENTITLED}\s(?:(?:has|have|had)\s)?(?:says?|said|wants?|decide[sd]?|thinks?|finds?|found|orders?|ordered)\b",
    re.IGNORECASE,
)
"""Who is told and who decides where one only passes on what is to be known."""

_MATTERS = re.compile(
    r"\b(?:suppl(?:y|ies)|equipment|rooms?|schedul\w+|slots?|appointments?|forms?|charts?|orders?|stock|budgets?"
    r"|tools?|vans?|parking|meals?|toys?|insurance|co-?pays?|prices?|costs?|ready)\b",
    re.IGNORECASE,
)
"""What anyone may decide about."""


class Answer(NamedTuple):
    """An act and its object by class, and where in the text behind the verb the words for it end."""

    kind: str
    target: str
    end: int


class _Family(NamedTuple):
    verbs: frozenset[str]
    asks: frozenset[str]
    words: re.Pattern[str]
    kind: str
    target: str


_DECIDING = frozenset({"plan", "evaluate", "identify", "sort", "interpret"})
_TELLING = frozenset({"tell", "counsel"})
_OPEN, _YES_OR_NO = frozenset({"which", "what", "how"}), frozenset({"when", "whether", "if", "that"})


def _family(verbs: frozenset[str], asks: frozenset[str], words: str, meant: tuple[str, str]) -> _Family:
    return _Family(verbs, asks, re.compile(words, re.IGNORECASE), *meant)


_FAMILIES = (
    _family(
        _TELLING,
        _OPEN | {"whether", "if"},
        r"\b(?:lumps?|rash(?:es)?|moles?|wounds?|coughs?|fevers?|bumps?|symptoms?|swelling|pains?)\b[^,]{0,25}"
        r"\b(?:worry|worried|serious|dangerous|normal|harmless|infected|cancer\w*|bad|nothing|mean|broken)\b",
        ("tell", "meaning"),
    ),
    _family(
        _DECIDING,
        _YES_OR_NO | {"who"},
        r"\b(?:let go|discharg\w+|go(?:es)? home|improved enough|well enough|no longer needs?"
        r"|had enough (?:therapy|treatment|visits|sessions|care|OT|PT)"
        r"|(?:ready|able|fit) to (?:stop|leave|finish|graduate|go)"
        r"|(?:done|finished|through) with (?:therapy|treatment|care))\b",
        ("plan", "discharge"),
    ),
    _family(
        _DECIDING,
        _YES_OR_NO | {"what", "which"},
        r"\b(?:has|have|is|are|suffers?|shows?)\b[^,]{0,30}\b(?:disorders?|disease|decay(?:ed|s)?|infect(?:ed|ion)"
        r"|fractur\w+|broken|cavit(?:y|ies)|cancer\w*|illness|impairment|diabet\w+|pneumonia|dementia|autis\w+|lame)\b",
        ("diagnose", "illness"),
    ),
    _family(
        _DECIDING,
        _OPEN | _YES_OR_NO | {"who"},
        r"\b(?:urgent(?:ly)?|seriously (?:ill|hurt|sick)|emergenc(?:y|ies)|can wait"
        r"|(?:be|is|are|gets?) seen (?:first|today|now)|(?:must|(?:have|has|needs?) to) (?:come in|be seen)"
        r"|(?:to the|to an?) (?:hospital|ER|emergency room)"
        r"|see (?:a|the) (?:doctor|provider|nurse))\b",
        ("plan", "priority"),
    ),
    _family(
        _DECIDING,
        _OPEN,
        r"\b(?:goals?|targets?|exercises|therap(?:y|ies)|treatments?|interventions?|sessions?|splints?"
        r"|modalit(?:y|ies)|(?:patient|client|child|kid|resident|student|pupil)(?:'s|\u2019s|s')? "
        r"(?:\w+ )?(?:program|plan|regimen)s?)\b",
        ("plan", "plan_of_care"),
    ),
    _family(
        _TELLING,
        _OPEN | {"whether", "if"},
        r"\b(?:urgent(?:ly)?|can (?:safely )?wait|(?:belongs?|goes?|go) (?:in|to) (?:the|an?) (?:ER|hospital)"
        r"|(?:must|(?:have|has|needs?) to) (?:come in|be seen))\b",
        ("triage", "patient"),
    ),
    _family(
        _TELLING,
        _YES_OR_NO,
        r"\b(?:no longer needs?|can stop|(?:is|are) (?:done|finished|through) with)\b[^,]{0,15}"
        r"\b(?:therapy|treatment|services|care|sessions|visits)\b(?! (?:for|today|this))",
        ("plan", "discharge"),
    ),
    _family(
        _TELLING,
        _OPEN,
        r"\bto do (?:for|about|with)\b[^,]{0,30}"
        r"\b(?:symptoms?|pains?|fevers?|coughs?|rash(?:es)?|complaints?|wounds?)\b",
        ("triage", "patient"),
    ),
    _family(
        _TELLING,
        frozenset({"that", "whether", "if"}),
        r"^\s+(?:their|his|her)\b[^,]{0,30}\b(?:has|have)\b[^,]{0,30}\b(?:disorders?|disease|infection|pneumonia|dementia"
        r"|autism|delay|impairment|cancer|diabetes)\b",
        ("tell", "ailment"),
    ),
    _family(
        _DECIDING,
        frozenset({"whether", "if"}),
        r"\b(?:drugs?|medicines?|medications?|pills?|tablets?)\b[^,]{0,20}\b(?:together|interact\w*|mix\w*|combined?)\b",
        ("tell", "medicine_use"),
    ),
    _family(
        _DECIDING,
        _OPEN,
        r"\b(?:tooth|teeth|molars?)\b[^,]{0,20}"
        r"\b(?:fillings?|crowns?|root canals?|implants?|pulled|extracted|come out)\b",
        ("plan", "plan_of_care"),
    ),
    _family(
        _TELLING,
        _OPEN | {"whether", "if"},
        r"\b(?:the law|legal(?:ly)?|rights|sue|lease allows|settle|plead|statutes?)\b",
        ("tell", "legal"),
    ),
    _family(
        _TELLING,
        _OPEN | _YES_OR_NO,
        r"\b(?:drugs?|medicines?|medications?|pills?|tablets?|prescriptions?)\b[^,]{0,40}\b(?:interact\w*|mix\w*|take|taken"
        r"|work|together|safe(?:ly)?|skip\w*|stop\w*|do|does)\b",
        ("tell", "medicine_use"),
    ),
)


def answer_to(verb: str, behind: str) -> Answer | None:
    """Give what a verb of this class decides or tells, by the words behind it; None where it does neither."""
    question = _QUESTION.match(behind)
    if question is None or _BY_OTHERS.search(behind) or _MATTERS.search(behind):
        return None
    if verb in _TELLING and (_TO_OTHERS.search(question["gap"]) or _SAID_BY_OTHERS.search(question["rest"])):
        return None
    asks = question["asks"].casefold()
    for family in _FAMILIES:
        if verb not in family.verbs or asks not in family.asks:
            continue
        found = family.words.search(question["rest"])
        if found:
            return Answer(family.kind, family.target, question.start("rest") + found.end())
    return None
