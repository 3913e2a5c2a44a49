"""Jobs as rows of a table, or as objects of nobody's standard."""

from __future__ import annotations

from collections.abc import Mapping

from jdlint.structured.columns import ROLES, Columns
from jdlint.structured.jobs import Job, Part, job_of
from jdlint.structured.values import Value, text_at

_PROPERTIES = {"title": "title", "company": "hiringOrganization", "location": "jobLocation"}


def row_job(row: Mapping[str, Value], columns: Columns) -> Job | None:
    """Make a job of a row; None where no column holds a text."""
    column = columns.find("text", row)
    text = text_at(row, column) if column is not None else None
    if text is None or not text.value.strip():
        return None
    found = {role: columns.find(role, row) for role in ROLES}
    names = {name.lower(): _PROPERTIES.get(role, "") for role, name in found.items() if name is not None}
    job = job_of(row, [Part(text)], "record", names)
    identifier = text_at(row, found["id"]) if found["id"] else None
    return Job(job.blocks, job.fields, identifier.value if identifier and identifier.value else job.record)
