"""The bad samples of all roles, written as documents, give the findings that they give as Markdown."""

from __future__ import annotations

import datetime
from collections import Counter
from pathlib import Path

import pytest

from formats.every import FORMATS
from formats.neutral import Kind, Neutral, Part
from jdlint.content.cards import read_cards
from jdlint.content.reference import Reference
from jdlint.engine import Assumptions, Linter
from jdlint.readers import read

ROOT = Path(__file__).parents[2] / "docs" / "examples"
SAMPLES = sorted(ROOT.glob("*/bad.md"))
TODAY = Assumptions(today=datetime.date(2026, 11, 26))
KINDS: dict[str, Kind] = {"heading": "heading", "list_item": "item"}
DOCUMENTS = ("docx", "odt", "rtf", "pdf")


@pytest.fixture(scope="session")
def linter(reference: Reference) -> Linter:
    return Linter(read_cards(), reference)


def neutral(sample: Path) -> Neutral:
    """Give a sample as it is in no format; its first block is its title."""
    (posting,) = read(sample.read_bytes(), sample.name)
    title, *rest = posting.blocks
    parts = tuple(Part(KINDS.get(block.kind, "paragraph"), block.text) for block in rest)
    return Neutral(sample.parent.name, title.text, "Brook & Vale", "Dayton", "OH", "", {}, "", "", parts)


def found_in(linter: Linter, posting: Neutral, name: str) -> Counter[tuple[str, str | None]]:
    suffix, write = FORMATS[name]
    (parsed,) = read(write(posting), f"posting.{suffix}")
    reading = linter.analyzer.analyze(parsed)
    return Counter((found.name, found.text) for found in linter.judge(reading, TODAY, linter.cards).findings)


@pytest.mark.parametrize("sample", SAMPLES, ids=lambda path: path.parent.name)
def test_documents_give_the_same_findings(linter: Linter, sample: Path) -> None:
    posting = neutral(sample)
    expected = found_in(linter, posting, "Markdown")
    assert expected
    for name in DOCUMENTS:
        assert found_in(linter, posting, name) == expected
