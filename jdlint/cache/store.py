"""A table of values by key, in one file that many runs may use at once.

Nothing here raises: with a disk that is full or may not be written, with a file that is locked, broken or of
another program all is as if nothing had been kept. A value that is not as it was put in counts as lost.
"""

from __future__ import annotations

import hashlib
import sqlite3
import time
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import suppress
from functools import partial
from pathlib import Path

from jdlint.cache.folder import prepare

NAME = "results-1.sqlite3"
"""The file in the cache folder; its number goes up with the form of its table."""
MOST_BYTES = 200_000_000
_SHARE_LEFT = 0.7
_DAY = 86_400
_LONGEST_UNUSED = 30 * _DAY
_WAIT = 2.0
"""Seconds to wait for another run that writes."""
_AT_ONCE = 500
_MARK = 16
"""Bytes before a value that tell whether it is as it was put in."""
_SCHEMA = (
    "PRAGMA synchronous = OFF",  # what a crash of the machine breaks is made anew
    "PRAGMA auto_vacuum = INCREMENTAL",
    "CREATE TABLE IF NOT EXISTS kept (key BLOB PRIMARY KEY, used INTEGER NOT NULL, value BLOB NOT NULL)",
    "CREATE INDEX IF NOT EXISTS kept_used ON kept (used)",
)
_FORGET = """
    DELETE FROM kept WHERE key IN (
        SELECT key FROM (
            SELECT key, SUM(LENGTH(value)) OVER (ORDER BY used, key) - LENGTH(value) AS before FROM kept
        ) WHERE before < ?
    )
"""
_Rows = list[tuple[bytes, int, bytes]]


class Store:
    """The values kept in one folder; the file is opened when it is first asked."""

    def __init__(self, folder: Path, most_bytes: int = MOST_BYTES) -> None:
        """Take the folder, and how large the file in it may become."""
        self._path, self._most_bytes = folder / NAME, most_bytes
        self._database: sqlite3.Connection | None = None
        self._is_readable = self._is_writable = True

    def get(self, keys: Sequence[bytes]) -> dict[bytes, bytes]:
        """Give the values of those keys that have one."""
        rows: _Rows = []
        for part in _parts(keys):
            self._is_readable = self._is_readable and self._done(partial(_read, part, rows))
        old = [(_now(), key) for key, used, _ in rows if used < _now() - _DAY]
        if old:
            self._write(lambda it: it.executemany("UPDATE kept SET used = ? WHERE key = ?", old))
        return {key: value[_MARK:] for key, _, value in rows if value[:_MARK] == _mark(key, value[_MARK:])}

    def put(self, values: Mapping[bytes, bytes]) -> None:
        """Keep values, all or none of them; those that were of no use for longest make room for others."""
        rows = [(key, _now(), _mark(key, value) + value) for key, value in values.items()]
        self._write(lambda it: it.executemany("INSERT OR REPLACE INTO kept VALUES (?, ?, ?)", rows))
        self._write(self._make_room)

    def close(self) -> None:
        """Close the file; nothing is kept or found from now on."""
        self._forsake()
        self._is_readable = self._is_writable = False

    def _write(self, work: Callable[[sqlite3.Connection], object]) -> None:
        self._is_writable = self._is_writable and self._done(work)

    def _done(self, work: Callable[[sqlite3.Connection], object]) -> bool:
        """Do something with the database as one change, and tell whether it could be done.

        A file that is no sound database is deleted, for a new one.
        """
        for _ in range(2):
            try:
                self._database = self._database or _open(self._path)
                with self._database:
                    work(self._database)
            except (sqlite3.OperationalError, OSError):
                return False
            except sqlite3.Error:
                self._forsake()
                with suppress(OSError):
                    self._path.unlink()
            else:
                return True
        return False

    def _make_room(self, database: sqlite3.Connection) -> None:
        database.execute("DELETE FROM kept WHERE used < ?", (_now() - _LONGEST_UNUSED,))
        size = _pragma(database, "page_count") * _pragma(database, "page_size")
        if size > self._most_bytes:
            database.execute(_FORGET, (size - self._most_bytes * _SHARE_LEFT,))
            database.executescript("PRAGMA incremental_vacuum")  # a script runs to its end: a page a step

    def _forsake(self) -> None:
        with suppress(sqlite3.Error):
            if self._database:
                self._database.close()
        self._database = None


def _open(path: Path) -> sqlite3.Connection:
    prepare(path)
    database = sqlite3.connect(path, timeout=_WAIT)
    try:
        for statement in _SCHEMA:
            database.execute(statement)
        database.commit()
    except sqlite3.Error:
        database.close()
        raise
    return database


def _read(keys: Sequence[bytes], rows: _Rows, database: sqlite3.Connection) -> None:
    marks = ",".join("?" * len(keys))
    question = f"SELECT key, CAST(used AS INTEGER), CAST(value AS BLOB) FROM kept WHERE key IN ({marks})"  # noqa: S608 - question marks alone
    rows.extend(database.execute(question, keys).fetchall())


def _pragma(database: sqlite3.Connection, name: str) -> int:
    return int(database.execute(f"PRAGMA {name}").fetchone()[0])


def _mark(key: bytes, value: bytes) -> bytes:
    return hashlib.sha256(key + value).digest()[:_MARK]


def _parts(keys: Sequence[bytes]) -> Iterator[Sequence[bytes]]:
    return (keys[start : start + _AT_ONCE] for start in range(0, len(keys), _AT_ONCE))


def _now() -> int:
    return int(time.time())
