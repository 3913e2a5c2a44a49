"""Jobs as rows of a table, or as objects of nobody's standard."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from jdlint.properties import property_of
from jdlint.structured.boards import board_jobs
from jdlint.structured.columns import ROLES, Columns
from jdlint.structured.jobs import Job, Part, job_of
from jdlint.structured.schema_org import job_postings
from jdlint.structured.values import Text, Value, text_at

_PROPERTIES = {"title": "title", "company": "hiringOrganization", "location": "jobLocation"}


def jobs_in(value: Value, columns: Columns) -> list[Job]:
    """Give the jobs of data by the first of the known shapes that they have; none where they have none."""
    return [*job_postings(value)] or [*board_jobs(value)] or [*record_jobs(value, columns)]


def record_jobs(value: Value, columns: Columns) -> Iterator[Job]:
    """Yield the jobs of a tree: the innermost objects that have a text and a title."""
    waiting: list[Value] = [value]
    while waiting:
        found = waiting.pop()
        if isinstance(found, Text):
            continue
        inner = list(found.values()) if isinstance(found, Mapping) else list(found)
        if isinstance(found, Mapping) and _is_job(found, columns) and not _hold_job(inner, columns):
            job = row_job(found, columns)
            if job:
                yield job
        else:
            waiting.extend(reversed(inner))


def _is_job(row: Mapping[str, Value], columns: Columns) -> bool:
    return all(columns.find(role, row) is not None for role in ("text", "title"))


def _hold_job(values: Sequence[Value], columns: Columns) -> bool:
    """Tell whether any of these values is a job, or a list of them: a feed has a title and a text too."""
    listed = [each for value in values if isinstance(value, list) for each in value]
    return any(isinstance(each, Mapping) and _is_job(each, columns) for each in (*values, *listed))


def row_job(row: Mapping[str, Value], columns: Columns) -> Job | None:
    """Make a job of a row; None where no column holds a text."""
    column = columns.find("text", row)
    text = text_at(row, column) if column is not None else None
    if text is None or not text.value.strip():
        return None
    found = {role: columns.find(role, row) for role in ROLES}
    names = {
        name.lower(): _PROPERTIES[role]
        for role, name in found.items()
        if name is not None and role in _PROPERTIES and not property_of(name)
    }
    job = job_of(row, [Part(text)], "record", names)
    identifier = text_at(row, found["id"]) if found["id"] else None
    return Job(job.blocks, job.fields, identifier.value if identifier and identifier.value else job.record)
