"""Days of the week on which a sentence says that nobody works, and those on which somebody does."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from jdlint.content.lazy_pattern import lazy_pattern
from jdlint.language.working_days import DAY, DAY_NAMES, WorkingDays

ANCHORS = ("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday", "weekend")
"""One of these stands in every such sentence, in small letters."""

_DAYS = rf"(?P<days>(?:(?:{DAY})(?:,? (?:and|&) |, )?)+|weekends?)"
_PLACE = r"(?:we are|we're|(?:the|our) (?:[\w'\u2019-]+ ){1,3}(?:is|are)|always|and|^)"
_SHIFT = (
    r"(?:shifts?|mornings?|afternoons?|evenings?|nights?|duty|hours|breakfast|brunch|lunch|dinner|service)"
)
_GO_ON = r"(?:is|are|rotates?|alternates?|falls?|comes?|belongs?)"
_DENIED = r"(?! (?:not|never|off|free|closed|paid|rare|optional))"
_WHO = r"(?:you|each \w+|every \w+|the person hired|this position|the job)"
_WORKS = r"(?:works?|covers?|opens?|closes?|staffs?|runs?)"
_ENDS = r"(?= ?(?:$|[.;,)]))"
_OFF = tuple(
    lazy_pattern(pattern, re.IGNORECASE)
    for pattern in (
        rf"\b{_PLACE} ?closed (?:on |all day )?{_DAYS}{_ENDS}",
        rf"\b(?:no|never) (?:work (?:on |is done on )?)?{_DAYS}(?: work| shifts?| hours)?{_ENDS}",
        rf"\b{_DAYS} (?:are|is) (?:always |all )?(?:off|free|closed|yours){_ENDS}",
        rf"\b(?:have|has|get|gets|with) (?:every |all |both )?{_DAYS} off{_ENDS}",
    )
)
_YOURS = tuple(
    lazy_pattern(pattern, re.IGNORECASE)
    for pattern in (
        rf"\b{_WHO}(?: will| also| must)* {_WORKS} (?:on |every |each |some |most |the shop on )?{_DAYS}",
        rf"^every {_DAYS},? you (?:work|open|close|cover|run|start|finish)\b",
    )
)
_WORKED = (
    *_YOURS,
    lazy_pattern(rf"\b{_DAYS} {_SHIFT} {_GO_ON}\b{_DENIED}", re.IGNORECASE),
    lazy_pattern(
        rf"\b{_DAYS} (?:is|are) (?:the|our|your) (?:longest|busiest|main|usual|biggest|fullest)\b",
        re.IGNORECASE,
    ),
)
_DAY = lazy_pattern(rf"\b{DAY}", re.IGNORECASE)
_WEEKEND = frozenset({5, 6})


def find_days_off(text: str) -> Iterator[WorkingDays]:
    """Yield the days on which nobody works: "closed on Sundays", "Saturdays are free"."""
    return _days_in(_OFF, text)


def find_days_worked(text: str) -> Iterator[WorkingDays]:
    """Yield the days on which somebody works: "Sunday shifts rotate"."""
    return _days_in(_WORKED, text)


def find_your_days(text: str) -> Iterator[WorkingDays]:
    """Yield the days on which the reader works: "every Friday you close the clinic"."""
    return _days_in(_YOURS, text)


def _days_in(forms: Iterable[re.Pattern[str]], text: str) -> Iterator[WorkingDays]:
    for form in forms:
        for match in form.finditer(text):
            names = _DAY.findall(match["days"])
            days = frozenset(DAY_NAMES.index(name[:3].casefold()) for name in names) or _WEEKEND
            yield WorkingDays(0, days, match.start(), match.end())
