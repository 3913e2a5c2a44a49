"""Whom a sentence says that the job reports to: "You report to the controller", "Supervisor: Owner"."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

from jdlint.content.lazy_pattern import lazy_pattern
from jdlint.language.reading import Sentence

_WHO = r"(?:(?:the|our|an?|your)\s)?(?P<who>[A-Za-z][\w&'\u2019/-]*(?:\s[A-Za-z][\w&'\u2019/-]*){0,5})"
_SAID = lazy_pattern(
    rf"\b(?P<subject>you(?:[\u2019\x27]ll)?|(?:this|the"
    rf"|our)\s(?:(?!you\b)[\w-]+\s){{0,3}}?(?!you\b)[\w-]+)\s(?:will\s|shall\s)?(?:directly\s)?"
    rf"(?:report|answer)(?P<third>s?)\s(?:directly\s)?to\s{_WHO}",
    re.IGNORECASE,
)
_LED = lazy_pattern(rf"(?:^|[,.;(]\s?)reporting\s(?:directly\s)?to\s{_WHO}", re.IGNORECASE)
_LABEL = lazy_pattern(
    r"(?:^|[.;|]\s?)(?:(?:you\s)?reports?\s(?:directly\s)?to|reporting\sto|(?:(?:direct|immediate"
    r"|line)\s)?supervisor"
    rf"|line\smanager)\s?:\s?{_WHO}",
    re.IGNORECASE,
)
_BOSS = lazy_pattern(
    rf"\byour\s(?:direct\s|line\s|immediate\s)?(?:boss|manager|supervisor)\s(?:is|will\sbe)\s{_WHO}",
    re.IGNORECASE,
)
_UNDER = lazy_pattern(
    r"(?:\byou\s(?:(?:will\s)?work\s(?:directly\s)?under|(?:are|will\sbe)\s(?:supervised|managed|led"
    r"|directed|overseen)\sby)"
    r"|^(?:working\s|work\s)?under)\s"
    rf"(?:the\s(?:(?:direct|general|overall|close)\s)?(?:supervision|direction|guidance|leadership"
    rf"|eye)\sof\s)?{_WHO}",
    re.IGNORECASE,
)
_ORDERS = lazy_pattern(
    rf"\byou\s(?:will\s)?(?:take\s(?:your\s)?(?:orders|direction|instructions?|assignments)\sfrom"
    rf"|are\s(?:accountable"
    rf"|answerable|responsible)\s(?:directly\s)?to|get\syour\s(?:orders|assignments|tasks)\sfrom)\s{_WHO}",
    re.IGNORECASE,
)
_FORMS = (_SAID, _LED, _LABEL, _BOSS, _UNDER, _ORDERS)
_STOP = lazy_pattern(
    r"\s(?:and|or|for|who|in|on|at|with|while|but|as|regarding|to|is|will|you|keep|by|when|from|may"
    r"|through|within"
    r"|that|which|via|daily|each|every|directly|also|he|she)\b.*",
    re.IGNORECASE,
)
_SEVERAL = lazy_pattern(
    r"\b(?:dotted|functional\w*|administrativ\w* to|clinical\w* to|indirect\w*|also|jointly|both"
    r"|matrix|or)\b"
    r"|\b(?:and|or)\b[^.]{0,30}\bto the\b",
    re.IGNORECASE,
)
_PERSON = lazy_pattern(
    r"(?:manager|director|supervisor|officer|lead|leader|chief|coordinator|administrator|"
    r"president|superintendent|principal|head|foreman|forewoman|owner|partner|chef|dean|"
    r"chair|controller|comptroller|accountant|executive|secretary|captain|editor|therapist|"
    r"nurse|engineer|physician|dentist|attorney|librarian|mayor|commissioner|ceo|cfo|coo|"
    r"cto|cio|vp|don|treasurer|pharmacist|provost|chancellor|registrar|scientist|architect)\Z",
    re.IGNORECASE,
)
_LEADING = lazy_pattern(r"(?:head|chief|lead|senior|master|deputy|assistant)\s\w+", re.IGNORECASE)
_PASSING = lazy_pattern(r"\b(?:charge|shift|duty|on-duty|attending)\b", re.IGNORECASE)
"""Who is in charge for a shift only, beside the one who is always."""

_JOB = frozenset({"position", "role", "job", "incumbent", "employee", "candidate", "individual", "post"})
_SMALL = frozenset({"of", "the", "our", "a", "an", "and", "&"})
_SPELLED = {
    "vp": "vice president",
    "svp": "senior vice president",
    "hr": "human resources",
    "ceo": "executive director",
    "mgr": "manager",
}


class Supervisor(NamedTuple):
    """Whom the job reports to, in the sentence's words, with block offsets."""

    who: str
    start: int
    end: int


def find_supervisors(sentence: Sentence, title: str) -> Iterator[Supervisor]:
    """Yield the one person a sentence names; ``title`` tells "the bookkeeper reports" from others who do."""
    if _SEVERAL.search(sentence.text):
        return
    for form in _FORMS:
        match = form.search(sentence.text)
        if not match or (form is _SAID and not _is_job(match, title)):
            continue
        who = _STOP.sub("", match["who"])
        is_person = _PERSON.match(_head(who.split())) or _LEADING.match(who)
        if is_person and not _PASSING.search(who):
            start = sentence.start + match.start("who")
            yield Supervisor(who, start, start + len(who))
            return


def is_same_person(one: str, other: str) -> bool:
    """Tell whether two names can mean one person: one tells no more than the other, or abbreviates it."""
    first, second = _words(one), _words(other)
    if set(first) <= set(second) or set(second) <= set(first):
        return True
    return _abbreviates(one, other) or _abbreviates(other, one)


def _abbreviates(short: str, long: str) -> bool:
    words = long.casefold().split()
    initials = "".join(word[0] for word in words), "".join(word[0] for word in words if word not in _SMALL)
    return short.casefold() in initials


def _is_job(match: re.Match[str], title: str) -> bool:
    subject = match["subject"].casefold().split()
    if subject[0].startswith("you"):
        return not match["third"]
    return bool(match["third"]) and (subject[-1] in _JOB or subject[-1] in title.casefold().split())


def _words(name: str) -> list[str]:
    spelled = " ".join(_SPELLED.get(word, word) for word in name.casefold().split())
    return [word for word in spelled.split() if word not in _SMALL]


def _head(words: list[str]) -> str:
    """Give the word for the person: the one before "of", or the last."""
    small = next((place for place, word in enumerate(words) if place and word.casefold() == "of"), len(words))
    return words[small - 1]
