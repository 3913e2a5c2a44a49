"""The cells of Arrow's tables as texts (needs pyarrow)."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import pyarrow as arrow


def rows_of(batch: Any) -> Iterator[dict[str, str]]:
    """Yield the rows of a batch, the values as they read; nothing is an empty text."""
    cells = [texts_of(column) for column in batch.columns]
    for row in zip(*cells, strict=True):
        yield dict(zip(batch.schema.names, row, strict=True))


def texts_of(column: Any) -> Iterator[str]:
    """Yield the values of a column as they read, one at a time."""
    if not arrow.types.is_dictionary(column.type):
        column = column.cast(arrow.string())
    for value in column:
        found = value.as_py()
        yield "" if found is None else str(found)


def is_plain(kind: Any) -> bool:
    """Tell whether a column holds texts, numbers or dates; lists and bytes are none of a posting's."""
    types = arrow.types
    if types.is_dictionary(kind):
        return is_plain(kind.value_type)
    names = "string large_string string_view integer floating decimal date timestamp boolean"
    tests = (getattr(types, f"is_{name}", None) for name in names.split())
    return any(test is not None and test(kind) for test in tests)
