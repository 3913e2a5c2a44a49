"""Data as a tree of objects, lists and texts, each text with the way back to the file."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from functools import cached_property
from typing import TypeAlias

from jdlint.sourcemap import SourceMap


@dataclass(frozen=True)
class Text:
    """A value as it reads: a string decoded, a number or a truth value as it is written.

    ``is_string`` tells a string from the others; null is an empty text that is none. ``mapped`` makes the
    map, for most texts of a file are never asked where they stand.
    """

    value: str
    mapped: Callable[[], SourceMap] = field(default=lambda: SourceMap(()), compare=False, repr=False)
    is_string: bool = True

    def mapping(self) -> SourceMap:
        """Give the way of each character back to the file, for those who may never need it."""
        return self.map

    @cached_property
    def map(self) -> SourceMap:
        """The way of each character back to the file."""
        return self.mapped()


Value: TypeAlias = "Mapping[str, Value] | Sequence[Value] | Text"
"""One value; keys keep their spelling and their order, and the last of equal keys counts."""


def texts(value: Value, path: str = "") -> Iterator[tuple[str, Text]]:
    """Yield the texts of a value in order, each with its dotted path in lower case; lists add nothing."""
    waiting: list[tuple[str, Value]] = [(path, value)]
    while waiting:
        at, found = waiting.pop()
        if isinstance(found, Text):
            yield at, found
        elif isinstance(found, Mapping):
            inner = [(f"{at}.{key}".strip(".").lower(), each) for key, each in found.items()]
            waiting.extend(reversed(inner))
        else:
            waiting.extend((at, each) for each in reversed(found))


def text_at(value: Value, *keys: str) -> Text | None:
    """Give the text to which keys lead, None where they lead to none."""
    for key in keys:
        if not isinstance(value, Mapping) or key not in value:
            return None
        value = value[key]
    return value if isinstance(value, Text) else None
