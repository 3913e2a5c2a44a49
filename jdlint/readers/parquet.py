"""Reads tables in Parquet: a posting a row, known by its number and its own id."""

from __future__ import annotations

import io
from collections.abc import Iterator, Mapping
from typing import Any

import pyarrow as arrow
from pyarrow import parquet

from jdlint.decoding import ReadError
from jdlint.posting import Posting
from jdlint.structured.columns import Columns
from jdlint.structured.tables import postings_of_rows

_ROWS_AT_ONCE = 256


def read(data: bytes, name: str, columns: Columns) -> tuple[Posting, ...]:
    """Read the rows of a table; raises ReadError where it is no Parquet or has no column for a text."""
    try:
        file = parquet.ParquetFile(io.BytesIO(data))
        return postings_of_rows(_rows(file), name, "parquet", columns)
    except (arrow.ArrowException, OSError) as error:
        raise ReadError(f"this is not a Parquet file that can be read: {error}") from None


def _rows(file: Any) -> Iterator[Mapping[str, str]]:
    names = [field.name for field in file.schema_arrow if _is_plain(field.type)]
    for batch in file.iter_batches(batch_size=_ROWS_AT_ONCE, columns=names):
        for row in batch.to_pylist():
            yield {key: "" if value is None else str(value) for key, value in row.items()}


def _is_plain(kind: Any) -> bool:
    """Tell whether a column holds texts, numbers or dates; lists and bytes are none of a posting's."""
    types = arrow.types
    return any(
        test(kind)
        for test in (
            types.is_string,
            types.is_large_string,
            types.is_integer,
            types.is_floating,
            types.is_date,
            types.is_timestamp,
            types.is_boolean,
        )
    )
