"""What acts are done to: the objects behind the words of an act, and how far it reaches."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence

from jdlint.language.reading import Cue, Sentence

REACH = 60
"""Characters behind an act in which its object begins."""

LONG_GAP, _SHORT_GAP = 5, 2
_JOINED = re.compile(r"\s*(?:,|&|/|and\b|or\b)")
_BROKEN = re.compile(
    r"[;:.?!()\u2013\u2014]|\s-\s|\b(?:by|for|to|with|about|during|after|before|upon|at|in)\b", re.IGNORECASE
)
_ASKED = re.compile(r"\b(?:when|whether|how|if|why|while|where|because)\b", re.IGNORECASE)
"""What begins another clause, whose words the act is not done to: "tell the therapist when patients tire"."""

_PARTED = re.compile(r",|\b(?:and|or)\b|[&/]")
_WORD = re.compile(r"[\w'\u2019-]+")
_COMPOUND = re.compile(r"[ \w'\u2019-]*")
_LINKING = re.compile(
    r"\b(?:of|for|in|on|with|to|and|or|from|at|by|within|per|under|during|after|as|the|a|an|their|your|our|its"
    r"|each|every|about|who|that|when|whether|how|if|while|needs?|is|are|has|have|had|was|were|meets?|met)\b",
    re.IGNORECASE,
)
_ASKING = re.compile(r"(?:what|which|whether|if|how|when|why|who)\b", re.IGNORECASE)
_INDIRECT = re.compile(
    r"\s(?!(?:after|before|during|for|with|in|on|to|from|about|at|by|until|when)\s)"
    r"(?:their|his|her|his or her|the|an?|all|some|any)?\s?(?:\w+\s)?$"
)
"""Between those who get it and what is given: "hand residents their evening pills"."""

_MODIFIERS = (
    "acts.object.patient",
    "acts.object.treatment",
    "acts.object.professional",
    "acts.object.assistant",
    "acts.object.disease",
    "acts.object.wound",
)
PROFESSIONAL = "acts.object.professional."
_FOLLOWING = ("acts.follow", "acts.carry_out", "acts.tell")
_IN_LIST = re.compile(
    r"\s*(?:,|&|/|(?:, )?(?:and|or)\b)\s*(?:(?!of|for|with|to|in|on|about)[\w'\u2019-]+\s){0,2}"
)


class ActObjects:
    """The objects of one sentence by where they stand; a look-up costs a bisection."""

    def __init__(self, sentence: Sentence, cues: Sequence[Cue]) -> None:
        """Take the sentence and its cues of acts, in text order."""
        self.sentence, self.cues = sentence, cues
        self.objects = [cue for cue in cues if cue.label.startswith("acts.object.")]
        self.follows = [cue.start for cue in cues if cue.label in _FOLLOWING]
        self.object_starts = [cue.start for cue in self.objects]

    def joined_to(self, found: Cue) -> Iterator[Cue]:
        """Yield the objects that stand in one list with another: "evaluations and plans of care"."""
        place = bisect_left(self.object_starts, found.end)
        for cue in self.objects[place : place + LONG_GAP]:
            if not _IN_LIST.fullmatch(self.gap(found, cue)):
                break
            yield cue
            found = cue

    def gap(self, earlier: Cue, later: Cue) -> str:
        """Give the text between two cues."""
        start = self.sentence.start
        return self.sentence.text[earlier.end - start : later.start - start]

    def object_of(self, act: Cue) -> Cue | None:
        """Give the nearest object behind an act, unless another clause stands between."""
        place = bisect_left(self.object_starts, act.end)
        if place == len(self.objects) or not self.governs(act, self.objects[place]):
            return None
        return self.given(act, place) or self.head(place)

    def given(self, act: Cue, place: int) -> Cue | None:
        """Give what is given where those who get it stand first."""
        if act.label != "acts.medicate" or self.objects[place].label != "acts.object.patient":
            return None
        for cue in self.objects[place + 1 : place + 2]:
            if _INDIRECT.fullmatch(self.gap(self.objects[place], cue)):
                return self.head(place + 1)
        return None

    def governs(self, act: Cue, found: Cue) -> bool:
        """Tell whether an act reaches the object behind it."""
        if found.start - act.end > REACH:
            return False
        gap = self.gap(act, found)
        joined = _JOINED.match(gap)
        follow = bisect_left(self.follows, act.end)
        followed = follow < len(self.follows) and self.follows[follow] < found.start
        if _BROKEN.search(gap) or _ASKED.search(gap) or (followed and not joined):
            return False
        most = LONG_GAP if joined or "," in gap else _SHORT_GAP
        return not _PARTED.search(gap) or len(_WORD.findall(gap)) <= most

    def head(self, place: int) -> Cue:
        """Give the last noun of a compound: "progress" in "the patient's functional progress"."""
        head = self.objects[place]
        for cue in self.objects[place + 1 : place + 1 + LONG_GAP]:
            gap = self.gap(head, cue)
            asks = _ASKING.match(self.sentence.text, cue.start - self.sentence.start)
            apart = _LINKING.search(gap) or not _COMPOUND.fullmatch(gap) or len(gap.split()) > _SHORT_GAP
            if asks or apart or not head.label.startswith(_MODIFIERS):
                break
            head = cue
        return head
