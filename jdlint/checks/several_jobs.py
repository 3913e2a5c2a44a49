"""Flags a posting for several jobs at once: known titles listed under a call, in its title, or as labels."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from jdlint.checks import Context, finding
from jdlint.content.cards import Card
from jdlint.findings import Finding, Related, Span
from jdlint.language.anchored import sentences_with
from jdlint.language.reading import Reading

KEYS = frozenset[str]()
REQUIRED = frozenset[str]()
NEEDS = frozenset[str]()

_KNOWN = 0.75
_CALL = re.compile(
    r"\b(?:hiring|recruiting|seeking|looking)\b[^.]{0,12}\b(?:following|several|multiple|various|these)\b"
    r"|\b(?:two|three|four|five|both|2|3|4|5) (?:\w+ )?(?:positions|roles|jobs|openings|vacancies|posts)\b"
    r"|\b(?:following|several|multiple|various|these|open|available) (?:\w+ )?"
    r"(?:positions|roles|jobs|openings|vacancies)\b|\bopenings? for\b"
    r"|\b(?:positions|roles|jobs) (?:are )?(?:available|open)\b",
    re.IGNORECASE,
)
_CALL_WORDS = ("positions", "roles", "jobs", "openings", "opening for", "vacancies", "the following")
_LABEL = re.compile(
    r"(?:job title|position(?: (?:title|\d|[a-c]))?|job (?:\d|[a-c])|opening \d)\s?[:)]\s?(?=\S)",
    re.IGNORECASE,
)
_APART = re.compile(r"[,;/\u2022|]| and | or | & ", re.IGNORECASE)
_IN_TITLE = re.compile(r"[,;&\u2022|]| and ", re.IGNORECASE)
_ARTICLE = re.compile(r"\W*(?:and |or )?(?:an? |the |one |two |three |several |\d+ )?", re.IGNORECASE)
_AFTER_TITLE = re.compile(r"\s(?:wanted|needed|-|\u2013).*$|\s?\(.*$", re.IGNORECASE)
_ELSEWHERE = frozenset(
    {"about_employer", "benefits", "legal", "responsibilities", "requirements", "preferred"}
)
_SLASHES = re.compile(r"\s*/\s*")
_MOST_WORDS, _LEAST, _MANY = 5, 2, 3


def check(card: Card, reading: Reading, context: Context) -> Iterator[Finding]:
    """Yield at most one finding: where the second job is named."""
    for jobs in (_titled(reading), _labelled(reading), *_called(reading)):
        named = _distinct(jobs, reading, context)
        if len(named) >= _LEAST:
            related = (Related("Another job stands here.", named[0]),)
            yield finding(card, reading, named[1], related=related, other=reading.text_of(named[0]))
            return


def _distinct(spans: Sequence[Span], reading: Reading, context: Context) -> list[Span]:
    """Give the first span of each occupation; a name that several occupations share tells none."""
    if len(spans) < _LEAST:
        return []
    found: dict[str, Span] = {}
    for span in spans:
        known = context.reference.occupations.known(reading.text_of(span))
        if known and known[0].score >= _KNOWN:
            found.setdefault(known[0].code[:7], span)
    return list(found.values())


def _titled(reading: Reading) -> list[Span]:
    """Give the parts of a title that names people in the plural: "Nurses, Cooks and Janitors"."""
    title = reading.title_span
    if not isinstance(title, Span):
        return []
    text = _AFTER_TITLE.sub("", reading.text_of(title))
    slashed = list(_parts(text, _SLASHES, title.block, title.start))
    if len(slashed) >= _MANY:
        return slashed
    parts = list(_parts(text, _IN_TITLE, title.block, title.start))
    plural = [part for part in parts if reading.text_of(part).endswith("s")]
    return plural if len(plural) == len(parts) else []


def _labelled(reading: Reading) -> list[Span]:
    """Give the values of "Job title:" and "Position 2:" that open a block."""
    found = []
    for index, block in enumerate(reading.posting.blocks):
        label = _LABEL.match(block.text) if block.text[:1] in "JPOjpo" else None
        if label and len(block.text.split()) <= _MOST_WORDS + _LEAST:
            found.append(Span(index, label.end(), len(block.text)))
    return found


def _called(reading: Reading) -> Iterator[list[Span]]:
    """Yield what is listed behind each call: in its sentence, and in the list items below."""
    for sentence in sentences_with(reading, _CALL_WORDS):
        if reading.section_of(sentence) in _ELSEWHERE:
            continue
        call = _CALL.search(sentence.text)
        if call:
            opener = sentence.text.find(":", call.end()) + 1 or call.end()
            tail = sentence.text[opener:].rstrip(" .")
            inside = _parts(tail, _APART, sentence.block, sentence.start + opener)
            yield [*inside, *_items_below(reading, sentence.block + 1)]


def _items_below(reading: Reading, block: int) -> Iterator[Span]:
    """Yield the short list items from a block on."""
    for index, item in enumerate(reading.posting.blocks[block:], block):
        if item.kind != "list_item":
            return
        if len(item.text.split()) <= _MOST_WORDS:
            yield Span(index, 0, len(item.text.rstrip(" .;,")))


def _parts(text: str, apart: re.Pattern[str], block: int, offset: int) -> Iterator[Span]:
    """Yield the parts of a list in running text, without their articles."""
    start = 0
    for end, after in (*(mark.span() for mark in apart.finditer(text)), (len(text), len(text))):
        article = _ARTICLE.match(text, start, end)
        opens = article.end() if article and article.end() <= end else start
        if 0 < len(text[opens:end].split()) <= _MOST_WORDS:
            yield Span(block, offset + opens, offset + opens + len(text[opens:end].rstrip()))
        start = after
