"""Whatever the bytes of a file are, reading it gives postings or a ReadError, and places within the file."""

from __future__ import annotations

import io
from pathlib import Path

import pyarrow as arrow
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from pyarrow import parquet

from jdlint.decoding import ReadError
from jdlint.readers import SUFFIXES, read_content

DATA = Path(__file__).parent / "data"
FILES = {path.name: path.read_bytes() for path in sorted(DATA.iterdir())}
SIGNS = [
    b'"', b"'", b"\\", b"\\u", b"\\ud83d", b"{", b"}", b"[", b"]", b":", b",", b"\n", b"\r", b"\0", b"<",
    b">", b"</", b"&", b"&amp;", b"&#0;", b"&#1114112;", b"<![CDATA[", b"]]>", b"<!--", b"-->", b"\xff",
    b"\xed\xa0\x80", b"null", b"-", b"1e999", b";", b"\t", b"%", b"@type", b"JobPosting", b"description",
    b"<script>", b"\xef\xbb\xbf",
]  # fmt: skip


def table() -> bytes:
    out = io.BytesIO()
    rows = {"id": [1, 2], "title": ["Cook", None], "description": ["Cook soup.", "<p>Serve</p>"]}
    parquet.write_table(arrow.table(rows), out, compression="none")
    return out.getvalue()


FILES["table.parquet"] = table()


def holds(data: bytes, name: str) -> None:
    """Read a file and ask for the place of everything found in it."""
    try:
        content = read_content(data, name)
    except ReadError:
        return
    for posting in content.postings:
        size = len(posting.source)
        maps = [(block.text, block.map) for block in posting.blocks]
        maps += [(field.value, field.map) for field in posting.fields]
        for text, where in maps:
            start, end = where.source_span(0, len(text))
            assert 0 <= start <= end <= size
            posting.locate(start)


@st.composite
def mutated(draw: st.DrawFn, data: bytes) -> bytes:
    """Cut, double and overwrite a file here and there."""
    for _ in range(draw(st.integers(1, 4))):
        at = draw(st.integers(0, len(data)))
        to = min(len(data), at + draw(st.integers(0, 40)))
        put = draw(st.one_of(st.sampled_from(SIGNS), st.binary(max_size=6), st.just(data[at:to] * 2)))
        data = data[:at] + put + data[to:]
    return data


@pytest.mark.parametrize("name", FILES)
@settings(deadline=None, max_examples=80, suppress_health_check=list(HealthCheck))
@given(choice=st.data())
def test_files_with_faults(name: str, choice: st.DataObject) -> None:
    holds(choice.draw(mutated(FILES[name])), name)


@pytest.mark.parametrize("suffix", SUFFIXES)
@settings(deadline=None, max_examples=60)
@given(data=st.binary(max_size=300))
def test_any_bytes(suffix: str, data: bytes) -> None:
    holds(data, f"a{suffix}")


@pytest.mark.parametrize("suffix", [".json", ".jsonl", ".csv", ".tsv", ".xml", ".html", ".parquet"])
@settings(deadline=None, max_examples=150)
@given(
    pieces=st.lists(st.sampled_from(SIGNS) | st.text("ab \u00e9", max_size=5).map(str.encode), max_size=25)
)
def test_any_signs(suffix: str, pieces: list[bytes]) -> None:
    holds(b"".join(pieces), f"a{suffix}")
