"""What the facts in a sentence say of its section: an amount, an hour of the day, an address, a degree."""

from __future__ import annotations

import re
from collections.abc import Iterator

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
}
"""The section that each sign speaks for."""

_NO_PAY = ("pay.business",)
_NO_AMOUNT = ("pay.business", "pay.benefit", "pay.extra")
"""Words that tell an amount, with a unit and without, to be no pay."""
_CUES = {"degree": "education.level", "credential": "credential", "fair": "state.eeo"}
_CLOCK = re.compile(
    r"\b\d{1,2}(?::\d\d)?\s?[ap](?:\.?m\b|\b)|\b\d{1,2}:\d\d\b"
    r"|\b(?:Mon|Tue|Wed|Thu|Fri|Sat|Sun)[a-z]{0,6}\.?\s?(?:[-\u2013]|to|thru|through)\s?(?:Mon|Tue|Wed|Thu|Fri|Sat|Sun)"
    r"|\b\d{1,2}(?:\s?[-\u2013]\s?\d{1,2})?[ -](?:hours?|hrs?)\b",
    re.IGNORECASE,
)
_CONTACT = re.compile(
    r"[\w.+-]{1,64}@[\w-]{1,64}\.\w|\bhttps?://\w|\bwww\.\w|\(?\b\d{3}\)?[ .-]\d{3}[ .-]\d{4}\b"
    r"|\b0\d{2,4}[ -]\d{3}[ -]?\d{3,4}\b"
)
_YEARS = re.compile(
    r"\b(?:\d{1,2}|one|two|three|four|five|six|seven|eight|ten)\+?(?:\s?(?:[-\u2013]|to)\s?\w{1,5})?\+?"
    r"\s(?:years?|yrs?)(?:['\u2019]|\b(?!\s(?:old|ago|now)))",
    re.IGNORECASE,
)


def signs(sentence: Sentence) -> Iterator[str]:
    """Yield the signs in a sentence, each of them once."""
    amounts = list(amounts_of_money(sentence.text))
    has_unit = any(amount.unit for amount in amounts)
    if amounts and not any(sentence.labelled(*(_NO_PAY if has_unit else _NO_AMOUNT))):
        yield "pay" if has_unit else "amount"
    for sign, pattern in (("clock", _CLOCK), ("contact", _CONTACT), ("years", _YEARS)):
        if pattern.search(sentence.text):
            yield sign
    for sign, label in _CUES.items():
        if any(sentence.labelled(label)):
            yield sign
