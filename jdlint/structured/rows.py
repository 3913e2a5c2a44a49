"""Jobs as rows of a table, or as objects of nobody's standard."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import replace

from jdlint.properties import property_of
from jdlint.structured.boards import board_jobs
from jdlint.structured.columns import Columns
from jdlint.structured.descriptions import Blocks, blocks_of
from jdlint.structured.jobs import Job, Part, job_of
from jdlint.structured.schema_org import job_postings
from jdlint.structured.values import Text, Value, text_at

_PROPERTIES = {
    "title": "title",
    "company": "hiringOrganization",
    "location": "jobLocation",
    "date": "datePosted",
}
_OF_JOBS_ALONE = frozenset(
    {"hiringOrganization", "jobLocation", "jobLocation.addressLocality", "baseSalary", "validThrough"}
)
"""Properties that a job has, and no list of jobs nor anything else that has a title and a text."""

_OF_THE_WHOLE = frozenset({"channel", "feed", "info", "meta", "metadata", "page"})
"""Names of what tells about a file: it has a title and a description and is no job."""

_LEVELS = 3
"""How far below an object with a title and a text jobs are looked for; then it is one itself."""


def jobs_in(value: Value, columns: Columns, blocks: Blocks = blocks_of) -> Iterator[Job]:
    """Yield the jobs of data by the first of the known shapes that they have; none where they have none.

    ``blocks`` reads the text of plain records; standards say how theirs is written.
    """
    for jobs in (job_postings(value), board_jobs(value), record_jobs(value, columns, blocks)):
        job = next(jobs, None)
        if job:
            yield job
            yield from jobs
            return


def record_jobs(value: Value, columns: Columns, blocks: Blocks = blocks_of) -> Iterator[Job]:
    """Yield the jobs of a tree: the objects with a text and a title, the innermost where nothing tells."""
    for _, found in _job_objects(value, columns):
        job = row_job(found, columns, blocks)
        if job:
            yield job


def names_of_jobs(value: Value, columns: Columns) -> frozenset[str]:
    """Give the names by which the jobs of a tree go in the objects that hold them."""
    return frozenset(name for name, _ in _job_objects(value, columns))


def _job_objects(value: Value, columns: Columns) -> Iterator[tuple[str, Mapping[str, Value]]]:
    waiting: list[tuple[str, Value]] = [("", value)]
    while waiting:
        name, found = waiting.pop()
        if isinstance(found, Mapping) and _is_job(name, found, columns):
            yield name, found
        else:
            waiting.extend(reversed(list(_inside(name, found))))


def _inside(name: str, value: Value) -> Iterator[tuple[str, Value]]:
    """Yield what an object or a list holds, each with the name it goes by."""
    if isinstance(value, Mapping):
        yield from value.items()
    elif not isinstance(value, Text):
        yield from ((name, each) for each in value)


def _is_job(name: str, data: Mapping[str, Value], columns: Columns) -> bool:
    if not _looks_like_job(name, data, columns):
        return False
    return any(property_of(key) in _OF_JOBS_ALONE for key in data) or not _holds_job(name, data, columns)


def _looks_like_job(name: str, data: Mapping[str, Value], columns: Columns) -> bool:
    """Tell whether an object has a text and a title; what names a schema of its own is another program's."""
    if name.lower() in _OF_THE_WHOLE or "$schema" in data:
        return False
    found = [columns.find(role, data) for role in ("text", "title")]
    return all(key is not None and isinstance(data[key], Text) for key in found)


def _holds_job(name: str, data: Mapping[str, Value], columns: Columns) -> bool:
    """Tell whether an object holds others that look like jobs: a list of them has a title and a text too."""
    level: list[tuple[str, Value]] = [*_inside(name, data)]
    for _ in range(_LEVELS):
        if any(isinstance(each, Mapping) and _looks_like_job(key, each, columns) for key, each in level):
            return True
        level = [inner for key, each in level for inner in _inside(key, each)]
    return False


def row_job(row: Mapping[str, Value], columns: Columns, blocks: Blocks = blocks_of) -> Job | None:
    """Make a job of a row, its text read by ``blocks``; None where no column holds a text."""
    column = columns.find("text", row)
    text = text_at(row, column) if column is not None else None
    if text is None or not text.value.strip():
        return None
    job = job_of(row, [Part(text)], "record", dict(_names(row, columns)), blocks)
    key = columns.find("id", row)
    identifier = text_at(row, key) if key is not None else None
    return replace(job, record=identifier.value) if identifier and identifier.value else job


def _names(row: Mapping[str, Value], columns: Columns) -> Iterator[tuple[str, str]]:
    """Yield the properties of columns that their names do not tell; what the user says is the only one."""
    said = dict(columns.given)
    for role, prop in _PROPERTIES.items():
        found = columns.find(role, row)
        if found is None:
            continue
        if role in said:
            yield from ((key.lower(), "") for key in row if key != found and property_of(key) == prop)
        if role in said or not property_of(found):
            yield found.lower(), prop
