"""Whether a statement is required, preferred or may come after hire, in the manner of medSpaCy's ConText.

A modifier governs a target on the side its label names: ``before`` looks ahead ("must have a license"),
``after`` looks back ("a license is a plus"), ``either`` is told by its surroundings ("required: a license",
"license required"). A terminator ends every reach; a modifier that looks back ends the reach of those before
it. Where no modifier reaches the target its section decides. What another thing is wished for "on top of",
and "the required license", are required wherever they stand. Cue lists: ``reference/cues/modality.yaml``.
"""

from __future__ import annotations

import re

from jdlint.language.reading import Cue, Sentence

PREFERRED_SECTIONS = frozenset({"preferred"})
FAR = 160
"""Characters beyond which a modifier that looks back no longer reaches its target."""

_RIVALS = ("education.level", "education.weak", "credential")
_JOINED = re.compile(r"\b(?:or|and|and/or)\b|[&/]", re.IGNORECASE)
_ASIDE = re.compile(r"\([^()]{0,80}\)")
_LIST_CLOSED = re.compile(r"\A[^()]{0,80}\)")
"""What is left of the brackets in which a target stands, all of whose items are governed alike."""

_DASH = re.compile(r"\s[-\u2013\u2014]\s")
_BESIDES = re.compile(
    r"\b(?:on top of|in addition to|over and above|besides|beyond|further to|along with)"
    r" (?:(?!or\b|and\b)[\w'\u2019-]+ ){0,3}\Z",
    re.IGNORECASE,
)
"""Before a target: that it is there already, whatever is wished for besides."""

_OBTAINABLE = re.compile(
    r"[,)]{0,2} ?\(?(?:or|and/or) (?:have |has |the |an |a |be |is |must be ){0,3}"
    r"(?:ability|able|willing(?:ness)?|eligib(?:le|ility)|capable) (?:to|of)"
    r" (?:obtain|acquir|get|earn|becom|be\b)\w*"
    r"(?: (?:one|it|same|them|such|certified|licensed|certification|licensure))?"
    r"(?= ?(?:$|[).,;]|within\b|upon\b|prior\b|by\b|before\b|after\b|in \d|during\b))"
    r"(?! (?:before|prior to|by) (?:you start|(?:the|your) (?:start|first day)|start))",
    re.IGNORECASE,
)
"""Behind a target: that it will do to have it after the start, as in "CPR (or willingness to obtain one)"."""

_CALLED_REQUIRED = re.compile(
    r"\b(?:an?|the|your|our|any|its) (?:legally )?(?:required|mandatory|compulsory|obligatory) ",
    re.IGNORECASE,
)
_FLATTENED = 240
_LOST_BREAK = re.compile(r"\b([a-z][a-z'\u2019-]+)\)? (?=[A-Z][a-z]+ [a-z])")
"""Between a target and a modifier of a long line: that another line began: "a car Open availability"."""

_GOES_ON = frozenset((
    "a", "active", "an", "and", "any", "as", "at", "by", "current", "for", "from", "in", "is", "of", "on",
    "or", "our", "the", "through", "to", "using", "valid", "via", "with", "your",
))  # fmt: skip
"""Words that a name follows, which is no beginning of a line."""

_NEAR = 60
_TELLS_SIDE = frozenset({"before", "after", "either"})


def modality_at(sentence: Sentence, start: int, end: int, section: str) -> str:
    """Give ``required``, ``preferred`` or ``after_hire`` for the target at these block offsets."""
    if _OBTAINABLE.match(sentence.text, end - sentence.start):
        return "after_hire"
    modifiers = _modifiers(sentence, start, end)
    behind = next((cue for cue in modifiers if cue.start >= end), None)
    leading = _leading(sentence, modifiers, start)
    if behind and _reaches_back(sentence, behind, end, led=leading is not None):
        return _word(_put_off(sentence, modifiers, behind) or behind)
    if _is_taken_for_granted(sentence, start):
        return "required"
    if leading:
        return _word(leading)
    return "preferred" if section in PREFERRED_SECTIONS else "required"


def _is_taken_for_granted(sentence: Sentence, start: int) -> bool:
    """Tell whether the words before a target say that it is required, or there besides what is wished for."""
    at = start - sentence.start
    low = max(0, at - _NEAR)
    called = any(found.start() < at <= found.end() for found in _CALLED_REQUIRED.finditer(sentence.text, low))
    return called or _BESIDES.search(sentence.text, low, at) is not None


def _put_off(sentence: Sentence, modifiers: list[Cue], behind: Cue) -> Cue | None:
    """Give what puts off a demand right behind it: "required within 90 days of hire"."""
    for cue in modifiers:
        if cue.start >= behind.end and cue.label == "modality.after.after_hire":
            between = sentence.text[behind.end - sentence.start : cue.start - sentence.start]
            return (
                cue
                if between.strip() in ("", "within", "or", "or within") and _word(behind) == "required"
                else None
            )
    return None


def _word(cue: Cue) -> str:
    return cue.label.rpartition(".")[2]


def _modifiers(sentence: Sentence, start: int, end: int) -> list[Cue]:
    """Give the modifiers of the target's clause."""
    cues = [cue for cue in sentence.cues if cue.label.startswith("modality.")]
    if not cues:
        return []
    low, high = _clause(cues, sentence, start, end)
    return [cue for cue in cues if low <= cue.start and cue.end <= high and _side(cue) in _TELLS_SIDE]


def _side(cue: Cue) -> str:
    return cue.label.split(".")[1]


def _clause(cues: list[Cue], sentence: Sentence, start: int, end: int) -> tuple[int, int]:
    low, high = sentence.start, sentence.end
    for cue in cues:
        if cue.label == "modality.terminator":
            if cue.end <= start:
                low = max(low, cue.end)
            elif cue.start >= end:
                high = min(high, cue.start)
    return low, high


def _looks_ahead(sentence: Sentence, cue: Cue) -> bool:
    """Tell whether a modifier governs what follows.

    "Required", "preferred" and the like do where they open it: after a mark, and words follow.
    """
    if _side(cue) != "either":
        return _side(cue) == "before"
    before = sentence.text[: cue.start - sentence.start].rstrip()
    after = sentence.text[cue.end - sentence.start :]
    if after.lstrip().startswith(":"):
        return True
    follows = after[:1] == " " and after[1:2].isalnum() and not after.startswith((" if ", " for ", " in "))
    return follows and (not before or before[-1] in ",(:-\u2013\u2014/*;>")


def _leading(sentence: Sentence, modifiers: list[Cue], start: int) -> Cue | None:
    last = next((cue for cue in reversed(modifiers) if cue.end <= start), None)
    return last if last and _looks_ahead(sentence, last) else None


def _reaches_back(sentence: Sentence, behind: Cue, end: int, *, led: bool) -> bool:
    if _looks_ahead(sentence, behind):
        return False
    between = _ASIDE.sub("", sentence.text[end - sentence.start : behind.start - sentence.start])
    between = _LIST_CLOSED.sub("", between)
    if len(between) > FAR:
        return False
    aside = between.rpartition("(")[2] if "(" in between and between.count("(") > between.count(")") else ""
    if aside.strip():
        return False
    if len(sentence.text) >= _FLATTENED and _is_broken(between):
        return False
    if _DASH.search(between) and _rival_between(sentence, end, behind.start):
        return False
    head, comma, tail = between.rpartition(",")
    if not comma or not tail.strip(" (") or _JOINED.match(tail.lstrip()):
        return True
    return not (led or "," not in head or _rival_between(sentence, end, behind.start))


def _is_broken(between: str) -> bool:
    return any(match[1] not in _GOES_ON for match in _LOST_BREAK.finditer(between))


def _rival_between(sentence: Sentence, start: int, end: int) -> bool:
    return any(start <= cue.start < end for cue in sentence.labelled(*_RIVALS))
