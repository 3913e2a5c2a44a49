"""Statements of pay: amounts of money for the work, not a bonus, a benefit or the employer's business.

Cue lists: ``reference/cues/pay.yaml``.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import islice

from jdlint.content.hints import has_figure
from jdlint.language.money import Amount, amounts_of_money, bare_amount
from jdlint.language.other_money import (
    APART,
    LABEL_REACH,
    OTHER_MONEY,
    REACH_AFTER,
    REACH_BEFORE,
    between,
    is_other_money,
)
from jdlint.language.pay_ends import ends_of
from jdlint.language.pay_forms import chained, is_alone, shown_as_pay
from jdlint.language.reading import Passage, Pay, Sentence
from jdlint.language.units import PLAUSIBLE, SURELY_HOURLY, SURELY_YEARLY, plausible, unit_of_label

HOME = frozenset({"compensation", "title", "metadata"})
"""Sections in which an amount needs no label."""

STRICT = frozenset({"benefits", "about_employer", "legal"})
"""Sections in which an amount needs a label, whatever its unit."""

SURELY_PAY = {
    "hour": 7.0,
    "year": 15000.0,
    "mile": 0.2,
    "week": 300.0,
    "day": 80.0,
    "month": 1200.0,
    "shift": 80.0,
    "other": 5.0,
}
"""Amounts by unit that need no label outside those sections."""

MOST_AMOUNTS = 60
"""No sentence names more amounts; a longer chain is no prose."""

LONGEST_LABEL, LABEL_WORDS = 60, 4
"""How long a sentence of its own may be that labels the amount behind it."""

_SHORTER = frozenset({"hour", "day", "week", "month"})
"""Units for which a year's pay may be given by a slip."""

_LISTS = frozenset({"benefits", "about_employer"})
"""Sections among whose lines one may give the pay: "$31.50 an hour, paid weekly"."""

_ONE = re.compile(r"[ *\u2013\u2022-]*[A-Za-z]+(?:[ /][A-Za-z]+){0,3}(?: ?:| ?[\u2013\u2014-]) ?")
"""Up to four words that lead an amount, such as those of one of several jobs."""

_BULLETS = " -*\u2013\u2022"
_STEP = "step"
"""The label of an amount that goes on from the one before it."""

_LINK = (
    r"(?:\s?(?:range|rate|scale|information|is|of|from|between|starts?|starting|at|in|usd|\(annual\)|\(hourly\)))"
    r"{0,4}\s?[:=\u2013\u2014-]{0,2}\s?(?:from |between )?[\"'\u201c(]?\s?"
)
_TO_FIGURE = re.compile(rf"{_LINK}(?=[\d.])", re.IGNORECASE)
_TO_AMOUNT = re.compile(_LINK, re.IGNORECASE)
_BARE_LABEL = re.compile(r"salar|pay|wage|compensation|remuneration|hourly|rate|range|income", re.IGNORECASE)
_LEADS_BY_UNIT = re.compile(
    r"\b(hourly|daily|weekly|monthly) (?:base |starting )?(?:pay|rate|wage|salary|compensation)s?"
    r"(?: (?:is|of|range|from|at))?:? ?$",
    re.IGNORECASE,
)
_LED_UNITS = {"hourly": "hour", "daily": "day", "weekly": "week", "monthly": "month"}
_EARNS = re.compile(
    r"\b(?:you|we|people|crews?|drivers|techs?)(?:.ll| will| can)? (?:earn|gross|pay|take home) $",
    re.IGNORECASE,
)
_RATE = re.compile(r"hourly|(?:pay|wage) rate|rates? of pay", re.IGNORECASE)
_WITH_CENTS = re.compile(r"\d{1,3}\.\d\d(?![\d%])")
"""What tells a rate where no currency does: "Starting Hourly Rate: 16.00"."""

_HOURLY = re.compile(r"hour|/\s?hr|\bhr", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class _Context:
    """What stands around an amount: the label that names it, and whether the section is about pay."""

    section: str
    label: str | None


def find_pay(sentence: Sentence, passage: Passage, before: Sentence | None = None) -> Iterator[Pay]:
    """Give the statements of pay in one sentence; spans are block offsets.

    ``before`` is the sentence before it, which may be its label ("Annual salary", "Pay rates:").
    """
    return _found(sentence, passage, before) if has_figure(sentence.text) else iter(())


def _found(sentence: Sentence, passage: Passage, before: Sentence | None) -> Iterator[Pay]:
    amounts = list(_amounts(sentence))
    heading, last = _heading(before) if amounts else None, None
    for amount in amounts:
        label = _label(sentence, amount) or heading or shown_as_pay(sentence.text, amount)
        unit_given = amount.unit or _is_next_step(last, amount) or _is_alone(sentence, amount)
        if amount.signed and label is None and passage.section not in HOME and not unit_given:
            continue
        if is_other_money(sentence, amount):
            continue
        unit = _unit(sentence, amount, _Context(passage.section, label))
        if last and _is_next_step(last, amount):
            unit, label = last.unit, label or _STEP
        fits = unit is not None and _fits(amount, unit, passage.section, label)
        opens = (amount.unit and _opens(sentence, amount)) or _is_range_of_one(sentence, amount)
        opens = opens and passage.section in _LISTS
        if fits or (opens and _is_sure(amount)) or _is_slip(sentence, amount, passage.section, heading):
            yield _statement(sentence, passage, amount, unit)
            last = amount if amount.unit else last


def _is_next_step(last: Amount | None, amount: Amount) -> bool:
    """Tell whether an amount without a unit goes on from the one before: "$17/hr, $18 after six months"."""
    alike = last is not None and last.low / 2 <= amount.low <= last.low * 2
    return alike and amount.signed and amount.unit is None


def _is_alone(sentence: Sentence, amount: Amount) -> bool:
    """Tell whether a range is all that a line says: "$128,000 - $156,000"."""
    return amount.high is not None and is_alone(sentence.text, amount)


def _opens(sentence: Sentence, amount: Amount) -> bool:
    return not sentence.text[: amount.start].strip(_BULLETS)


def _is_range_of_one(sentence: Sentence, amount: Amount) -> bool:
    """Tell whether a line gives an hourly range behind a word or two: "Climber: $29 to $38/hr"."""
    is_range = amount.high is not None and amount.unit == "hour"
    return is_range and _ONE.fullmatch(sentence.text, 0, amount.start) is not None


def _is_sure(amount: Amount) -> bool:
    return (
        amount.unit in SURELY_PAY
        and SURELY_PAY[amount.unit] <= amount.low
        and plausible(amount.low, amount.unit)
    )


def _amounts(sentence: Sentence) -> Iterator[Amount]:
    text = sentence.text
    if not has_figure(text):
        return
    signed = list(chained(text, islice(amounts_of_money(text), MOST_AMOUNTS)))
    yield from signed
    if signed:
        return
    for cue in islice(sentence.labelled("pay.label"), MOST_AMOUNTS):
        end = cue.end - sentence.start
        opening = _TO_FIGURE.match(text, end)
        label = text[cue.start - sentence.start : end]
        if opening and _BARE_LABEL.search(label):
            amount = bare_amount(text, opening.end())
            rate = _RATE.search(label) and _WITH_CENTS.match(text, opening.end())
            if amount and (amount.unit or amount.low >= SURELY_YEARLY[0] or rate):
                yield amount


def _heading(before: Sentence | None) -> str | None:
    """Give the words of the sentence before where they are a label of pay and nothing more."""
    if before is None or len(before.text) > LONGEST_LABEL or any(letter.isdigit() for letter in before.text):
        return None
    named = any(before.labelled("pay.label")) and not any(before.labelled(*OTHER_MONEY))
    return (
        before.text
        if named and (before.text.endswith(":") or len(before.text.split()) <= LABEL_WORDS)
        else None
    )


def _label(sentence: Sentence, amount: Amount) -> str | None:
    """Give the words that name an amount as pay, before it or right behind it."""
    start, end = sentence.start + amount.start, sentence.start + amount.unit_end
    before = [cue for cue in sentence.labelled("pay.label") if start - LABEL_REACH <= cue.start < start]
    if before:
        return sentence.text[before[0].start - sentence.start : amount.start]
    for cue in sentence.labelled("pay.label"):
        if (
            cue.start >= end
            and not APART.search(between(sentence, end, cue.start))
            and cue.start - end <= REACH_AFTER
        ):
            return sentence.text[cue.start - sentence.start : cue.end - sentence.start]
    return None


def _unit(sentence: Sentence, amount: Amount, context: _Context) -> str | None:
    if amount.unit:
        return amount.unit
    top = amount.high or amount.low
    led = _LEADS_BY_UNIT.search(sentence.text, 0, amount.start)
    if led and amount.signed and amount.low > PLAUSIBLE[_LED_UNITS[led[1].lower()]][1]:
        return _LED_UNITS[led[1].lower()]
    named = unit_of_label(context.label or "") or unit_of_label(
        sentence.text[amount.unit_end : amount.unit_end + 40]
    )
    if named and plausible(top, named):
        return named
    if SURELY_YEARLY[0] <= amount.low <= SURELY_YEARLY[1]:
        return "year"
    hourly = context.label or context.section == "compensation" or _HOURLY.search(sentence.text)
    return "hour" if hourly and amount.low >= SURELY_HOURLY[0] and top <= SURELY_HOURLY[1] else None


def _fits(amount: Amount, unit: str, section: str, label: str | None) -> bool:
    if not plausible(amount.low, unit) or (amount.high is not None and not plausible(amount.high, unit)):
        return False
    if label or section in HOME:
        return True
    if section in STRICT or (section == "responsibilities" and unit != "hour"):
        return False
    return amount.low >= SURELY_PAY.get(unit, amount.low)


def _is_slip(sentence: Sentence, amount: Amount, section: str, heading: str | None) -> bool:
    """Tell whether an amount is surely meant as pay although its unit is missing or cannot be right."""
    if not amount.signed or section in STRICT:
        return False
    if amount.unit in _SHORTER and amount.low > PLAUSIBLE[amount.unit][1]:
        earns = _EARNS.search(sentence.text, 0, amount.start) is not None
        return earns or (amount.unit == "hour" and section in HOME) or _is_named(sentence, amount)
    opens = heading is not None and not sentence.text[: amount.start].strip()
    if amount.unit == "year" and section == "compensation" and _opens(sentence, amount):
        opens = opens or SURELY_HOURLY[0] <= amount.low <= SURELY_HOURLY[1]
    return amount.unit in {None, "year"} and (opens or _is_named(sentence, amount))


def _is_named(sentence: Sentence, amount: Amount) -> bool:
    """Tell whether a plain word for pay leads straight to the amount: "Salary: $600", "pay from $600"."""
    for cue in sentence.labelled("pay.label"):
        start, end = cue.start - sentence.start, cue.end - sentence.start
        if amount.start - REACH_BEFORE <= end <= amount.start and _BARE_LABEL.search(
            sentence.text, start, end
        ):
            return _TO_AMOUNT.fullmatch(sentence.text, end, amount.start) is not None
    return False


def _statement(sentence: Sentence, passage: Passage, amount: Amount, unit: str | None) -> Pay:
    ends = ends_of(sentence.text, amount)
    return Pay(
        span=sentence.span(sentence.start + ends.start, sentence.start + ends.end),
        text=sentence.text[ends.start : ends.end],
        section=passage.section,
        modality="stated",
        minimum=ends.low,
        maximum=ends.high,
        unit=unit,
        currency=amount.currency,
    )
