"""The columns of what a batch gives: findings, postings and errors, one row each.

``row`` counts the records of an input file from 1; ``item`` counts the postings of one record, which is more
than 1 only where a line of JSON holds several. A row of a batch is told by ``path``, ``row`` and ``item``
together. A column that does not apply is null.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, Literal

Kind = Literal["text", "count", "number", "truth"]
Columns = Mapping[str, Kind]

TABLES = ("findings", "postings", "errors")
"""What a batch gives, by the names of its folders."""

SHARED: Columns = {
    "path": "text",
    "row": "count",
    "item": "count",
    "id": "text",
    "title": "text",
    "employer": "text",
    "location": "text",
    "place": "text",
    "date": "text",
    "role": "text",
    "role_soc": "text",
}
"""What tells a posting from others and groups it.

``employer`` and ``location`` are as the data give them; ``place`` is the code of the innermost place that was
recognized (``US-OH``, ``remote``), ``date`` the day of posting (ISO 8601). ``role`` is the role that the
posting was compared with, ``role_soc`` the code of its occupation where that is sure.
"""

OF_FINDING: Columns = {
    "code": "text",
    "name": "text",
    "family": "text",
    "severity": "text",
    "message": "text",
    "help": "text",
    "text": "text",
    "section": "text",
    "start_line": "count",
    "start_column": "count",
    "end_line": "count",
    "end_column": "count",
    "fingerprint": "text",
    "shown": "truth",
}
"""What is told of one finding; ``shown`` is false where ``jdlint check`` tells it as part of another one.

Lines and columns are those of the input file; rows of CSV and Parquet have none.
"""

OF_POSTING: Columns = {
    "role_title": "text",
    "role_confidence": "number",
    "language": "text",
    "is_posting": "truth",
    "words": "count",
    "findings": "count",
    "errors": "count",
    "warnings": "count",
    "notes": "count",
    "families": "text",
    "statements": "text",
    "states": "text",
}
"""What is told of one posting; the last three are JSON.

``families`` counts its findings by family, ``statements`` are those of ``jdlint inspect`` without places.
"""

FINDINGS: Columns = {**SHARED, **OF_FINDING}
POSTINGS: Columns = {**SHARED, **OF_POSTING}
ERRORS: Columns = {
    "path": "text",
    "row": "count",
    "item": "count",
    "id": "text",
    "line": "count",
    "column": "count",
    "reason": "text",
}
COLUMNS: Mapping[str, Columns] = {"findings": FINDINGS, "postings": POSTINGS, "errors": ERRORS}
"""The columns of each table, in order."""

Row = dict[str, Any]
"""One row of a table, by column."""


def arrow_schema(columns: Columns) -> Any:
    """Give the Arrow schema of a table (needs pyarrow)."""
    import pyarrow as arrow  # noqa: PLC0415 - an extra

    kinds = {
        "text": arrow.string(),
        "count": arrow.int64(),
        "number": arrow.float64(),
        "truth": arrow.bool_(),
    }
    return arrow.schema([(name, kinds[kind]) for name, kind in columns.items()])
