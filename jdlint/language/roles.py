"""Which role the posting advertises."""

from __future__ import annotations

from collections.abc import Sequence

from jdlint.content.reference import Reference
from jdlint.language.reading import Passage, RoleMatch
from jdlint.posting import Posting


class RoleFinder:
    """Finds the role by title."""

    def __init__(self, reference: Reference) -> None:
        self.reference = reference

    def find(self, title: str | None, posting: Posting, passages: Sequence[Passage]) -> RoleMatch | None:
        """Give the role."""
        role = self.reference.find_role(title or "")
        return RoleMatch(role.slug, role.soc, role.title, 1.0, "title") if role else None
