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
from jdlint.content.group_frames import (
    AFTER,
    BE,
    BEFORE,
    FAR_REFUSAL,
    PERSON,
    PLAIN_REFUSAL,
    SHUT_AFTER,
    STOP,
    SUBJECT,
)
from jdlint.content.lazy_pattern import lazy_pattern
from jdlint.content.meanings import any_of
from jdlint.content.phrases import PhraseList
from jdlint.content.strict_yaml import Node

KEYS = frozenset({"groups", "frames"})
KINDS = ("people", "adjectives", "things", "traits")

_REACH = 80
_AT_END = lazy_pattern(
    r"(?=\s?(?:$|[.,;:!?)\u2013]|(?:and|or|please|required|whatsoever|allowed|at home|at all|will)\b"
    r"|of any kind|on your|to (?:care|speak)))",
    re.IGNORECASE,
)
_TO_READER = lazy_pattern(
    r"\b(?:you|your|applications?|r[e\u00e9]sum[e\u00e9]|cover letter|applicants?|candidates?)\b",
    re.IGNORECASE,
)
_DENIED = lazy_pattern(r"\b(?:no|not|never)(?:\s\w+)?\s$", re.IGNORECASE)
_OPENERS = {frame: lazy_pattern(rf"(?<![\w-]){pattern}$", re.IGNORECASE) for frame, pattern in BEFORE.items()}
_CLOSERS = {frame: lazy_pattern(pattern, re.IGNORECASE) for frame, pattern in AFTER.items()}
_FURTHER = lazy_pattern(rf"(?: [\w\u2019'-]+){{1,8}}?,?(?: (?:and|so|but))?{PLAIN_REFUSAL}", re.IGNORECASE)
"""A refusal some words behind those whom it meets: "seniors find our pace too much and should not apply"."""

_AHEAD = r"(?:(?!\b(?:not|no|never|welcome|encourag\w+|n't)\b|n't)[^.;!?\n]){0,60}?(?<=[\s,])"
_FAR = lazy_pattern(rf"(?:{FAR_REFUSAL}|{_AHEAD}{any_of('no_chance')})", re.IGNORECASE)

_BARRED = lazy_pattern(
    rf"(?:\s(?:or|and) [\w ]{{3,25}}?)?(?:{SHUT_AFTER}|,? (?:please )?(?:look elsewhere|do not apply"
    r"|don't apply|move on|this (?:\w+ )?(?:job|role|place|post) (?:is not|isn't|will not be) (?:for"
    r"|right for) you"
    r"|stop (?:here|reading)|we (?:cannot|can't|will not|won't) (?:hire|use|consider|take"
    r"|interview) you|spare us"
    r"|save (?:us|your|yourself)\b|read no further|don't (?:waste|bother)|do not (?:waste|bother)"
    r"|you need not"
    r"|your (?:application|resume|letter) (?:will not|won't|is not|goes|will go|will be (?:rejected"
    r"|binned))))",
    re.IGNORECASE,
)
_NAMED = lazy_pattern(rf"(?:(?:,| and| or|, and) [\w-]+){{0,2}}{PERSON}(?![\w'\u2019-])", re.IGNORECASE)
_BEARER = lazy_pattern(
    r"(?<![\w-])(?:applicants?|candidates?|some(?:one|body)|persons?|people|wom[ae]n|m[ae]n|workers?"
    r"|any(?:one|body)"
    r"|those|folks?|staff|mothers?|parents?|fathers?|mums?|moms?|dads?|types?|whoever|hires?|employees?"
    r"|drivers?|cooks?"
    r"|nurses?|teachers?|aides?|assistants?|guards?|servers?|cashiers?|clerks?|hands?|caregivers?"
    r"|carers?|no one|nobody)(?: who (?:is|are))?\s$",
    re.IGNORECASE,
)
_ENDS = lazy_pattern(STOP, re.IGNORECASE)
_JOINED = frozenset("'\u2019-/")
_MUST_BE = lazy_pattern(rf"{SUBJECT}{BE}\s(?:an? )?(?:[a-z-]+(?: and|,) )?$", re.IGNORECASE)


@dataclass(frozen=True)
class Groups:
    """How the groups of one card are judged."""

    frames: tuple[str, ...]

    @classmethod
    def of(cls, keys: Mapping[str, Node]) -> Groups:
        """Read the frames among a card's keys; raises ContentError for an unknown one."""
        frames = keys["frames"].items() if "frames" in keys else ()
        return cls(tuple(item.choice(tuple(BEFORE)) for item in frames))

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
            told = (_told(text, start, end, frame) for frame in frames if frame not in AFTER)
            near = next((ends for ends in told if ends), None)
            far = _FAR.match(text, end) if "shut_out" in self.frames and not near else None
            return (start, far.end()) if far and not _DENIED.search(text[:start]) else near
        named = kind in {"people", "traits"} or person is not None
        found = (_framed(text, start, end, frame, named=named) for frame in self.frames if frame in AFTER)
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
    further = further or (_FAR.match(text, end) if frame == "shut_out" and named and not closer else None)
    if further and not _DENIED.search(text[:start]):
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
        told_off = told_off or _OPENERS["shut_out"].search(text, max(0, first - _REACH), first) is not None
        return (first, closer.end() if closer else end) if closer or told_off else None
    fits = _AT_END.match(text, end) if frame == "absent" else _TO_READER.search(text)
    return (first, end) if fits else None


def _marks(opener: str) -> int:
    """Count the marks and blanks with which an opener begins."""
    return len(opener) - len(opener.lstrip(" .,;:(!"))
