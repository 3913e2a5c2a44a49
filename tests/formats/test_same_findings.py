"""One posting in every format: the same rules find the same words, and only their places differ."""

from __future__ import annotations

import datetime
from collections import Counter
from collections.abc import Mapping
from dataclasses import replace
from functools import lru_cache

import pytest

from formats.every import FORMATS
from formats.neutral import Neutral, read_all
from jdlint.content.cards import read_cards
from jdlint.content.reference import Reference
from jdlint.engine import Assumptions, Linter
from jdlint.posting import Field
from jdlint.readers import read

TODAY = Assumptions(today=datetime.date(2026, 11, 26))
POSTINGS = {posting.name: posting for posting in read_all()}
LEAST_RULES, LEAST_POSTINGS = 4, 6

DOCUMENTS = frozenset({"text", "Markdown", "docx", "odt", "rtf", "pdf"})
JOB_POSTINGS = frozenset({"JSON-LD", "HTML with JSON-LD"})
DIFFERS: Mapping[str, frozenset[str]] = {
    # a board adds its own button, a page its own form: only a document must say itself how to apply
    "missing-how-to-apply": DOCUMENTS,
    # what data say against the text: only where they tell a closing date
    "deadline-text-vs-data": JOB_POSTINGS | {"front matter", "Greenhouse", "feed"},
    # what search engines want of a JobPosting's title is asked of no other data
    "title-with-extras": JOB_POSTINGS,
    # and where it was said of the very same words, the rule on titles in general says it no more
    "title-pay": frozenset(FORMATS) - {"JSON-LD"},
}
"""The rules that find something in some formats alone, and in which of them."""

PLACES = {
    "docx": "paragraph",
    "odt": "paragraph",
    "rtf": "paragraph",
    "pdf": "page",
    "CSV": "row",
    "Parquet": "row",
}
"""What tells a place where it is no column of the author's own file."""

Found = Counter[tuple[str, str | None]]


@pytest.fixture(scope="session")
def linter(reference: Reference) -> Linter:
    return Linter(read_cards(), reference)


@lru_cache(maxsize=256)
def found_in(linter: Linter, posting: str, name: str) -> Found:
    """Give the rules that found something, each with the words."""
    suffix, write = FORMATS[name]
    (parsed,) = read(write(POSTINGS[posting]), f"posting.{suffix}")
    reading = linter.analyzer.analyze(parsed)
    return Counter((found.name, found.text) for found in linter.judge(reading, TODAY, linter.cards).findings)


def general(found: Found) -> Found:
    return Counter({key: count for key, count in found.items() if key[0] not in DIFFERS})


def rules(found: Found) -> set[str]:
    return {name for name, _ in found}


@pytest.mark.parametrize("name", [name for name in FORMATS if name != "text"])
@pytest.mark.parametrize("posting", POSTINGS)
def test_every_format_gives_the_same_findings(linter: Linter, posting: str, name: str) -> None:
    assert general(found_in(linter, posting, name)) == general(found_in(linter, posting, "text"))


@pytest.mark.parametrize("rule", DIFFERS)
def test_what_differs_does_so_by_the_format_alone(linter: Linter, rule: str) -> None:
    where = {
        posting: {name for name in FORMATS if rule in rules(found_in(linter, posting, name))}
        for posting in POSTINGS
    }
    assert {frozenset(names) for names in where.values()} == {frozenset(), DIFFERS[rule]}


@pytest.mark.parametrize("posting", POSTINGS)
def test_there_is_something_to_find(linter: Linter, posting: str) -> None:
    assert len(rules(general(found_in(linter, posting, "text")))) >= LEAST_RULES


def test_there_are_enough_postings_of_all_sorts() -> None:
    every = list(POSTINGS.values())
    assert len(every) >= LEAST_POSTINGS
    assert {kind for posting in every for kind in kinds(posting)} == {"heading", "paragraph", "item"}


def test_comments_in_a_document_are_no_data(linter: Linter) -> None:
    suffix, write = FORMATS["docx"]
    (parsed,) = read(write(POSTINGS["electrician"]), f"posting.{suffix}")
    comment = Field("comment", "Ask the crew.", parsed.blocks[0].map, origin="page")
    reading = linter.analyzer.analyze(replace(parsed, fields=(comment,)))
    found = linter.judge(reading, TODAY, linter.cards).findings
    assert "missing-how-to-apply" in {each.name for each in found}


@pytest.mark.parametrize("name", FORMATS)
def test_places_are_those_of_the_format(name: str) -> None:
    suffix, write = FORMATS[name]
    (parsed,) = read(write(POSTINGS["night-nurse"]), f"posting.{suffix}")
    for block in parsed.blocks:
        place = parsed.locate(block.map.source_span(0, 1)[0])
        told = {part for part in ("column", "page", "paragraph", "row") if getattr(place, part) is not None}
        assert PLACES.get(name, "column") in told


def kinds(posting: Neutral) -> set[str]:
    return {part.kind for part in posting.parts}
