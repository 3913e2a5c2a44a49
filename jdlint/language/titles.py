"""The job's title."""

from __future__ import annotations

from collections.abc import Sequence

from jdlint.findings import Span
from jdlint.language.reading import Passage
from jdlint.posting import Posting


def find_title(posting: Posting, passages: Sequence[Passage]) -> tuple[str | None, Span | None]:
    """Give the title and where it stands."""
    if not posting.blocks:
        return None, None
    text = posting.blocks[0].text
    return text, Span(0, 0, len(text))
