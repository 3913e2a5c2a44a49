"""Amounts of money in a text: "$18.50 - $22/hr", "£30k", "USD 60,000 to 75,000 per annum", "42 to 75 CPM"."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from jdlint.content.hints import has_figure, holds_any
from jdlint.language.units import SUFFIX, unit_named

_CODES = ("USD", "CAD", "AUD", "NZD", "GBP", "EUR", "INR", "SGD", "CHF")
_CODE = f"(?:{'|'.join(_CODES)})"
_MARKED = rf"(?:\b{_CODE}|(?-i:(?<=[a-z]){_CODE}))"
"""A code after a mark, or in capitals glued to its label ("SalaryUSD 14"); a "chauffeur" holds none."""

_SIGN = rf"(?:\b(?:US\s?|(?:CA|AU|NZ|SG|C|A))\$|{_MARKED}\s?[$\u00a3\u20ac]?|[$\u00a3\u20ac\u20b9])"
_FIGURE = r"(?:\d{1,3}(?:,\d{3}){1,3}(?:\.\d{1,2})?|\d{1,7}(?:\.\d{1,4})?|\.\d{2,3})(?![\d])"
_DASH = r"[-\u2010-\u2015~]"
_TO = rf"\s?(?:{_DASH}{{1,2}}|\bto\b|\band\b|\b(?:up|down) to\b)\s?"
_WITH_UNIT = r"\d[\d.,]{0,9}\s?(?:/|per\b|an?\b|hours?\b|hrs?\b)"
_MONEY = re.compile(
    rf"(?P<sign>{_SIGN})\s?(?P<low>{_FIGURE})(?:\s?(?P<low_k>k\b))?\+?(?:\s?(?P<low_code>{_CODE})\b)?"
    rf"(?P<inner>(?:{SUFFIX.format('low_unit')})\.?(?={_TO}(?:up to\s)?(?:{_SIGN}|{_WITH_UNIT})))?"
    rf"(?:{_TO}(?:up to\s)?(?P<high_sign>{_SIGN}\$?)?\s?(?P<high>{_FIGURE})(?:\s?(?P<high_k>k\b))?)?"
    rf"(?P<plus>\+)?"
    rf"(?:\s?\(?(?P<code>{_CODE})\b\)?)?(?P<tail>{SUFFIX.format('unit')})?",
    re.IGNORECASE,
)
_BARE = re.compile(
    rf"(?<![\w.,$\u00a3\u20ac/-])(?P<low>{_FIGURE})(?:\s?(?P<low_k>k\b))?"
    rf"(?:\s?(?:{_DASH}|\bto\b)\s?(?P<high>{_FIGURE})(?:\s?(?P<high_k>k\b))?)?(?P<plus>\+)?(?!\s?%|[,.]\d)"
    rf"(?:\s?\(?(?P<code>{_CODE})\b\)?)?(?P<tail>{SUFFIX.format('unit')})?",
    re.IGNORECASE,
)
_SIGNED_BEHIND = re.compile(
    rf"(?<![\w.,$\u00a3\u20ac/-])(?P<low>{_FIGURE})(?P<low_k>k\b)?(?:{_TO}(?P<high>{_FIGURE})(?P<high_k>k\b)?)?"
    rf"\s?(?P<sign>[$\u00a3\u20ac])(?P<inner>)(?P<plus>)(?P<tail>\s?{SUFFIX.format('unit')})",
    re.IGNORECASE,
)
"""Amounts with the sign before their unit: "58,000 - 65,000 $ /year"."""

_CENTS = re.compile(
    rf"(?<![\w.,$])(?P<low>(?=[\d.])\d{{0,3}}(?:\.\d{{1,3}})?)(?:\s?(?:{_DASH}|\bto\b)\s?(?P<high>\d{{0,3}}(?:\.\d{{1,3}})?))?\s?"
    r"(?:cpm\b|(?:cents?|\u00a2)\s?(?:per|a|/)\s?mile\b)",
    re.IGNORECASE,
)
_MILLIONS = re.compile(r"\s?\+?(?:m|mm|mn|mil|million|b|bn|billion|trillion|t)\b", re.IGNORECASE)
_BETWEEN = re.compile(r"\bbetween\s$", re.IGNORECASE)
_CODED = re.compile(rf"{_MARKED}\b", re.IGNORECASE)
_CURRENCIES = {"\u00a3": "GBP", "\u20ac": "EUR", "\u20b9": "INR", "$": "USD"}
_DOLLARS = {"us$": "USD", "ca$": "CAD", "c$": "CAD", "au$": "AUD", "a$": "AUD", "nz$": "NZD", "sg$": "SGD"}
_SMALL = 1000.0


@dataclass(frozen=True, slots=True)
class Amount:
    """An amount or a range, with the offsets of its figures and the end of its unit."""

    start: int
    end: int
    unit_end: int
    low: float
    high: float | None
    unit: str | None
    currency: str | None
    signed: bool = True


def amounts_of_money(text: str) -> Iterator[Amount]:
    """Yield the amounts that carry a currency, and those in cents a mile, in order; millions are left out."""
    if not has_figure(text):
        return
    if holds_any(text, _CURRENCIES) or (holds_any(text.upper(), _CODES) and _CODED.search(text)):
        for match in _MONEY.finditer(text):
            if not _MILLIONS.match(text, match.end()) and not _MILLIONS.match(text, match.end("low")):
                yield _read(match, _currency(match["code"] or match["low_code"] or match["sign"]))
        for match in _SIGNED_BEHIND.finditer(text):
            yield _read(match, _currency(match["sign"]))
    if "mile" in text.lower() or "cpm" in text.lower():
        yield from _in_cents(text)


def bare_amount(text: str, start: int) -> Amount | None:
    """Give the amount without a currency that stands at ``start``, as behind "Salary:"."""
    match = _BARE.match(text, start)
    if match is None or _MILLIONS.match(text, match.end()):
        return None
    return _read(match, _currency(match["code"]) if match["code"] else None, signed=False)


def _in_cents(text: str) -> Iterator[Amount]:
    for match in _CENTS.finditer(text):
        low, high = (_dollars(match[name]) for name in ("low", "high"))
        if low is not None:
            yield Amount(match.start(), match.end(), match.end(), low, high, "mile", "USD")


def _dollars(figure: str | None) -> float | None:
    """Give dollars for cents, whether written "42" or ".42"."""
    if not figure or figure == ".":
        return None
    value = float(figure)
    return value if value < 1 else round(value / 100, 5)


def _read(match: re.Match[str], currency: str | None, *, signed: bool = True) -> Amount:
    groups = match.groupdict()
    low, high = _value(groups["low"], groups["low_k"]), None
    if groups["high"]:
        high = _value(groups["high"], groups["high_k"])
        low, high = _same_scale(low, high, low_k=bool(groups["low_k"]), high_k=bool(groups["high_k"]))
        if high < low and " and " in match[0] and not _BETWEEN.search(match.string, 0, match.start()):
            return _first_of_two(match, low, currency)
    end = match.start("tail") if groups["tail"] else match.end()
    return Amount(match.start(), end, match.end(), low, high, _unit(groups), currency, signed)


def _first_of_two(match: re.Match[str], low: float, currency: str | None) -> Amount:
    """Give the first of two amounts that are no range: "$18 an hour and $1 more if you stay"."""
    end = match.end("low_k") if match["low_k"] else match.end("low")
    unit = _unit({**match.groupdict(), "unit": None, "unit_short": None, "unit_slash": None})
    unit_end = match.end("inner") if match["inner"] else end
    return Amount(match.start(), end, unit_end, low, None, unit, currency)


def _value(figure: str, thousands: str | None) -> float:
    if re.fullmatch(r"\d{1,3}\.\d{3}", figure):
        return float(figure.replace(".", ""))
    return round(float(figure.replace(",", "")) * (1000 if thousands else 1), 4)


def _same_scale(low: float, high: float, *, low_k: bool, high_k: bool) -> tuple[float, float]:
    """Read "$90-120k" and "$80k-95" as thousands on both sides."""
    if low < _SMALL and not low_k and (high_k or high >= 10 * _SMALL):
        return low * 1000, high
    if low_k and high < _SMALL and not high_k:
        return low, high * 1000
    return low, high


def _unit(groups: dict[str, str | None]) -> str | None:
    for name in ("unit", "low_unit"):
        word = groups.get(name) or groups.get(f"{name}_short") or groups.get(f"{name}_slash")
        if word:
            return unit_named(word)
    return None


def _currency(text: str) -> str:
    sign = "".join(text.lower().split())
    for code in _CODES:
        if code.lower() in sign:
            return code
    return _DOLLARS.get(sign) or _CURRENCIES[sign[-1]]
