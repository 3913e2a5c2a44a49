"""What a posting says beside what its role's reference says, and what is good about it."""

from __future__ import annotations

from jdlint.comparison.good import good_points
from jdlint.comparison.rows import Quote, Row, Status, compared

__all__ = ["Quote", "Row", "Status", "compared", "good_points"]
