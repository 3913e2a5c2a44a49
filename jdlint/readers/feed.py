"""Reads feeds of jobs in XML, as boards take them in (Indeed and its like, RSS)."""

from __future__ import annotations

from jdlint.decoding import ReadError, decode
from jdlint.posting import Posting
from jdlint.structured.columns import Columns
from jdlint.structured.jobs import as_postings
from jdlint.structured.rows import record_jobs
from jdlint.structured.xml_values import read_xml


def read(data: bytes, name: str, columns: Columns) -> tuple[Posting, ...]:
    """Read the jobs of a feed; raises ReadError where it is no XML or holds no job."""
    source = decode(data)
    jobs = list(record_jobs(read_xml(source), columns))
    if not jobs:
        raise ReadError("no job was found in this XML: no element with a title and a description")
    return as_postings(name, "feed", source, jobs)
