"""Where the job is."""

from __future__ import annotations

from collections.abc import Sequence

from jdlint.language.reading import Passage, Sentence
from jdlint.posting import Posting


def find_places(
    posting: Posting, passages: Sequence[Passage], sentences: Sequence[Sentence]
) -> tuple[str, ...]:
    """Give the codes of the places."""
    return ()
