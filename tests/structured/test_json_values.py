"""JSON: the values are those of the standard library, and every character leads back to where it stands."""

from __future__ import annotations

import json
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from jdlint.decoding import ReadError
from jdlint.structured.json_values import MOST_DEPTH, read_json
from jdlint.structured.values import Text, Value, text_at, texts

WORDS = st.text(st.characters(exclude_categories=["Cs"]), max_size=20)
SCALARS = WORDS | st.integers() | st.floats(allow_nan=False, allow_infinity=False) | st.booleans() | st.none()
DATA = st.recursive(
    SCALARS,
    lambda inner: st.lists(inner, max_size=4) | st.dictionaries(WORDS, inner, max_size=4),
    max_leaves=20,
)


def plain(value: Value) -> Any:
    if isinstance(value, Text):
        return value.value if value.is_string else json.loads(value.value or "null")
    if isinstance(value, dict):
        return {key: plain(each) for key, each in value.items()}
    return [plain(each) for each in value]


@given(DATA, st.booleans(), st.sampled_from([None, 1]))
def test_values_are_those_of_the_standard_library(data: Any, ascii_only: bool, indent: int | None) -> None:  # noqa: FBT001
    source = json.dumps(data, ensure_ascii=ascii_only, indent=indent)
    assert plain(read_json(source)) == json.loads(source)


@given(WORDS, st.booleans(), st.text(" \n", max_size=3))
def test_every_character_reads_as_what_stands_at_its_place(word: str, ascii_only: bool, gap: str) -> None:  # noqa: FBT001
    source = f'{gap}{{"key":{gap}{json.dumps(word, ensure_ascii=ascii_only)}}}'
    found = text_at(read_json(source), "key")
    assert found
    assert found.value == word
    for index, character in enumerate(word):
        start, end = found.map.source_span(index, index + 1)
        assert json.loads(f'"{source[start:end]}"') == character


def test_paths_are_dotted_and_lists_add_nothing() -> None:
    value = read_json('{"A": {"b": [1, {"C": "x"}]}, "d": null}')
    assert [(path, text.value) for path, text in texts(value)] == [("a.b", "1"), ("a.b.c", "x"), ("d", "")]


def test_a_part_of_a_source_is_read_with_the_offsets_of_the_whole() -> None:
    source = 'before ["x\\u00e9"] after'
    (text,) = [text for _, text in texts(read_json(source, 7, 18))]
    assert text.value == "x\u00e9"
    assert source[slice(*text.map.source_span(1, 2))] == "\\u00e9"


BROKEN = [
    ("", 1, 1),
    ("{", 1, 2),
    ('{"a":1,}', 1, 8),
    ('{"a" 1}', 1, 6),
    ("[1 2]", 1, 4),
    ("[1]x", 1, 4),
    ('["x]', 1, 2),
    ('["\\x"]', 1, 3),
    ("[01]", 1, 2),
    ("tru", 1, 1),
    ('[\n"\\ud800"]', 2, 1),
    ("[" * (MOST_DEPTH + 5), 1, MOST_DEPTH + 1),
    ('{"a":' * 100_000, 1, 5 * MOST_DEPTH + 1),
]


@pytest.mark.parametrize(("source", "line", "column"), BROKEN, ids=lambda value: str(value)[:12])
def test_what_is_no_json_is_refused_with_its_place(source: str, line: int, column: int) -> None:
    with pytest.raises(ReadError) as caught:
        read_json(source)
    assert (caught.value.line, caught.value.column) == (line, column)


def test_more_values_than_any_file_of_postings_holds_are_refused() -> None:
    with pytest.raises(ReadError, match="more than"):
        read_json("[" + "1," * 600_000 + "1]")
