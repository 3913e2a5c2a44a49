"""Amounts that give one end of the pay alone: "from $20", "$17 an hour and up", "you can earn $2,400"."""

from __future__ import annotations

import re
from dataclasses import dataclass

from jdlint.content.lazy_pattern import lazy_pattern
from jdlint.language.money import Amount

_EARN = (
    r"(?:earn|make|gross|net|clear|pocket|bank|pull in|(?:take|bring) (?:home|in)|be (?:earn|mak|gross)ing)"
)
_BEST = r"(?:top|best|star|best[- ]paid|highest[- ](?:paid|earning))"
_UP_TO = lazy_pattern(
    r"\b(?:up to|maximum(?: of)?|max\.?|as (?:much|high) as|not to exceed|(?:tops? out|peaks?|capped) at"
    r"|ceiling of"
    rf"|(?:can|could|may|might) (?:easily |expect to |hope to |each |even )?{_EARN}"
    rf"|{_BEST} (?:[\w-]+ ){{0,2}}{_EARN}s?)"
    r"(?: (?:about|around|roughly|some|close to|nearly|almost))?\s*$",
    re.IGNORECASE,
)
_UP_FROM = lazy_pattern(
    r"\b(?:from|start(?:ing|s)? (?:at|from)|(?:begin(?:ning|s)?|opens?) at|at least"
    r"|(?:no|not|never) (?:less|lower) than|minimum of|north of|upwards of|in excess of|over|more than"
    r"|(?:no ?(?:one|body)|never|none)\b[^.;]{0,20} (?:under|below|less than))\s*$",
    re.IGNORECASE,
)
_AND_UP = lazy_pattern(
    r",?\s(?:and|then) (?:up|above|more"
    r"|(?:it |you |that |then )?(?:go(?:es|ing)?|(?:climb|grow|move|work|build)(?:s|ing)?|ris(?:es?|ing))"
    r" (?:up|higher|upward|from there|with you))\b"
    r"|(?: at first| to (?:start|begin)(?: with)?)?,? (?:and|with|but) (?:there(?:.s| is) )?no"
    r" (?:set |fixed |upper |stated |real )?(?:maximum|ceiling|limit|cap|top end)\b(?! (?:on|to|for|of)\b)"
    r"|,?\sor (?:more|above|better|higher)\b",
    re.IGNORECASE,
)
_REACH = 45


@dataclass(frozen=True, slots=True)
class Ends:
    """The two ends of pay, None where one is not told, and the offsets of the words that say so."""

    low: float | None
    high: float | None
    start: int
    end: int


def ends_of(text: str, amount: Amount) -> Ends:
    """Give the ends of an amount, as the words right before and behind it tell."""
    start, end = amount.start, amount.unit_end
    if amount.high is not None:
        return Ends(amount.low, amount.high, start, end)
    reach = max(0, start - _REACH)
    more = _AND_UP.match(text, end)
    goes_on = more is not None or "+" in text[start:end]
    at_most = None if goes_on else _UP_TO.search(text, reach, start)
    opener = at_most or _UP_FROM.search(text, reach, start)
    start, end = opener.start() if opener else start, more.end() if more else end
    return Ends(None, amount.low, start, end) if at_most else Ends(amount.low, None, start, end)
