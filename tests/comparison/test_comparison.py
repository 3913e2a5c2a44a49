"""The table beside the reference, and what is good: never otherwise than the findings say."""

from __future__ import annotations

import datetime
from collections.abc import Callable
from pathlib import Path

import pytest

from jdlint.comparison import Row, compared, good_points
from jdlint.comparison.rows import TOPICS
from jdlint.content.cards import read_cards
from jdlint.content.reference import Reference
from jdlint.engine import Assumptions, Linter, Result
from jdlint.readers import read

EXAMPLES = Path(__file__).parent.parent.parent / "docs" / "examples"
TODAY = datetime.date(2026, 6, 1)
Told = Callable[[Path], tuple[Result, tuple[Row, ...], tuple[str, ...]]]


@pytest.fixture(scope="module")
def told(reference: Reference) -> Told:
    cards = [card for card in read_cards() if card.profile == "recommended"]
    families = {card.name: card.family for card in cards}
    linter = Linter(cards, reference)

    def tell(path: Path) -> tuple[Result, tuple[Row, ...], tuple[str, ...]]:
        (posting,) = read(path.read_bytes(), path.name)
        result = linter.lint(posting, Assumptions(today=TODAY))
        rows = compared(result.reading, result.context, result.findings)
        named = [(found, families[found.name]) for found in result.findings]
        return result, rows, good_points(result.reading, result.context, named, rows)

    return tell


def test_every_rule_that_a_topic_names_exists() -> None:
    named = {name for topic in TOPICS for name in topic.missing | topic.differs}
    assert named <= {card.name for card in read_cards()}


def test_no_rule_says_both_that_it_is_missing_and_that_it_differs() -> None:
    for topic in TOPICS:
        assert not topic.missing & topic.differs


@pytest.mark.parametrize("path", sorted(EXAMPLES.glob("*/good.*")), ids=lambda path: path.parent.name)
def test_good_samples_agree_with_their_reference(path: Path, told: Told) -> None:
    result, rows, good = told(path)
    by_key = {row.key: row for row in rows}
    assert [row.key for row in rows] == [topic.key for topic in TOPICS]
    assert not [row.key for row in rows if row.status == "differs"]
    assert by_key["education"].status in ("present", "open")  # not every role takes some
    for key in ("duties", "pay", "how_to_apply"):
        assert by_key[key].status == "present", key
        assert by_key[key].said, key
    known = {row.key for row in rows if row.expected}
    assert not result.context.role or {"duties", "education", "license"} <= known
    assert "The pay is there, in figures and with its unit." in good
    assert len(good) >= 5


def test_the_words_of_a_row_stand_where_it_says(told: Told) -> None:
    result, rows, _ = told(EXAMPLES / "registered-nurse" / "good.txt")
    blocks = result.reading.posting.blocks
    spans = [(quote.text, quote.span) for row in rows for quote in row.said if quote.span]
    assert spans
    for text, span in spans:
        said = blocks[span.block].text[span.start : span.end]  # type: ignore[union-attr]
        assert " ".join(said.split()).startswith(text.rstrip("\u2026"))


def test_bad_samples_are_not_praised_for_what_is_found(told: Told) -> None:
    for path in sorted(EXAMPLES.glob("*/bad.*")):
        if path.suffix == ".yaml":
            continue
        result, rows, good = told(path)
        names = {found.name for found in result.findings}
        by_key = {row.key: row.status for row in rows}
        if "missing-pay" in names:
            assert by_key["pay"] == "missing"
            assert "The pay is there, in figures and with its unit." not in good
        if any("hype" in name for name in names):
            assert "No hype and no empty phrases." not in good
        if names & {"title-hype", "hype-title-word", "vague-title"}:
            assert "The title is one that people know and search for." not in good
