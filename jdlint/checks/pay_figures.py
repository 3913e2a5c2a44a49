"""Looks at the pay figures of a posting: inverted, wide, open-ended, without a unit or currency.

Where a law of the place forbids an open end or so wide a range, ``{law}`` in the message names it, and the
finding is an error where the law surely reaches the posting; ``{width}`` says how wide a range is.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator

from jdlint.checks import Context, finding
from jdlint.content.cards import Card
from jdlint.content.duties import Duty, Setting, duties
from jdlint.content.jurisdictions import Law
from jdlint.content.lazy_pattern import lazy_pattern
from jdlint.findings import Finding, Severity, Span, block_of
from jdlint.language.anchored import sentence_at
from jdlint.language.reading import Pay, Reading

KEYS = frozenset({"limit"})
REQUIRED = frozenset({"problem"})
NEEDS = frozenset[str]()

_LEAST_PER_YEAR = 1000
_MOST = {"hour": 1000, "day": 5000, "week": 15_000, "month": 60_000}
"""What is not paid for so short a time."""

_OPEN = lazy_pattern(
    r"\b(?:from|start(?:ing|s)? (?:at|from)|(?:begin(?:ning|s)?|opens?) at|can|could|may|might|top|star"
    r"|best|best[- ]paid|highest[- ](?:paid|earning)|up to|as (?:much|high) as"
    r"|(?:no|not|never) (?:less|lower) than|minimum of|maximum(?: of)?|max|not to exceed"
    r"|(?:tops? out|peaks?|capped) at|at least"
    r"|(?:and|then) (?:up|above|more|[a-z ]{2,20} (?:up|higher|upward|from there|with you))"
    r"|or (?:more|above|better|higher)|plus|north of"
    r"|upwards of|in excess of|over|more than|ceiling of|under|below|less than)\b"
    r"|\+\s*$|[\dk]\+",
    re.IGNORECASE,
)

_DOLLARS = frozenset({"US", "CA", "AU", "NZ", "SG", "HK"})
_DOLLAR_NAME = lazy_pattern(
    r"[A-Z]\$|\b(?:USD|CAD|AUD|NZD|SGD|HKD)\b|\b(?:US|Canadian|Australian) dollars?\b"
)
_CURRENCY = lazy_pattern(r"[$\u20ac\u00a3\u20b9]|\b(?:USD|CAD|AUD|NZD|SGD|HKD|GBP|EUR|INR|CHF)\b")
_AMERICAN = lazy_pattern(r"\bU\.?S\.?A?\b|United States|401 ?\(?k\b|\bFederal\b")
_A_YEAR = {"year": 1, "month": 12, "week": 52, "hour": 2080}
_SPREAD_ENDS = 200_000
"""The yearly pay above which no law limits the width of a range."""

_SCHEDULE = lazy_pattern(
    r"\b(?:GS|WG|WL|FV|AD|SV)[ -]?\d{1,2}\b|\b(?:pay|salary|wage) (?:grades?|steps?|schedules?|bands?)\b"
    r"|\b(?:pay |salary )?(?:grade|step)s?:? \d{1,2}\b"
    r"|\b(?:\d+|two|three|four|five|six|seven|eight|nine|ten) steps\b|\btop step\b"
    r"|\bstep (?:one|placement|[A-Z])\b"
    r"|\b(?:collective|bargaining|union|staff|licensed|certified|teachers?['\u2019]?|faculty|master|labor)"
    r" (?:[a-z]+ )?(?:agreement|contract)\b|\b(?:teachers?['\u2019]?|faculty) salary\b|\bplaced by degree\b",
    re.IGNORECASE,
)
_CENTS = lazy_pattern(r"\d\.\d\d\b.*\d\.\d\d\b")
"""Nobody is paid "$25.10 - $33.75" but by the hour; a lone "$17.50" may be for a piece."""

_EARNED = lazy_pattern(
    r"\b(?:(?<!is )(?<!are )(?<!be )made|earned|averaged|grossed|took home|came to|"
    r"(?:last|past|previous) (?:year|season|quarter|(?:12|twelve) months))\b",
    re.IGNORECASE,
)
"""What tells that people have had such pay, which is no offer of it: "stylists made ... last year"."""

_UNIT_WORD = lazy_pattern(r"\b(?:hour(?:s|ly)?|hrs?|ph|p/?h|hr)\b|/\s?h", re.IGNORECASE)


def check(card: Card, reading: Reading, context: Context) -> Iterator[Finding]:
    """Yield the pay statements that have the card's ``problem``."""
    problem = card.params["problem"].choice((*_PROBLEMS, _BARE))
    stated = [found for found in reading.stated(Pay) if isinstance(found, Pay)]
    if not stated:
        return
    if problem == _BARE:
        yield from _without_currency(card, reading, context, stated)
        return
    has = _PROBLEMS[problem]
    limit = card.params["limit"].number() if "limit" in card.params else 0.0
    guessed = [found for found in stated if has is _no_unit and _is_guessed(found, reading)]
    for found in stated:
        if problem == "open_ended" and (not _open_ended(found, limit) or _is_closed(found, stated)):
            continue
        if has is _no_unit and _is_told(found, stated, guessed):
            continue
        if problem in _OF_OFFERS and len(stated) > 1 and _is_past(found, reading):
            continue
        duty = _forbidding(problem, found, context)
        if problem == "wide" and not duty and _is_scheduled(found, reading):
            continue
        if duty or has(found, limit) or found in guessed[:1]:
            yield finding(
                card,
                reading,
                found.span,
                severity=Severity.ERROR if duty and duty.sure else None,
                citations=duty.law.dated_citations if duty else (),
                unit=found.unit or "",
                width=_width(found, limit, duty),
                law=_named(duty, context) if duty else "",
            )


def _is_past(found: Pay, reading: Reading) -> bool:
    """Tell whether a sentence gives what others have earned, beside the pay that is offered."""
    sentence = sentence_at(reading, found.span) if isinstance(found.span, Span) else None
    return sentence is not None and _EARNED.search(sentence.text) is not None


def _forbidding(problem: str, found: Pay, context: Context) -> Duty | None:
    """Give the law of the place that such a figure breaks, the surest first; None where there is none."""
    breaks = _BREACHES.get(problem)
    if breaks is None or not context.places:
        return None
    setting = Setting(context.places, context.today, context.employer)
    laws = duties(context.reference.jurisdictions, setting, "pay_transparency")
    return next((duty for duty in laws if breaks(found, duty.law)), None)


def _width(found: Pay, limit: float, duty: Duty | None) -> str:
    if duty and duty.law.spread and not _wide(found, limit):
        return f"with more than {duty.law.spread:,.0f} a year between its ends"
    return "whose top is more than one and a half times its bottom"


def _named(duty: Duty, context: Context) -> str:
    place = context.reference.places.name(duty.law.place)
    forbids = "forbids" if duty.sure else "may forbid"
    return f"; {place} {forbids} that ({duty.law.name}, in force since {duty.law.since})"


def _is_open_against(found: Pay, law: Law) -> bool:
    return law.open_range is False and _open_ended(found, 0.0)


def _is_wide_against(found: Pay, law: Law) -> bool:
    times = _A_YEAR.get(found.unit or "")
    if law.spread is None or times is None or not found.minimum or not found.maximum:
        return False
    return (found.maximum - found.minimum) * times > law.spread and found.maximum * times <= _SPREAD_ENDS


def _without_currency(card: Card, reading: Reading, context: Context, stated: list[Pay]) -> Iterator[Finding]:
    """Yield the first amount whose currency nothing tells.

    A bare number is plain where all places are American or some sum of the posting names its currency; a
    dollar sign is plain unless two countries with dollars of their own are named.
    """
    countries = {place.partition("-")[0] for place in context.places if place != "remote"}
    is_told = countries == {"US"} or (not countries and bool(_AMERICAN.search(reading.whole_text)))
    is_told = is_told or bool(_CURRENCY.search(reading.whole_text))
    for found in stated:
        if found.span.start == found.span.end:
            continue
        if found.currency is None:
            is_unclear = not is_told
        else:
            is_unclear = len(countries & _DOLLARS) > 1 and _has_plain_dollar(found)
        if is_unclear:
            yield finding(card, reading, found.span)
            return


def _has_plain_dollar(found: Pay) -> bool:
    return "$" in found.text and not _DOLLAR_NAME.search(found.text)


def _inverted(found: Pay, limit: float) -> bool:
    return found.minimum is not None and found.maximum is not None and found.maximum < found.minimum


def _wide(found: Pay, limit: float) -> bool:
    return bool(found.minimum and found.maximum and found.maximum > limit * found.minimum)


def _is_scheduled(found: Pay, reading: Reading) -> bool:
    """Tell whether a published schedule of grades or steps sets the range, not the one who hires."""
    block = block_of(found.span)
    if block is None:
        return False
    near = reading.posting.blocks[max(0, block - 1) : block + 2]
    return any(_SCHEDULE.search(each.text) for each in near)


def _open_ended(found: Pay, limit: float) -> bool:
    return (found.maximum is None or found.minimum is None) and bool(_OPEN.search(found.text))


def _is_closed(found: Pay, stated: list[Pay]) -> bool:
    """Tell whether the other end stands beside an open one, or both: "Min $37, max $49", "$18, up to $23"."""
    if any(other.minimum and other.maximum for other in _beside(found, stated)):
        return True
    if found.minimum is None:
        return any(
            other.maximum is None and (other.minimum or 0) < (found.maximum or 0)
            for other in _beside(found, stated)
        )
    return found.maximum is None and any(
        other.minimum is None and found.minimum < (other.maximum or 0) for other in _beside(found, stated)
    )


def _is_told(found: Pay, stated: list[Pay], guessed: list[Pay]) -> bool:
    """Tell whether the posting gives the same amounts in another place, and their unit there."""
    return any(
        other not in guessed
        and other.unit is not None
        and (other.minimum, other.maximum) == (found.minimum, found.maximum)
        for other in stated
        if other is not found
    )


def _beside(found: Pay, stated: list[Pay]) -> Iterator[Pay]:
    """Yield the other amounts of the same unit that the same block states."""
    block = block_of(found.span)
    for other in stated:
        if other is not found and other.unit == found.unit and block_of(other.span) == block is not None:
            yield other


def _no_unit(found: Pay, limit: float) -> bool:
    return found.unit is None


def _is_guessed(found: Pay, reading: Reading) -> bool:
    """Tell whether only the size of an amount says that it is paid per hour: no word near it does."""
    block = block_of(found.span)
    if found.unit != "hour" or block is None or _CENTS.search(found.text):
        return False
    texts = [block.text for block in reading.posting.blocks]
    near = texts[max(0, block - 2) : block + 2]
    return not any(_UNIT_WORD.search(text) for text in near)


def _implausible(found: Pay, limit: float) -> bool:
    high = found.maximum or found.minimum or 0.0
    if found.unit == "year":
        return 0 < high < _LEAST_PER_YEAR
    return high > _MOST.get(found.unit or "", high)


_PROBLEMS: dict[str, Callable[[Pay, float], bool]] = {
    "inverted": _inverted,
    "wide": _wide,
    "open_ended": _open_ended,
    "no_unit": _no_unit,
    "implausible": _implausible,
}
_BREACHES: dict[str, Callable[[Pay, Law], bool]] = {"open_ended": _is_open_against, "wide": _is_wide_against}
_BARE = "no_currency"
_OF_OFFERS = frozenset({"wide", "open_ended"})
