"""What the tests of the page share: its port, a day whose law counts, and words at places."""

from __future__ import annotations

import datetime
from collections.abc import Callable
from typing import Any

PORT = 8765
TODAY = datetime.date(2026, 6, 1)
Lint = Callable[..., dict[str, Any]]


def words_at(text: str, spot: dict[str, Any]) -> str:
    """Give the words at a spot, counted as a browser counts them: in UTF-16 units."""
    return text.encode("utf-16-le")[2 * spot["start"] : 2 * spot["end"]].decode("utf-16-le")


def named(picture: dict[str, Any], name: str) -> dict[str, Any]:
    """Give the one finding of a name."""
    (found,) = [each for each in picture["findings"] if each["name"] == name]
    return dict(found)
