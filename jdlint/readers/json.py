"""Reads JSON: JSON-LD with JobPostings, the answers of public job boards, and lists of plain records."""

from __future__ import annotations

from jdlint.decoding import NoPostingError, ReadError, decode
from jdlint.posting import Posting
from jdlint.structured.bounds import within_bounds
from jdlint.structured.columns import Columns
from jdlint.structured.hints import names_a_job
from jdlint.structured.jobs import as_postings
from jdlint.structured.json_values import read_json
from jdlint.structured.rows import jobs_in

_NO_JOB = (
    "no job was found in this JSON: no JobPosting, no answer of a known job board, and no record with a"
    " title and a text"
)


def read(data: bytes, name: str, columns: Columns) -> tuple[Posting | ReadError, ...]:
    """Read the jobs of a file of JSON.

    Raises ReadError for what is no JSON, NoPostingError for what holds no job, also where it is none.
    """
    source = decode(data)
    try:
        jobs = list(within_bounds(jobs_in(read_json(source), columns)))
    except ReadError as error:
        if names_a_job(source, columns):
            raise
        raise NoPostingError(error.message, error.line, error.column) from None
    if not jobs:
        raise NoPostingError(_NO_JOB)
    return as_postings(name, "json", source, jobs)
