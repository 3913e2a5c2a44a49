"""The findings of all files in one database on the disk, so that no number of them fills the memory."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import TYPE_CHECKING, Any

from jdlint.summary.lines import faulty_lines
from jdlint.summary.model import Fault
from jdlint.summary.sources import Source, Table
from jdlint.summary.words import SEVERITIES

if TYPE_CHECKING:
    import duckdb

MOST_FAULTS = 20
"""Rows that are named; the others are counted."""
_MEMORY = "400MB"
_LONGEST_LINE = 4_000_000
_COLUMNS = {
    "path": "VARCHAR",
    "row": "BIGINT",
    "item": "VARCHAR",
    "start": "JSON",
    "code": "VARCHAR",
    "name": "VARCHAR",
    "family": "VARCHAR",
    "severity": "VARCHAR",
    "role": "VARCHAR",
    "employer": "VARCHAR",
    "place": "VARCHAR",
    "location": "VARCHAR",
    "date": "VARCHAR",
}
"""What is read of a row; other columns are left where they are."""
_NEEDED: Mapping[Table, tuple[str, ...]] = {"findings": ("path", "name", "severity"), "postings": ("path",)}
_POSTING = """
    hash(concat_ws(chr(31), $run, path, coalesce("row", try_cast(start->>'$.row' AS BIGINT)),
        coalesce(item, start->>'$.record', ''))) AS posting
"""
_GROUPS = """
    nullif(trim(role), '') AS role,
    nullif(trim(employer), '') AS employer,
    coalesce(nullif(trim(place), ''), nullif(trim(location), '')) AS place,
    try_cast(left(trim(date), 10) AS DATE) AS day
"""
_FINDING = """
    coalesce(code, '') AS code, name, coalesce(nullif(family, ''), 'other') AS family, severity
"""
_TABLES = f"""
    CREATE TABLE findings AS SELECT {{posting}}, {_FINDING}, {_GROUPS} FROM {{empty}} LIMIT 0;
    CREATE TABLE postings AS SELECT {{posting}}, {_GROUPS} FROM {{empty}} LIMIT 0;
"""  # noqa: S608 - our own words


class Store:
    """Takes one file after the other; ``database`` then answers questions about all of them."""

    def __init__(self, database: duckdb.DuckDBPyConnection) -> None:
        """Take an empty database."""
        self.database = database
        self.faults: list[Fault] = []
        self.more_faults = 0
        none = ", ".join(f'NULL::{kind} AS "{name}"' for name, kind in _COLUMNS.items())
        database.execute(_TABLES.format(posting=_POSTING.replace("$run", "''"), empty=f"(SELECT {none})"))

    def add(self, source: Source) -> None:
        """Add a file; what cannot be counted of it becomes a fault."""
        import duckdb  # noqa: PLC0415 - an extra

        try:
            _Rows(self.database, source).add(self)
        except duckdb.Error as error:
            self.tell([Fault(str(source.path), _first_line(error))], 1)
        except OSError as error:
            self.tell([Fault(str(source.path), error.strerror or str(error))], 1)

    def tell(self, faults: list[Fault], count: int) -> None:
        """Keep some faults by name, as far as there is room, and count them all."""
        kept = faults[: max(0, MOST_FAULTS - len(self.faults))]
        self.faults.extend(kept)
        self.more_faults += max(count, len(faults)) - len(kept)


class _Rows:
    """The rows of one file, as DuckDB reads them."""

    def __init__(self, database: duckdb.DuckDBPyConnection, source: Source) -> None:
        self._database, self._source = database, source
        self._path = re.sub(r"([*?\[])", r"[\1]", str(source.path.resolve()))  # a name, and no pattern
        self._is_finding = source.table == "findings"

    def add(self, store: Store) -> None:
        columns = self._columns()
        lacking = [name for name in _NEEDED[self._source.table] if name not in columns]
        if lacking:
            store.tell([Fault(str(self._source.path), f"there is no column '{lacking[0]}'")], 1)
            return
        kept = f"{_POSTING}, {_FINDING}, {_GROUPS}" if self._is_finding else f"{_POSTING}, {_GROUPS}"
        rows = f"SELECT *, {self._fault()} AS faulty FROM ({self._selected(columns)})"  # noqa: S608 - our own words
        self._database.execute(
            f"INSERT INTO {self._source.table} SELECT {kept} FROM ({rows}) WHERE NOT faulty",  # noqa: S608 - our own words
            {"file": self._path, "run": self._source.run},
        )
        asked = f"SELECT count(*) FROM ({rows}) WHERE faulty"  # noqa: S608 - our own words
        (count,) = self._one(asked)
        if count:
            store.tell(self._named(rows, count), count)

    def _fault(self) -> str:
        if not self._is_finding:
            return "path IS NULL"
        words = ", ".join(f"'{word}'" for word in SEVERITIES)
        return f"(path IS NULL OR coalesce(name, '') = '' OR coalesce(severity, '') NOT IN ({words}))"

    def _columns(self) -> list[str]:
        if self._source.form == "jsonl":
            return list(_COLUMNS)
        asked = "SELECT name FROM parquet_schema($file) WHERE num_children IS NULL"
        return [name for (name,) in self._database.execute(asked, {"file": self._path}).fetchall()]

    def _selected(self, columns: list[str]) -> str:
        """Give the query that reads the file: all that is counted, as text, and the number of the row."""
        if self._source.form == "jsonl":
            kinds = ", ".join(f"'{name}': '{kind}'" for name, kind in _COLUMNS.items())
            options = f"ignore_errors=true, maximum_object_size={_LONGEST_LINE}"
            read = f"read_json($file, format='newline_delimited', columns={{{kinds}}}, {options})"
            return f"SELECT *, 0 AS number FROM {read}"  # noqa: S608 - our own words
        parts = [
            f'TRY_CAST("{name}" AS {kind}) AS "{name}"' if name in columns else f'NULL::{kind} AS "{name}"'
            for name, kind in _COLUMNS.items()
        ]
        read = "read_parquet($file, file_row_number=true)"
        return f"SELECT {', '.join(parts)}, file_row_number + 1 AS number FROM {read}"  # noqa: S608 - our own words

    def _named(self, rows: str, count: int) -> list[Fault]:
        path = self._source.path
        if self._source.form == "parquet":
            asked = f"SELECT number FROM ({rows}) WHERE faulty ORDER BY number LIMIT {MOST_FAULTS}"  # noqa: S608 - our own words
            found = self._database.execute(asked, {"file": self._path}).fetchall()
            need = " and ".join(f"'{name}'" for name in _NEEDED[self._source.table])
            return [Fault(str(path), f"the row lacks a sound {need}", number) for (number,) in found]
        if path.suffix == ".zst":
            return [Fault(str(path), f"{count:,} lines are no findings")]
        return list(faulty_lines(path, MOST_FAULTS, findings=self._is_finding))

    def _one(self, asked: str) -> tuple[Any, ...]:
        found = self._database.execute(asked, {"file": self._path}).fetchone()
        return tuple(found or ())


def _first_line(error: Exception) -> str:
    return str(error).partition("\n")[0].strip() or type(error).__name__


@contextmanager
def open_store() -> Iterator[Store]:
    """Open an empty store in a folder that is gone afterwards; raises ModuleNotFoundError without DuckDB.

    The database asks nobody outside: it loads no extension, and reads no file but those it is given.
    """
    import duckdb  # noqa: PLC0415 - an extra

    with TemporaryDirectory(prefix="jdlint-summary-") as folder:
        config: dict[str, Any] = {
            "memory_limit": _MEMORY,
            "temp_directory": folder,
            "autoinstall_known_extensions": False,
            "autoload_known_extensions": False,
        }
        database = duckdb.connect(str(Path(folder) / "findings.duckdb"), config=config)
        try:
            database.execute("SET enable_progress_bar = false")  # it would go to standard output
            yield Store(database)
        finally:
            database.close()
