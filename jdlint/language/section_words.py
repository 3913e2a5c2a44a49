"""What the words of a sentence say about its section."""

from __future__ import annotations

import re
from collections.abc import Iterator

from jdlint.content.cards import SECTIONS
from jdlint.content.section_weights import SectionWeights
from jdlint.language.reading import Cue, Sentence
from jdlint.language.remembered import Remembered
from jdlint.language.section_signs import SIGNS, signs

_STRENGTHS = ("decisive", "strong", "weak")
_OPENING = re.compile(r"[\W\d]*(?:to\s+|also\s+|and\s+|or\s+)?", re.IGNORECASE)
_AFTER_WILL = re.compile(
    r"(?<!\bwe )(?<!\bwe)(?:\bwill|['\u2019]ll)\s"
    r"(?:also\s|then\s|be able to\s|be expected to\s|be required to\s|help\s)?\Z",
    re.IGNORECASE,
)
_NAMED_ROLE = re.compile(
    r"(?:An?|Incumbents?|The (?:incumbent|employee|person|worker))(?: [\w,/&()-]+){0,8} "
)
"""The subject of a duty in a class specification: "A Senior Cook plans and ..."."""
_REACH = 30
_SUBJECTS = ("requirements", "preferred")
"""What is asked for under a heading of its own still speaks in the words of requirements."""
NARROWER = frozenset({"education", "licenses", "experience", "skills", "preferred"})


class WordScorer:
    """Scores sentences by the cues in them."""

    def __init__(self, weights: SectionWeights) -> None:
        """Take the weights."""
        self.weights = weights
        self._scored = Remembered[tuple[str, int, tuple[Cue, ...]], dict[str, float]]()
        self._phrases = {
            f"section.{section}.{strength}": (section, strength)
            for section in SECTIONS
            for strength in _STRENGTHS
        }
        self._verbs = {
            f"duty_verb.{form}": points for form, points in weights.verbs.items() if form != "after_will"
        }

    def forget(self) -> None:
        """Score every sentence anew from here on."""
        self._scored.clear()

    def scores(self, sentence: Sentence) -> dict[str, float]:
        """Give the points of each section that the sentence's words speak for."""
        key = (sentence.text, sentence.start, sentence.cues)
        if key not in self._scored:
            self._scored[key] = self._fresh_scores(sentence)
        return dict(self._scored[key])

    def _fresh_scores(self, sentence: Sentence) -> dict[str, float]:
        words = self.weights.words
        strong: dict[str, float] = {}
        weak: dict[str, float] = {}
        for cue in sentence.cues:
            known = self._phrases.get(cue.label)
            if known:
                section, strength = known
                table, most = (weak, words["most_weak"]) if strength == "weak" else (strong, words["most"])
                table[section] = min(table.get(section, 0.0) + words[strength], most)
        duty = self._duty(sentence)
        if duty:
            strong["responsibilities"] = strong.get("responsibilities", 0.0) + duty
        for section, points in (*weak.items(), *self._signs(sentence)):
            strong[section] = strong.get(section, 0.0) + points
        return strong

    def _signs(self, sentence: Sentence) -> Iterator[tuple[str, float]]:
        for sign in signs(sentence):
            yield SIGNS[sign], self.weights.signs[sign]

    def _duty(self, sentence: Sentence) -> float:
        """Give what the verbs say: one that opens the sentence, or those that follow "will"."""
        opening = _OPENING.match(sentence.text)
        start = sentence.start + (opening.end() if opening else 0)
        points = 0.0
        for cue in sentence.cues:
            known = self._verbs.get(cue.label)
            if known is None:
                continue
            if cue.start == start and opening and opening.group().endswith("To "):
                points = max(points, self.weights.verbs["infinitive"])
            elif cue.start == start or (
                cue.label == "duty_verb.third_person"
                and _NAMED_ROLE.fullmatch(sentence.text, 0, cue.start - sentence.start)
            ):
                points = max(points, known)
            elif cue.label == "duty_verb.imperative":
                place = cue.start - sentence.start
                low = max(0, place - _REACH)
                if "ll" in sentence.text[low:place] and _AFTER_WILL.search(sentence.text, low, place):
                    points = max(points, self.weights.verbs["after_will"])
        return points


def narrowed(scores: dict[str, float], section: str, sentence: Sentence, *, in_list: bool) -> None:
    """Let what speaks for requirements speak for ``section``, the kind of requirement its heading names.

    A wish in a list of musts opens no section of its own; what is decisive below a wish ends it.
    """
    if section == "preferred" and any(sentence.labelled("section.requirements.decisive")):
        return
    if section in NARROWER or (section == "requirements" and in_list):
        points = sum(scores.pop(name, 0.0) for name in _SUBJECTS if name != section)
        scores[section] = scores.get(section, 0.0) + points
