"""Whether data that cannot be read name what a job has: if not, they are some other program's."""

from __future__ import annotations

import re
from collections.abc import Iterable

from jdlint.structured.columns import Columns

_JOB_POSTING = "JobPosting"


def names_a_job(source: str, columns: Columns) -> bool:
    """Tell whether a source of JSON or XML speaks of a JobPosting, or has names for a title and a text."""
    if _JOB_POSTING in source:
        return True
    return all(_names(columns.names_for(role)).search(source) for role in ("text", "title"))


def _names(names: Iterable[str]) -> re.Pattern[str]:
    """Match one of these names as a key of JSON or as the tag of an element, whatever its prefix."""
    listed = "|".join(map(re.escape, names))
    return re.compile(rf'["<:](?:{listed})["\s>]', re.IGNORECASE)
