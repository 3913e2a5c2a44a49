"""Amounts without a unit that are pay by how they stand: to start with, after hours, apart on a line."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import replace

from jdlint.language.money import Amount
from jdlint.language.units import SURELY_HOURLY

_DASHES = frozenset("-\u2013\u2014")
_TO_START = re.compile(r"\+?\sto start\b", re.IGNORECASE)
_ENDS_APART = re.compile(r"(?:^|[\u00b7|:;,(\u2022.!?]|\s[-\u2013\u2014])\s*$")
_BEGINS_APART = re.compile(
    r"\s*(?:$|[\u00b7|;,.()\u2022+]|[-\u2013\u2014]\s|(?:plus|base|doe|doq|depending|based|cad|usd)\b)",
    re.IGNORECASE,
)
_CLOCK = re.compile(r"\d\s?[ap]\.?m\.?\W*$", re.IGNORECASE)
_SALARY, _WIDEST = (20_000.0, 400_000.0), 2.5
"""Between what sums a range that stands apart is a salary, and how many times its bottom its top may be."""


def shown_as_pay(text: str, amount: Amount) -> str | None:
    """Give what in a text shows an amount without unit or label to be pay, None where nothing does.

    "$18 to start", "6am to 2:30pm $17.50", "Full time, $46,000 - $50,000, hybrid", or "$32-38" as a line.
    """
    if not amount.signed or amount.unit:
        return None
    before, after = text[: amount.start], text[amount.unit_end :]
    start = _TO_START.match(after)
    if start:
        return start[0]
    if amount.high is None:
        is_hourly = SURELY_HOURLY[0] <= amount.low <= SURELY_HOURLY[1]
        return "shift" if is_hourly and not after.strip() and _CLOCK.search(before) else None
    if not amount.low <= amount.high <= _WIDEST * amount.low:
        return None
    if _SALARY[0] <= amount.low and amount.high <= _SALARY[1]:
        return "range" if _ENDS_APART.search(before) and _BEGINS_APART.match(after) else None
    is_hourly = SURELY_HOURLY[0] <= amount.low and amount.high <= SURELY_HOURLY[1]
    return "range" if is_hourly and is_alone(text, amount) else None


def is_alone(text: str, amount: Amount) -> bool:
    """Tell whether an amount is all that a sentence says."""
    return not any(letter.isalnum() for letter in text[: amount.start] + text[amount.unit_end :])


def chained(text: str, amounts: Iterable[Amount]) -> Iterator[Amount]:
    """Join the steps of a scale, "$14.00 - $14.70 - $15.43/hr", to one range."""
    last: Amount | None = None
    for amount in amounts:
        if last and last.unit in {None, amount.unit} and _follows(text, last, amount):
            high = amount.high or amount.low
            last = replace(amount, start=last.start, low=last.low, high=high)
            continue
        if last:
            yield last
        last = amount
    if last:
        yield last


def _follows(text: str, last: Amount, amount: Amount) -> bool:
    rises = last.high is not None and last.high < amount.low
    return rises and text[last.unit_end : amount.start].strip() in _DASHES
