"""Reads feeds of jobs in XML, as boards take them in (Indeed and its like, RSS)."""

from __future__ import annotations

from jdlint.decoding import NoPostingError, ReadError, decode
from jdlint.posting import Posting
from jdlint.structured.bounds import within_bounds
from jdlint.structured.columns import Columns
from jdlint.structured.hints import names_a_job
from jdlint.structured.jobs import as_postings
from jdlint.structured.rows import record_jobs
from jdlint.structured.xml_values import read_xml

_NO_JOB = "no job was found in this XML: no element with a title and a description"


def read(data: bytes, name: str, columns: Columns) -> tuple[Posting | ReadError, ...]:
    """Read the jobs of a feed.

    Raises ReadError for what is no XML, NoPostingError for what holds no job, also where it is none.
    """
    source = decode(data)
    try:
        jobs = list(within_bounds(record_jobs(read_xml(source), columns)))
    except ReadError as error:
        if names_a_job(source, columns):
            raise
        raise NoPostingError(error.message, error.line, error.column) from None
    if not jobs:
        raise NoPostingError(_NO_JOB)
    return as_postings(name, "feed", source, jobs)
