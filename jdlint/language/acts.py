"""Acts that a sentence asks for, what they are done to, and whether someone entitled shares in them."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator
from dataclasses import dataclass

from jdlint.language.act_kinds import NOMINAL, meaning, of_finding, stands_alone
from jdlint.language.act_objects import LONG_GAP, PROFESSIONAL, REACH, ActObjects
from jdlint.language.act_questions import answer_to
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

_TREATED = re.compile(r"\b(?:treat|manag|rehabilitat|help|serv)", re.IGNORECASE)
"""Between a diagnosis and an illness: whoever diagnoses and treats strokes means those who had one."""

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

_UNDER = re.compile(r"\bunder\b[^.;:]{0,60}$", re.IGNORECASE)
"""In front of "supervision of", that someone else supervises."""

_POSSESSED = re.compile(r"['\u2019]s?\s\w")
"""Behind a professional, that something of theirs is meant: "direct nurses' calls"."""

_WITH = re.compile(
    r"\b(?:with|alongside|under|beside|for)\s(?:an?\s|the\s|your\s|their\s|our\s|each\s|one\s)?(?:\w+\s)?$"
)
_APART = re.compile(r"[,;:]|\bwithout\b")
_CLAUSE_END = re.compile(r"[,;:]")
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
_TELLING = ("acts.tell", "acts.counsel", "acts.plan", "acts.sort")
_TOLD = tuple(f"acts.object.{name}" for name in ("medicine_use", "ailment", "meaning", "legal", "by_need"))
_DECIDED = ("acts.object.ailment", "acts.object.by_need")
_SAYING = ("acts.tell", "acts.counsel")


@dataclass(frozen=True, slots=True)
class Act:
    """One act: its class, the class of its object (None where it has none) and where each of them stands.

    Offsets are those of the block. ``supported`` tells that the act is done with, under or for someone else.
    """

    kind: str
    target: str | None
    start: int
    end: int
    target_end: int
    supported: bool
    nominal: bool = False
    """Whether the act stands as a name alone: "phone triage all afternoon"."""


def find_acts(sentence: Sentence) -> Iterator[Act]:
    """Yield the acts that a sentence asks for, in text order; none where it leaves them to others."""
    cues = tuple(sentence.labelled("acts"))
    if cues and not any(cue.label == "acts.innocent" for cue in cues):
        yield from _Clause(sentence, cues).acts()


def _kind(cue: Cue) -> str:
    """Give the class of an act; who carries out an evaluation conducts it."""
    first, second = cue.label.split(".")[1:3] if cue.label.count(".") > 1 else (cue.label.split(".")[1], "")
    return {"whole": second, "carry_out": "conduct"}.get(first, first)


def _own_object(cue: Cue) -> str | None:
    """Give the class of the object that a whole statement holds itself."""
    return ".".join(cue.label.split(".")[3:]) if cue.label.startswith("acts.whole.") else None


class _Clause(ActObjects):
    """One sentence with its cues sorted by what they are for; a look-up costs a bisection."""

    def __init__(self, sentence: Sentence, cues: tuple[Cue, ...]) -> None:
        super().__init__(sentence, cues)
        self.semicolons = [match.start() + sentence.start for match in re.finditer(";", sentence.text)]
        self.supported = {self.part(cue) for cue in cues if self.supports(cue)}
        self.is_alone = any(cue.label == "acts.alone" for cue in cues)
        self.unasked = [cue for cue in cues if cue.label == "acts.unasked"]
        self.suggested = {self.part(cue) for cue in cues if cue.label == "acts.suggest"}

    def acts(self) -> Iterator[Act]:
        for cue in self.asked_for():
            own = _own_object(cue)
            told = self.told(cue) if cue.label in _TELLING else None
            found = told or (None if own else self.object_of(cue))
            targets = (found, *self.joined_to(found)) if found and not told else (found,)
            is_told = told is not None and cue.label in _SAYING
            acts = (self.act(cue, target, own, told=is_told) for target in targets)
            yield from filter(None, (*acts, self.answer(cue)))
        yield from self.named()

    def named(self) -> Iterator[Act]:
        """Yield the acts that a line begins with by their names alone."""
        first = next((cue for cue in self.objects if not cue.label.startswith(PROFESSIONAL)), None)
        if first is None or self.cues[0].label == "acts.negation":
            return
        text, start = self.sentence.text, self.sentence.start
        for cue in (first, *self.joined_to(first)):
            name = cue.label.removeprefix("acts.object.")
            before = text[: first.start - start]
            if name not in NOMINAL or not stands_alone(before, text[cue.end - start :]):
                continue
            kind, target = meaning("conduct", name, "", "")
            supported = bool(self.supported) or self.is_joint(cue)
            yield Act(kind or "conduct", target, cue.start, cue.end, cue.end, supported, nominal=True)

    def act(self, cue: Cue, found: Cue | None, own: str | None, *, told: bool) -> Act | None:
        """Make the act of a cue on one of its objects; None where it says nothing with that."""
        target = found.label.removeprefix("acts.object.") if found else own
        if cue.label == "acts.carry_out" and (target or "").startswith("plan_of_care"):
            return None
        text, start = self.sentence.text, self.sentence.start
        if self.is_theirs(cue, found, target or ""):
            return None
        words = text[cue.start - start : cue.end - start]
        if cue.label == "acts.supervise" and words.endswith(" of") and _UNDER.search(self.before(cue)):
            return None
        kind: str | None = "tell" if told else _kind(cue)
        if kind and not told and not own:
            behind = text[found.end - start :] if found else ""
            unasked = self.is_unasked(cue, found or cue)
            kind, target = meaning(kind, target, words, behind, alone=self.is_alone, unasked=unasked)
            if kind == "diagnose_disease" and found and _TREATED.search(self.gap(cue, found)):
                kind, target = "diagnose", "patient"
        if self.is_done_by_others(kind, cue, found):
            return None
        kind = kind if told or kind is None else of_finding(kind, target, text, cue.start - start)
        if kind is None:
            return None
        target = "medication" if target == "dose" else target
        suggested = kind not in ("diagnose", "interpret") and self.part(cue) in self.suggested
        supported = suggested or self.part(cue) in self.supported or self.is_joint(cue)
        return Act(kind, target, cue.start, cue.end, found.end if found else cue.end, supported)

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
        return any(not _CLAUSE_END.search(self.gap(found, cue)) for cue in behind) or any(
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

    def answer(self, cue: Cue) -> Act | None:
        """Make the act of a cue that leads to an embedded question: "judge whether a tooth is decayed"."""
        found = answer_to(_kind(cue), self.sentence.text[cue.end - self.sentence.start :])
        if found is None:
            return None
        asked = "identify" if found.kind == "diagnose" else found.kind
        kind = of_finding(asked, found.target, self.sentence.text, cue.start - self.sentence.start)
        supported = self.part(cue) in self.supported or self.is_joint(cue)
        return Act(kind, found.target, cue.start, cue.end, cue.end + found.end, supported) if kind else None

    def told(self, act: Cue) -> Cue | None:
        """Give what someone is told, which may stand behind the one who is told."""
        for cue in self.objects[bisect_left(self.object_starts, act.end) :][:LONG_GAP]:
            gap = self.gap(act, cue)
            if len(gap) > REACH or _CLAUSE_END.search(gap) or cue.label.startswith(PROFESSIONAL):
                break
            if cue.label in (_TOLD if act.label in _SAYING else _DECIDED):
                return cue if act.label != "acts.counsel" or cue.label == "acts.object.legal" else None
        return None

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
            denied = cue if cue.label == "acts.negation" else self.kept(denied, cue, _CLAUSE_END)
            theirs = self.kept(theirs, cue, _OTHER_CLAUSE)
            other = cue if cue.label.startswith(PROFESSIONAL) else other
            if denied or _kind(cue) in _NOT_ACTS or self.is_noun(cue):
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

    def part(self, cue: Cue) -> int:
        """Give the number of the part between semicolons in which a cue stands."""
        return bisect_left(self.semicolons, cue.start)

    def supports(self, cue: Cue) -> bool:
        """Tell whether a cue shares an act with another: "assist in", or "assist" and a professional."""
        if cue.label != "acts.aid":
            return cue.label == "acts.support"
        helped = self.object_of(cue)
        return helped is not None and helped.label.startswith(PROFESSIONAL)
