"""All formats that jdlint reads, each with the writer of these tests."""

from __future__ import annotations

from collections.abc import Callable
from typing import NamedTuple

from formats import documents, records, writing
from formats.neutral import Neutral


class Format(NamedTuple):
    """A suffix, and what writes a posting in that format."""

    suffix: str
    write: Callable[[Neutral], bytes]


FORMATS = {
    "text": Format("txt", writing.text),
    "Markdown": Format("md", writing.markdown),
    "front matter": Format("md", writing.front_matter),
    "HTML": Format("html", writing.html),
    "HTML with JSON-LD": Format("html", writing.html_with_data),
    "docx": Format("docx", documents.docx),
    "odt": Format("odt", documents.odt),
    "rtf": Format("rtf", documents.rtf),
    "pdf": Format("pdf", documents.pdf),
    "JSON-LD": Format("jsonld", records.json_ld),
    "Greenhouse": Format("json", records.greenhouse),
    "Lever": Format("json", records.lever),
    "Ashby": Format("json", records.ashby),
    "feed": Format("xml", records.feed),
    "CSV": Format("csv", records.csv),
    "JSON lines": Format("jsonl", records.jsonl),
    "Parquet": Format("parquet", records.parquet),
}
