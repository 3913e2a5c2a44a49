"""Statements of licenses."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from jdlint.content.credentials import Credential
from jdlint.language.reading import License, Passage, Sentence


def find_licenses(
    sentence: Sentence, passage: Passage, credentials: Mapping[str, Credential]
) -> Iterator[License]:
    """Yield the statements of licenses in one sentence."""
    yield from ()
