"""One linter over every shipped card, made once."""

from __future__ import annotations

import pytest

from jdlint.content.cards import read_cards
from jdlint.content.reference import Reference
from jdlint.engine import Linter


@pytest.fixture(scope="session")
def linter(reference: Reference) -> Linter:
    return Linter(read_cards(), reference)
