"""What the columns of a table are for: by what the user says, or by the names they usually have."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

ROLES = ("text", "title", "id", "company", "location")
"""What a column can be for jdlint."""

_USUAL = {
    "text": (
        "description", "job_description", "jobdescription", "description_html", "descriptionhtml", "body",
        "text", "content", "posting", "html", "job_text", "full_description",
    ),
    "title": ("title", "job_title", "jobtitle", "position", "name"),
    "id": ("id", "job_id", "jobid", "posting_id", "requisition_id", "req_id", "reference",
        "referencenumber", "guid", "slug"),
    "company": ("company", "company_name", "employer", "organization", "hiring_organization"),
    "location": ("location", "job_location", "city", "place"),
}  # fmt: skip


@dataclass(frozen=True)
class Columns:
    """The names of columns by what they are for, as users give them; the usual names serve for the rest."""

    given: tuple[tuple[str, str], ...] = ()

    def find(self, role: str, names: Mapping[str, object]) -> str | None:
        """Give the column for a role among a row's names, in any letter case; None where there is none."""
        given = dict(self.given).get(role)
        by_small = {name.strip().lower(): name for name in names}
        if given is not None:
            return by_small.get(given.strip().lower())
        return next((by_small[usual] for usual in _USUAL[role] if usual in by_small), None)
