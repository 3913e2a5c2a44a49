"""Reads JSON: JSON-LD with JobPostings, the answers of public job boards, and lists of plain records."""

from __future__ import annotations

from jdlint.decoding import ReadError, decode
from jdlint.posting import Posting
from jdlint.structured.columns import Columns
from jdlint.structured.jobs import as_postings
from jdlint.structured.json_values import read_json
from jdlint.structured.rows import jobs_in

_NO_JOB = (
    "no job was found in this JSON: no JobPosting, no answer of a known job board, and no record with a"
    " column for its text"
)


def read(data: bytes, name: str, columns: Columns) -> tuple[Posting, ...]:
    """Read the jobs of a file of JSON; raises ReadError where it is none or holds no job."""
    source = decode(data)
    jobs = jobs_in(read_json(source), columns)
    if not jobs:
        raise ReadError(_NO_JOB)
    return as_postings(name, "json", source, jobs)
