"""Money that is no pay: a bonus, a benefit, upkeep, a fee of applicants, the employer's business.

Cue lists: ``reference/cues/pay.yaml``.
"""

from __future__ import annotations

import re

from jdlint.language.money import Amount
from jdlint.language.reading import Cue, Sentence

REACH_BEFORE, REACH_AFTER, LABEL_REACH = 28, 16, 90
"""Characters within which words before and behind an amount, or a label of pay, speak of it."""

OTHER_MONEY = ("pay.extra", "pay.benefit", "pay.business")
_OF_UPKEEP = re.compile(
    r"\b(?:meals?|subsistence|lodging|rent|utilities)\b"
    r"(?![^.;]*\b(?:wages?|salar\w+|pay|paid|earn\w*|hourly)\b)"
    r"(?:[^.;,+&]|\.\d|, to\b)*(?<!\band )(?<!\bplus )\Z",
    re.IGNORECASE,
)
"""What leads to money for board and lodging: "meals are provided at up to $59 per day"."""

APART = re.compile(r"[,;+(&\u2022|]|\b(?:plus|and|with|or)\b", re.IGNORECASE)
_MORE = re.compile(
    r"\s?(?:(?:more|extra|on top)\b(?!\sthan)"
    r"|for (?:each|every|any) (?!hour|day|week\b|month|year|shift|mile|visit)"
    r"|for (?:it|that|the (?:[\w-]+ )?(?:test|exercise|interview|trial|tryout|stage|ride-along))\b)",
    re.IGNORECASE,
)
"""What follows money on top of pay: "$1.50 more", "$150 for each weekend on call"."""

_OF_HIRING = re.compile(
    r"\b(?:pays?|covers?) (?:for )?(?:both )?the \Z|\bfor which (?:we|the company) pay(?:s)? (?:you )?\Z"
    r"|\b(?:applicants?|candidates?|finalists|employees|hires|teachers|staff) (?:will |must )?pays? "
    r"(?:the|us|our|an?) (?:[\w-]+ ){0,2}\Z",
    re.IGNORECASE,
)
"""What leads to money for a test of applicants, or to a fee of theirs: "new hires pay the district $150"."""

_OF_AUTHORITY = re.compile(
    r"\b(?:settlement|signing|spending|purchas\w+|lending|loan|underwriting|claims?|approval|your|an)"
    r" authority\b(?! (?:pays|offers|hires))[^.;]{0,40}\Z",
    re.IGNORECASE,
)
"""What leads to a sum that somebody may decide about: "your settlement authority starts at $25,000"."""

_OF_A_THING = re.compile(r"\san?\s\Z", re.IGNORECASE)
_THING = re.compile(
    r"\s(?!(?:base|flat|starting|start|hourly|day|daily|weekly|salary|wage|rate|pay|minimum|guarantee[ds]?|draw|floor"
    r"|an?|per|each|plus|and|or|to|in|on|for|with|the|hour|hr)\b)[a-z]",
)
"""Around the price of a thing, which is no pay: "when a $12 valve will do"."""

_SHARE = re.compile(r"%[^.;]{0,60}\b(?:above|over|beyond|exceeding|in excess of)\s$", re.IGNORECASE)
"""What leads to the threshold of a share: "2% of what you collect above $480,000"."""


def between(sentence: Sentence, start: int, end: int) -> str:
    """Give a sentence's words between two block offsets."""
    return sentence.text[start - sentence.start : end - sentence.start]


def is_other_money(sentence: Sentence, amount: Amount) -> bool:
    """Tell whether an amount is on top of pay, for something, or money that the employer handles."""
    text, start, end = sentence.text, amount.start, amount.unit_end
    nearby = max(0, start - LABEL_REACH)
    if _MORE.match(text, end) or ("%" in text and _SHARE.search(text, nearby, start)):
        return True
    if amount.unit is None and _OF_A_THING.search(text, nearby, start) and _THING.match(text, end):
        return True
    if amount.unit not in {"hour", "year"} and (
        _OF_UPKEEP.search(text, 0, start)
        or _OF_HIRING.search(text, nearby, start)
        or _OF_AUTHORITY.search(text, nearby, start)
    ):
        return True
    kinds = OTHER_MONEY[:1] if amount.unit in {"hour", "mile"} else OTHER_MONEY
    return any(_claims(sentence, cue, amount) for cue in sentence.labelled(*kinds))


def _claims(sentence: Sentence, cue: Cue, amount: Amount) -> bool:
    """Tell whether a bonus, a benefit or a budget stands right beside an amount, with nothing in between."""
    start, figure_end, end = (
        sentence.start + offset for offset in (amount.start, amount.end, amount.unit_end)
    )
    if cue.end <= start:
        gap = between(sentence, cue.end, start).removeprefix(" (")
        named = any(cue.end <= label.start < start for label in sentence.labelled("pay.label"))
        return len(gap) <= REACH_BEFORE and not named and not APART.search(gap)
    nearest = end if cue.start >= end else figure_end
    gap = between(sentence, nearest, cue.start)
    return 0 <= cue.start - nearest <= REACH_AFTER and not APART.search(gap)
