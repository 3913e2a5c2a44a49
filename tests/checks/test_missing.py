from __future__ import annotations

from collections.abc import Callable

import pytest

from jdlint.content.cards import read_cards
from jdlint.content.reference import Reference
from jdlint.engine import Assumptions, Linter
from jdlint.findings import Finding, Span
from jdlint.readers import read

Flag = Callable[..., list[Finding]]

POSTING = """\
    Line Cook

    About us
    Harbor Grill serves fish by the lake in Cleveland.

    Duties
    - Grill fish.
    - Prepare sauces.
    """


@pytest.mark.parametrize(
    "given",
    [
        "sections: [responsibilities]",
        "sections: [schedule, about_employer]\n    least: 5",
        "states: [about_employer]",
        "words: [(fish|meat)]",
        "patterns: ['Gri[l]+ f']",
    ],
)
def test_information_that_is_given(given: str, flag: Flag) -> None:
    assert not flag(f"check: missing_information\nnear: [title]\n{given}\n".replace("    ", ""), POSTING)


@pytest.mark.parametrize(
    "lacking",
    [
        "sections: [benefits]",
        "sections: [about_employer]\n    least: 50",
        "states: [deadline]",
        "statements: [pay]",
        "words: [meat]",
        "fields: [salary]",
    ],
)
def test_information_that_is_lacking_goes_where_it_belongs(lacking: str, flag: Flag) -> None:
    card = f"check: missing_information\nnear: [compensation, about_employer]\n{lacking}\n".replace(
        "    ", ""
    )
    (found,) = flag(card, POSTING)
    assert found.text is None
    assert (found.section, found.span.start) == ("about_employer", found.span.end)


def test_a_heading_alone_gives_nothing(flag: Flag) -> None:
    card = "check: missing_information\nnear: [title]\nsections: [benefits]\n"
    assert flag(card, POSTING + "\n    Benefits\n")


def test_a_title_is_missed_at_the_very_beginning(flag: Flag) -> None:
    (found,) = flag("check: missing_title\n", "You bake bread.", "responsibilities")
    assert found.span == Span(0, 0, 0)


BARE = """\
Welder

Tasks and tools
Nothing is known yet.
"""


def test_a_bare_posting_lacks_nearly_everything(reference: Reference) -> None:
    cards = [card for card in read_cards() if card.family == "sections"]
    linter = Linter(cards, reference)
    reading = linter.analyzer.analyze(read(BARE.encode(), "posting.txt")[0])
    names = {finding.name for finding in linter.judge(reading, Assumptions(), linter.cards).findings}
    assert names >= {
        "missing-location",
        "missing-pay",
        "missing-how-to-apply",
        "missing-employment-type",
        "missing-requirements",
        "missing-equal-opportunity",
    }
    assert not names & {"missing-title", "missing-benefits", "missing-schedule"}
