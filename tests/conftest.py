"""What all tests share: the shipped reference, one analyzer, and a way to read a text."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from jdlint.content.reference import Reference
from jdlint.language.analyzer import Analyzer
from jdlint.language.reading import Reading
from jdlint.readers import read


@pytest.fixture(scope="session")
def reference() -> Reference:
    return Reference()


@pytest.fixture(scope="session")
def analyzer(reference: Reference) -> Analyzer:
    return Analyzer(reference, {})


@pytest.fixture(scope="session")
def understand(analyzer: Analyzer) -> Callable[[str], Reading]:
    """Read a plain-text posting and tell what it says."""

    def reading_of(text: str) -> Reading:
        (posting,) = read(text.encode(), "posting.txt")
        return analyzer.analyze(posting)

    return reading_of
