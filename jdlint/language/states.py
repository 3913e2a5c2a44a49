"""Which kinds of information the posting gives at all."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from jdlint.language.reading import Passage, Sentence
from jdlint.posting import Posting


def find_states(
    posting: Posting, sentences: Sequence[Sentence], passages: Sequence[Passage]
) -> Mapping[str, bool]:
    """Give the states of the contract."""
    return {}
