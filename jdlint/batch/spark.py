"""Lints the rows of a DataFrame of Apache Spark, for notebooks and pipelines (needs the extra ``spark``).

>>> linted = lint(spark.read.parquet("s3a://board/jobs"), text="description", id="job_id").cache()
>>> findings(linted).groupBy("name").count().orderBy("count", ascending=False).show()
"""

from __future__ import annotations

import datetime
from collections.abc import Iterable, Iterator
from functools import partial
from typing import TYPE_CHECKING, Any

from jdlint.batch.linting import Manner
from jdlint.batch.postings import TextFormat
from jdlint.batch.records import Record
from jdlint.batch.schema import (
    ERRORS,
    FINDINGS,
    OF_FINDING,
    POSTINGS,
    SHARED,
    Columns,
    Kind,
    Row,
    arrow_schema,
)
from jdlint.linting import Options

if TYPE_CHECKING:
    from pyspark.sql import DataFrame

_ROWS_AT_ONCE = 100
_TYPES: dict[Kind, str] = {"text": "string", "count": "bigint", "number": "double", "truth": "boolean"}
_OF_ERROR: Columns = {"line": "count", "column": "count", "reason": "text"}
_NESTED = "found"


def lint(
    rows: DataFrame,
    *,
    text: str | None = None,
    title: str | None = None,
    location: str | None = None,
    employer: str | None = None,
    date: str | None = None,
    id: str | None = None,  # noqa: A002 - what the option of the command is called
    row: str | None = None,
    text_format: TextFormat | None = None,
    name: str = "table",
    settings: str | None = None,
    select: Iterable[str] = (),
    ignore: Iterable[str] = (),
    role: str | None = None,
    today: datetime.date | None = None,
) -> DataFrame:
    """Lint the postings of a DataFrame, a posting a row; nothing is computed before its rows are asked for.

    The names of columns are as for ``jdlint batch``; ``row`` names one that numbers the rows, and ``name`` is
    what findings give as their path. ``settings`` is a settings file that every worker can read. Gives a row
    for each posting, its findings nested in it, or with a reason why it cannot be read: :func:`findings`,
    :func:`postings` and :func:`errors` make the tables of it that the command writes.
    """
    given = {
        "text": text, "title": title, "location": location, "company": employer, "date": date, "id": id,
    }  # fmt: skip
    options = Options(
        select=tuple(select) or None,
        ignore=tuple(ignore),
        role=role,
        config=settings,
        isolated=settings is None,
        columns=tuple((what, column) for what, column in given.items() if column is not None),
    )
    day = today or datetime.datetime.now(datetime.timezone.utc).date()
    work = partial(_lint_batches, Manner(options, day, text_format), name, row)
    return rows.mapInArrow(work, _ddl(_nested_columns(), nested=True))


def findings(linted: DataFrame) -> DataFrame:
    """Give the findings of what :func:`lint` gave, a row each."""
    from pyspark.sql import functions  # noqa: PLC0415 - an extra

    each = linted.select(*SHARED, functions.explode(_NESTED).alias("finding"))
    return each.select(*SHARED, *(f"finding.{column}" for column in OF_FINDING)).select(*FINDINGS)


def postings(linted: DataFrame) -> DataFrame:
    """Give the postings of what :func:`lint` gave, a row each."""
    return linted.where("reason is null").select(*POSTINGS)


def errors(linted: DataFrame) -> DataFrame:
    """Give the rows that could not be read."""
    return linted.where("reason is not null").select(*ERRORS)


def _nested_columns() -> Columns:
    return {**POSTINGS, **_OF_ERROR}


def _ddl(columns: Columns, *, nested: bool = False) -> str:
    """Write columns out for Spark."""
    parts = [f"`{column}` {_TYPES[kind]}" for column, kind in columns.items()]
    if nested:
        inner = ", ".join(f"`{column}`: {_TYPES[kind]}" for column, kind in OF_FINDING.items())
        parts.append(f"`{_NESTED}` array<struct<{inner}>>")
    return ", ".join(parts)


def _lint_batches(manner: Manner, name: str, row: str | None, batches: Iterable[Any]) -> Iterator[Any]:
    """Lint Arrow's batches in a worker, giving batches of :func:`lint`'s rows."""
    import pyarrow as arrow  # noqa: PLC0415 - an extra

    inner = arrow.list_(arrow.struct(list(arrow_schema(OF_FINDING))))
    schema = arrow_schema(_nested_columns()).append(arrow.field(_NESTED, inner))
    for batch in batches:
        for start in range(0, batch.num_rows, _ROWS_AT_ONCE):
            linted = list(_linted(manner, name, row, batch.slice(start, _ROWS_AT_ONCE)))
            yield arrow.RecordBatch.from_pylist(linted, schema)


def _linted(manner: Manner, name: str, row: str | None, batch: Any) -> Iterator[Row]:
    from jdlint.batch.workers import linter_for  # noqa: PLC0415 - one a worker process
    from jdlint.structured.arrow_cells import is_plain, rows_of  # noqa: PLC0415 - an extra

    linter = linter_for(manner)
    numbers = batch.column(row).to_pylist() if row else [None] * batch.num_rows
    plain = [field.name for field in batch.schema if is_plain(field.type)]
    for number, cells in zip(numbers, rows_of(batch.select(plain)), strict=True):
        for each in linter.lint(Record(name, number or 0, "parquet", cells)):
            yield {**_as_row(each), "row": number}


def _as_row(linted: tuple[Row, list[Row]] | Row) -> Row:
    if not isinstance(linted, tuple):
        return {**linted, _NESTED: []}
    posting, found = linted
    return {**posting, _NESTED: [{column: each[column] for column in OF_FINDING} for each in found]}
