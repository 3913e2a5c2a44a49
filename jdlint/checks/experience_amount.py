"""Looks at the years of experience a posting asks for."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator

from jdlint.checks import Context, finding, sentence_of
from jdlint.content.cards import Card
from jdlint.findings import Finding, block_of
from jdlint.language.reading import Experience, Reading, Sentence

KEYS = frozenset({"limit"})
REQUIRED = frozenset({"problem"})
NEEDS = frozenset[str]()

_ENTRY = re.compile(
    r"\bentry[ -]level\b|\bnew grad(?:uate)?s?\b|\b(?:junior|trainee|intern)\b", re.IGNORECASE
)
_SAYS_ENTRY = re.compile(
    r"\b(?:this|our|an?)(?:\sis)?(?:\san?)?\sentry[ -]level\s(?:role|position|job|post|opportunity"
    r"|opening|vacancy)\b",
    re.IGNORECASE,
)
_LEVEL = re.compile(r"\bentry[ -]level\b", re.IGNORECASE)
_NOT_THIS = re.compile(
    r"\b(?:not|more than|beyond|above|from|supervis\w+|lead(?:s|ing)?|mentor\w*|manag\w+|train\w*"
    r"|coach\w*|hir\w+"
    r"|recruit\w*|to|of|with|for|these|those|two|three|four|five|several|other)\s(?:an?\s|our\s|the\s"
    r"|your\s)?$"
    r"|\bis\s(?:not|no)\s(?:an?\s)?$",
    re.IGNORECASE,
)
_OTHERS = re.compile(
    r"\s(?:clerks|staff|analysts|nurses|employees|workers|hires|candidates|engineers|developers"
    r"|technicians|team|people"
    r"|associates|roles|positions|jobs|courses?|class(?:es)?|pay|salary)\b",
    re.IGNORECASE,
)
_LEAST = re.compile(
    r"\b(?:min(?:imum)?\.?(?: of)?|at least|requires?|requiring"
    r"|asks for)\s(?P<years>\d{1,2})\+?\s(?:years?|yrs?)\b"
    r"(?!\s(?:old|of age|of service|contract|commitment))",
    re.IGNORECASE,
)
_OPENING = frozenset({"title", "about_role"})
_ELSEWHERE = frozenset({"about_employer", "responsibilities", "benefits", "legal"})


def check(card: Card, reading: Reading, context: Context) -> Iterator[Finding]:
    """Yield the experience statements that have the card's ``problem``."""
    find = _PROBLEMS[card.params["problem"].choice(tuple(_PROBLEMS))]
    limit = card.params["limit"].number() if "limit" in card.params else 0.0
    stated = [found for found in reading.stated(Experience) if isinstance(found, Experience)]
    for found in find(stated, reading, limit):
        yield finding(card, reading, found.span, years=f"{found.min_years or 0:g}")


def _for_beginners(stated: list[Experience], reading: Reading, limit: float) -> Iterator[Experience]:
    """Yield demands above the limit in a posting, or a sentence, that calls the work entry level."""
    blocks = {passage.block for passage in reading.in_sections(*_OPENING)}
    everywhere = any(
        _ENTRY.search(sentence.text) if sentence.block in blocks else _says_entry(sentence.text, _SAYS_ENTRY)
        for sentence in reading.sentences
        if reading.section_at(sentence.span(sentence.start, sentence.end)) not in _ELSEWHERE
    )
    for found in stated:
        if found.modality != "required" or (found.min_years or 0) <= limit:
            continue
        sentence = sentence_of(reading, found.span)
        if everywhere or (sentence and _says_entry(sentence.text, _LEVEL)):
            yield found
    told = {block_of(found.span) for found in stated}
    for sentence in reading.sentences:
        if sentence.block not in told and _LEVEL.search(sentence.text) and _says_entry(sentence.text, _LEVEL):
            yield from _least(sentence, reading, limit)


def _least(sentence: Sentence, reading: Reading, limit: float) -> Iterator[Experience]:
    """Yield bare years of a sentence that says entry level: "Entry level, min 5 years"."""
    for match in _LEAST.finditer(sentence.text):
        span = sentence.span(sentence.start + match.start("years"), sentence.start + match.end())
        section, years = reading.section_at(span), float(match["years"])
        if section not in _ELSEWHERE and years > limit:
            yield Experience(span, reading.text_of(span), section, "required", min_years=years)


def _says_entry(text: str, level: re.Pattern[str]) -> bool:
    """Tell whether a sentence calls the work itself entry level, not other people or a step before it."""
    return any(
        not _NOT_THIS.search(text[: match.start()]) and not _OTHERS.match(text, match.end())
        for match in level.finditer(text)
    )


def _inverted(stated: list[Experience], reading: Reading, limit: float) -> Iterator[Experience]:
    for found in stated:
        if found.max_years is not None and found.min_years is not None and found.max_years < found.min_years:
            yield found


def _too_long(stated: list[Experience], reading: Reading, limit: float) -> Iterator[Experience]:
    yield from (found for found in stated if (found.min_years or 0) > limit)


_PROBLEMS: dict[str, Callable[[list[Experience], Reading, float], Iterator[Experience]]] = {
    "for_beginners": _for_beginners,
    "inverted": _inverted,
    "too_long": _too_long,
}
