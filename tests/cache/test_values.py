"""Values as JSON and back: whatever linting can give comes back equal."""

from __future__ import annotations

import json
from dataclasses import dataclass, field

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from jdlint.cache.values import NO_VALUE, from_json, to_json
from jdlint.findings import FieldSpan, Finding, Scope, Severity, Span, Telling
from jdlint.posting import Place
from jdlint.results import FileResult, LocatedFinding

FOUND = Finding(
    "HYP801",
    "hype",
    Severity.WARNING,
    "m",
    "h",
    FieldSpan(1, 2, 3),
    None,
    "title",
    telling=Telling(Scope.SECTION),
)


@dataclass(frozen=True)
class Pair:
    left: Span | FieldSpan
    right: tuple[int, str] | None = None
    usual: tuple[str, ...] = ()
    made: Place = field(default_factory=Place)


@given(st.from_type(FileResult))
@settings(max_examples=60, deadline=None)
def test_every_result_comes_back_equal(result: FileResult) -> None:
    assert from_json(to_json(result, FileResult), FileResult) == result


def test_types_come_back_as_they_were() -> None:
    found = LocatedFinding("a\udce9.md", FOUND, Place(1, 2), Place(1, 3), "f")
    back = from_json(to_json(found, LocatedFinding), LocatedFinding)
    assert back == found
    assert back.finding.severity is Severity.WARNING
    assert isinstance(back.finding.span, FieldSpan)
    assert back.finding.telling.once_per is Scope.SECTION


def test_what_is_as_usual_takes_no_room() -> None:
    pair = Pair(Span(1, 2, 3))
    assert json.loads(to_json(pair, Pair)) == [[0, [1, 2, 3]], None, [], []]
    assert from_json(to_json(pair, Pair), Pair) == pair
    assert json.loads(to_json(Place(4, 2), Place)) == [4, 2]


def test_a_type_without_a_form_is_told_of() -> None:
    with pytest.raises(TypeError, match="no values of"):
        to_json({1}, set)


@pytest.mark.parametrize("data", [b"", b"{", b"7", b"null", b"[]", b'["a.md", [7]]', b'["a", [], [], 3]'])
def test_other_data_are_no_value(data: bytes) -> None:
    with pytest.raises(NO_VALUE):
        from_json(data, FileResult)
