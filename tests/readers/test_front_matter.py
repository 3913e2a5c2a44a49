"""Front matter as data: every value with its place, under the names that schema.org has for it."""

from __future__ import annotations

import json
import re

import pytest
import yaml
from hypothesis import given
from hypothesis import strategies as st

from jdlint.decoding import ReadError
from jdlint.posting import Field, Posting
from jdlint.properties import property_of
from jdlint.readers import read

YAML = """\
---
title: "Nurse \\u2013 nights"
company: 'Ella''s Clinic'
salary:
  min: 28
  max: 36
  unit: hour
closing_date: ""
closing: ~
about: |
  Two
  lines
---
Care for ten residents.
"""
TOML = """\
+++
title = "Nurse \\"A\\""
a_job_type = ["Full Time", 'Nights']
closing_date = "-"
thumbnail = ""
[salary]
min = 28
+++
Care for ten residents.
"""


def fields_of(text: str) -> tuple[Posting, list[Field]]:
    (posting,) = read(text.encode(), "posting.md")
    return posting, list(posting.fields)


def test_values_are_decoded_and_keep_their_places() -> None:
    posting, fields = fields_of(YAML)
    assert [(field.canonical, field.value) for field in fields] == [
        ("title", "Nurse \u2013 nights"),
        ("hiringOrganization", "Ella's Clinic"),
        ("baseSalary.minValue", "28"),
        ("baseSalary.maxValue", "36"),
        ("baseSalary.unitText", "hour"),
        ("validThrough", ""),
        ("validThrough", ""),
        ("", "Two lines"),
    ]
    assert posting.source[fields[0].start : fields[0].end] == "Nurse \\u2013 nights"
    dash = fields[0].map.source_span(6, 7)
    assert posting.source[slice(*dash)] == "\\u2013"
    nights = fields[0].map.source_span(8, 14)
    assert posting.source[slice(*nights)] == "nights"
    assert posting.source[slice(*fields[1].map.source_span(4, 6))] == "''s"
    assert posting.source[: fields[5].start].endswith('closing_date: "')
    assert posting.source[slice(*fields[7].map.source_span(4, 9))] == "lines"


def test_toml_is_read_alike() -> None:
    posting, fields = fields_of(TOML)
    assert [(field.canonical, field.value) for field in fields] == [
        ("title", 'Nurse "A"'),
        ("employmentType", "Full Time"),
        ("employmentType", "Nights"),
        ("validThrough", "-"),
        ("", ""),
        ("baseSalary.minValue", "28"),
    ]
    assert posting.source[slice(*fields[0].map.source_span(7, 8))] == "A"
    assert [index for index, _ in posting.given("validThrough", "title")] == [0]
    assert posting.field("closing_date") is None


def test_text_holds_each_visible_word_once_below_the_title() -> None:
    texts = [block.text for block in fields_of(YAML)[0].blocks]
    assert texts == ["Nurse \u2013 nights", "Care for ten residents."]


@pytest.mark.parametrize(
    ("name", "wanted"),
    [
        ("closing_date", "validThrough"),
        ("Application-Deadline", "validThrough"),
        ("a_job_type", "employmentType"),
        ("params.company", "hiringOrganization"),
        ("baseSalary.value.minValue", "baseSalary.minValue"),
        ("jobLocation.address.addressRegion", "jobLocation.addressRegion"),
        ("aa_degrees_required", "educationRequirements"),
        ("sort_date", ""),
        ("thumbnail", ""),
        ("page-title", ""),
    ],
)
def test_names_in_many_spellings(name: str, wanted: str) -> None:
    assert property_of(name) == wanted


@pytest.mark.parametrize(
    ("head", "origin"),
    [
        ("title: Cook\ncompany: Fern\nlocation: Dayton", "front_matter"),
        ('"@type": JobPosting\ntitle: Cook', "job_posting"),
        ("title: Cook\ndatePosted: 2026-01-05\nemploymentType: FULL_TIME\nbaseSalary: 28", "job_posting"),
    ],
)
def test_data_that_mean_a_job_posting_say_so(head: str, origin: str) -> None:
    _, fields = fields_of(f"---\n{head}\n---\nCook soup.\n")
    assert {field.origin for field in fields} == {origin}


@pytest.mark.parametrize(
    ("name", "value", "nothing"),
    [
        ("title", "", True),
        ("validThrough", "-", True),
        ("baseSalary", "N/A", True),
        ("hiringOrganization", "None", True),
        ("hiringOrganization", "[Company Name]", True),
        ("hiringOrganization", "{{ site.company }}", True),
        ("baseSalary", "$XX,XXX", True),
        ("jobLocation", "Your city here", True),
        ("educationRequirements", "None", False),
        ("hiringOrganization", "Your Local Bakery", False),
        ("hiringOrganization", "XXL Sports", False),
        ("title", "Nurse", False),
    ],
)
def test_some_values_say_nothing(name: str, value: str, nothing: bool) -> None:  # noqa: FBT001
    _, (field,) = fields_of(f'---\n{name}: "{value}"\n---\nCook soup.\n')
    assert field.says_nothing is nothing


def test_a_part_of_a_property_answers_for_it() -> None:
    posting, _ = fields_of("---\nlocation:\n  city: Reno\nsalary:\n  min: 20\n---\nCook soup.\n")
    assert posting.field("joblocation") == posting.fields[0]
    assert posting.field("basesalary") == posting.fields[1]
    assert posting.field("validthrough") is None


words = st.text("abcXYZ0189\u00e9\u2013\u2019\"'\\\\:#-,\U0001f600", min_size=1, max_size=8)
values = st.lists(words, min_size=1, max_size=12).map(" ".join)
styles = st.sampled_from(['"', "'", "|", ">", None])


@given(value=values, style=styles, width=st.integers(10, 60), escaped=st.booleans())
def test_yaml_of_every_style_leads_back(value: str, style: str | None, width: int, escaped: bool) -> None:  # noqa: FBT001
    written = yaml.safe_dump(
        {"title": value},
        default_style=style,
        width=width,
        allow_unicode=not escaped,
        default_flow_style=False,
    )
    leads_back(f"---\n{written}---\nCook soup.\n", value)


@given(value=values, escaped=st.booleans())
def test_toml_leads_back(value: str, escaped: bool) -> None:  # noqa: FBT001
    written = json.dumps(value, ensure_ascii=escaped).replace("\\ud83d\\ude00", "\\U0001f600")
    leads_back(f"+++\ntitle = {written}\n+++\nCook soup.\n", value)


def leads_back(source: str, value: str) -> None:
    posting, fields = fields_of(source)
    field = next(field for field in fields if field.canonical == "title")
    assert field.value == value
    assert field.map.runs[-1].text_end == len(value)
    for match in re.finditer("[a-zA-Z0-9]+", value):
        assert posting.source[slice(*field.map.source_span(*match.span()))] == match[0]


KEPT_IN_DATA = """\
---
role: Line Cook
tags: [kitchen, evening]
description: >-
  Cook soup for **ten guests** and
  wash the pans.
Responsibilities_markdown: |
  * Prep onions

  * Clean the grill
requirements:
  - One year in a kitchen
  - "Calm on \\"busy\\" nights"
pay: $18 per hour
---
"""


def test_a_text_that_stands_in_the_front_matter_alone_is_read() -> None:
    posting, fields = fields_of(KEPT_IN_DATA)
    assert next(field.value for field in fields if field.canonical == "title") == "Line Cook"
    assert [(block.kind, block.text) for block in posting.blocks] == [
        ("heading", "Line Cook"),
        ("paragraph", "Cook soup for ten guests and wash the pans."),
        ("heading", "Responsibilities"),
        ("list_item", "Prep onions"),
        ("list_item", "Clean the grill"),
        ("heading", "Requirements"),
        ("list_item", "One year in a kitchen"),
        ("list_item", 'Calm on "busy" nights'),
    ]
    places = {block.text: posting.locate(block.map.source_span(0, 1)[0]) for block in posting.blocks}
    assert (places["Responsibilities"].line, places["Responsibilities"].column) == (7, 1)
    assert (places["Clean the grill"].line, places["Clean the grill"].column) == (10, 5)
    assert (places['Calm on "busy" nights'].line, places['Calm on "busy" nights'].column) == (13, 6)


def test_a_text_below_the_front_matter_is_the_posting() -> None:
    posting, _ = fields_of(KEPT_IN_DATA + "Serve ten guests.\n")
    assert [block.text for block in posting.blocks] == ["Line Cook", "Serve ten guests."]


def test_front_matter_without_a_text_is_no_posting() -> None:
    with pytest.raises(ReadError, match="no text"):
        read(b"---\ntitle: Cook\nexperience: entry level\n---\n", "posting.md")
