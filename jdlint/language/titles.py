"""The job's title: a field, a labelled line, or the first line that names no office and no document."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import dropwhile

from jdlint.findings import AnySpan, FieldSpan, Span
from jdlint.language.reading import Passage
from jdlint.language.section_hold import FACTS
from jdlint.posting import Posting

_NAMES = (
    r"(?:job|position|working|role|class|official|post)?\s*(?:title(?:\s+and\s+grade)?|position|post|role)"
)
_LABEL = re.compile(rf"{_NAMES}\s*:\s*(?=\S)", re.IGNORECASE)
_LONE_LABEL = re.compile(rf"{_NAMES}\s*:?", re.IGNORECASE)
_CALL = re.compile(
    r"(?:(?:help\s)?wanted|(?:we(?:'|\u2019)re|we are)?\s?(?:now\s)?hiring|vacancy|subject|re"
    r"|(?:\d+[- ]weeks?\s)?(?:travel|local|contract)\s(?:assignment|contract|opportunity|job))"
    r"\s?(?:[:!]+\s*|[\u2013\u2014-]\s)",
    re.IGNORECASE,
)
"""Words before a title that call for people: "Now hiring: Line Cook"."""

_CALL_ALONE = re.compile(
    r"\W*(?:(?:(?:we(?:'|\u2019)re|we are)\s)?(?:now\s|currently\s)?hiring(?:\snow)?"
    r"|join (?:us|our team)|help wanted|work (?:for|with) us|careers?)\W*",
    re.IGNORECASE,
)
"""A call that names no job: "We are hiring!"."""

_WANTED = re.compile(r"\s(?:wanted|needed),\s.*$", re.IGNORECASE)
_TAIL = re.compile(r"\s?\|\s.*$|\s--\s.*$|\sat\s(?!Large\b)[A-Z].*$")
"""What follows a title in one line: "Welder | Nights | $31/hr", "Accountant at Puente Services"."""

_DOCUMENT = re.compile(
    r"\W*(?:(?:on-call|temporary|seasonal|(?:full|part)-time|permanent|immediate|open|promotional),? ){0,4}"
    r"(?:job|position|vacancy|employment|career|recruitment|class|current job)?\s?"
    r"(?:postings?|bulletins?|announcements?|descriptions?|opportunit(?:y|ies)|openings?|specifications?|notices?"
    r"|details|vacanc(?:y|ies)|advertisements?|careers?)\b(?:\s(?:no|number|#|num)\b.*|\s?[#:]?\s?[\d-]+)?\W*",
    re.IGNORECASE,
)
_OFFICE = re.compile(
    r"(?:the\s)?(?:city|county|state|town|village|borough|parish|township|commonwealth|university|department|office)"
    r"\sof\s.*|.*\b(?:county|school district|public schools|university|college|hospital|division|bureau"
    r"|inc\.?|llc|ltd\.?|llp|pllc|public works|parks (?:and|&) recreation|human services|health department"
    r"|(?:fire|police|sheriff's) (?:department|office)|(?:transit|port|housing) (?:district|authority))"
    r"(?:\s(?:no\.?\s?|#)?\d+)?(?:\s\([A-Z][\w ]+\))?",
    re.IGNORECASE,
)
_CUT = re.compile(r"\s(?:\||--|\u2014|wanted,)\s")
_TOLD = re.compile(
    r"(?<!\b[SJDM]r)[.!?:]\s|\b(?:is|are|we|our|you|your|has|have|will|was|were|us)\b", re.IGNORECASE
)
"""What makes a sentence of an opening."""

_SENTENCE = re.compile(r":\s|[.;]\s|[.;:]$|\$")
"""What no title behind a preamble holds."""

_LETTERS = re.compile(r"[^\W\d_]{2}")
_HEADER = frozenset({"title", "metadata", "location", "compensation", "schedule", "other"})
_LINES_OF_HEADER = 12
_MOST_WORDS = 16
_LONGEST, _LONG_WORD, _MOSTLY = 32, 4, 0.7
_TOLD_AT_LENGTH = re.compile(r"[.!?;]\s+[A-Z]|[.;:]$|\b(?:is|are|we|you|will)\b")
_LONGEST_TITLE = 8
"""Words of a title cut from the line of an ad that runs on behind it."""


def find_title(posting: Posting, passages: Sequence[Passage]) -> tuple[str | None, AnySpan | None]:
    """Give the title and where it stands: in the text, or in the data where that alone has it."""
    given = [each for each in posting.given("title") if _LETTERS.search(each[1].value)]
    if given:
        index, field = given[0]
        return field.value, _same_text(posting, field.value) or FieldSpan.whole(index, field)
    labelled = _labelled(posting)
    if labelled and _in_header(posting, passages, labelled[1].block):
        return labelled
    return (
        _first_line(posting, passages) or labelled or _opening(posting) or _long_line(posting) or (None, None)
    )


def _same_text(posting: Posting, wanted: str) -> Span | None:
    for index, block in enumerate(posting.blocks[:_LINES_OF_HEADER]):
        if block.text.casefold() == wanted.casefold():
            return Span(index, 0, len(block.text))
    return None


def _labelled(posting: Posting) -> tuple[str, Span] | None:
    """Give the value of a label in its own line, or of one in the cell or line before it."""
    header = posting.blocks[:_LINES_OF_HEADER]
    for index, block in enumerate(header):
        label = _LABEL.match(block.text)
        named = label and not block.text[label.end()].islower()
        if label and named and len(block.text.split()) <= _MOST_WORDS:
            return _title(posting, index, label.end(), len(block.text))
        if index + 1 < len(header) and _LONE_LABEL.fullmatch(block.text):
            value = header[index + 1].text
            if len(value.split()) <= _MOST_WORDS:
                return _title(posting, index + 1, 0, len(value))
    return None


def _in_header(posting: Posting, passages: Sequence[Passage], block: int) -> bool:
    """Tell whether nothing but the lines of a header stands before a block: "Job Description" is one."""
    return all(
        passage.section in _HEADER or _is_preamble(posting.blocks[passage.block].text)
        for passage in passages
        if passage.block < block
    )


def _title(posting: Posting, block: int, start: int, end: int) -> tuple[str, Span]:
    return posting.blocks[block].text[start:end], Span(block, start, end)


def _first_line(posting: Posting, passages: Sequence[Passage]) -> tuple[str, Span] | None:
    """Give the first line of the header that is no name of an office or a kind of document."""
    opens = next(dropwhile(lambda passage: passage.section in FACTS, passages), None)
    if opens is None or opens.section != "title" or not posting.blocks:
        return None
    titled = {passage.block for passage in passages if passage.section == "title"}
    header = titled | {passage.block for passage in passages if passage.section in _HEADER}
    places = {passage.block for passage in passages if passage.section == "location"}
    for index in range(opens.block, min(len(posting.blocks), _LINES_OF_HEADER)):
        text = posting.blocks[index].text
        if index not in titled and not (index in header and _follows_document(posting, index)):
            if index in places and _OFFICE.fullmatch(posting.blocks[index - 1].text):
                continue
            break
        if not _is_preamble(text):
            if index > opens.block and _SENTENCE.search(text):
                break
            return _without_edges(posting, index) if _may_be_title(text) else None
    first = posting.blocks[opens.block].text
    named = len(first.split()) <= _MOST_WORDS and not _DOCUMENT.fullmatch(first)
    return _title(posting, opens.block, 0, len(first)) if named else None


def _long_line(posting: Posting) -> tuple[str, Span] | None:
    """Give a first line that is a title but for its length."""
    if len(posting.blocks) > 1 and _may_be_title(text := posting.blocks[0].text) and not _is_preamble(text):
        return _title(posting, 0, 0, len(text)) if len(text.split()) > _MOST_WORDS else None
    return None


def _may_be_title(text: str) -> bool:
    """Tell a title, which may run on and on in capital letters, from the sentence of an opening."""
    words = text.split()
    if len(words) <= _MOST_WORDS:
        return True
    long_words = [word for word in words if len(word) >= _LONG_WORD]
    named = sum(word[0].isupper() for word in long_words)
    return len(words) <= _LONGEST and named >= _MOSTLY * len(long_words) and not _TOLD_AT_LENGTH.search(text)


def _follows_document(posting: Posting, index: int) -> bool:
    return index > 0 and _DOCUMENT.fullmatch(posting.blocks[index - 1].text) is not None


def _is_preamble(text: str) -> bool:
    """Tell whether a line names the office or the kind of document, as those above a title do."""
    above = (_DOCUMENT, _OFFICE, _CALL_ALONE)
    return any(pattern.fullmatch(text) for pattern in above) or not _LETTERS.search(text)


def _without_edges(posting: Posting, index: int) -> tuple[str, Span]:
    """Give a title without the call before it and the offer behind it."""
    text = posting.blocks[index].text
    call = _CALL.match(text)
    start = call.end() if call else 0
    end = len(text)
    for pattern in (_TAIL, _WANTED):
        tail = pattern.search(text, start, end)
        if tail and _LETTERS.search(text, start, tail.start()):
            end = tail.start()
    return _title(posting, index, start, end)


def _opening(posting: Posting) -> tuple[str, Span] | None:
    """Give the title that opens an ad without a line of its own: what stands before "|", "wanted", a dash."""
    text = posting.blocks[0].text if posting.blocks else ""
    cut = _CUT.search(text)
    words = text[: cut.start()].split() if cut else []
    if not cut or not 0 < len(words) <= _LONGEST_TITLE or not words[0][0].isupper():
        return None
    return None if _TOLD.search(text, 0, cut.start()) else _title(posting, 0, 0, cut.start())
