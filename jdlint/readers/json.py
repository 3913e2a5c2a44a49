"""Reads JSON: JSON-LD with JobPostings, the answers of public job boards, and lists of plain records."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from jdlint.decoding import ReadError, decode
from jdlint.posting import Posting
from jdlint.structured.boards import board_jobs
from jdlint.structured.columns import Columns
from jdlint.structured.jobs import Job
from jdlint.structured.json_values import read_json
from jdlint.structured.rows import row_job
from jdlint.structured.schema_org import job_postings
from jdlint.structured.values import Value

_NO_JOB = (
    "no job was found in this JSON: no JobPosting, no answer of a known job board, and no record with a"
    " column for its text"
)


def read(data: bytes, name: str, columns: Columns) -> tuple[Posting, ...]:
    """Read the jobs of a file of JSON; raises ReadError where it is none or holds no job."""
    source = decode(data)
    jobs = _jobs(read_json(source), columns)
    if not jobs:
        raise ReadError(_NO_JOB)
    return tuple(
        Posting(
            name,
            "json",
            source,
            job.blocks,
            job.fields,
            row=row if len(jobs) > 1 else None,
            record=job.record if len(jobs) > 1 else None,
        )
        for row, job in enumerate(jobs, start=1)
    )


def _jobs(value: Value, columns: Columns) -> list[Job]:
    """Give the jobs by the first of the known shapes that the data have."""
    return [*job_postings(value)] or [*board_jobs(value)] or [*_records(value, columns)]


def _records(value: Value, columns: Columns) -> Iterator[Job]:
    for row in value if isinstance(value, list) else [value]:
        job = row_job(row, columns) if isinstance(row, Mapping) else None
        if job:
            yield job
