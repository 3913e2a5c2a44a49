"""Flags two figures for one thing that cannot both hold: two rates of pay, two amounts of one experience.

``about`` says which. ``not_with`` holds expressions for what makes a figure that of another case (a shift, a
level, a place), wherever in its sentence; ``narrower`` for what makes it a part of another range;
``settled_by`` for what shows anywhere that there are several.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable, Iterator
from functools import lru_cache
from itertools import combinations
from typing import NamedTuple, TypeVar

from jdlint.checks import Context, finding
from jdlint.content.cards import Card
from jdlint.content.lazy_pattern import lazy_pattern
from jdlint.content.listed import listed
from jdlint.content.strict_yaml import Node
from jdlint.findings import Finding, Related, Span, block_of
from jdlint.language.anchored import sentence_at
from jdlint.language.reading import Experience, Pay, Reading, Sentence, Statement

_Stated = TypeVar("_Stated", Pay, Experience)

KEYS = frozenset({"settled_by", "untelling", "narrower"})
REQUIRED = frozenset({"about", "not_with"})
NEEDS = frozenset[str]()

_YEARLY = {"year": 1.0, "month": 12.0, "week": 52.0, "hour": 2080.0, "day": 260.0}
_LEEWAY = {"year": 0.03, "month": 0.03, "week": 0.06, "hour": 0.15, "day": 0.2}
"""How far the figures of two units may lie apart: hours a week differ, and so do paid weeks."""

_PART = lazy_pattern(
    r"\bpart[ -]time\b|\bhours? (?:a|per) (?:week|day)\b|/ ?week\b|\bseason|\bschool year\b", re.IGNORECASE
)
_FULL_WEEK = lazy_pattern(r"\b(?:40|forty)\b[ -]hours?", re.IGNORECASE)
_NOT_PAY = frozenset({"benefits", "about_employer", "legal", "responsibilities"})
_LABEL = lazy_pattern(
    r"(?:^|[\u2022*]\s?)(?:(?:the|your|our|annual|annually|hourly|monthly|weekly|yearly|base|starting"
    r"|expected|target|estimated"
    r"|full-time|position|job|gross|pay|salary|wages?|rates?|range|scale|compensation|hiring|earnings"
    r"|is|of|from|at|between)"
    r"\s?)*[:\u2013\u2014-]?\s?$",
    re.IGNORECASE,
)
_FOR_ONE = lazy_pattern(
    r" (?:for )?(?:an? |the |each )?(?!(?:after|over|under|whichever|whether|however|never|ever|or|for|per"
    r"|either|number|offer|order|summer|winter|higher|lower|rather|together|later|greater|better|other|another|further)s?\b)"
    r"[a-z]{2,}(?:er|or|ist|ian|ant|hand|help|lead)s?\b(?= ?(?:$|[,.;(\u00b7\u2022|/]))"
)
"""Behind a figure: whose it is, as in "$25 to $29 an hour driver"."""

_BLOCK_LABEL = lazy_pattern(r"[A-Z][\w/ -]{2,40}:")
_OWN_LABEL = lazy_pattern(r"[:\u2013\u2014-]\s?(?:from |up to )?$")
_NOT_ASKING = frozenset({"about_employer", "responsibilities", "preferred", "benefits", "compensation"})
_CLAUSE_END = lazy_pattern(r"[;\u2022|]|\.\s")
_WORD = lazy_pattern(r"[a-z][a-z+#'\u2019-]*")
_MOST = 2
_OPEN = float("inf")


class _Figure(NamedTuple):
    low: float
    high: float
    case: str
    statement: Statement


def check(card: Card, reading: Reading, context: Context) -> Iterator[Finding]:
    """Yield one finding where the posting gives two figures for the same case, at the later one."""
    del context
    find, clash = _ABOUT[card.params["about"].choice(tuple(_ABOUT))]
    figures = [figure for figure in find(card.source, reading) if isinstance(figure.statement.span, Span)]
    if len(figures) < _MOST or listed(card.source, "settled_by").search(reading.whole_text):
        return
    pair = next((pair for pair in combinations(figures, 2) if clash(*pair, reading)), None)
    if pair:
        first, later = pair
        related = (Related("The other figure stands here.", first.statement.span),)
        yield finding(
            card, reading, later.statement.span, related=related, other=reading.text_of(first.statement.span)
        )


def prepare(card: Card) -> None:
    """Read the lists of a card; raises ContentError for a broken one."""
    card.params["about"].choice(tuple(_ABOUT))
    for key in ("not_with", "settled_by", "narrower"):
        listed(card.source, key)
    _untelling(card.source)


def _rates(card: Node, reading: Reading) -> Iterator[_Figure]:
    """Yield the rates of pay that no case is named for; none where they make a table."""
    found: list[_Figure] = []
    part = False
    for stated, span, sentence in _alone(card, reading, Pay):
        if stated.section in _NOT_PAY:
            continue
        amounts = [amount for amount in (stated.minimum, stated.maximum) if amount]
        if stated.unit in _YEARLY and amounts and not _is_of_a_case(reading, sentence, span):
            found.append(_Figure(min(amounts), max(amounts), stated.unit, stated))
            part = part or _is_part(card, sentence.text)
    if part and len(found) > 1 and _overlap(*found[:_MOST]):
        return
    distinct = {(figure.low, figure.high, figure.case) for figure in found}
    if len(distinct) == _MOST:
        yield from found


def _is_of_a_case(reading: Reading, sentence: Sentence, span: Span) -> bool:
    """Tell whether a label in the sentence or heading its block, or a word behind it, names its case."""
    text = reading.posting.blocks[sentence.block].text
    before = _CLAUSE_END.split(text[: span.start])[-1]
    if _FOR_ONE.match(text, span.end):
        return True
    if _OWN_LABEL.search(before):
        return not _LABEL.search(before)
    head = _BLOCK_LABEL.match(text[: sentence.start])
    return head is not None and not _LABEL.search(head[0])


def _overlap(one: _Figure, other: _Figure) -> bool:
    return one.case == other.case and one.low <= other.high and other.low <= one.high


def _is_range(figure: _Figure) -> bool:
    return figure.low < figure.high


def _rates_clash(one: _Figure, other: _Figure, reading: Reading) -> bool:
    """Tell whether no pay can be both: ranges apart, or a year's pay that the hours do not come to.

    Two figures of one paragraph belong to two cases, which its words tell apart.
    """
    if block_of(one.statement.span) == block_of(other.statement.span):
        return False
    if one.case == other.case:
        return not _overlap(one, other) or (
            _is_range(one) and _is_range(other) and one[:_MOST] != other[:_MOST]
        )
    is_part = _PART.search(reading.whole_text) and not _FULL_WEEK.search(reading.whole_text)
    if is_part and {one.case, other.case} & {"hour"}:
        return False
    is_whole = _FULL_WEEK.search(reading.whole_text) is not None
    leeway = _LEEWAY["year"] if is_whole else max(_LEEWAY[one.case], _LEEWAY[other.case])
    first, second = (
        (figure.low * _YEARLY[figure.case] * (1 - leeway), figure.high * _YEARLY[figure.case] * (1 + leeway))
        for figure in (one, other)
    )
    return first[1] < second[0] or second[1] < first[0]


def _years(card: Node, reading: Reading) -> Iterator[_Figure]:
    """Yield the years of experience asked for, with the words that tell what they are of."""
    title = {_singular(word) for word in _WORD.findall((reading.title or "").casefold())}
    for stated, span, sentence in _alone(card, reading, Experience):
        if (
            stated.modality != "required"
            or stated.min_years is None
            or (stated.min_years and stated.section in _NOT_ASKING)
        ):
            continue
        start, end = span.start - sentence.start, span.end - sentence.start
        clause = _clause(sentence.text, start, end) if stated.min_years else stated.text
        words = {_singular(word) for word in _WORD.findall(clause.casefold())} - _untelling(card) - title
        high = _OPEN if stated.max_years is None else stated.max_years
        yield _Figure(stated.min_years, high, " ".join(sorted(words)), stated)


def _clause(text: str, start: int, end: int) -> str:
    """Give the clause around a figure, without its own numbers."""
    opens = max((mark.end() for mark in _CLAUSE_END.finditer(text, 0, start)), default=0)
    closes = _CLAUSE_END.search(text, end)
    return text[opens : closes.start() if closes else len(text)]


def _years_clash(one: _Figure, other: _Figure, reading: Reading) -> bool:
    """Tell whether the same experience has two least amounts, and neither lies within the other's range."""
    del reading
    smaller, greater = sorted((one, other), key=lambda figure: (figure.low, figure.high))
    if smaller.low == 0.0 < greater.low and not smaller.case and smaller.high == _OPEN:
        return True
    if one.case != other.case or one.low == other.low:
        return False
    return not (greater.low <= smaller.high < _OPEN)


def _alone(card: Node, reading: Reading, kind: type[_Stated]) -> Iterator[tuple[_Stated, Span, Sentence]]:
    """Yield statements with place and sentence, but for those that name a case or share their sentence."""
    placed = [
        (stated, stated.span, sentence)
        for stated in reading.stated(kind)
        if isinstance(stated, kind) and isinstance(stated.span, Span)
        if (sentence := sentence_at(reading, stated.span))
    ]
    shared = Counter((sentence.block, sentence.start) for _, _, sentence in placed)
    for stated, span, sentence in placed:
        if shared[sentence.block, sentence.start] == 1 and not listed(card, "not_with").search(sentence.text):
            yield stated, span, sentence


def _singular(word: str) -> str:
    return word.strip("'\u2019").removesuffix("'s").removesuffix("\u2019s").removesuffix("s")


def _is_part(card: Node, text: str) -> bool:
    """Tell whether a sentence speaks of a part of a range, such as where new people start."""
    return listed(card, "narrower").search(text) is not None


@lru_cache(maxsize=16)
def _untelling(card: Node) -> frozenset[str]:
    keys = card.entries()
    lines = keys["untelling"].items() if "untelling" in keys else ()
    return frozenset(_singular(word) for line in lines for word in line.text().split())


_Clash = Callable[[_Figure, _Figure, Reading], bool]
_ABOUT: dict[str, tuple[Callable[[Node, Reading], Iterator[_Figure]], _Clash]] = {
    "pay": (_rates, _rates_clash),
    "experience": (_years, _years_clash),
}
