"""One record of an input, as it lies there: cheap to read, cheap to hand to another process."""

from __future__ import annotations

from typing import Literal, NamedTuple, TypeAlias

Form = Literal["csv", "parquet", "json", "jsonl", "feed"]
"""What a record is part of, by the names that postings give their formats."""


class Record(NamedTuple):
    """One record: the cells of a row by column, an item or a line of JSON or an element of XML.

    ``row`` counts the records of the file from 1; ``line`` and ``column`` tell where a text begins.
    """

    path: str
    row: int
    form: Form
    content: str | dict[str, str]
    line: int = 1
    column: int = 1

    @property
    def has_places(self) -> bool:
        """Tell whether places in the record are places in the file: cells and items come without theirs."""
        return isinstance(self.content, str) and self.form != "json"


class BadRecord(NamedTuple):
    """A record that cannot be read, and why."""

    path: str
    row: int
    reason: str
    line: int | None = None
    column: int | None = None


AnyRecord: TypeAlias = Record | BadRecord


def size_of(record: AnyRecord) -> int:
    """Give about how many characters a record holds."""
    if isinstance(record, BadRecord):
        return len(record.reason)
    return len(record.content) if isinstance(record.content, str) else sum(map(len, record.content.values()))
