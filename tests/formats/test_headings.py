"""A heading is one in a format that marks it and in one that only sets it on a line by itself."""

from __future__ import annotations

import pytest

from jdlint.language.analyzer import Analyzer
from jdlint.readers import read

TEXT = "QA Tester\n\nPeakWave makes an app for restaurants.\n\n{}\n- Ski passes\n- A desk\n"


def kinds(source: str) -> dict[str, str]:
    (posting,) = read(source.encode(), "posting.txt")
    return {block.text: block.kind for block in posting.blocks}


@pytest.mark.parametrize("name", ["You", "What you'd get", "Our agency", "Pay & benefits", "Other perks"])
def test_a_few_words_above_a_list_name_it(name: str) -> None:
    assert kinds(TEXT.format(name))[name] == "heading"


@pytest.mark.parametrize("line", ["Full-time, days", "Open until 5", "we have", "Ask for Dana.", "Pay: good"])
def test_what_may_be_a_value_or_a_sentence_names_no_list(line: str) -> None:
    assert kinds(TEXT.format(line))[line] == "paragraph"


def test_neither_does_the_first_line_nor_one_that_runs_on() -> None:
    assert kinds("QA Tester\n\n- Ski passes\n- A desk\n")["QA Tester"] == "paragraph"
    assert kinds(TEXT.format("Some words\nOur agency"))["Our agency"] == "paragraph"


MARKED = """\
# QA Tester

PeakWave makes an app for restaurants and looks for a QA tester.

## What you'll do:

- Write test plans and test cases in TestRail
- Automate regression tests using Playwright
- Log and track bugs in Jira

## You have:

- 1-3 years of QA experience
- Experience testing mobile apps
- Basic knowledge of SQL and REST APIs
- A degree in something techy or equivalent experience

## We have:

- Competitive salary
- Unlimited PTO
- Ski passes, ping pong, Friday beers and a stocked kitchen
- Health/dental/vision
- 401(k)
"""


def test_a_heading_with_a_colon_has_a_level_too(analyzer: Analyzer) -> None:
    (posting,) = read(MARKED.encode(), "posting.md")
    reading = analyzer.analyze(posting)
    found = {posting.blocks[passage.block].text: passage.section for passage in reading.passages}
    assert found["Competitive salary"] == found["Health/dental/vision"] == "benefits"
