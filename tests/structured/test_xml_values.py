"""XML: elements as data, every character of their text with its place, nothing read from elsewhere."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from jdlint.decoding import ReadError
from jdlint.structured.values import Text, text_at
from jdlint.structured.xml_values import MOST_DEPTH, read_xml

FEED = """\
<?xml version="1.0"?>
<jobs xmlns:x="y"><job id="7"><x:title>Cook &amp; baker</x:title><text><![CDATA[<p>A & b</p>]]></text></job>
<job><title>Aide</title><text><p>Caf\u00e9 &lt;5</p><br/></text></job></jobs>"""
LETTERS = st.text(
    st.characters(codec="utf-8", exclude_categories=["Cs", "Cc"], exclude_characters="<>&\r"), min_size=1
)


def job(index: int) -> dict[str, object]:
    value = read_xml(FEED)
    assert isinstance(value, dict)
    jobs = value["jobs"]
    assert isinstance(jobs, dict)
    listed = jobs["job"]
    assert isinstance(listed, list)
    return dict(listed[index])


def text(index: int, key: str) -> Text:
    found = text_at(job(index), key)  # type: ignore[arg-type]
    assert found
    return found


def test_elements_attributes_and_repeated_elements_are_data() -> None:
    assert text(0, "title").value == "Cook & baker"
    assert text(0, "@id").value == "7"
    assert text(1, "title").value == "Aide"


def test_references_and_sections_lead_back_to_where_they_are_written() -> None:
    title = text(0, "title")
    assert FEED[slice(*title.map.source_span(5, 6))] == "&amp;"
    body = text(0, "text")
    assert body.value == "<p>A & b</p>"
    assert FEED[slice(*body.map.source_span(0, len(body.value)))] == body.value


def test_html_written_as_elements_is_text() -> None:
    body = text(1, "text")
    assert body.value == "<p>Caf\u00e9 &lt;5</p><br/>"
    assert FEED[slice(*body.map.source_span(0, len(body.value)))] == body.value


@given(LETTERS, LETTERS)
def test_every_character_reads_as_what_stands_at_its_place(before: str, words: str) -> None:
    source = f"<x><y>{before}</y><z>{words}</z></x>"
    inner = read_xml(source)
    found = text_at(inner, "x", "z")
    assert found
    if words.strip("\n\r\t "):
        assert found.value == words
        assert all(
            source[slice(*found.map.source_span(index, index + 1))] == character
            for index, character in enumerate(words)
        )


ENTITIES = '<!DOCTYPE a [<!ENTITY x "xxxxxxxxxx"><!ENTITY y "&x;&x;&x;">]><a>&y;</a>'
OUTSIDE = '<!DOCTYPE a [<!ENTITY x SYSTEM "file:///etc/passwd">]><a>&x;</a>'
REFUSED = [
    (ENTITIES, "document type"),
    (OUTSIDE, "document type"),
    ("<a>" * (MOST_DEPTH + 2), "in one another"),
    ("<a>" * 100_000, "in one another"),
    ("<a><b></a>", "mismatched tag"),
    ("no xml", "syntax error"),
    ("<a>&unknown;</a>", "entity"),
]


@pytest.mark.parametrize(("source", "said"), REFUSED, ids=lambda value: str(value)[:12])
def test_what_is_dangerous_or_broken_is_refused(source: str, said: str) -> None:
    with pytest.raises(ReadError, match=said):
        read_xml(source)
