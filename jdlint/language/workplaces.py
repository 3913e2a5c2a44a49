"""The city and state in which a sentence says that the work is done: "The job is based in Omaha, NE"."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache
from typing import NamedTuple

from jdlint.content.lazy_pattern import lazy_pattern
from jdlint.language.reading import Sentence

_CODE = (
    "A[KLRZ]|C[AOT]|D[CE]|FL|GA|HI|I[ADLN]|K[SY]|LA|M[ADEINOST]|N[CDEHJMVY]|O[HKR]|P[AR]|RI|S[CD]|T[NX]|UT|V[AT]"
    "|W[AIVY]"
)
_CITY = r"(?P<city>[A-Z][\w'\u2019-]+(?:\.? [A-Z][\w'\u2019-]+){0,2})"
_ROOM = (
    r"(?:office|shop|store|clinic|site|plant|facility|location|hospital|school|branch|headquarters|warehouse)"
)
_LABEL = lazy_pattern(
    r"(?:^|[.|;]\s)(?:(?:job|work|primary|position)\s)?(?:locations?|workplace|work\s?site"
    r"|place of work|duty station|where|city|town)\s?[:|]\s?$",
    re.IGNORECASE,
)
_SAID = lazy_pattern(
    rf"""\b(?:position|role|job|vacancy|opening|post)\s(?:is|will\sbe)\s(?:\w+\s)?(?:based\s|located\s|situated\s)?
        (?:in|at|out\sof)\s(?:(?:the|our)\s)?(?:{_ROOM}\sin\s)?$
    |\b(?:you|you.ll|candidate|employee)\s(?:will\s)?(?:be\s)?(?:work|working|based|located)\s(?:in|at|out\sof|from)\s
        (?:(?:the|our)\s)?(?:\w+\s)?(?:{_ROOM}\sin\s)?$
    |\byour\s(?:{_ROOM}|workplace|base|desk)\s(?:is|will\sbe)\s(?:located\s)?(?:in|at)\s$
    |\bjoin\s(?:us|our\s(?:\w+\s){{1,2}})\s?(?:at\sour\s{_ROOM}\s)?in\s$
    |\b(?:position|role|job)\ssits\sin\s$
    |\bhiring\s(?:\w+\s){{0,4}}for\sour\s(?:\w+\s)?(?:{_ROOM}\sin\s)?$""",
    re.IGNORECASE | re.VERBOSE,
)
_IN_TITLE = lazy_pattern(r"(?:\s[-\u2013\u2014|]\s|\sin\s|,\s|\()$")
_OTHER = lazy_pattern(
    r"\b(?:travel\w*|train\w*|headquarter\w*|mail|visit\w*|interview\w*|orientation|founded|parent|relocat\w*|or|and"
    r"|either|both|remote|sites|locations|offices|between|during|until|first|license\w*|board|university|college)\b",
    re.IGNORECASE,
)


class Workplace(NamedTuple):
    """A place of work: its city, the code or the name of its state, and block offsets."""

    city: str
    state: str
    start: int
    end: int


def find_workplaces(sentence: Sentence, states: tuple[str, ...], *, is_title: bool) -> Iterator[Workplace]:
    """Yield the one place that a sentence gives for the work; several, or others beside it, are none.

    ``states`` are the names of states as they may be written out.
    """
    text = sentence.text
    places = list(_place(states).finditer(text))
    if len(places) != 1:
        return
    place = places[0]
    before = text[: place.start()]
    alone = not before and len(text) - place.end() <= 1
    if (is_title and (alone or _IN_TITLE.search(before))) or (
        not _OTHER.search(before + text[place.end() :]) and (_LABEL.search(before) or _SAID.search(before))
    ):
        yield Workplace(
            place["city"], place["state"], sentence.start + place.start(), sentence.start + place.end()
        )


@lru_cache(maxsize=8)
def _place(states: tuple[str, ...]) -> re.Pattern[str]:
    """Make the pattern of a city with the two letters or the name of a state."""
    return re.compile(rf"{_CITY}, ?(?P<state>{_CODE}|{'|'.join(states)})(?![\w'\u2019])")
