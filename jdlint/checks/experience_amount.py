"""Looks at the years of experience a posting asks for."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from functools import lru_cache

from jdlint.checks import Context, finding
from jdlint.content.cards import Card
from jdlint.content.citations import read_citation
from jdlint.content.lazy_pattern import lazy_pattern
from jdlint.content.strict_yaml import Node
from jdlint.findings import Citation, Finding, block_of
from jdlint.language.anchored import sentence_at, sentences_with
from jdlint.language.durations import Asked, asked_spans
from jdlint.language.experience_beginners import ANCHORS as BEGINNERS_NAMED
from jdlint.language.experience_beginners import (
    is_for_beginners,
    is_of_record,
    says_worked,
    years_of_beginners,
    years_worked,
)
from jdlint.language.experience_caps import ANCHORS as CAPS_NAMED
from jdlint.language.experience_caps import capped_years, is_capped
from jdlint.language.experience_ranges import ANCHORS as RANGES_NAMED
from jdlint.language.experience_ranges import backward_range
from jdlint.language.experience_subjects import names_no_subject
from jdlint.language.reading import Experience, Reading, Sentence

KEYS = frozenset({"limit", "released"})
REQUIRED = frozenset({"problem"})
NEEDS = frozenset[str]()

_ENTRY = lazy_pattern(
    r"\bentry[ -]level\b|\bnew grad(?:uate)?s?\b|\b(?:junior|trainee|intern)\b", re.IGNORECASE
)
_ENTRY_ANCHORS = ("entry", "new grad", "junior", "trainee", "intern")
_LEVEL_ANCHORS = ("entry level", "entry-level")
_SAYS_ENTRY = lazy_pattern(
    r"\b(?:this|our|an?)(?:\sis)?(?:\san?)?\sentry[ -]level\s(?:role|position|job|post|opportunity"
    r"|opening|vacancy)\b",
    re.IGNORECASE,
)
_LEVEL = lazy_pattern(r"\bentry[ -]level\b", re.IGNORECASE)
_NOT_THIS = lazy_pattern(
    r"\b(?:not|more than|beyond|above|from|supervis\w+|lead(?:s|ing)?|mentor\w*|manag\w+|train\w*"
    r"|coach\w*|hir\w+"
    r"|recruit\w*|to|of|with|for|these|those|two|three|four|five|several|other)\s(?:an?\s|our\s|the\s"
    r"|your\s)?$"
    r"|\bis\s(?:not|no)\s(?:an?\s)?$",
    re.IGNORECASE,
)
_OTHERS = lazy_pattern(
    r"\s(?:clerks|staff|analysts|nurses|employees|workers|hires|candidates|engineers|developers"
    r"|technicians|team|people"
    r"|associates|roles|positions|jobs|courses?|class(?:es)?|pay|salary)\b",
    re.IGNORECASE,
)
_LEAST = lazy_pattern(
    r"\b(?:min(?:imum)?\.?(?: of)?|at least|requires?|requiring"
    r"|asks for)\s(?P<years>\d{1,2})\+?\s(?:years?|yrs?)\b"
    r"(?!\s(?:old|of age|of service|contract|commitment))",
    re.IGNORECASE,
)
_BARE_IN = frozenset({"requirements", "experience"})
_BRINGS = lazy_pattern(
    r"\W*(?:you|at least|minimum|a minimum|no less than|must|candidates?|applicants?)\b", re.IGNORECASE
)
_OPENING = frozenset({"title", "about_role"})
_ASKING = frozenset({"requirements", "experience", "education", "licenses", "skills", "about_role", "other"})
_ELSEWHERE = frozenset({"about_employer", "responsibilities", "benefits", "legal"})


_WITH = (
    r"(?:\s(?:of|in|with|using|writing|as an?|on|hands-on|experience|development|programming|strong"
    r"|building)){0,4}"
)
_NEAR = 80
_RELEASED = "more than the {age} years that {name} has been around"
_CAREER = "more than a career leaves room for"


def check(card: Card, reading: Reading, context: Context) -> Iterator[Finding]:
    """Yield the experience statements that have the card's ``problem``.

    Those above ``limit`` years are too long, and those longer than a tool of ``released`` has existed.
    """
    problem = card.params["problem"].choice(tuple(_PROBLEMS))
    limit = card.params["limit"].number() if "limit" in card.params else 0.0
    stated = [found for found in reading.stated(Experience) if isinstance(found, Experience)]
    told = list(_PROBLEMS[problem](stated, reading, limit))
    for found in told:
        yield finding(card, reading, found.span, years=f"{found.min_years or 0:g}", reason=_CAREER)
    for found in (*stated, *_of_tools(card, reading, stated)) if "released" in card.params else ():
        tool = _tool(card.source, reading, found) if found not in told else None
        age = context.today.year - tool[1] if tool else 0
        if tool and (found.min_years or 0) > age:
            years, reason = f"{found.min_years or 0:g}", _RELEASED.format(age=age, name=tool[0])
            yield finding(card, reading, found.span, citations=(tool[2],), years=years, reason=reason)


def _of_tools(card: Card, reading: Reading, stated: list[Experience]) -> Iterator[Experience]:
    """Yield years that a sentence names beside a tool and no list of cues has taken for experience."""
    names = tuple(name.casefold() for name in _tools(card.source)[2])
    told = {block_of(found.span) for found in stated}
    for sentence in sentences_with(reading, names):
        if sentence.block not in told and reading.section_of(sentence) in _ASKING | {"preferred"}:
            for asked in asked_spans(sentence.text, asking=True, labelled=True):
                yield _amount(sentence, reading, asked)


def _tool(card: Node, reading: Reading, found: Experience) -> tuple[str, int, Citation] | None:
    """Give the tool that the years are of, the year it came out and who says so."""
    behind, ahead, tools = _tools(card)
    text = reading.around(found.span)
    named = behind.search(found.text) or behind.match(text, found.span.end)
    named = named or ahead.search(text[max(0, found.span.start - _NEAR) : found.span.start])
    return tools[named["tool"]] if named else None


@lru_cache
def _tools(card: Node) -> tuple[re.Pattern[str], re.Pattern[str], dict[str, tuple[str, int, Citation]]]:
    """Read the tools of a card: their names behind years and ahead of them, and what is known of each."""
    tools: dict[str, tuple[str, int, Citation]] = {}
    for item in card.entries()["released"].items():
        entry = item.record(("name", "year", "source"))
        name = entry["name"].text()
        tools[name] = (name, entry["year"].integer(), read_citation(entry["source"]))
    names = "|".join(sorted(map(re.escape, tools), key=len, reverse=True))
    behind = re.compile(rf"{_WITH}\s(?P<tool>{names})\b(?! [A-Z])")
    ahead = re.compile(
        rf"\b(?P<tool>{names})\b(?! [A-Z])(?: (?!or\b|and\b|some\b)[a-z]+){{0,6}}?"
        r"(?::| \(|,? (?:for|of|over|across|spanning|(?:going|reaching|dating"
        r"|stretching) back)(?: (?:at least|more than|over|no less than|a minimum of))?) ?\Z"
    )
    return behind, ahead, tools


def prepare(card: Card) -> None:
    """Read the tools of a card; raises ContentError for a broken one."""
    if "released" in card.params:
        _tools(card.source)


def _for_beginners(stated: list[Experience], reading: Reading, limit: float) -> Iterator[Experience]:
    """Yield demands above the limit in a posting, or a sentence, that calls the work entry level."""
    told: set[int | None] = set()
    many = [
        found
        for found in stated
        if found.modality == "required" and (found.min_years or 0) > limit and not is_of_record(found.text)
    ]
    everywhere = bool(many) and _is_entry_level(reading)
    is_told = bool(many) or any(says_worked(each.text) for each in sentences_with(reading, CAPS_NAMED))
    first_job = _first_job(reading) if is_told and not everywhere else None
    everywhere = everywhere or first_job is not None
    for found in many:
        sentence = sentence_at(reading, found.span)
        if everywhere or (sentence and _says_entry(sentence.text, _LEVEL)):
            yield found
            told.add(block_of(found.span))
    later = sentences_with(reading, CAPS_NAMED) if first_job else ()
    for sentence in (*sentences_with(reading, BEGINNERS_NAMED), *later):
        if sentence.block in told or reading.section_of(sentence) in _ELSEWHERE:
            continue
        asked = years_of_beginners(sentence.text, limit)
        if asked is None and first_job and sentence.block == first_job.block:
            asked = years_worked(sentence.text, limit)
        if asked:
            told.add(sentence.block)
            yield _amount(sentence, reading, asked)
    told |= {block_of(found.span) for found in stated}
    for sentence in sentences_with(reading, _LEVEL_ANCHORS):
        if sentence.block not in told and _LEVEL.search(sentence.text) and _says_entry(sentence.text, _LEVEL):
            yield from _least(sentence, reading, limit)


def _amount(sentence: Sentence, reading: Reading, asked: Asked) -> Experience:
    """Make a statement of years that no list of cues has taken for one."""
    span = sentence.span(sentence.start + asked.start, sentence.start + asked.end)
    section, text = reading.section_at(span), reading.text_of(span)
    return Experience(span, text, section, "required", min_years=asked.low, max_years=asked.high)


def _is_entry_level(reading: Reading) -> bool:
    """Tell whether the posting, its title or its opening, calls the work entry level."""
    blocks = {passage.block for passage in reading.in_sections(*_OPENING)}
    return any(
        _ENTRY.search(sentence.text) if sentence.block in blocks else _says_entry(sentence.text, _SAYS_ENTRY)
        for sentence in sentences_with(reading, _ENTRY_ANCHORS)
        if reading.section_of(sentence) not in _ELSEWHERE
    )


def _first_job(reading: Reading) -> Sentence | None:
    """Give the sentence that says that beginners can do the work, "no experience needed" aside."""
    told = (
        sentence
        for sentence in sentences_with(reading, BEGINNERS_NAMED)
        if is_for_beginners(sentence.text) and reading.section_of(sentence) not in _ELSEWHERE
    )
    return next(told, None)


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
    """Yield ranges whose ends stand the wrong way round, in figures or in words."""
    told: set[int | None] = set()
    for found in stated:
        if found.max_years is not None and found.min_years is not None and found.max_years < found.min_years:
            told.add(block_of(found.span))
            yield found
    for sentence in sentences_with(reading, RANGES_NAMED):
        place = backward_range(sentence.text) if sentence.block not in told else None
        if place and reading.section_of(sentence) in _ASKING | {"preferred"}:
            span = sentence.span(sentence.start + place[0], sentence.start + place[1])
            yield Experience(span, reading.text_of(span), reading.section_at(span), "required", None)


def _too_long(stated: list[Experience], reading: Reading, limit: float) -> Iterator[Experience]:
    yield from (found for found in stated if (found.min_years or 0) > limit)


def _capped(stated: list[Experience], reading: Reading, limit: float) -> Iterator[Experience]:
    """Yield the years that are called the most: "no more than 5 years", "2-4 years of experience max"."""
    told: set[int | None] = set()
    for found in stated:
        sentence = sentence_at(reading, found.span)
        if sentence and is_capped(
            sentence.text, found.span.start - sentence.start, found.span.end - sentence.start
        ):
            told.add(block_of(found.span))
            yield found
    for sentence in sentences_with(reading, CAPS_NAMED):
        if sentence.block in told or reading.section_of(sentence) not in _ASKING | {"preferred"}:
            continue
        asked = capped_years(sentence.text)
        if asked:
            yield _amount(sentence, reading, asked)


def _without_subject(stated: list[Experience], reading: Reading, limit: float) -> Iterator[Experience]:
    """Yield required years of nothing but "experience", in a sentence that says no more."""
    for found in stated:
        sentence = sentence_at(reading, found.span)
        if sentence is None or found.modality != "required" or not found.min_years:
            continue
        before = sentence.text[: found.span.start - sentence.start]
        after = sentence.text[found.span.end - sentence.start :]
        alone = names_no_subject(before, found.text, after) and not before.rstrip().endswith(" or")
        said = "xp" in found.text or "xperience" in before
        if alone and said and found.section in _ASKING:
            yield found
    told = {block_of(found.span) for found in stated}
    for sentence in sentences_with(reading, CAPS_NAMED):
        asked = _bare_years(sentence, reading) if sentence.block not in told else None
        if asked:
            yield _amount(sentence, reading, asked)


def _bare_years(sentence: Sentence, reading: Reading) -> Asked | None:
    """Give the years that are all a requirement says ("At least three years"), with no label before it."""
    blocks, index = reading.posting.blocks, sentence.block
    if reading.section_of(sentence) not in _BARE_IN or sentence.text.strip() != blocks[index].text.strip():
        return None
    if not _BRINGS.match(sentence.text) or (index and blocks[index - 1].text.rstrip().endswith(":")):
        return None
    for asked in asked_spans(sentence.text, asking=True, labelled=True):
        before, after = sentence.text[: asked.start], sentence.text[asked.end :]
        if names_no_subject(before, sentence.text[asked.start : asked.end], after):
            return asked
    return None


_PROBLEMS: dict[str, Callable[[list[Experience], Reading, float], Iterator[Experience]]] = {
    "for_beginners": _for_beginners,
    "inverted": _inverted,
    "too_long": _too_long,
    "without_subject": _without_subject,
    "capped": _capped,
}
