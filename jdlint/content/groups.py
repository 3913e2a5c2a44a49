"""Statements that choose people: "women preferred", "we hire no veterans", "tell us about any illness".

A card's ``groups`` name whom or what: ``people`` are nouns ("retirees"), ``adjectives`` ("Catholic") count
before a word for a person, or where the person must be so, and ``things`` ("a criminal record") are had or
told. ``frames`` say what counts: ``wanted`` and ``shut_out`` of people, ``asked`` and ``absent`` of things.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass

from jdlint.content.cues import read_phrase_list
from jdlint.content.phrases import PhraseList
from jdlint.content.strict_yaml import Node

KEYS = frozenset({"groups", "frames"})
KINDS = ("people", "adjectives", "things")

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
    r"|clean|fit|few),? (?:and )?){0,3}"
)
_HIRE = r"(?:hire|employ|accept|consider|take|want|recruit)"
_BE = r"(?:must|should|needs? to|has to|have to|expect you to|expected to|want you to) be"
_SELF = r"(?<!if )(?<!whether )(?<!unless )(?<!because )you are"
_SUBJECT = (
    r"(?:^|[.;:,(\u2013-]\s?|\b(?:you|applicants?|candidates?|person|who|employees?|staff|hires?|workers?"
    r"|we)\s)"
)
_WANT = r"(?:wants?|needs?|seeks?|favou?rs?|would (?:like|love)(?: to (?:have|hire|find))?)"
_JOB = r"(?:job|opening|position|post|role|shift|vacancy)s? (?:is|are) (?:only )?"
_WANTED_BEFORE = (
    rf"(?:prefers?|preferably|preference (?:is |will be )?(?:given |goes )?(?:to|for)|ideally"
    rf"|(?:looking|searching) for|seeking|in search of|rather (?:have|hire)"
    rf"|(?:we|i|family|owner|client) (?:really )?{_WANT}|{_SELF}"
    rf"|{_HIRE}s? only|only {_HIRE}s?"
    rf"|{_BE}|{_JOB}(?:open|limited|restricted|reserved|meant)(?: only)? (?:to|for)|(?:^|[.;:(]\s?)only)"
    rf"\s(?:an? |the |only |some )?{_KINDLY}"
)
_SHUT_BEFORE = (
    r"(?:(?:^|[.,;:(!]\s?)no|(?:do|does|will|can) ?not (?:hire|accept|employ|consider|want|take)"
    r"|(?:don't|won't|doesn't|can't) (?:hire|accept|employ|consider|take|want)|never hire"
    rf"|not (?:suitable|suited|open|meant|intended) (?:for|to))\s(?:an? |any |the )?{_KINDLY}"
)
_WANTED_AFTER = (
    r",?\s\(?(?:(?:is|are|would be|will be) )?(?:(?:strongly|highly|greatly|much|very much) )?"
    r"(?:preferred|favou?red|only|wanted|needed|required|sought|a must|our first choice|given preference"
    r"|(?:get|have) (?:priority|preference))(?!\w)"
)
_SHUT_AFTER = (
    r"\s(?:need not apply|should not apply|please do not apply|(?:will|can|may|are|is) ?not (?:be )?"
    r"(?:considered|hired|accepted|eligible|welcome|apply|wanted|employed|allowed)"
    r"|(?:are|is) (?:excluded|ineligible|turned away)"
    r"|will be (?:fired|let go|dismissed|terminated|rejected|turned away))"
    r"(?!\w)"
)
_STOP = (
    r"(?=\s?(?:$|[.,;:!?)\u2013]|(?:who|to|for|with|only|as|on|at|between|aged|or|please"
    r"|of|and|over|under|in|from|will be|need|allowed|because)\b))"
)
_ANY = (
    r"(?:(?:an?|any|all|your|the|us|down|about|of|details of|proof of|copy of|copies of|past|current"
    r"|known|physical"
    r"|mental|serious|chronic|recent|latest|last|previous|prior|history of|record of|kind of|sort of"
    r"|documented"
    r"|existing|two|three|which|what)\s){0,4}"
)
_ASKED = (
    r"(?:list|state|disclose|tell us|tell me|write|describe|report|name|mention|send|attach|include"
    r"|provide|submit"
    r"|give|share|bring|show|enclose|upload|declare|indicate|specify|let us know|reveal|proof of"
    r"|we (?:ask|need|want)"
    rf"|do you have|have you (?:ever )?(?:had|suffered)|do you suffer from|are you on|do you take)\s{_ANY}"
)
_ABSENT = (
    r"(?:(?:must|should|may|can|do|does) ?not (?:have|suffer from|be on|take|hold)|cannot have"
    r"|(?:have|has) (?:no|never had)|(?:applicants?|candidates?|someone|person|women|men|workers?) without"
    r"|(?:^|[.,;:(]\s?)no|free (?:of|from)"
    rf"|(?:no one|nobody|no applicants|no people) with)\s{_ANY}"
)
_BEFORE = {"wanted": _WANTED_BEFORE, "shut_out": _SHUT_BEFORE, "asked": _ASKED, "absent": _ABSENT}
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
_NAMED = re.compile(rf"(?:\s(?:and|or) [\w-]+)?{_PERSON}(?![\w'\u2019-])", re.IGNORECASE)
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
        person = _NAMED.match(text, end) if kind == "adjectives" else None
        end = person.end() if person else end
        if text[end : end + 1] in _JOINED:
            return None
        if kind == "things":
            found = (_told(text, start, end, frame) for frame in self.frames if frame not in _AFTER)
        else:
            named = kind == "people" or person is not None
            found = (
                _framed(text, start, end, frame, named=named) for frame in self.frames if frame in _AFTER
            )
        return next((ends for ends in found if ends), None)


def group_phrases(name: str, keys: Mapping[str, Node]) -> dict[str, PhraseList]:
    """Give the lists of a rule's groups by the names under which they are looked for."""
    if "groups" not in keys:
        return {}
    lists = keys["groups"].record((), KINDS)
    return {f"{kind}:{name}": read_phrase_list(node) for kind, node in lists.items()}


def _framed(text: str, start: int, end: int, frame: str, *, named: bool) -> tuple[int, int] | None:
    opener = _OPENERS[frame].search(text, max(0, start - _REACH), start)
    closer = _CLOSERS[frame].match(text, end) if named and not _DENIED.search(text[:start]) else None
    stop = closer.end() if closer else end
    is_so = None if named or frame != "wanted" else _MUST_BE.search(text, max(0, start - _REACH), start)
    if is_so and _AT_END.match(text, end):
        return is_so.start() + _marks(is_so[0]), end
    if opener and named and _ENDS.match(text, end):
        return opener.start() + _marks(opener[0]), stop
    return (start, stop) if closer else None


def _told(text: str, start: int, end: int, frame: str) -> tuple[int, int] | None:
    opener = _OPENERS[frame].search(text, max(0, start - _REACH), start)
    fits = _AT_END.match(text, end) if frame == "absent" else _TO_READER.search(text)
    return (opener.start() + _marks(opener[0]), end) if opener and fits else None


def _marks(opener: str) -> int:
    """Count the marks and blanks with which an opener begins."""
    return len(opener) - len(opener.lstrip(" .,;:(!"))
