"""Headings inside a paragraph: ``Salary: $40,000`` and, in flattened postings, ``Requirements Two years``."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from jdlint.content.sections import Headings
from jdlint.language.glued import between

_LONGEST_LABEL = 70
_FLATTENED = 160
_STOP = re.compile(r"[.!?]\s")
_COLON = re.compile(r"\s*:(?!\d|//)")
_BREAK_BEFORE = re.compile(r"(?:^|[.!?:\u2022*|\u2013-]\s+|[a-z0-9)][.!?]|\s{2,}|[\u2022*]\s*)\Z")
_RUN = re.compile(
    r"(?<![\w\u2019'-])[A-Z][\w\u2019'/&-]*"
    r"(?:[ ,]{1,2}(?:[A-Z][\w\u2019'/&-]*|&|and|or|of|the|to|for|in|we|you|will|your)){0,7}",
)
_NEXT = re.compile(r"\s*(?:[-\u2013:\u2022*]\s*)?(?=[A-Z0-9$\u00a3(\u2022])")
_GOVERNS = re.compile(
    r"(?:\b(?:the|our|a|an|of|and|or|for|in|to|with|your|their|by|on|from|as|&)|,)\s*\Z", re.IGNORECASE
)
_TITLED = re.compile(
    r"(?:[A-Z][a-z'\u2019-]*\s){1,3}|[A-Z][\w'\u2019-]*(?:,?\s(?:and|or|&)\s|\s?/\s?)(?:[A-Z][\w'\u2019-]*\s){0,2}"
)
"""What opens a block and is part of its label: "New Hire" in "New Hire Training:", "Criteria and Duties:"."""

_OF_A_NAME = re.compile(
    r"\s(?:[A-Z][a-z]+\s)?(?:Tests?|Exam|Examination|Committee|Commission|Board|Department|Division|Office|Form"
    r"|Institute|Questionnaire|Survey|Assessment|Act)\b"
)
"""What follows words that are part of a name: "Skills Written Test", "Benefits Committee"."""

NEEDS_COLON = frozenset({"legal", "title", "metadata", "other"})
_AMBIGUOUS_ALONE = frozenset(
    {"title", "metadata", "location", "other", "schedule", "reporting", "compensation"}
)

_ARTICLE_AND_NOUN = 2
_AFTER_ARTICLE = re.compile(r"(?:the|an?|our|this) ", re.IGNORECASE)
"""Before words that name a person or a thing in a sentence: "The Part-Time Clerk is ..."."""


@dataclass(frozen=True, slots=True)
class Label:
    """A heading found in running text: block offsets of its words, and of the text it heads."""

    start: int
    end: int
    body: int
    section: str
    has_colon: bool


def find_labels(text: str, headings: Headings, gaps: Sequence[int] = ()) -> Iterator[Label]:
    """Yield the headings inside one block's text, in order and without overlap.

    ``gaps`` are the offsets, sorted, at which a line began before the text was made one line.
    """
    reached = 0
    for label in _with_colon(text, headings, gaps):
        yield from _without_colon(text, reached, label.start, headings, gaps)
        yield label
        reached = label.body
    yield from _without_colon(text, reached, len(text), headings, gaps)


def _begins(text: str, start: int, gaps: Sequence[int]) -> bool:
    """Tell whether something begins at a place: the text, a sentence, a line, an item."""
    if not start or between(gaps, start, start + 1):
        return True
    return bool(_BREAK_BEFORE.search(text[max(0, start - 4) : start]))


def _with_colon(text: str, headings: Headings, gaps: Sequence[int]) -> Iterator[Label]:
    reached = 0
    for colon in _COLON.finditer(text) if ":" in text else ():
        if colon.start() < reached:
            continue
        found = _before_colon(text, reached, colon.start(), headings, gaps)
        if found:
            start, section = found
            reached = colon.end()
            yield Label(start, colon.start(), colon.end(), section, has_colon=True)


def _before_colon(
    text: str, low: int, end: int, headings: Headings, gaps: Sequence[int]
) -> tuple[int, str] | None:
    """Give start and section of the longest heading that ends at a colon."""
    window = max(low, end - _LONGEST_LABEL)
    starts = {window + match.start() for match in re.finditer(r"(?<![\w\u2019'-])[A-Z(]", text[window:end])}
    for start in sorted(starts.union(between(gaps, window, end))):
        begins = _begins(text, start, gaps)
        titled = not any(word[0].islower() and len(word) > 4 for word in text[start:end].split())  # noqa: PLR2004
        if not (begins or (titled and not _GOVERNS.search(text[max(0, start - 12) : start]))):
            continue
        if not begins and low == 0 and _TITLED.fullmatch(text, 0, start):
            continue
        section = None if _STOP.search(text, start, end) else headings.find(text[start:end])
        if section:
            return start, section
    return None


def _without_colon(
    text: str, low: int, high: int, headings: Headings, gaps: Sequence[int]
) -> Iterator[Label]:
    """Look for headings that nothing but their capitals sets off; only long, flattened blocks have them."""
    if len(text) < _FLATTENED:
        return
    for run in _RUN.finditer(text, low, high):
        begins = _begins(text, run.start(), gaps)
        if not begins and _GOVERNS.search(text[max(0, run.start() - 12) : run.start()]):
            continue
        lines = _own_lines(run, gaps)
        found = _prefix(run.group(), headings, begins=begins, first=run.start() == 0, lines=lines)
        if found and found[1] not in NEEDS_COLON:
            length, section = found
            end = run.start() + length
            following = _NEXT.match(text, end)
            if following and not _OF_A_NAME.match(text, end):
                yield Label(run.start(), end, following.end(), section, has_colon=False)


def _own_lines(run: re.Match[str], gaps: Sequence[int]) -> frozenset[int]:
    """Give the lengths of the beginnings of a run that were lines of their own."""
    start = run.start()
    if start and not between(gaps, start, start + 1):
        return frozenset()
    return frozenset(gap - 1 - start for gap in between(gaps, start + 1, run.end() + 2))


def _prefix(
    run: str, headings: Headings, *, begins: bool, first: bool, lines: frozenset[int]
) -> tuple[int, str] | None:
    """Give length and section of the longest heading that opens a run of capitalized words.

    ``first`` tells that it opens the block; ``lines`` are the lengths of beginnings that were lines of their
    own.
    """
    ends = [match.end() for match in re.finditer(r"\S+", run)]
    for count in range(len(ends), 0, -1):
        text = run[: ends[count - 1]].rstrip(",/&")
        section = None if text.endswith((" of", " Of", " OF")) else headings.find(text)
        if not section:
            continue
        if _AFTER_ARTICLE.match(text) and section == "about_employer" and count < len(ends):
            continue  # "The Community Association Manager will ..."
        alone = count == 1
        named = section in _AMBIGUOUS_ALONE or (count == _ARTICLE_AND_NOUN and section != "about_employer")
        if _AFTER_ARTICLE.match(text) and named and section != "about_role":
            continue
        vague = section in _AMBIGUOUS_ALONE or not begins or not text.endswith(("s", "S"))
        opens = first and headings.is_vague(text)  # "Overview We are ..."
        if alone and vague and not opens and len(text) not in lines:
            continue
        return len(text), section
    return None
