"""What makes a phrase innocent: the words around it, as a card's keys list them.

``within``: longer phrases in which a match is innocent. ``not_after``, ``not_before``: words right beside it.
``not_with``: words anywhere in its sentence, ``not_earlier``: before it. ``only_with``: words of which its
sentence needs one. ``measured_excuses``: a figure in its sentence excuses it. ``names_excuse``: a match
written as part of a name ("Ninja Kitchen") is none. ``at_end_only``: more words behind it in its sentence
excuse it, "as needed" aside. ``measure_behind``: so do a colon or dash and a figure behind a match that opens
its sentence: "Teamwork: trains two hires a year". With ``asked_counts`` people named behind a match do not
excuse it where the words before it ask it of the reader: "you are young and like patients". The lists use
the notation of :mod:`jdlint.content.phrases`.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass

from jdlint.content.cues import read_phrases
from jdlint.content.strict_yaml import Node
from jdlint.content.wording import Wording, anywhere, just_after, just_before

KEYS = frozenset(
    {
        "within",
        "not_after",
        "not_before",
        "not_with",
        "not_earlier",
        "only_with",
        "measured_excuses",
        "measure_behind",
        "names_excuse",
        "at_end_only",
        "asked_counts",
    }
)
_BESIDE = 60
_TAIL = re.compile(r" (?:as|if|when|where|wherever|whenever) (?:asked|needed|necessary|required)\b")
_END = " .!;,:)\"'\u2019\u201d"
_ASKING = re.compile(
    r"(?:\b(?:you|candidates?|applicants?|person|hire|ideal)\s(?:(?:are|is)(?:\sto\sbe)?|(?:must|should|will|have\sto|needs?\sto)\sbe)"
    r"|(?:^|[.;:]\s)(?:must|should)(?:\sbe)?|\bwe\s(?:want|need|seek|hire|are\slooking\sfor)"
    r"|\b(?:looking\sfor|seeking|wanted:))"
    r"(?:\s(?:an?|the|very|really|truly|both|always|also|at\sleast|someone|somebody|physically))*"
    r"(?:\s(?!(?:with|for|to|at|of|in|who|by|our|their|on)\b)[\w-]+,?){0,2}\s$",
    re.IGNORECASE,
)
"""Before a match: that it is asked of the reader."""

_HIRE = re.compile(
    r"(?:\b(?:person|one|man|woman|someone|nurse|driver|clerk|teacher|candidate)\s(?:whom\s|that\s|who\s)?"
    r"(?:we\s(?:hire|want|choose|need|pick|select|seek|have\sin\smind|take\son)|gets\sthe\s(?:job|post|offer))"
    r"|\b(?:successful|ideal|right|best|chosen|selected|perfect)\s(?:candidate|applicant|person|hire|employee|one)"
    r"|\b(?:our|the|your)\s(?:next|new)\s(?:[\w-]+\s){0,2}(?:[\w-]*(?:er|or|ist|ant|ent|ian|ate|ire|urse|ide|ook|erk))"
    r"|^\W*(?:each|every|the|an?)\s(?:candidate|applicant|employee|new\shire|hire|trainee))\b[^.;:]{0,60}$",
    re.IGNORECASE,
)
"""Before a match: the person to be hired, of whom the sentence goes on to speak."""

_ASKS_ITSELF = re.compile(r"(?:you|must|should)\b", re.IGNORECASE)
_SUBJECT = re.compile(r"(?:he|she)\b", re.IGNORECASE)
_MUST = re.compile(r"\s(?:must|will|should|needs?\sto|has\sto|shall)\b", re.IGNORECASE)
_OWN_CREW = re.compile(r"(?:^|\b(?:our|join|with)\s)(?:an?\s|our\s|the\s)?$", re.IGNORECASE)
_CREW = re.compile(r"[\w, -]{0,20}\b(?:team|crew|staff|office|company|firm|group)\b", re.IGNORECASE)
_PEOPLE = re.compile(
    r"(?:patient|resident|client|customer|member|student|child|guest|famil|parent|user|visitor|veteran|participant)",
    re.IGNORECASE,
)
_DONE_TO = re.compile(r"\b(?:to|who|that|and|with|for|lifts?|helps?|serves?|treats?)\b", re.IGNORECASE)
_DOES = re.compile(r"\s(?:must|will|should|needs?\sto|has\sto|shall)\s(?!be\b)", re.IGNORECASE)
_BROKEN = re.compile(r"[.;:]")

_FIGURE = re.compile(
    r"\d|\b(?:two|three|four|five|six|seven|eight|nine|ten|twelve|twenty|thirty|fifty)\b", re.IGNORECASE
)
_NO_FIGURE = re.compile(
    r"\b(?:nine[- ]to[- ]five|9[- ]to[- ]5|24/7|110 ?(?:%|percent)|no two"
    r"|(?:leave|home|out|off|stop)(?: \w+)? at (?:five|5)\b(?! ?[ap]\.?m))",
    re.IGNORECASE,
)
_LABEL_END = re.compile(r"\W{0,2}(?::|\s[\u2013\u2014-]\s)")
_IN_RUNNING_TEXT = re.compile(r"[a-z,] $")
_BEFORE_CAPITAL = re.compile(r" [A-Z]")


@dataclass(frozen=True)
class Excuses:
    """The excuses of one card, ready to be asked."""

    within: Wording | None
    not_after: Wording | None
    not_before: Wording | None
    not_with: Wording | None
    not_earlier: Wording | None
    only_with: Wording | None
    by_figure: bool
    by_measure: bool
    by_name: bool
    by_more: bool
    but_asked: bool

    @classmethod
    def of(cls, keys: Mapping[str, Node]) -> Excuses:
        """Read the excuses among a card's keys; raises ContentError for a broken list."""
        return cls(
            within=_pattern(keys.get("within"), anywhere),
            not_after=_pattern(keys.get("not_after"), just_before),
            not_before=_pattern(keys.get("not_before"), just_after),
            not_with=_pattern(keys.get("not_with"), anywhere),
            not_earlier=_pattern(keys.get("not_earlier"), anywhere),
            only_with=_pattern(keys.get("only_with"), anywhere),
            by_figure="measured_excuses" in keys and keys["measured_excuses"].boolean(),
            by_measure="measure_behind" in keys and keys["measure_behind"].boolean(),
            by_name="names_excuse" in keys and keys["names_excuse"].boolean(),
            by_more="at_end_only" in keys and keys["at_end_only"].boolean(),
            but_asked="asked_counts" in keys and keys["asked_counts"].boolean(),
        )

    def hold(self, sentence: str, start: int, end: int) -> bool:
        """Tell whether the match at these offsets of its sentence is excused."""
        if self._by_words(sentence, start, end) or self._by_sentence(sentence):
            return True
        if self._by_neighbors(sentence, start, end):
            return True
        if self.by_measure and _is_measured(sentence, start, end):
            return True
        if self.by_more and _TAIL.sub("", sentence[end:]).strip(_END):
            return True
        return self.by_name and _is_name(sentence, start, end)

    def _by_words(self, sentence: str, start: int, end: int) -> bool:
        """Tell whether a word of the sentence excuses, by being there; people who are others do not."""
        if not self.not_with or not self.not_with.search(sentence):
            return False
        if self.but_asked and _is_of_hire(sentence[:start]) and not self.not_with.search(sentence[:start]):
            return False
        if not self.but_asked or not _is_asked(sentence, start, end):
            return True
        return not all(
            _PEOPLE.match(sentence, first) and first >= end and _is_between(sentence[end:first])
            for first, _ in self.not_with.places(sentence)
        )

    def _by_sentence(self, sentence: str) -> bool:
        if self.only_with and not self.only_with.search(sentence):
            return True
        return self.by_figure and bool(_FIGURE.search(_NO_FIGURE.sub("", sentence)))

    def _by_neighbors(self, sentence: str, start: int, end: int) -> bool:
        if self.not_earlier and self.not_earlier.search(sentence[:start]):
            return True
        if self.not_after and self.not_after.search(sentence[max(0, start - _BESIDE) : start]):
            return True
        if self.not_before and self.not_before.search(sentence[end : end + _BESIDE]):
            return True
        return self.within is not None and self.within.covers(sentence, start, end)


def _pattern(node: Node | None, make: Callable[[Iterable[str]], Wording]) -> Wording | None:
    return make(read_phrases(node)) if node else None


def _is_between(text: str) -> bool:
    """Tell whether words between a match and people behind it make those people others."""
    return not _BROKEN.search(text) and bool(_DONE_TO.search(text) or _DOES.match(text))


def _is_of_hire(before: str) -> bool:
    """Tell whether the words before a match speak of the person to be hired."""
    return _HIRE.search(before) is not None


def _is_asked(sentence: str, start: int, end: int) -> bool:
    """Tell whether the words beside a match ask it of the reader, or say it of the employer's own people."""
    before, behind = sentence[:start], sentence[end:]
    if _ASKING.search(before) or _ASKS_ITSELF.match(sentence, start, end):
        return True
    if _SUBJECT.fullmatch(sentence[start:end]):
        return not before.strip() and _MUST.match(behind) is not None
    return bool(_OWN_CREW.search(before) and _CREW.match(behind))


def _is_measured(sentence: str, start: int, end: int) -> bool:
    """Tell whether a match is the label of what a figure behind it measures."""
    opens = not any(letter.isalnum() for letter in sentence[:start])
    behind = sentence[end:]
    return opens and bool(_LABEL_END.match(behind) and _FIGURE.search(_NO_FIGURE.sub("", behind)))


def _is_name(sentence: str, start: int, end: int) -> bool:
    """Tell whether a match is capitalized amid the sentence, or before another capital; "OCD" is no name."""
    first = sentence[start:end].partition(" ")[0]
    if not first[:1].isupper() or (len(first) > 1 and first.isupper()):
        return False
    return bool(_IN_RUNNING_TEXT.search(sentence[:start]) or _BEFORE_CAPITAL.match(sentence[end:]))
