"""What is remembered of texts is bounded, and changes nothing that is said of them."""

from __future__ import annotations

from jdlint.content.reference import Reference
from jdlint.language.analyzer import Analyzer
from jdlint.language.remembered import Remembered
from jdlint.readers import read

POSTING = b"""Line Cook

You will cook. Shifts: 9 am - 5 pm, four tens. 6-month contract.

Send a resume to jobs@cook.example by June 3.
"""


def test_more_than_so_many_are_forgotten() -> None:
    kept = Remembered[str, int](2)
    for value, key in enumerate("abc"):
        kept[key] = value
        assert kept[key] == value
    assert kept == {"c": 2}


def test_a_posting_reads_the_same_again_and_after_all_is_forgotten(reference: Reference) -> None:
    analyzer = Analyzer(reference, {})
    (posting,) = read(POSTING, "cook.txt")
    first, again = analyzer.analyze(posting), analyzer.analyze(posting)
    analyzer.forget()
    anew = analyzer.analyze(posting)
    for other in (again, anew):
        assert (other.states, other.passages, other.role) == (first.states, first.passages, first.role)
    assert first.role
    assert first.states["schedule"]
    assert first.states["deadline"]
