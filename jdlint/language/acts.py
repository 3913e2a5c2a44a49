"""Acts that a sentence asks for, what they are done to, and whether someone entitled shares in them."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator
from dataclasses import dataclass

from jdlint.language.act_kinds import NOMINAL, meaning, of_finding, stands_alone
from jdlint.language.act_objects import LONG_GAP, PROFESSIONAL, REACH
from jdlint.language.act_questions import answer_to
from jdlint.language.act_subjects import CLAUSE_END, ActSubjects, class_of
from jdlint.language.reading import Cue, Sentence

_TREATED = re.compile(r"\b(?:treat|manag|rehabilitat|help|serv)", re.IGNORECASE)
"""Between a diagnosis and an illness: whoever diagnoses and treats strokes means those who had one."""

_UNDER = re.compile(r"\bunder\b[^.;:]{0,60}$", re.IGNORECASE)
"""In front of "supervision of", that someone else supervises."""

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


def _own_object(cue: Cue) -> str | None:
    """Give the class of the object that a whole statement holds itself."""
    return ".".join(cue.label.split(".")[3:]) if cue.label.startswith("acts.whole.") else None


class _Clause(ActSubjects):
    """One sentence with its cues sorted by what they are for; a look-up costs a bisection."""

    def __init__(self, sentence: Sentence, cues: tuple[Cue, ...]) -> None:
        super().__init__(sentence, cues)
        self.semicolons = [match.start() + sentence.start for match in re.finditer(";", sentence.text)]
        self.supported = {self.part(cue) for cue in cues if self.supports(cue)}
        self.is_alone = any(cue.label == "acts.alone" for cue in cues)
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
        kind: str | None = "tell" if told else class_of(cue)
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

    def answer(self, cue: Cue) -> Act | None:
        """Make the act of a cue that leads to an embedded question: "judge whether a tooth is decayed"."""
        found = answer_to(class_of(cue), self.sentence.text[cue.end - self.sentence.start :])
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
            if len(gap) > REACH or CLAUSE_END.search(gap) or cue.label.startswith(PROFESSIONAL):
                break
            if cue.label in (_TOLD if act.label in _SAYING else _DECIDED):
                return cue if act.label != "acts.counsel" or cue.label == "acts.object.legal" else None
        return None

    def part(self, cue: Cue) -> int:
        """Give the number of the part between semicolons in which a cue stands."""
        return bisect_left(self.semicolons, cue.start)

    def supports(self, cue: Cue) -> bool:
        """Tell whether a cue shares an act with another: "assist in", or "assist" and a professional."""
        if cue.label != "acts.aid":
            return cue.label == "acts.support"
        helped = self.object_of(cue)
        return helped is not None and helped.label.startswith(PROFESSIONAL)
