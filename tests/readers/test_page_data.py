"""The JobPostings that a page tells of in its scripts, beside what it shows."""

from __future__ import annotations

import pytest

from jdlint.readers import read

SCRIPT = '<script type="application/ld+json">{}</script>'
STUB = '{"@type": "JobPosting", "title": "Baker"}'
WHOLE = '{"@type": "JobPosting", "title": "Cook", "description": "Cook soup for twelve guests."}'


@pytest.mark.parametrize(
    ("scripts", "expected"),
    [
        ([WHOLE, WHOLE], [["Cook", "Cook soup for twelve guests."]]),
        ([WHOLE, STUB], [["Cook", "Cook soup for twelve guests."]]),
        ([STUB, STUB.replace("Baker", "Server")], [["Jobs"]]),
        (["[" * 300, "{", '{"@type": 7, "title": null}'], [["Jobs"]]),
        ([WHOLE, WHOLE.replace("Cook", "Server")],
         [["Cook", "Cook soup for twelve guests."], ["Server", "Server soup for twelve guests."]]),
    ],
    ids=["twice", "one without text", "none with text", "broken", "two"],
)  # fmt: skip
def test_what_a_page_s_data_tell_twice_or_only_name(scripts: list[str], expected: list[list[str]]) -> None:
    page = "<!doctype html><body><p>Jobs</p>" + "".join(map(SCRIPT.format, scripts))
    found = read(page.encode(), "a.html")
    assert [[block.text for block in posting.blocks] for posting in found] == expected
