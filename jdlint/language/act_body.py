"""What an act comes to that is done to a patient's body, or that nobody entitled has ordered.

Lines, tubes, stitches, wounds and ventilators: the verbs are everyday ones ("place", "start", "close"), so it
is their object and the words behind it that decide, as in ``act_kinds.py``.
"""

from __future__ import annotations

import re

Meaning = tuple[str | None, str | None]

NOTHING: Meaning = (None, None)
WEAK = frozenset({"insert", "remove", "stitch", "stage", "halt", "wean", "accept", "send_home"})
"""Classes that count for nothing with any object but those below."""

_MEANS: dict[tuple[str, str], Meaning] = {
    ("medicate", "infusion"): ("medicate", "medication"),
    ("plan", "infusion"): NOTHING,
    ("conduct", "joint_injection"): ("medicate", "joint_injection"),
    ("prescribe", "joint_injection"): ("prescribe", "medication"),
    ("conduct", "anesthetic"): ("administer", "anesthetic"),
    ("conduct", "insertion.line"): ("insert", "invasive.line"),
    ("conduct", "insertion.urinary"): ("insert", "invasive.urinary"),
    ("conduct", "insertion.tube"): ("insert", "invasive.tube"),
    ("conduct", "insertion.central"): ("insert", "invasive.central"),
    ("halt", "medication"): ("prescribe", "medication"),
    ("halt", "dose"): ("prescribe", "medication"),
    ("stage", "wound"): ("evaluate", "wound"),
    ("sort", "wound"): ("evaluate", "wound"),
    ("stitch", "wound"): ("operate", "wound"),
    ("stitch", "incision"): ("operate", "incision"),
    ("cut", "tumor"): ("operate", "tumor"),
    ("sign", "therapist_papers"): ("supervise", "professional.therapist"),
    ("supervise", "therapist_papers"): ("supervise", "professional.therapist"),
}
_DISEASES = frozenset({"disease", "tumor", "illness"})
_DISEASE_ENDS = re.compile(
    r"\s*(?:$|[.,;]|(?:and|or|of|early|on|from|by|behind|that|which|causing|underlying|when|before|with)\b)",
    re.IGNORECASE,
)
"""Behind an illness that is diagnosed itself; "stroke patients" and "stroke-related" go on otherwise."""

_TAKING_OUT = re.compile(
    r"(?:remov|tak(?:e|es|ing) out|pull|discontinu|withdraw|yank|extract)", re.IGNORECASE
)
_BODY_ENDS = re.compile(
    r"\s*(?:$|[.,;:&/(]|(?:and|or|for|on|in|at|to|from|with|as|by|when|while|if|that|who|of|under|after|before|during"
    r"|per|using|without|safely|only|yourself|alone|daily|twice|each|every|where|once|independently|until|into"
    r"|through|out|whenever|all|early|quickly|again)\b)",
    re.IGNORECASE,
)
"""Behind a tube that is meant itself; "drain covers" are none."""

_LAID_READY = re.compile(
    r"\s(?:\w+\s){0,3}?(?:on|onto|in|into|within|near|beside)\s(?:the\s|a\s|your\s)?"
    r"(?:sterile\s|back\s|mayo\s|supply\s|instrument\s)*"
    r"(?:field|tables?|trays?|shel(?:f|ves)|stands?|racks?|carts?|drawers?|bins?|rooms?|stock|closets?|cabinets?)\b",
    re.IGNORECASE,
)
"""Where things are put that go into nobody's body."""

_TO_STAFF = re.compile(
    r"\s(?:\w+\s){0,3}?(?:(?:up )?(?:on)?to|for|on)\s(?:the\s|our\s|a\s)?(?:sterile\s)?"
    r"(?:surgeons?|nurses?|physicians?|doctors?|providers?|dentists?|pharmacists?|anesthe\w+|veterinarians?|RNs?"
    r"|team|field)\b",
    re.IGNORECASE,
)
"""Behind a medicine, that it is handed to someone who may give it."""

_GIVING = re.compile(r"(?:administ|giv|inject|infus|push|instill)", re.IGNORECASE)
_CHOOSING = re.compile(r"(?:choos|select|pick|decid|determin)", re.IGNORECASE)
_SIGNING = re.compile(r"(?:sign|approv)", re.IGNORECASE)
_CUTTING = re.compile(r"(?:mak|perform)", re.IGNORECASE)
_OPERATING = re.compile(r"(?:perform|conduct|do(?:es|ing)?\b|undertak|carr)", re.IGNORECASE)
_WHOLE_OBJECT = re.compile(
    r"\s*(?:$|[.;]|(?:on|for|alone|yourself|when|while|if|at|without|by yourself)\b)", re.IGNORECASE
)
"""Behind surgery that is performed; "surgery scheduling" and "surgery and recovery visits" are none."""

_TAKEN_ON = re.compile(
    r"\s*(?:$|[.,;]|(?:and|or|for|on|who|that|when|if|with\s(?:\w+\s)?(?:cases?|claims?|matters?))\b)"
    r"(?!.*\b(?:desk|door|lobby|reception)\b)",
    re.IGNORECASE,
)
"""Behind clients or cases that are accepted; of their payments and of a welcome it says nothing."""


def bodily(kind: str, target: str | None, text: str, behind: str) -> Meaning | None:
    """Give the class of an act on a body and its object; None where this is no such act.

    ``text`` are the words of the act, ``behind`` is what follows the object.
    """
    if (kind, target) in _MEANS:
        return _MEANS[kind, target or ""]
    if target is None:
        return None
    if target.startswith("invasive."):
        return _invasive(kind, target, text, behind)
    if target == "suture":
        is_put = kind in ("insert", "stitch") and not _LAID_READY.match(behind)
        return ("operate", target) if is_put else NOTHING
    if target in ("medication", "anesthetic") and kind == "medicate":
        return _given(target, text, behind)
    if target in _DISEASES and kind in ("diagnose", "diagnose_disease"):
        return ("diagnose_disease", "disease") if _DISEASE_ENDS.match(behind) else ("diagnose", "patient")
    return _cut(kind, target, text, behind) or _decided(kind, target, text, behind)


def unordered(kind: str | None, target: str | None, text: str) -> Meaning | None:
    """Give the same for an act that nobody entitled has ordered; None where that changes nothing."""
    if kind == "send_home" or (kind, target) == ("discharge", "patient"):
        return "discharge_unordered", "patient"
    if (kind, target) == ("release", "patient") and text.casefold().startswith("releas"):
        return "discharge_unordered", target
    if (kind, target) in (("plan", "ventilator"), ("wean", "ventilator"), ("wean", "patient")):
        return "ventilate_unordered", target
    return None


def _invasive(kind: str, target: str, text: str, behind: str) -> Meaning | None:
    if kind not in ("insert", "remove", "conduct", "release", "cut"):
        return None
    if _LAID_READY.match(behind) or not _BODY_ENDS.match(behind):
        return NOTHING
    if kind != "insert" and _TAKING_OUT.match(text):
        return "remove", target
    is_started = target == "invasive.line" and text.casefold().startswith("start")
    return ("insert", target) if kind == "insert" or is_started else NOTHING


def _given(target: str, text: str, behind: str) -> Meaning:
    if _TO_STAFF.match(behind):
        return NOTHING
    if _GIVING.match(text):
        return "administer", target
    return ("medicate", target) if target == "medication" else NOTHING


def _cut(kind: str, target: str, text: str, behind: str) -> Meaning | None:
    is_cut = (
        (kind == "release" and target == "tumor" and _TAKING_OUT.match(text))
        or (kind == "conduct" and target == "incision" and _CUTTING.match(text))
        or (
            kind == "conduct"
            and target == "surgery"
            and _OPERATING.match(text)
            and _WHOLE_OBJECT.match(behind)
        )
    )
    if kind == "neuter" and target == "patient" and text.casefold().startswith("operat"):
        return "operate", "surgery"
    return ("operate", target) if is_cut else None


def _decided(kind: str, target: str, text: str, behind: str) -> Meaning | None:
    if target == "dressing":
        return (kind, target) if kind == "plan" and _CHOOSING.match(text) else NOTHING
    if (kind, target) == ("plan", "therapist_papers"):
        return ("supervise", "professional.therapist") if _SIGNING.match(text) else NOTHING
    if kind == "accept" and target in ("patient", "legal_case"):
        return ("set_legal_fees", target) if _TAKEN_ON.match(behind) else NOTHING
    return None
