"""Reads JSON lines: a record a line, each word with its line and column."""

from __future__ import annotations

import re
from collections.abc import Iterator

from jdlint.decoding import NoPostingError, ReadError, decode
from jdlint.posting import Posting
from jdlint.structured.columns import Columns
from jdlint.structured.hints import names_a_job
from jdlint.structured.jobs import Job, as_postings
from jdlint.structured.json_values import read_json
from jdlint.structured.rows import jobs_in

_LINE = re.compile(r"[^\r\n]*\S[^\r\n]*")
_NO_JOB = "no line of this file is a job: none has a title and a text"


def read(data: bytes, name: str, columns: Columns) -> tuple[Posting | ReadError, ...]:
    """Read the jobs of a file; a line that is no JSON gives its error.

    Raises NoPostingError where no line is a job.
    """
    source = decode(data)
    jobs = list(_jobs(source, columns))
    if not jobs or not (any(isinstance(job, Job) for job in jobs) or names_a_job(source, columns)):
        raise NoPostingError(_NO_JOB)
    return as_postings(name, "jsonl", source, jobs)


def _jobs(source: str, columns: Columns) -> Iterator[Job | ReadError]:
    for line in _LINE.finditer(source):
        try:
            yield from jobs_in(read_json(source, *line.span()), columns)
        except ReadError as error:
            yield error
