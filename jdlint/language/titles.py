"""The job's title: a field, a labelled line, or the first line of the text."""

from __future__ import annotations

import re
from collections.abc import Sequence

from jdlint.findings import Span
from jdlint.language.reading import Passage
from jdlint.posting import Posting

_FIELDS = ("title", "jobtitle", "job_title", "job-title", "position")
_LABEL = re.compile(
    r"(?:job|position|working|role|class|official|post)?\s*(?:title(?:\s+and\s+grade)?|position|post|role)\s*:\s*(?=\S)",
    re.IGNORECASE,
)
_LINES_OF_HEADER = 12
_MOST_WORDS = 16


def find_title(posting: Posting, passages: Sequence[Passage]) -> tuple[str | None, Span | None]:
    """Give the title and where it stands in the blocks; the span is None for a title from a field only."""
    field = posting.field(*_FIELDS)
    if field and field.value.strip():
        wanted = field.value.strip()
        return wanted, _same_text(posting, wanted)
    return _labelled(posting) or _first_line(posting, passages) or (None, None)


def _same_text(posting: Posting, wanted: str) -> Span | None:
    for index, block in enumerate(posting.blocks[:_LINES_OF_HEADER]):
        if block.text.casefold() == wanted.casefold():
            return Span(index, 0, len(block.text))
    return None


def _labelled(posting: Posting) -> tuple[str, Span] | None:
    for index, block in enumerate(posting.blocks[:_LINES_OF_HEADER]):
        label = _LABEL.match(block.text)
        if label and len(block.text.split()) <= _MOST_WORDS:
            return block.text[label.end() :], Span(index, label.end(), len(block.text))
    return None


def _first_line(posting: Posting, passages: Sequence[Passage]) -> tuple[str, Span] | None:
    if not passages or passages[0].section != "title" or not posting.blocks:
        return None
    text = posting.blocks[0].text
    return (text, Span(0, 0, len(text))) if len(text.split()) <= _MOST_WORDS else None
