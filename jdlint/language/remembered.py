"""What was found out about texts, for those that come again: employers say much the same in every posting."""

from __future__ import annotations

from typing import TypeVar

_MOST = 5_000

Key = TypeVar("Key")
Value = TypeVar("Value")


class Remembered(dict[Key, Value]):
    """Values by what they were made of; where there would be more than so many, the others are forgotten."""

    def __init__(self, most: int = _MOST) -> None:
        """Begin with nothing."""
        super().__init__()
        self._most = most

    def __setitem__(self, key: Key, value: Value) -> None:
        """Note a value."""
        if len(self) >= self._most:
            self.clear()
        super().__setitem__(key, value)
