"""Rows of a table as postings: each row is a source of its own."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import partial

from jdlint.decoding import NoPostingError, ReadError
from jdlint.posting import Posting, View
from jdlint.sourcemap import Run, SourceMap
from jdlint.structured.bounds import within_bounds
from jdlint.structured.columns import Columns
from jdlint.structured.jobs import fault_of
from jdlint.structured.rows import row_job
from jdlint.structured.values import Text, Value

Row = Mapping[str, str] | ReadError
"""The cells of a row by the names of their columns, or what is wrong with it."""

_ROW = View("row")
_MOST_NAMES = 12


def postings_of_rows(
    rows: Iterable[Row], header: Sequence[str], name: str, kind: str, columns: Columns
) -> tuple[Posting | ReadError, ...]:
    """Give the postings of a table's rows, in order; a row without a text is passed over.

    Raises NoPostingError where the table has no column for one, or nothing in it.
    """
    text_column(header, columns)
    postings = tuple(within_bounds(_postings(rows, name, kind, columns)))
    if not postings:
        raise NoPostingError("no row of this table has a text")
    return postings


def text_column(header: Sequence[str], columns: Columns, option: str = "--column text=NAME") -> str:
    """Give the column that holds the text; raises NoPostingError, with the ``option`` that names one."""
    found = columns.find("text", dict.fromkeys(header))
    if found is None:
        raise NoPostingError(_no_column(header, columns, option))
    return found


def _no_column(header: Sequence[str], columns: Columns, option: str) -> str:
    names = ", ".join(header[:_MOST_NAMES]) + (", \u2026" if len(header) > _MOST_NAMES else "")
    given = dict(columns.given).get("text")
    wanted = f"no column called '{given}'" if given else "no column for the text of a posting"
    return f"this table has {wanted}; name one with {option} (it has: {names})"


def _postings(rows: Iterable[Row], name: str, kind: str, columns: Columns) -> Iterator[Posting | ReadError]:
    for number, row in enumerate(rows, start=1):
        if isinstance(row, ReadError):
            yield row
            continue
        source, values = laid_out(row)
        job = row_job(values, columns)
        if job and job.is_too_long:
            yield ReadError(f"row {number} {fault_of(job)}")
        elif job and job.blocks:
            yield Posting(name, kind, source, job.shown, job.fields, _ROW, number, job.record)


def laid_out(row: Mapping[str, str]) -> tuple[str, dict[str, Value]]:
    """Write the cells of a row below one another, and give each with its place in that text."""
    values: dict[str, Value] = {}
    start = 0
    for name, cell in row.items():
        values[name] = Text(cell, partial(_straight, start, len(cell)))
        start += len(cell) + 1
    return "\n".join(row.values()), values


def _straight(start: int, length: int) -> SourceMap:
    return SourceMap((Run(0, length, start, start + length),))
