"""The title that stands in the data alone is shown above the text, in its own place."""

from __future__ import annotations

import json

import pytest

from jdlint.content.cards import read_cards
from jdlint.content.reference import Reference
from jdlint.engine import Assumptions, Linter
from jdlint.findings import Span
from jdlint.posting import Posting
from jdlint.readers import read

TITLE = "Rockstar Cook - $21/hr, Nights"


def posting_of(name: str, **changes: str) -> Posting:
    job = {"@type": "JobPosting", "title": TITLE, "description": "Cook soup for ten guests.", **changes}
    (posting,) = read(json.dumps(job).encode(), name)
    return posting


@pytest.mark.parametrize("name", ["posting.json", "posting.jsonl"])
def test_it_comes_first_and_leads_to_the_value(name: str) -> None:
    posting = posting_of(name)
    first = posting.blocks[0]
    assert (first.kind, first.level, first.text) == ("heading", 1, TITLE)
    assert posting.source[slice(*first.map.source_span(0, 8))] == "Rockstar"
    assert len(posting.blocks) == 2


def test_a_text_that_begins_with_it_is_left_as_it_is() -> None:
    posting = posting_of("posting.json", description=f"<h1>{TITLE}</h1><p>Cook soup for ten guests.</p>")
    assert [block.text for block in posting.blocks] == [TITLE, "Cook soup for ten guests."]


@pytest.mark.parametrize("title", ["", "TBD", "[Title]"])
def test_a_title_that_says_nothing_is_not_shown(title: str) -> None:
    assert [block.text for block in posting_of("posting.json", title=title).blocks] == [
        "Cook soup for ten guests."
    ]


def test_what_is_wrong_with_it_is_said_once(reference: Reference) -> None:
    wanted = ("title-pay", "title-with-extras", "title-schedule", "title-hype")
    linter = Linter([card for card in read_cards() if card.name in wanted], reference)
    reading = linter.analyzer.analyze(posting_of("posting.json"))
    found = linter.judge(reading, Assumptions(), linter.cards).findings
    assert sorted((each.text or "", each.name) for each in found) == [
        ("$21/hr", "title-with-extras"),
        ("Nights", "title-schedule"),
        ("Rockstar", "title-hype"),
    ]
    assert [type(each.span) for each in found] == [Span] * 3
