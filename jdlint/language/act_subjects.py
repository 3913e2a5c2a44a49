"""Who does an act that a sentence names: the reader, a professional, the employer or those served."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator

from jdlint.language.act_objects import PROFESSIONAL, REACH, ActObjects
from jdlint.language.reading import Cue, Sentence

_CLAUSE, _NEAR = 150, 12
_DETERMINER = re.compile(
    r"\b(?:an?|the|any|this|that|each|every|no|their|its|your|our|needed|necessary)\s+$", re.IGNORECASE
)
_SUBJECT = re.compile(r"\s*(?:who|will|may|must|can|has|have|should|then|also|that|first)?\s*")
"""Between a professional and what that one does: "the dentist decides"."""

_PURPOSE = re.compile(
    r"\s(?:(?:the|his|her|their)\s\w+\s|(?:how|when|whether)\s"
    r"|what(?:ever)?\s(?:is|they|he|she)\s(?:needed|needs?)\s)?to\s"
)
"""The same where someone makes it possible: "prepare lawyers to argue", "hand them what they need to cut"."""

_INTO_BODY = ("insert", "remove", "operate")
_TIMED = re.compile(r"\b(?:before|after|until|while|during|upon|prior to|for|of)\s$", re.IGNORECASE)
"""In front of an act that tells when something else is done: "count before closing"."""

_WILLED = re.compile(
    r"\b(?:(?:teach|instruct|tell|advis|educat|remind|help|want|wish|support|coach|encourag)\w*\s(?:\w+\s){0,3}|(?:who|they)\s(?:\w+\s)?)$",
    re.IGNORECASE,
)
"""In front of what patients stop themselves."""

_STOPPING = re.compile(r"(?:stop|halt|discontinu)", re.IGNORECASE)
_NOTIFIED = re.compile(r"\b(?:notif|call|alert|tell|report|inform|page)\w*\b", re.IGNORECASE)
"""What one does who stops a medicine and leaves the rest to the prescriber."""

_NEXT = re.compile(r"\s(?!(?:giving|handing|passing|dates?|times?)\b)(?:[\w'\u2019-]+\s){0,2}")
"""Between what is stopped and the verb: no other act, no date."""

_TAUGHT = re.compile(
    r"\b(?:teach|train|help|instruct|coach|show|learn|remind|encourag)\w*\b[^.;:]*\b(?:to|how)\b"
    r"|\b(?:their|his|her) own\b",
    re.IGNORECASE,
)
"""That patients do it to themselves, or are to learn it."""

_POSSESSED = re.compile(r"['\u2019]s?\s\w")
"""Behind a professional, that something of theirs is meant: "direct nurses' calls"."""

_WITH = re.compile(
    r"\b(?:with|alongside|under|beside|for)\s(?:an?\s|the\s|your\s|their\s|our\s|each\s|one\s)?(?:\w+\s)?$"
)
_APART = re.compile(r"[,;:]|\bwithout\b")
_OTHER_CLAUSE = re.compile(r"[;:.?!]|\byou\b", re.IGNORECASE)
_OTHERS = re.compile(
    r"(?:\b(?:we|they|(?:the|our|your)\s(?:firm|office|clinic|practice|company|hospital|agency|pharmacy|team|crew))"
    r"|[,;]\swho)\s(?:(?:also|will|can|may|then|\w+ly)\s){0,2}$",
    re.IGNORECASE,
)
"""Who does the act in front of which this stands: the employer, not the reader."""

_APPOSED = re.compile(r",\s(?:[A-Z][\w'\u2019-]+\s?){1,3},(?=\s)")
"""The name of a professional behind the profession: "our RN, Bernadette, writes"."""

_NOT_ACTS = frozenset(
    {"object", "alone", "unasked", "support", "suggest", "aid", "follow", "innocent", "negation", "pseudo"}
)
CLAUSE_END = re.compile(r"[,;:]")


def class_of(cue: Cue) -> str:
    """Give the class of an act; who carries out an evaluation conducts it."""
    first, second = cue.label.split(".")[1:3] if cue.label.count(".") > 1 else (cue.label.split(".")[1], "")
    return {"whole": second, "carry_out": "conduct"}.get(first, first)


class ActSubjects(ActObjects):
    """One sentence whose acts are told by who does them."""

    def __init__(self, sentence: Sentence, cues: tuple[Cue, ...]) -> None:
        """Take the sentence and its cues of acts, in text order."""
        super().__init__(sentence, cues)
        self.unasked = [cue for cue in cues if cue.label == "acts.unasked"]

    def is_done_by_others(self, kind: str | None, cue: Cue, found: Cue | None) -> bool:
        """Tell whether patients do it themselves or learn it, or it only says when something else is done."""
        before = self.before(cue)
        if kind == "prescribe":
            text, start = self.sentence.text, cue.start - self.sentence.start
            if _STOPPING.match(text, start) and _NOTIFIED.search(text):
                return True
            is_far = cue.label == "acts.halt" and found and not _NEXT.fullmatch(self.gap(cue, found))
            return bool(is_far or _WILLED.search(before))
        if kind not in _INTO_BODY:
            return False
        return bool(_TIMED.search(before) or _TAUGHT.search(f"{before} {self.between(cue, found)}"))

    def is_unasked(self, act: Cue, found: Cue) -> bool:
        """Tell whether an act is done without an order: "discharge patients on your own judgment"."""
        place = bisect_left(self.unasked, found.end, key=lambda cue: cue.start)
        behind, before = self.unasked[place : place + 1], self.unasked[max(0, place - 1) : place]
        return any(not CLAUSE_END.search(self.gap(found, cue)) for cue in behind) or any(
            not self.gap(cue, act).strip(" ,") for cue in before
        )

    def before(self, cue: Cue) -> str:
        """Give the text of the clause in front of a cue, as far as it matters."""
        end = cue.start - self.sentence.start
        return self.sentence.text[max(0, end - _CLAUSE) : end]

    def between(self, cue: Cue, found: Cue | None) -> str:
        """Give the text between an act and its object, with the object's first words."""
        start = self.sentence.start
        return self.sentence.text[cue.end - start : found.end - start] if found else ""

    def is_theirs(self, cue: Cue, found: Cue | None, target: str) -> bool:
        """Tell whether "nurses' calls" are directed and no nurses, or a doctor's diagnosis is handed on."""
        if target.startswith("professional."):
            return bool(_POSSESSED.match(self.sentence.text, (found or cue).end - self.sentence.start))
        if found is None or target != "diagnosis":
            return False
        others = (each for each in self.objects if cue.end <= each.start < found.start)
        theirs = (each for each in others if each.label.startswith(PROFESSIONAL))
        return any(self.gap(each, found).startswith(("'", "\u2019")) for each in theirs)

    def is_joint(self, act: Cue) -> bool:
        """Tell whether a professional takes part: "decide with the therapist"."""
        for cue in self.objects:
            if cue.start > act.end and cue.label.startswith(PROFESSIONAL):
                gap = self.gap(act, cue)
                if len(gap) <= _CLAUSE and not _APART.search(gap) and _WITH.search(gap):
                    return True
        return False

    def asked_for(self) -> Iterator[Cue]:
        """Yield the cues of acts that are neither denied nor done by a professional."""
        denied: Cue | None = None
        other: Cue | None = None
        theirs: Cue | None = None
        for cue in self.cues:
            denied = cue if cue.label == "acts.negation" else self.kept(denied, cue, CLAUSE_END)
            theirs = self.kept(theirs, cue, _OTHER_CLAUSE)
            other = cue if cue.label.startswith(PROFESSIONAL) else other
            if denied or class_of(cue) in _NOT_ACTS or self.is_noun(cue):
                continue
            if theirs or self.is_employers(cue) or (other and self.is_subject(other, cue)):
                theirs = cue
            else:
                yield cue

    def is_employers(self, act: Cue) -> bool:
        """Tell whether the employer does the act: "we evaluate"."""
        start = act.start - self.sentence.start
        return _OTHERS.search(self.sentence.text[max(0, start - REACH) : start]) is not None

    def is_subject(self, other: Cue, act: Cue) -> bool:
        """Tell whether a professional does the act; who works with one to do it does it too."""
        gap = _APPOSED.sub("", self.gap(other, act), count=1)
        if _SUBJECT.fullmatch(gap):
            return True
        start = self.sentence.start
        before = self.sentence.text[max(0, other.start - start - REACH) : other.start - start]
        return _PURPOSE.fullmatch(gap) is not None and not _WITH.search(before)

    def is_noun(self, cue: Cue) -> bool:
        """Tell "a change" from "change"; "the development of" is an act all the same."""
        start, end = self.sentence.start, cue.start - self.sentence.start
        if self.sentence.text[: cue.end - start].endswith(" of"):
            return False
        return _DETERMINER.search(self.sentence.text[max(0, end - _NEAR) : end]) is not None

    def kept(self, earlier: Cue | None, cue: Cue, end: re.Pattern[str]) -> Cue | None:
        """Give the earlier cue as long as its clause lasts."""
        if earlier is None or cue.start - earlier.end > _CLAUSE or end.search(self.gap(earlier, cue)):
            return None
        return earlier
