"""Reads tables of text (CSV, TSV): a posting a row, known by its number and its own id."""

from __future__ import annotations

from collections.abc import Sequence

from jdlint.decoding import ReadError, decode
from jdlint.posting import Posting
from jdlint.structured.columns import Columns
from jdlint.structured.csv_rows import Lines, lines_of, read_header, read_rows
from jdlint.structured.tables import Row, postings_of_rows

_MOST_RETURNS = 20
"""How often reading goes back to the line below a row that swallowed others."""


def read(data: bytes, name: str, columns: Columns) -> tuple[Posting | ReadError, ...]:
    """Read the rows of a table; a row that is broken gives its error.

    Raises NoPostingError where the table has no column for the text of a posting.
    """
    lines = Lines(lines_of(decode(data)))
    separator = lines.separator()
    header = read_header(lines, separator)
    table = read_rows(lines, separator, len(header), _MOST_RETURNS)
    return postings_of_rows((_row(header, cells) for cells in table), header, name, "csv", columns)


def _row(header: Sequence[str], cells: list[str] | ReadError) -> Row:
    return cells if isinstance(cells, ReadError) else dict(zip(header, cells, strict=False))
