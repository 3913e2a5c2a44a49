"""Statements that choose people: "women preferred", "we hire no veterans", "tell us about any illness".

A card's ``groups`` name whom or what: ``people`` are nouns ("retirees"), ``adjectives`` ("Catholic") count
before a word for a person, or where the person must be so, ``traits`` ("near retirement", "who have been
arrested") behind one, and ``things`` ("a criminal record") are had or told. ``frames`` say what counts:
``wanted`` and ``shut_out`` of people, ``asked`` and ``absent`` of things; ``shut_out`` bars those who have
such a thing as well.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass

from jdlint.content.cues import read_phrase_list
from jdlint.content.phrases import PhraseList
from jdlint.content.strict_yaml import Node

KEYS = frozenset({"groups", "frames"})
KINDS = ("people", "adjectives", "things", "traits")

_REACH = 80
_PERSON = (
    r"(?:\s(?:applicants?|candidates?|individuals?|persons?|people|workers?|employees?|staff|hires?"
    r"|m[ae]n|wom[ae]n"
    r"|lad(?:y|ies)|girls?|boys?|guys?|drivers?|nurses?|caregivers?|companions?|servers?|assistants?|helpers?"
    r"|receptionists?|secretar(?:y|ies)|attendants?|aides?|hosts?|hostess(?:es)?|cleaners?|housekeepers?"
    r"|nann(?:y|ies)|sitters?|bookkeepers?|cashiers?|clerks?|models?|nationals?|faces|couples?))"
)
_KINDLY = (
    r"(?:(?:mature|young|younger|older|caring|friendly|strong|healthy|reliable|responsible|kind|nice|bubbly"
    r"|attractive|local|experienced|qualified|energetic|single|married|good|honest|middle-aged|hard-?working"
    r"|outgoing|practicing|devout|committed|dedicated|cheerful|pretty|native-born|motivated|polite|quiet"
    r"|clean|fit|few|tall|big|tough|able|fellow|more|new),? (?:and )?){0,3}"
)
_HIRE = r"(?:hire|employ|accept|consider|take|want|recruit|interview|engage|choose|pick)"
_BE = r"(?:must|should|needs? to|has to|have to|expect you to|expected to|want you to|ought to) be"
_SELF = r"(?<!if )(?<!whether )(?<!unless )(?<!because )you are"
_SUBJECT = (
    r"(?:^|[.;:,(\u2013-]\s?|\b(?:you|applicants?|candidates?|person|who|employees?|staff|hires?|workers?"
    r"|we)\s)"
)
_WANT = r"(?:wants?|needs?|seeks?|favou?rs?|would (?:like|love)(?: to (?:have|hire|find))?)"
_POST = r"(?:job|opening|position|post|role|shift|vacancy)"
_JOB = rf"{_POST}s? (?:is|are) (?:only )?"
_FIT = r"(?:best|right|ideal|perfect|great|good|made|meant|intended|suited|suitable|suits|fits|aimed)"
_IDEAL = (
    r"(?:ideal|perfect|best|right|successful|chosen|next) "
    r"(?:hire|candidate|applicant|person|fit|choice|one) (?:is|will be|would be)"
)
_WANTED_BEFORE = (
    r"(?:prefers?|preferably|(?:preference|priority|first choice) (?:is |will be )?(?:given |goes )?"
    r"(?:to|for)|(?:give|giving) (?:preference|priority) to|ideally"
    rf"|(?:looking|searching|hoping|hunting) for|seeking|in search of"
    rf"|(?:would|had) (?:much )?(?:rather|sooner) (?:have|see|{_HIRE})"
    rf"|(?:we|family|owner|client) (?:are|is) after|help wanted[,:]?"
    rf"|(?:we|i|family|owner|client|{_POST}|kitchen|shop|office|crew) (?:really )?{_WANT}|{_SELF}"
    rf"|prefers? to (?:have|see|{_HIRE})|(?:{_POST}|work) (?:calls for|requires)"
    rf"|{_HIRE}s? (?:only|nobody but|no one but|none but)|only (?:ever )?{_HIRE}s?|{_IDEAL}"
    rf"|{_BE}|{_JOB}(?:open|limited|restricted|reserved|kept|meant)(?: only)? (?:to|for)"
    rf"|{_POST}s? (?:(?:is|are) )?for|(?:{_POST}s?|work|schedule|hours) (?:(?:is|are) )?{_FIT} (?:for|to)"
    rf"|{_POST} (?:suits|fits)|(?:^|[.;:(]\s?)only)"
    rf"\s(?:an? |the |only |some )?{_KINDLY}"
)
_SHUT_BEFORE = (
    r"(?:(?:^|[.,;:(!]\s?)(?:sorry, )?no|(?:do|does|will|can) ?not (?:hire|accept|employ|consider|want|take"
    r"|interview|accommodate|use)"
    r"|(?:don't|won't|doesn't|can't) (?:hire|accept|employ|consider|take|want|use|interview|accommodate)"
    r"|(?:hire|take|employ|accept|want|interview)s? (?:no|neither)"
    r"|never (?:hire|take|employ|accept|consider)|(?:unable|not able) to (?:hire|accept|employ|take)"
    r"|(?:no|not an?|not the right|not the) (?:place|job|room|work|fit|role) for|keep out"
    r"|we (?:avoid|reject|turn away|turn down|screen out|rule out|pass over|weed out)"
    r"|not (?:suitable|suited|open|meant|intended|right|fit|good|ideal|for) ?(?:for|to)?"
    r"|(?:do not|don't|please do not) (?:apply|bother)(?: applying| to apply)? (?:if|when) you(?: are|'re))"
    rf"\s(?:an? |any |the )?{_KINDLY}"
)
_WANTED_AFTER = (
    r",?\s\(?(?:(?:is|are|would be|will be) )?(?:(?:strongly|highly|greatly|much|very much) )?"
    r"(?:preferred|favou?red|only|wanted|needed|required|sought|a must|our first choice"
    r"|given (?:preference|priority)|(?:get|have|take) (?:priority|preference|precedence)"
    r"|(?:come|go) first|(?:what|who) we want)(?!\w)"
)
_NOT = (
    r"(?:(?:should|need|ought|may|can|could|will|would|do|does|are|is) ?(?:not|n't)|cannot|can't|won't|never)"
)
_SHUT_AFTER = (
    rf"\s(?:{_NOT} (?:to )?(?:even )?(?:be )?"
    r"(?:apply|bother|considered|hired|accepted|eligible|welcome|wanted|employed|allowed|accommodated|suitable"
    r"|interviewed|taken|admitted|fit|manage|cope|suit|belong|last|do well|work out|make it|a (?:good )?fit"
    r"|called|happy here|feel at home|expect an? (?:call|answer|reply))"
    r"|please do not apply|(?:should|may|can) (?:(?:look|apply|try) elsewhere|stay away|pass|move on)"
    r"|(?:rarely|seldom|never|hardly ever) (?:last|fit|stay|make it|work out)"
    r"|(?:are|is) (?:excluded|ineligible|turned away|turned down|barred|out|disqualified)"
    r"|(?:will be|get|gets|are|is) (?:fired|let go|dismissed|terminated|rejected|refused|turned (?:away|down)"
    r"|screened out|passed over|disqualified|shown the door))"
    r"(?!\w)"
)
_PLAIN_REFUSAL = (
    r"\s(?:(?:need|should|may|must|can|do) ?not (?:even )?(?:apply|bother)|please do not apply"
    r"|(?:will|can) ?not be (?:considered|hired|interviewed|accepted)|(?:should|may|can) (?:look|apply|try)"
    r" elsewhere|(?:are|is) not (?:a (?:good )?fit|wanted|welcome))(?!\w)"
)
_STOP = (
    r"(?=\s?(?:$|[.,;:!?)\u2013]|(?:who|to|for|with|only|as|on|at|between|aged|or|please"
    r"|of|and|over|under|in|from|will be|need|allowed|because|when|like|first|behind"
    r"|(?:are|is)(?! (?:turned|excluded|refused|rejected|left|barred|denied))|may|can|get)\b))"
)
_ANY = (
    r"(?:(?:an?|any|all|your|the|us|down|about|of|details of|proof of|copy of|copies of|past|current"
    r"|known|physical|whether you have|if you have|whether you take|if you take|every|each|how many|how much"
    r"|mental|serious|chronic|recent|latest|last|previous|prior|history of|record of|kind of|sort of"
    r"|documented|ever had|ever filed|ever made"
    r"|existing|two|three|which|what)\s){0,4}"
)
_ASKED = (
    r"(?:list|state|disclose|tell us|tell me|write|describe|report|name|mention|send|attach|include"
    r"|provide|submit|note|explain|detail|outline|put|fill in|let us know|be open about|be honest about"
    r"|give|share|bring|show|enclose|upload|declare|indicate|specify|reveal|proof of"
    r"|we (?:ask|need|want|will ask)(?: to (?:know|see|hear))?|(?:^|[.?!] )(?:which|how many|what)"
    rf"|do you have|have you (?:ever )?(?:had|suffered|filed|made)|do you suffer from|are you on|do you take)"
    rf"\s{_ANY}"
)
_WHO = (
    r"(?:applicants?|candidates?|someone|somebody|person|people|women|men|workers?|anyone|those|no one"
    r"|nobody)"
)
_ABSENT = (
    r"(?:(?:must|should|may|can|do|does|did) ?not (?:have|suffer from|be on|take|hold|need|use|rely on|carry)"
    r"|cannot have|(?:have|has|having) (?:no|never had|never suffered)"
    rf"|{_WHO} (?:who (?:are|is) )?(?:without|free (?:of|from))"
    r"|(?:^|[.,;:(]\s?)no|free (?:of|from)|\byou\b[^.;]{0,40} without(?: the help of| using| needing)?"
    rf"|(?:no one|nobody|no applicants|no people) (?:with|on))\s{_ANY}"
)
_HAVING = (
    rf"(?:{_WHO} (?:with|on|having|who (?:have|has|had|takes?|uses?|needs?|rely on|relies on|suffer from"
    r"|wears?|keeps?|observes?))"
    r"|(?:do not|don't|please do not) (?:apply|bother)(?: applying| to apply)? (?:if|when) you"
    rf" (?:have|had|take|use|need|rely on|wear|keep|observe)"
    rf"|(?:^|[.;,] )if you (?:have|had|take|use|need|wear|keep|observe))\s{_ANY}"
)
_BEFORE = {
    "wanted": _WANTED_BEFORE,
    "shut_out": _SHUT_BEFORE,
    "asked": _ASKED,
    "absent": _ABSENT,
    "barred": _HAVING,
}
_AFTER = {"wanted": _WANTED_AFTER, "shut_out": _SHUT_AFTER}
_AT_END = re.compile(
    r"(?=\s?(?:$|[.,;:!?)\u2013]|(?:and|or|please|required|whatsoever|allowed|at home|at all|will)\b"
    r"|of any kind|on your|to (?:care|speak)))",
    re.IGNORECASE,
)
_TO_READER = re.compile(
    r"\b(?:you|your|applications?|r[e\u00e9]sum[e\u00e9]|cover letter|applicants?|candidates?)\b",
    re.IGNORECASE,
)
_DENIED = re.compile(r"\b(?:no|not|never)(?:\s\w+)?\s$", re.IGNORECASE)
_OPENERS = {frame: re.compile(rf"(?<![\w-]){pattern}$", re.IGNORECASE) for frame, pattern in _BEFORE.items()}
_CLOSERS = {frame: re.compile(pattern, re.IGNORECASE) for frame, pattern in _AFTER.items()}
_FURTHER = re.compile(rf"(?: [\w\u2019'-]+){{1,8}}?,?(?: (?:and|so|but))?{_PLAIN_REFUSAL}", re.IGNORECASE)
"""A refusal some words behind those whom it meets: "seniors find our pace too much and should not apply"."""

_BARRED = re.compile(
    rf"(?:\s(?:or|and) [\w ]{{3,25}}?)?(?:{_SHUT_AFTER}|,? (?:please )?(?:look elsewhere|do not apply"
    r"|don't apply|move on|this (?:job|role|place) is not for you|stop (?:here|reading)|we cannot hire you))",
    re.IGNORECASE,
)
_NAMED = re.compile(rf"(?:\s(?:and|or) [\w-]+)?{_PERSON}(?![\w'\u2019-])", re.IGNORECASE)
_BEARER = re.compile(
    r"(?<![\w-])(?:applicants?|candidates?|some(?:one|body)|persons?|people|wom[ae]n|m[ae]n|workers?|any(?:one|body)"
    r"|those|folks|staff|mothers?|parents?|fathers?|mums?|moms?|dads?)(?: who (?:is|are))?\s$",
    re.IGNORECASE,
)
_ENDS = re.compile(_STOP, re.IGNORECASE)
_JOINED = frozenset("'\u2019-/")
_MUST_BE = re.compile(rf"{_SUBJECT}{_BE}\s(?:an? )?(?:[a-z-]+(?: and|,) )?$", re.IGNORECASE)


@dataclass(frozen=True)
class Groups:
    """How the groups of one card are judged."""

    frames: tuple[str, ...]

    @classmethod
    def of(cls, keys: Mapping[str, Node]) -> Groups:
        """Read the frames among a card's keys; raises ContentError for an unknown one."""
        frames = keys["frames"].items() if "frames" in keys else ()
        return cls(tuple(item.choice(tuple(_BEFORE)) for item in frames))

    def around(self, text: str, start: int, end: int, *, kind: str) -> tuple[int, int] | None:
        """Give the ends of the statement that chooses by the group at these offsets, None where none does."""
        if kind == "traits":
            bearer = _BEARER.search(text, max(0, start - _REACH), start)
            if bearer is None:
                return None
            start = bearer.start()
        person = _NAMED.match(text, end) if kind == "adjectives" else None
        end = person.end() if person else end
        if text[end : end + 1] in _JOINED:
            return None
        if kind == "things":
            frames = (*self.frames, "barred") if "shut_out" in self.frames else self.frames
            found = (_told(text, start, end, frame) for frame in frames if frame not in _AFTER)
        else:
            named = kind in {"people", "traits"} or person is not None
            found = (
                _framed(text, start, end, frame, named=named) for frame in self.frames if frame in _AFTER
            )
        return next((ends for ends in found if ends), None)


def group_phrases(name: str, keys: Mapping[str, Node]) -> dict[str, PhraseList]:
    """Give the lists of a rule's groups, and its triggers, by the names under which they are looked for."""
    lists = keys["groups"].record((), KINDS) if "groups" in keys else {}
    found = {f"{kind}:{name}": read_phrase_list(node) for kind, node in lists.items()}
    if "triggers" in keys:
        found[f"triggers:{name}"] = read_phrase_list(keys["triggers"])
    return found


def _framed(text: str, start: int, end: int, frame: str, *, named: bool) -> tuple[int, int] | None:
    opener = _OPENERS[frame].search(text, max(0, start - _REACH), start)
    closer = _CLOSERS[frame].match(text, end) if named and not _DENIED.search(text[:start]) else None
    stop = closer.end() if closer else end
    is_so = None if named or frame != "wanted" else _MUST_BE.search(text, max(0, start - _REACH), start)
    further = _FURTHER.match(text, end) if frame == "shut_out" and named and not closer else None
    if further:
        return start, further.end()
    if is_so and _AT_END.match(text, end):
        return is_so.start() + _marks(is_so[0]), end
    if opener and named and _ENDS.match(text, end):
        return opener.start() + _marks(opener[0]), stop
    return (start, stop) if closer else None


def _told(text: str, start: int, end: int, frame: str) -> tuple[int, int] | None:
    opener = _OPENERS[frame].search(text, max(0, start - _REACH), start)
    if opener is None:
        return None
    first = opener.start() + _marks(opener[0])
    if frame == "barred":
        closer = _BARRED.match(text, end)
        told_off = opener[0].lstrip().lower().startswith(("do not", "don't", "please"))
        return (first, closer.end() if closer else end) if closer or told_off else None
    fits = _AT_END.match(text, end) if frame == "absent" else _TO_READER.search(text)
    return (first, end) if fits else None


def _marks(opener: str) -> int:
    """Count the marks and blanks with which an opener begins."""
    return len(opener) - len(opener.lstrip(" .,;:(!"))
