"""Jobs as schema.org's JobPosting, in JSON-LD: https://schema.org/JobPosting."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from jdlint.structured.jobs import Job, Part, job_of, objects
from jdlint.structured.values import Text, Value, text_at

_TYPE = "JobPosting"


def job_postings(value: Value) -> Iterator[Job]:
    """Yield every JobPosting of a value, however deep: in a graph, a list of items, or by itself."""
    for data in objects(value):
        if is_job_posting(data):
            description = text_at(data, "description")
            parts = [Part(description)] if description else []
            yield job_of(data, parts, "job_posting")


def is_job_posting(data: Mapping[str, Value]) -> bool:
    """Tell whether an object says that it is a JobPosting, by its bare or its full name."""
    told = data.get("@type")
    types = [told] if isinstance(told, Text) else told if isinstance(told, (list, tuple)) else []
    return any(isinstance(each, Text) and each.value.rpartition("/")[2] == _TYPE for each in types)
