"""Reads JSON lines: a record a line, each word with its line and column."""

from __future__ import annotations

import re
from collections.abc import Iterator

from jdlint.decoding import ReadError, decode
from jdlint.posting import Posting
from jdlint.structured.columns import Columns
from jdlint.structured.jobs import Job, as_postings
from jdlint.structured.json_values import read_json
from jdlint.structured.rows import jobs_in

_LINE = re.compile(r"[^\r\n]*\S[^\r\n]*")


def read(data: bytes, name: str, columns: Columns) -> tuple[Posting, ...]:
    """Read the jobs of a file; raises ReadError where a line is no JSON, and where no line is a job."""
    source = decode(data)
    jobs = list(_jobs(source, columns))
    if not jobs:
        raise ReadError("no line of this file is a job: none has a column for its text")
    return as_postings(name, "jsonl", source, jobs)


def _jobs(source: str, columns: Columns) -> Iterator[Job]:
    for line in _LINE.finditer(source):
        yield from jobs_in(read_json(source, *line.span()), columns)
