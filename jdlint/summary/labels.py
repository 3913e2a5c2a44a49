"""What people call a role, a place or a period that findings name by a code."""

from __future__ import annotations

import datetime
import re
from functools import lru_cache

from jdlint.content.reference import Reference
from jdlint.summary.model import Dimension, Period

_SLUG = re.compile(r"[a-z0-9]+(?:-[a-z0-9]+)*\Z")
_CODE = re.compile(r"[A-Z]{2}(?:-[A-Z0-9]+)*\Z")
_MONTHS_A_QUARTER = 3


class Labels:
    """Gives labels; ``period`` says how long the periods are."""

    def __init__(self, period: Period) -> None:
        """Take the length of a period."""
        self._period = period

    def of(self, dimension: Dimension, value: str) -> str:
        """Give the label of a value; the value itself where it is no code."""
        if dimension == "role" and _SLUG.match(value):
            role = _reference().roles.get(value)
            return role.title if role else value.replace("-", " ").capitalize()
        if dimension == "place" and _CODE.match(value):
            return _reference().places.name(value)
        if dimension == "place":
            return "Remote" if value == "remote" else value
        return self._of_day(value) if dimension == "time" else value

    def _of_day(self, value: str) -> str:
        """Name the period that begins with a day: 2026-11, 2026 Q4, 2026, the week of a day."""
        day = datetime.date.fromisoformat(value)
        if self._period == "quarter":
            return f"{day.year} Q{(day.month - 1) // _MONTHS_A_QUARTER + 1}"
        if self._period == "week":
            return f"week of {value}"
        return value[: {"year": 4, "month": 7}.get(self._period, len(value))]


@lru_cache(maxsize=1)
def _reference() -> Reference:
    return Reference()
