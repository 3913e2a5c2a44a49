"""Files of data made to break a reader: each is read or refused in words, soon and in little memory."""

from __future__ import annotations

import io
import json
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pyarrow as arrow
import pytest
from pyarrow import parquet

from jdlint.decoding import NoPostingError, ReadError
from jdlint.readers import MAX_BYTES, read, read_content
from spent import spent

SECONDS = 10.0
"""Of the process's own time, twice what any file may take; what grows without end takes minutes."""

KILOBYTES = 500_000
NEARLY = MAX_BYTES - 1000
MEASURED = """
import sys, time
from pathlib import Path
from jdlint.readers import ReadError, read_content
try:
    content = read_content(open(sys.argv[1], "rb").read(), sys.argv[1])
    print(len(content.postings), *content.faults)
except ReadError as error:
    print(error)
print(time.process_time())
status = Path("/proc/self/status")
print(status.read_text().partition("VmHWM:")[2].split()[0] if status.exists() else 0)
"""
LAUGHS = (
    '<!DOCTYPE a [<!ENTITY a0 "ha">'
    + "".join(f'<!ENTITY a{level} "{f"&a{level - 1};" * 10}">' for level in range(1, 12))
    + "]><job><title>Cook</title><description>&a11;</description></job>"
)
OUTSIDE = (
    '<!DOCTYPE a [<!ENTITY x SYSTEM "file:///etc/hostname">]>'
    "<job><title>Cook</title><description>&x;</description></job>"
)
DEEP = {
    "deep.json": '{"title":' * 100_000,
    "deep.jsonl": '{"title": 1, "description": ' + "[" * 100_000,
    "deep.jsonld": '{"@type": "JobPosting", "description": ' + "[" * 100_000 + "]" * 100_000,
    "deep.xml": "<title><description>" * 50_000,
    "deep.rss": "<rss>" + "<description><title>" * 50_000,
}
REFUSED = {
    "laughs.xml": (LAUGHS, "a document type is not read"),
    "outside.xml": (OUTSIDE, "a document type is not read"),
    "half.json": ('{"title": "Cook", "description": "\\ud83d soup"}', "half of a character"),
    "half.jsonl": ('{"title": "Cook", "description": "soup \\udc00"}', "half of a character"),
    "nul.csv": ("title,description\nCook,so\0up\n", "binary"),
    "nul.json": ('{"title": "Cook", "description": "so\0up"}', "binary"),
    "open.csv": ('title,description\nCook,"Cook soup', "a quotation mark is not closed"),
    "header.csv": ('title,"description\nCook,soup\n', "a quotation mark is not closed"),
    "keys.json": ("{" + ",".join(f'"title{i}": "description"' for i in range(20_000)) + "}", "10,000 keys"),
    "values.json": ('{"title": "", "description": [' + "0," * 600_000 + "0]}", "500,000 values"),
    "attributes.xml": ("<title " + " ".join(f"description{i}=''" for i in range(999)) + "/>", "attributes"),
    "columns.csv": ("description," * 5_000 + "\n", "2,000 columns"),
    "cell.csv": ('description\n"' + "Cook soup. " * 30_000 + '"\n', "more than 200,000 characters"),
}


def feed_of(text: str) -> str:
    return f"<job><title>Cook</title><description>{text}</description></job>"


LARGE: dict[str, tuple[str, Callable[[], str]]] = {
    "line.json": (
        "200,000 characters",
        lambda: '{"title": "Cook", "description": "' + "Cook soup. " * (NEARLY // 11) + '"}',
    ),
    "escapes.json": (
        "200,000 characters",
        lambda: '{"title": "Cook", "description": "' + "\\u00e9" * (NEARLY // 6) + '"}',
    ),
    "lines.json": (
        "200,000 characters",
        lambda: '{"title": "Cook", "description": "' + "a\\n" * (NEARLY // 3) + '"}',
    ),
    "brackets.jsonl": (
        "no line of this file is a job: none has a title and a text",
        lambda: "[\n" * (NEARLY // 2),
    ),
    "broken.jsonl": ("expected a value here", lambda: '{"title": "Cook", "description":\n' * (NEARLY // 33)),
    "records.jsonl": (
        "10,000 records; split it",
        lambda: '{"title": "Cook", "description": "Cook"}\n' * (NEARLY // 41),
    ),
    "rows.csv": ("10,000 records; split it", lambda: "title,description\n" + "Cook,soup\n" * (NEARLY // 10)),
    "quotes.csv": ("10,000 records; split it", lambda: "title,description\n" + 'Cook,"\n' * (NEARLY // 7)),
    "blank.csv": ("1", lambda: "title,description\n" + "\n" * NEARLY + "Cook,soup"),
    "elements.xml": ("250,000 in all", lambda: "<jobs>" + "<a/>" * (NEARLY // 4) + "</jobs>"),
    "lines.xml": ("200,000 characters", lambda: feed_of("a\n" * (NEARLY // 2 - 50))),
    "references.xml": ("200,000 characters", lambda: feed_of("&amp;" * (NEARLY // 5 - 50))),
}


def said_of(path: Path) -> str:
    """Read a file in a process of its own, soon and in little memory; give what comes of it."""
    done = subprocess.run(
        [sys.executable, "-c", MEASURED, str(path)], capture_output=True, text=True, check=True
    )
    said, seconds, peak = done.stdout.rsplit("\n", 3)[:3]
    assert float(seconds) < SECONDS
    assert int(peak) < KILOBYTES
    return said


@pytest.mark.parametrize("name", DEEP)
def test_what_lies_too_deep_is_refused(name: str) -> None:
    started = spent()
    with pytest.raises(ReadError, match=r"deep here|in one another") as caught:
        read(DEEP[name].encode(), name)
    assert caught.value.line == 1
    assert spent() - started < SECONDS


def test_deep_html_within_data_keeps_its_words() -> None:
    description = "<div>" * 30_000 + "soup"
    (posting,) = read(json.dumps({"title": "Cook", "description": description}).encode(), "a.json")
    assert posting.blocks[-1].text == "soup"


@pytest.mark.parametrize("name", REFUSED)
def test_what_is_dangerous_or_broken_is_refused_in_words(name: str) -> None:
    source, said = REFUSED[name]
    with pytest.raises(ReadError, match=said):
        read(source.encode(), name)


@pytest.mark.parametrize("name", LARGE)
def test_nearly_twenty_megabytes_end_soon_and_in_little_memory(name: str, tmp_path: Path) -> None:
    path = tmp_path / name
    expected, make = LARGE[name]
    path.write_text(make(), "utf-8")
    assert said_of(path).endswith(expected)


def test_reading_goes_on_below_a_quotation_mark_that_is_never_closed() -> None:
    content = read_content(b'title,description\nCook,"Cook soup\nBaker,Bake bread\nAide,Help\n', "a.csv")
    assert [posting.row for posting in content.postings] == [2, 3]
    assert [(fault.line, "not closed" in fault.message) for fault in content.faults] == [(2, True)]


@pytest.mark.parametrize("end", ["\n", "\r\n", "\r"])
def test_blank_lines_count_as_lines_and_stay_in_a_cell(end: str) -> None:
    cook, baker, aide = ['Cook,"Stir', "", '  soup"'], 'Baker,"Bake" bread', "Aide,Help"
    lines = ["", "title,description", "", "  ", *cook, "", "", baker, aide]
    content = read_content(end.join(lines).encode(), "a.csv")
    assert [posting.row for posting in content.postings] == [1, 3]
    assert [block.text for block in content.postings[0].blocks] == ["Cook", "Stir", "soup"]
    assert [fault.line for fault in content.faults] == [10]


def test_what_is_beyond_the_bounds_of_a_file_is_told() -> None:
    content = read_content(("description\n" + "soup\n" * 10_001).encode(), "a.csv")
    assert len(content.postings) == 10_000
    assert [str(fault) for fault in content.faults] == [
        "what follows is not read: a file may hold 10,000 records; split it"
    ]


def test_a_picture_within_a_description_does_not_count_as_text() -> None:
    picture = f'<img src="data:image/png;base64,{"iVBOR" * 60_000}">'
    (posting,) = read(
        json.dumps({"title": "Cook", "description": f"<p>Soup</p>{picture}"}).encode(), "a.json"
    )
    assert posting.blocks[-1].text == "Soup"


def test_the_last_of_equal_keys_counts_and_keeps_its_place() -> None:
    source = b'{"title": "Cook", "title": "Baker", "description": "a", "description": "Bake."}'
    (posting,) = read(source, "a.json")
    assert [block.text for block in posting.blocks] == ["Baker", "Bake."]
    assert posting.blocks[1].map.source_span(0, 5) == (72, 77)


def test_data_that_point_at_each_other_end() -> None:
    graph = [
        {"@id": "#a", "@type": "WebPage", "mainEntity": {"@id": "#b"}},
        {
            "@id": "#b",
            "@type": "JobPosting",
            "title": "Cook",
            "description": "Soup",
            "isPartOf": {"@id": "#a"},
        },
    ]
    (posting,) = read(json.dumps({"@graph": graph}).encode(), "a.jsonld")
    assert [block.text for block in posting.blocks] == ["Cook", "Soup"]


@pytest.mark.parametrize("encoding", ["utf-8-sig", "utf-16", "utf-32", "cp1252"])
@pytest.mark.parametrize(
    ("name", "source"),
    [
        ("a.json", '{"title": "Caf\u00e9 cook", "description": "Cr\u00eapes \u2013 and soup"}'),
        ("a.csv", "title,description\nCaf\u00e9 cook,Cr\u00eapes \u2013 and soup\n"),
        ("a.xml", "<job><title>Caf\u00e9 cook</title><body>Cr\u00eapes \u2013 and soup</body></job>"),
    ],
)  # fmt: skip
def test_encodings(name: str, source: str, encoding: str) -> None:
    (posting,) = read(source.encode(encoding), name)
    assert [block.text for block in posting.blocks] == ["Caf\u00e9 cook", "Cr\u00eapes \u2013 and soup"]


@pytest.mark.parametrize("declared", ["iso-8859-1", "utf-16", "made-up"])
def test_the_encoding_that_xml_declares_does_not_matter(declared: str) -> None:
    source = f'<?xml version="1.0" encoding="{declared}"?><job><title>a</title><body>Caf\u00e9</body></job>'
    (posting,) = read(source.encode(), "a.xml")
    assert posting.blocks[-1].text == "Caf\u00e9"


def table_of(**columns: object) -> bytes:
    out = io.BytesIO()
    parquet.write_table(arrow.table(columns), out)
    return out.getvalue()


def test_a_table_that_repeats_one_long_text_is_read_no_further_than_memory_allows(tmp_path: Path) -> None:
    path = tmp_path / "a.parquet"
    path.write_bytes(table_of(description=["Cook soup. " * 15_000] * 5_000))
    assert path.stat().st_size < 1_000_000
    assert said_of(path).endswith("of a table with more than 20,000,000 characters the rest is not read")


def test_a_table_that_swells_is_refused() -> None:
    with pytest.raises(ReadError, match="swell to more than 100 MB"):
        read(table_of(description=[str(row) + "soup " * 50_000 for row in range(600)]), "a.parquet")


@pytest.mark.parametrize("data", [b"[]", b"{}", b"null", b"3", b'"text"', b"[[[]]]"])
def test_data_without_a_job(data: bytes) -> None:
    for name in ("a.json", "a.jsonl"):
        with pytest.raises(NoPostingError):
            read(data, name)
