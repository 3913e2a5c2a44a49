"""Whether a file is an English posting at all."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING

from jdlint.language.reading import Passage, Statement
from jdlint.posting import Posting

if TYPE_CHECKING:
    from spacy.tokens import Doc


def language_of(docs: Sequence[Doc]) -> str:
    """Give the language code."""
    return "en"


def is_posting(
    posting: Posting, passages: Sequence[Passage], statements: Sequence[Statement], states: Mapping[str, bool]
) -> bool:
    """Tell whether it advertises a job."""
    return True
