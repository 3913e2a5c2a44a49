"""Reads tables in Parquet: a posting a row, known by its number and its own id."""

from __future__ import annotations

import io
from collections.abc import Iterator, Sequence
from typing import Any

import pyarrow as arrow
from pyarrow import parquet

from jdlint.decoding import ReadError
from jdlint.posting import Posting
from jdlint.structured.arrow_cells import is_plain, rows_of
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
        names = [field.name for field in file.schema_arrow if is_plain(field.type)]
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
        for row in rows_of(batch):
            left -= sum(map(len, row.values()))
            if left < 0:
                yield ReadError(
                    f"of a table with more than {_MOST_CHARACTERS:,} characters the rest is not read"
                )
                return
            yield row
