"""What an act comes to by what it is done to: who reads a film interprets it, who grants a refill prescribes.

Some classes of ``reference/cues/acts.yaml`` hold verbs that say nothing alone ("read", "argue", "grant");
here stands with which objects they count, and as what.
"""

from __future__ import annotations

import re

from jdlint.language.act_body import WEAK, bodily, unordered

_MEANS = {
    ("read", "images"): ("interpret", "images"),
    ("identify", "dental_disease"): ("find_dental_disease", "dental_disease"),
    ("switch", "medication"): ("prescribe", "medication"),
    ("switch", "dose"): ("prescribe", "medication"),
    ("grant", "refill"): ("prescribe", "medication"),
    ("prescribe", "refill"): ("prescribe", "medication"),
    ("plan", "refill"): (None, None),
    ("conduct", "medication_pass"): ("medicate", "medication"),
    ("medicate", "medication_pass"): ("medicate", "medication"),
    ("conduct", "injection_work"): ("medicate", "medication"),
    ("medicate", "injection_work"): ("medicate", "medication"),
    ("prescribe", "injection_work"): ("prescribe", "medication"),
    ("conduct", "triage_work"): ("triage", "patient"),
    ("conduct", "legal_advice"): ("advise_on_law", "legal_advice"),
    ("medicate", "legal_advice"): ("advise_on_law", "legal_advice"),
    ("conduct", "deposition"): ("appear_in_court", "deposition"),
    ("argue", "court_matter"): ("appear_in_court", "court_matter"),
    ("sign", "pleading"): ("appear_in_court", "pleading"),
    ("represent", "patient"): ("appear_in_court", "patient"),
    ("represent", "party"): ("appear_in_court", "party"),
    ("neuter", "animal"): ("conduct", "animal_surgery"),
    ("neuter", "patient"): ("conduct", "animal_surgery"),
    ("design", "lesson"): ("plan", "instruction_plan"),
    ("design", "instruction_plan"): ("plan", "instruction_plan"),
    ("design", "plan_of_care"): ("plan", "plan_of_care"),
    ("design", "education_plan"): ("plan", "education_plan"),
    ("conduct", "lesson_planning"): ("plan", "instruction_plan"),
    ("medicate", "diagnosis"): ("conduct", "diagnosis"),
    ("evaluate", "symptom"): ("triage", "patient"),
    ("sort", "by_need"): ("triage", "patient"),
    ("plan", "by_need"): ("triage", "patient"),
    ("cut", "dental_surgery"): ("conduct", "dental_surgery"),
}
_WEAK = frozenset(
    {"read", "switch", "grant", "argue", "represent", "neuter", "design", "cut", "sort", "release", "order"}
    | WEAK
)
"""Classes that count for nothing with any other object."""

_OTHERWISE = {"sign": "plan"}
_FOUND_OUT = frozenset({"illness", "ailment"})
_FINDING_OUT = re.compile(r"(?:determin|decid|name|naming|figur|work|say|set)", re.IGNORECASE)
_PASSED_ON = re.compile(
    r"\b(?:report|notif|alert|relay|refer|tell|inform|call)\w*\b"
    r"(?!\s(?:the |their |each |worried )?"
    r"(?:famil(?:y|ies)|patients?|parents?|owners?|clients?|callers?|mothers?))",
    re.IGNORECASE,
)
"""What one does who finds out an illness and leaves the rest to others."""

_ORDER = re.compile(
    r"prescrib(?:e|ing)\s+\w|prescribes\s+(?!(?:for|in|by|to|and|or|when|as|a|the|that|how)\b)\w",
    re.IGNORECASE,
)
_DECIDED = frozenset({"discharge", "priority"})
_DOSING = re.compile(
    r"(?:chang|modif|alter|adjust|rais|lower|increas|decreas|reduc|choos|decid|determin"
    r"|sets?(?! up)|select|pick|titrat|tweak|bump|cut)",
    re.IGNORECASE,
)
"""What one does to a dose who prescribes; to prepare one is something else."""

_PLANNING = re.compile(r"(?:design|writ|creat|develop|devis|author|draft|craft|build|compos)", re.IGNORECASE)
"""What one does to lessons who plans them; to prepare or adapt one is something else."""

_LET_GO = re.compile(
    r"\s(?:from|off|out of)\s(?:of )?(?:the |your |their |our )?"
    r"(?:therapy|treatment|services|care|caseload|program|OT\b|PT\b)",
    re.IGNORECASE,
)
"""From what those are let go whose care ends."""

_GOALS = re.compile(r"(?:re)?(?:writ|draft|vis|updat|modif|author|formulat|work)", re.IGNORECASE)
_CHANGING = re.compile(
    r"(?:chang|modif|alter|adjust|rais|lower|increas|decreas|reduc|decid|determin|titrat|bump|tweak)",
    re.IGNORECASE,
)
"""What one does to medicines who prescribes."""

_STARTING = re.compile(r"(?:start|order|begin|hold|withhold|initiat|renew|choos|select|pick)", re.IGNORECASE)
"""The same where nobody has ordered it."""

_LEADING = re.compile(r"(?:lead|manag|run|be in charge|in charge)", re.IGNORECASE)
_LED = re.compile(r"(?:\s*(?:$|[.,;:!])|\s(?:and|or|on|in|at|during|who|across|each|every|when|as)\b)")

_ROUTINE = re.compile(r"\s(?:routines?|reminders?|habits?)\b", re.IGNORECASE)
"""Of a medicine, what says when and where it is taken and not which."""

NOMINAL = frozenset(
    {
        "evaluation",
        "initial_assessment",
        "nursing_assessment",
        "planning",
        "medication_pass",
        "injection_work",
        "triage_work",
        "dental_scaling",
        "counseling",
        "lesson_planning",
        "legal_advice",
    }
)
"""What is asked for by its name alone where a line begins with it: "Phone triage all afternoon"."""

_MODIFIERS = re.compile(
    r"(?:(?:all|full|daily|weekly|routine|occasional|independent|new|initial|intake|phone|telephone|front-desk"
    r"|patient|resident|client|student|some|basic|evening|morning|bedtime|same-day|on-site|complete|ongoing"
    r"|first|general|sole|solo|unsupervised|walk-in|OT|PT|RN|nursing|school|home|monthly|yearly|annual|free|am|pm|and)[\s-]){0,3}",
    re.IGNORECASE,
)
_GOES_ON = re.compile(
    r"\s*(?:$|[.,;&/(:!+]|(?:and|of|for|on|in|at|to|from|with|twice|once|each|every|daily|weekly|when|during"
    r"|all|as needed|by phone|without)(?!\w)|\s\d)",
    re.IGNORECASE,
)


def meaning(
    kind: str, target: str | None, text: str, behind: str, *, alone: bool = False, unasked: bool = False
) -> tuple[str | None, str | None]:
    """Give the class of an act and its object; None for an act that says nothing with such an object.

    ``text`` are the words of the act, ``behind`` is what follows the object; ``alone`` tells that the act is
    done on one's own judgment, ``unasked`` that nobody entitled has ordered it.
    """
    found = (unordered(kind, target, text) if unasked else None) or bodily(kind, target, text, behind)
    if found:
        return found
    if (kind, target) in _MEANS:
        return _MEANS[kind, target or ""]
    if target == "medication" and _ROUTINE.match(behind):
        return None, None
    if target == "medication" and _prescribes(kind, text, alone=alone or unasked):
        return "prescribe", target
    return _by_words(kind, target, text, behind)


def _prescribes(kind: str, text: str, *, alone: bool) -> bool:
    changes = kind == "plan" and _CHANGING.match(text)
    return bool(
        changes or (alone and kind in ("plan", "conduct", "order", "update") and _STARTING.match(text))
    )


def _by_words(kind: str, target: str | None, text: str, behind: str) -> tuple[str | None, str | None]:
    """Give the same where the words of the act or those behind it decide."""
    if (kind, target) == ("cut", "tooth"):
        return ("conduct", "dental_surgery") if _GOES_ON.match(behind) else (None, None)
    if (kind, target) == ("plan", "pleading"):
        return ("appear_in_court", target) if text.casefold().startswith("sign") else (kind, target)
    if target == "goal":
        return (kind, "plan_of_care") if _GOALS.match(text) else (None, None)
    if kind == "release":
        return ("discharge", target) if _LET_GO.match(behind) else (None, None)
    if target == "lesson":
        return ("plan", "instruction_plan") if kind == "plan" and _PLANNING.match(text) else (None, None)
    if kind == "conduct" and (target or "").startswith("professional."):
        return ("supervise", target) if _LEADING.match(text) and _LED.match(behind) else (kind, target)
    return (None, None) if kind in _WEAK else (_OTHERWISE.get(kind, kind), target)


def stands_alone(before: str, behind: str) -> bool:
    """Tell whether a noun between these begins a line and is not told anything about."""
    return _MODIFIERS.fullmatch(before) is not None and _GOES_ON.match(behind) is not None


def of_finding(kind: str, target: str | None, text: str, start: int) -> str | None:
    """Give the class of an act that finds out or decides: who names an illness diagnoses.

    None where the act, which begins at ``start`` of its sentence, says nothing with such an object.
    """
    if target in _FOUND_OUT and kind in ("identify", "plan"):
        is_own = kind == "identify" or _FINDING_OUT.match(text, start)
        return "diagnose" if is_own and not _PASSED_ON.search(text) else None
    if (kind, target) == ("evaluate", "wound") and _PASSED_ON.search(text):
        return None
    if kind == "find_dental_disease":
        return None if _PASSED_ON.search(text) else kind
    if kind == "identify" or (kind == "prescribe" and target is None and not _ORDER.match(text, start)):
        return None
    if target == "dose" and kind in ("plan", "update"):
        return "prescribe" if _DOSING.match(text, start) else None
    return "plan" if kind == "evaluate" and target in _DECIDED else kind
