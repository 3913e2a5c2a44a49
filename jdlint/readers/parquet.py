"""Reads tables in Parquet: a posting a row, known by its number and its own id."""

from __future__ import annotations

import io
from collections.abc import Iterator, Sequence
from typing import Any

import pyarrow as arrow
from pyarrow import parquet

from jdlint.decoding import ReadError
from jdlint.posting import Posting
from jdlint.structured.columns import Columns
from jdlint.structured.tables import Row, postings_of_rows

_ROWS_AT_ONCE = 64
_MOST_BYTES = 100_000_000
"""What a group of rows may hold when it is unpacked."""

_MOST_CHARACTERS = 20_000_000
"""What all texts may hold together: a table writes a text once that all its rows repeat."""


def read(data: bytes, name: str, columns: Columns) -> tuple[Posting | ReadError, ...]:
    """Read the rows of a table.

    Raises ReadError where it is no Parquet or swells, NoPostingError where it has no column for a text.
    """
    try:
        file = parquet.ParquetFile(io.BytesIO(data))
        names = [field.name for field in file.schema_arrow if _is_plain(field.type)]
        file = parquet.ParquetFile(io.BytesIO(data), read_dictionary=names)
        return postings_of_rows(_rows(file, names), names, name, "parquet", columns)
    except (arrow.ArrowException, OSError, UnicodeDecodeError) as error:
        raise ReadError(f"this is not a Parquet file that can be read: {error}") from None


def _rows(file: Any, names: Sequence[str]) -> Iterator[Row]:
    groups = (file.metadata.row_group(index) for index in range(file.metadata.num_row_groups))
    if any(group.total_byte_size > _MOST_BYTES for group in groups):
        raise ReadError(f"the rows of this table swell to more than {_MOST_BYTES // 1_000_000} MB")
    left = _MOST_CHARACTERS
    for batch in file.iter_batches(batch_size=_ROWS_AT_ONCE, columns=names):
        cells = [_texts(column) for column in batch.columns]
        for row in zip(*cells, strict=True):
            left -= sum(map(len, row))
            if left < 0:
                yield ReadError(
                    f"of a table with more than {_MOST_CHARACTERS:,} characters the rest is not read"
                )
                return
            yield dict(zip(batch.schema.names, row, strict=True))


def _texts(column: Any) -> Iterator[str]:
    """Yield the values of a column as they read, one at a time; nothing is an empty text."""
    if not arrow.types.is_dictionary(column.type):
        column = column.cast(arrow.string())
    for value in column:
        found = value.as_py()
        yield "" if found is None else str(found)


def _is_plain(kind: Any) -> bool:
    """Tell whether a column holds texts, numbers or dates; lists and bytes are none of a posting's."""
    types = arrow.types
    if types.is_dictionary(kind):
        return _is_plain(kind.value_type)
    names = "string large_string string_view integer floating decimal date timestamp boolean"
    tests = (getattr(types, f"is_{name}", None) for name in names.split())
    return any(test is not None and test(kind) for test in tests)
