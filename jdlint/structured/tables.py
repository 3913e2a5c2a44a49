"""Rows of a table as postings: each row is a source of its own."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from functools import partial

from jdlint.decoding import ReadError
from jdlint.posting import Posting, View
from jdlint.sourcemap import Run, SourceMap
from jdlint.structured.columns import Columns
from jdlint.structured.rows import row_job
from jdlint.structured.values import Text, Value

_ROW = View("row")


def postings_of_rows(
    rows: Iterable[Mapping[str, str]], name: str, kind: str, columns: Columns
) -> tuple[Posting, ...]:
    """Give the postings of a table's rows, in order; a row without a text is passed over.

    Raises ReadError where no row has one.
    """
    postings = tuple(_postings(rows, name, kind, columns))
    if not postings:
        raise ReadError("no row of this table is a posting: no column for its text was found")
    return postings


def _postings(rows: Iterable[Mapping[str, str]], name: str, kind: str, columns: Columns) -> Iterator[Posting]:
    for number, row in enumerate(rows, start=1):
        source, values = _laid_out(row)
        job = row_job(values, columns)
        if job:
            yield Posting(name, kind, source, job.blocks, job.fields, _ROW, number, job.record)


def _laid_out(row: Mapping[str, str]) -> tuple[str, dict[str, Value]]:
    """Write the cells of a row below one another, and give each with its place in that text."""
    values: dict[str, Value] = {}
    start = 0
    for name, cell in row.items():
        values[name] = Text(cell, partial(_straight, start, len(cell)))
        start += len(cell) + 1
    return "\n".join(row.values()), values


def _straight(start: int, length: int) -> SourceMap:
    return SourceMap((Run(0, length, start, start + length),))
