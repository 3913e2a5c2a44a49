"""Reads JSON lines: a record a line, each word with its line and column."""

from __future__ import annotations

import re
from collections.abc import Iterator

from jdlint.decoding import NoPostingError, ReadError, decode
from jdlint.posting import Posting
from jdlint.structured.bounds import within_bounds
from jdlint.structured.columns import Columns
from jdlint.structured.hints import names_a_job
from jdlint.structured.jobs import Job, as_postings
from jdlint.structured.json_values import read_json
from jdlint.structured.rows import jobs_in

_LINE = re.compile(r"[^\r\n]*\S[^\r\n]*")
_MOST_LINES = 100_000
_NO_JOB = "no line of this file is a job: none has a title and a text"


def read(data: bytes, name: str, columns: Columns) -> tuple[Posting | ReadError, ...]:
    """Read the jobs of a file; a line that is no JSON gives its error.

    Raises NoPostingError where no line is a job.
    """
    source = decode(data)
    jobs = list(within_bounds(_jobs(source, columns)))
    if not jobs or not (any(isinstance(job, Job) for job in jobs) or names_a_job(source, columns)):
        raise NoPostingError(_NO_JOB)
    return as_postings(name, "jsonl", source, jobs)


def _jobs(source: str, columns: Columns) -> Iterator[Job | ReadError]:
    for number, line in enumerate(_LINE.finditer(source), start=1):
        if number > _MOST_LINES:
            yield ReadError(f"of a file with more than {_MOST_LINES:,} lines the rest is not read; split it")
            return
        try:
            yield from jobs_in(read_json(source, *line.span()), columns)
        except ReadError as error:
            yield error.with_traceback(None)
