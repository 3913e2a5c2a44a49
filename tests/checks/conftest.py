"""A way to run one card, written in the test, on one text."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from textwrap import dedent

import pytest

from jdlint.content.cards import read_card
from jdlint.content.reference import Reference
from jdlint.engine import Assumptions, Linter
from jdlint.examples import read_as
from jdlint.findings import Finding
from jdlint.readers import read

Flag = Callable[..., list[Finding]]

_CARD = """\
code: TST001
name: test-card
severity: warning
since: 0.1.0
message: "'{text}' is flagged."
help: Change it.
rationale: It matters.
evidence: opinion
examples: {bad: [a], good: [b]}
"""


@pytest.fixture
def flag(tmp_path: Path, reference: Reference) -> Flag:
    """Give what a card with these own lines finds: in one text of a section, or in a whole posting."""

    def found(
        lines: str, text: str, section: str | None = None, places: tuple[str, ...] = ()
    ) -> list[Finding]:
        path = tmp_path / "test-card.yaml"
        path.write_text(_CARD + dedent(lines), "utf-8")
        linter = Linter([read_card(path)], reference)
        if section:
            reading = read_as(text, section, linter)
        else:
            reading = linter.analyzer.analyze(read(dedent(text).encode(), "posting.txt")[0])
        return list(linter.judge(reading, Assumptions(places=places), linter.cards).findings)

    return found


@pytest.fixture
def words(flag: Flag) -> Callable[..., list[str | None]]:
    """Give the words of what a card finds."""

    def texts(lines: str, text: str, section: str | None = None) -> list[str | None]:
        return [finding.text for finding in flag(lines, text, section)]

    return texts
