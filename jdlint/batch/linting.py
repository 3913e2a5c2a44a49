"""Lints records: made once a process, used for all of its records."""

from __future__ import annotations

import datetime
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field, replace

from jdlint.batch.postings import TextFormat, postings_of
from jdlint.batch.records import AnyRecord, BadRecord, Record
from jdlint.batch.rows import Linted, error_row, placed_in
from jdlint.batch.schema import Row
from jdlint.decoding import ReadError
from jdlint.engine import Linter
from jdlint.linting import Options, Session
from jdlint.linting.companions import Companions
from jdlint.linting.configured import ConfiguredLinter
from jdlint.linting.failures import as_failure
from jdlint.linting.session import too_long
from jdlint.posting import Posting
from jdlint.structured.columns import Columns


@dataclass(frozen=True)
class Manner:
    """How records are linted; the same in all processes and on all machines of a batch.

    ``today`` is the day of the whole batch, also where it goes on the next day.
    """

    options: Options
    today: datetime.date
    text_format: TextFormat | None = None


@dataclass
class Rows:
    """Rows of the three tables, and how many records gave them."""

    records: int = 0
    findings: list[Row] = field(default_factory=list)
    postings: list[Row] = field(default_factory=list)
    errors: list[Row] = field(default_factory=list)


class RecordLinter:
    """Lints records of any number of files."""

    def __init__(self, manner: Manner) -> None:
        """Take the manner; rules are read when the first record comes."""
        self._manner = manner
        self._session = Session(replace(manner.options, today=manner.today))
        self._files: dict[str, _File] = {}

    def lint(self, record: AnyRecord) -> Iterator[tuple[Row, list[Row]] | Row]:
        """Yield each posting of a record with its findings; for what cannot be read, the row of an error."""
        if isinstance(record, BadRecord):
            yield error_row(record.path, record.row, record.reason, line=record.line, column=record.column)
            return
        try:
            yield from self._file(record.path).lint(record, self._manner.text_format)
        except ReadError as error:
            yield _fault(record, error)
        except Exception as error:  # noqa: BLE001 - one record's trouble must not keep the others from being read
            yield error_row(record.path, record.row, as_failure(record.path, error).message)

    def rows(self, records: Iterable[AnyRecord]) -> Rows:
        """Give the rows of all tables that some records give."""
        rows = Rows()
        for record in records:
            rows.records += 1
            for each in self.lint(record):
                if isinstance(each, tuple):
                    rows.postings.append(each[0])
                    rows.findings.extend(each[1])
                else:
                    rows.errors.append(each)
        return rows

    def engine_for(self, path: str) -> Linter:
        """Give the linter that judges the postings of a file."""
        return self._file(path).linter

    def _file(self, path: str) -> _File:
        if path not in self._files:
            self._files[path] = _File(self._session, path)
        return self._files[path]


class _File:
    """What holds for all records of one file."""

    def __init__(self, session: Session, path: str) -> None:
        configured = session.linter_for(path)
        options = session.options
        self.linter = configured.linter
        self._families = {card.name: card.family for card in configured.cards}
        self._ignored = configured.ignored_names(path)
        self._assumed = configured.assumptions(path)
        self._beside = Companions.of(path, self._assumed)
        self._columns = columns_for(configured, options)

    def lint(self, record: Record, text_format: TextFormat | None) -> Iterator[tuple[Row, list[Row]] | Row]:
        for item, posting in enumerate(postings_of(record, self._columns, text_format), start=1):
            if isinstance(posting, ReadError):
                yield _fault(record, posting, item)
            elif fault := too_long(posting):
                yield _fault(record, fault, item, posting.record)
            else:
                linted = self._linted(record, item, posting)
                yield linted.posting(), list(linted.findings())

    def _linted(self, record: Record, item: int, posting: Posting) -> Linted:
        result = self._beside.settled(self.linter.lint(posting, self._assumed))
        kept = [found for found in result.findings if found.name not in self._ignored]
        return Linted(record, item, result, kept, self._families)


def columns_for(configured: ConfiguredLinter, options: Options) -> Columns:
    """Give what columns are for: by the options, else by the settings."""
    return Columns(options.columns) if options.columns else configured.settings.columns


def _fault(record: Record, error: ReadError, item: int = 1, identifier: str | None = None) -> Row:
    line, column = placed_in(record, error.line, error.column)
    row = error_row(record.path, record.row, error.message, item=item, line=line, column=column)
    return {**row, "id": identifier}
