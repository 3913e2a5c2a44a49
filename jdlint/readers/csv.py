"""Reads tables of text (CSV, TSV): a posting a row, known by its number and its own id."""

from __future__ import annotations

import csv
import io
import re
from collections.abc import Iterator, Mapping

from jdlint.decoding import ReadError, decode
from jdlint.posting import Posting
from jdlint.structured.columns import Columns
from jdlint.structured.tables import postings_of_rows

_SEPARATORS = ",;\t|"
_MOST_CELL = 2_000_000
"""Characters a cell may hold; a quote that is never closed swallows the rest of a file."""


def read(data: bytes, name: str, columns: Columns) -> tuple[Posting, ...]:
    """Read the rows of a table; raises ReadError where it has no column for the text of a posting."""
    return postings_of_rows(_rows(decode(data)), name, "csv", columns)


def _rows(source: str) -> Iterator[Mapping[str, str]]:
    csv.field_size_limit(_MOST_CELL)
    reader = csv.reader(io.StringIO(source, newline=""), delimiter=_separator(source), strict=True)
    try:
        header = next(reader, [])
        for cells in reader:
            yield dict(zip(header, cells, strict=False))
    except csv.Error as error:
        raise ReadError(f"this is not a table that can be read: {error}", reader.line_num, 1) from None


def _separator(source: str) -> str:
    """Give the sign that parts the names of a table's header."""
    header = re.match(r"[^\r\n]*", source)
    return max(_SEPARATORS, key=header[0].count) if header else ","
