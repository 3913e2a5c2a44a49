"""What the columns of a table are for: by what the user says, or by the names they usually have."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

ROLES = ("text", "title", "id", "company", "location", "date")
"""What a column can be for jdlint."""

_USUAL: Mapping[str, tuple[str, ...]] = {
    "text": (
        "encoded", "description", "job_description", "jobdescription", "description_html", "descriptionhtml",
        "body", "text", "content", "posting", "html", "job_text", "full_description",
    ),
    "title": ("title", "job_title", "jobtitle", "position", "position_title", "role_title"),
    "id": ("id", "job_id", "jobid", "posting_id", "requisition_id", "req_id", "reference",
        "referencenumber", "guid", "slug", "@id"),
    "company": ("company", "company_name", "employer", "organization", "hiring_organization"),
    "location": ("location", "job_location", "city", "place"),
    "date": ("date_posted", "dateposted", "posted_at", "posted", "published_at", "pubdate", "created_at",
        "date"),
}  # fmt: skip
"""Names in lower case, with ``_`` for a blank, the surest first; ``encoded`` is RSS's for the whole text."""


@dataclass(frozen=True)
class Columns:
    """The names of columns by what they are for, as users give them; the usual names serve for the rest."""

    given: tuple[tuple[str, str], ...] = ()

    def names_for(self, role: str) -> tuple[str, ...]:
        """Give the names that a column for a role can have: the user's alone where there is one."""
        named = dict(self.given).get(role)
        return _USUAL[role] if named is None else (named,)

    def find(self, role: str, names: Mapping[str, object]) -> str | None:
        """Give the column for a role among a row's names, in any letter case; None where there is none."""
        by_small = {_small(name): name for name in names}
        return next(
            (by_small[_small(name)] for name in self.names_for(role) if _small(name) in by_small), None
        )


def _small(name: str) -> str:
    return "_".join(name.strip().casefold().split())
