"""What the facts in a sentence say of its section: an amount, an hour of the day, an address, a degree."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from jdlint.content.hints import has_figure, holds_any
from jdlint.language.money import amounts_of_money
from jdlint.language.reading import Sentence

SIGNS = {
    "pay": "compensation",
    "amount": "compensation",
    "clock": "schedule",
    "contact": "how_to_apply",
    "degree": "requirements",
    "credential": "requirements",
    "years": "requirements",
    "fair": "legal",
    "postcode": "location",
}
"""The section that each sign speaks for."""

_NO_PAY = ("pay.business",)
_NO_AMOUNT = ("pay.business", "pay.benefit", "pay.extra")
"""Words that tell an amount, with a unit and without, to be no pay."""
_CUES = (("degree", "education.level"), ("credential", "credential"), ("fair", "state.eeo"))
_CURRENCY = re.compile(r"[$\u00a3\u20ac\u20b9]|\b[A-Z]{3}\b|mile|cpm|CPM")
_ALONE = re.compile(r"\W*(?:up to|from|starting (?:at|from)|around|about|circa)?\W*", re.IGNORECASE)
"""What may stand before the amount in a line that gives nothing but the pay: "Up to $32,000"."""

_CLOCK = re.compile(
    r"\d(?<!\w\d)\d?(?:(?::\d\d)?\s?[ap](?:\.?m\b|\b)|:\d\d\b"
    r"|(?:\s?[-\u2013]\s?\d{1,2})?[ -](?:hours?|hrs?)\b)",
    re.IGNORECASE,
)
"""It begins with the digit that it consumes, so that other letters are skipped quickly."""

_DAYS = re.compile(
    r"\b(?:Mon|Tue|Wed|Thu|Fri|Sat|Sun)[a-z]{0,6}\.?\s?(?:[-\u2013]|to|thru|through)\s?(?:Mon|Tue|Wed|Thu|Fri|Sat|Sun)",
    re.IGNORECASE,
)
_DAY_HINTS = ("mon", "tue", "wed", "thu", "fri", "sat", "sun")
_ADDRESS = re.compile(r"[\w-]@[\w-]{1,64}\.\w|\bhttps?://\w|\bwww\.\w")
_PHONE = re.compile(r"\(?\b\d{3}\)?[ .-]\d{3}[ .-]\d{4}\b|\b0\d{2,4}[ -]\d{3}[ -]?\d{3,4}\b")
_POSTCODE = re.compile(r"\b[A-Z]{2},? \d{5}\b|\b[A-Z]{1,2}\d[A-Z\d]? \d[A-Z]{2}\b")
_YEARS = re.compile(
    r"\b(?:\d{1,2}|one|two|three|four|five|six|seven|eight|ten)\+?(?:\s?(?:[-\u2013]|to)\s?\w{1,5})?\+?"
    r"\s(?:years?|yrs?)(?:['\u2019]|\b(?!\s(?:old|ago|now)))",
    re.IGNORECASE,
)


def signs(sentence: Sentence) -> Iterator[str]:
    """Yield the signs in a sentence, each of them once."""
    text = sentence.text
    has_figures = has_figure(text)
    if has_figures and _CURRENCY.search(text):
        yield from _of_money(sentence)
    if (has_figures and _CLOCK.search(text)) or _has_days(text):
        yield "clock"
    if has_figures and _POSTCODE.search(text):
        yield "postcode"
    linked = "@" in text or "www" in text or "http" in text
    if (linked and _ADDRESS.search(text)) or (has_figures and _PHONE.search(text)):
        yield "contact"
    if ("year" in text or "yr" in text) and _YEARS.search(text):
        yield "years"
    told = {_sign_of(cue.label) for cue in sentence.cues}
    yield from (sign for sign, _ in _CUES if sign in told)


def _has_days(text: str) -> bool:
    """Tell whether a sentence with a figure, or a day written out, has days from one to another."""
    is_of_days = has_figure(text) or "day" in text or "un" in text
    return is_of_days and holds_any(text.lower(), _DAY_HINTS) and _DAYS.search(text) is not None


@cache
def _sign_of(label: str) -> str | None:
    return next((sign for sign, prefix in _CUES if label.startswith(prefix)), None)


def _of_money(sentence: Sentence) -> Iterator[str]:
    amounts = list(amounts_of_money(sentence.text))
    has_unit = any(amount.unit for amount in amounts)
    if amounts and not any(sentence.labelled(*(_NO_PAY if has_unit else _NO_AMOUNT))):
        yield "pay" if has_unit else "amount"
        first, last = amounts[0].start, amounts[-1].unit_end
        if not has_unit and _ALONE.fullmatch(sentence.text[:first]) and not sentence.text[last:].strip(" .+"):
            yield "pay"
