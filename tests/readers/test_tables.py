"""Tables as postings: text (CSV and its kin) and Parquet, and columns that the user names."""

from __future__ import annotations

import io
from pathlib import Path

import pyarrow as arrow
import pytest
from pyarrow import parquet

from jdlint.decoding import ReadError
from jdlint.posting import Block, Posting
from jdlint.readers import Columns, read

DATA = Path(__file__).parent / "data"
ROWS = [
    {
        "id": 1,
        "title": "Cook",
        "description": "Cook soup.\n\nPay: $20 an hour",
        "salary": 20.5,
        "posted": None,
    },
    {"id": 2, "title": None, "description": "<p>Serve &amp; smile.</p>", "salary": None, "posted": None},
    {"id": 3, "title": "Dishwasher", "description": None, "salary": 17.0, "posted": None},
]


def postings_in(name: str, columns: Columns | None = None) -> tuple[Posting, ...]:
    return read((DATA / name).read_bytes(), name, columns or Columns())


def given(posting: Posting) -> dict[str, list[str]]:
    """Give the values of a posting by schema.org's names."""
    values: dict[str, list[str]] = {}
    for field in posting.fields:
        if field.canonical and field.canonical != "description":
            values.setdefault(field.canonical, []).append(field.value)
    return values


def body(posting: Posting) -> tuple[Block, ...]:
    """The text below the title, which stands above it where the data alone give it."""
    title = posting.field("title")
    is_titled = title is not None and posting.blocks[0].map == title.map
    return posting.blocks[1:] if is_titled else posting.blocks


def texts(posting: Posting) -> list[str]:
    return [block.text for block in body(posting)]


def test_a_table_with_quotation_marks_and_lines_in_its_cells() -> None:
    welder, helper, inspector = postings_in("comma.csv")
    assert texts(welder) == ['Weld 6" pipe, "TIG" only.', "You need:", "AWS D1.1 card", "Own hood"]
    assert texts(helper) == ["Grind & prep pipe for 3 welders."]
    assert texts(inspector) == ["Look at 200 welds a day."]
    assert [(each.row, each.record) for each in (welder, helper, inspector)] == [
        (1, "17"), (2, "18"), (4, "20"),
    ]  # fmt: skip
    assert given(welder)["baseSalary"] == ["$27/hr"]
    assert given(welder)["jobLocation"] == ["Tulsa, OK"]


def test_other_separators_are_seen_in_the_header() -> None:
    packer, driver = postings_in("semicolon.csv")
    assert texts(packer) == ["Pack 400 boxes a shift"]
    assert texts(driver) == ["Drive 3.5 t;", "load too"]
    nanny, tutor = postings_in("tabs.tsv")
    assert texts(tutor) == ['Teach algebra "after" school.']
    assert given(nanny)["title"] == ["Nanny"]
    assert (tutor.row, tutor.record) == (2, "n-2")


@pytest.mark.parametrize(
    "table",
    [
        "sep=;\nid;description\n1;Cook, serve\n",
        "\n\nid|description\n\n1|Cook, serve\n\n",
        '"id, of ours";description\n1;Cook, serve\n',
        'ID,Description \n1,"Cook, serve"\n',
        'description,description\n"Cook, serve",\n',
    ],
)  # fmt: skip
def test_a_header_in_other_dress(table: str) -> None:
    (posting,) = read(table.encode(), "a.csv")
    assert texts(posting) == ["Cook, serve"]
    assert posting.row == 1


def table_of(rows: list[dict[str, object]], **types: arrow.DataType) -> bytes:
    columns = {name: [row[name] for row in rows] for name in rows[0]}
    arrays = {name: arrow.array(values, types.get(name)) for name, values in columns.items()}
    out = io.BytesIO()
    parquet.write_table(arrow.table(arrays), out)
    return out.getvalue()


@pytest.mark.parametrize("kind", [arrow.string(), arrow.large_string(), arrow.string_view()])
def test_a_parquet_table_with_nulls(kind: arrow.DataType) -> None:
    cook, server = read(table_of(ROWS, description=kind, posted=arrow.date32()), "a.parquet")
    assert texts(cook) == ["Cook soup.", "Pay: $20 an hour"]
    assert texts(server) == ["Serve & smile."]
    assert [(each.row, each.record) for each in (cook, server)] == [(1, "1"), (2, "2")]
    assert given(cook) == {"title": ["Cook"], "baseSalary": ["20.5"], "datePosted": [""]}


def test_a_parquet_table_with_coded_texts_and_columns_of_no_use() -> None:
    rows = [{"slug": "a", "title": "Cook", "body": "Cook soup.", "raw": b"\x00", "tags": ["a"]}]
    types = {"title": arrow.dictionary(arrow.int32(), arrow.string())}
    (posting,) = read(table_of(rows, **types), "a.parquet")
    assert (posting.row, posting.record, given(posting)["title"]) == (1, "a", ["Cook"])


def test_parquet_that_is_none_is_refused() -> None:
    for data in (b"", b"PAR1", b"PAR1" + bytes(40) + b"PAR1", table_of(ROWS[:1])[:-20] + b"PAR1"):
        with pytest.raises(ReadError, match="not a Parquet file"):
            read(data, "a.parquet")


def test_columns_are_what_the_user_says() -> None:
    columns = Columns((("text", "Ort"), ("title", "job_text"), ("id", "REF")))
    first, second = postings_in("semicolon.csv", columns)
    assert texts(second) == ["Basel"]
    assert given(second)["title"] == ["Drive 3.5 t; load too"]
    assert (first.record, second.record) == ("B;1", "B2")


def test_columns_of_plain_records() -> None:
    data = b'[{"ad": "Cook soup.", "role": "Cook", "boss": "Copper Kettle", "where": "Boise, ID", "nr": 7}]'
    given_columns = (
        ("text", "ad"),
        ("title", "role"),
        ("company", "boss"),
        ("location", "where"),
        ("id", "nr"),
    )
    for name, source in (("a.json", data), ("a.jsonl", data[1:-1])):
        (posting,) = read(source, name, Columns(given_columns))
        assert texts(posting) == ["Cook soup."]
        assert given(posting) == {
            "title": ["Cook"], "hiringOrganization": ["Copper Kettle"], "jobLocation": ["Boise, ID"],
        }  # fmt: skip
