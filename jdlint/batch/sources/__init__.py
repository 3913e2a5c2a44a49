"""Inputs of a batch, read a record at a time: one module a format, files compressed or not."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from jdlint.batch.errors import BatchError
from jdlint.batch.sources.opening import Broken, begins_list, suffixes_of
from jdlint.batch.sources.shape import Source
from jdlint.extras import needing
from jdlint.structured.columns import Columns

__all__ = ["SUFFIXES", "Source", "find_sources"]

SUFFIXES = (".parquet", ".json", ".jsonl", ".ndjson", ".csv", ".tsv", ".xml", ".rss")
"""What a batch reads; all but Parquet also with ``.gz`` or ``.zst`` behind."""


def find_sources(path: Path, columns: Columns, encoding: str | None) -> tuple[Source, ...]:
    """Give the input at a path: a file, or every file of a folder that a batch reads, sorted by name.

    Files whose names begin with ``.`` or ``_`` are left out, as Spark and others do. Raises BatchError where
    there is none, and for one that has no text.
    """
    if not path.exists():
        raise BatchError(f"{path}: no such file or folder")
    if path.is_dir():
        found = sorted(file for file in path.rglob("*") if file.is_file() and _counts(file, path, encoding))
        if not found:
            raise BatchError(f"{path}: no file here that a batch reads ({', '.join(SUFFIXES)})")
        return tuple(_source(file, columns, encoding) for file in found)
    return (_source(path, columns, encoding),)


def _counts(file: Path, folder: Path, encoding: str | None) -> bool:
    parts = file.relative_to(folder).parts
    if any(part.startswith((".", "_")) for part in parts):
        return False
    suffix = suffixes_of(file)[0]
    if suffix != ".json":
        return suffix in SUFFIXES
    try:
        return begins_list(file, encoding)
    except Broken:
        return True  # and then is told of


def _source(path: Path, columns: Columns, encoding: str | None) -> Source:
    suffix, packing = suffixes_of(path)
    if suffix not in SUFFIXES:
        said = f"'{suffix}' files" if suffix else "a file without a suffix"
        raise BatchError(f"{path}: a batch does not read {said}; it reads {', '.join(SUFFIXES)}")
    if suffix == ".parquet" and packing:
        raise BatchError(f"{path}: Parquet is packed inside; unpack the file itself")
    source = _makers()[suffix](path, columns, encoding)
    source.check()
    return source


def _makers() -> dict[str, Callable[[Path, Columns, str | None], Source]]:
    from jdlint.batch.sources import csv_rows, feeds, json_lines  # noqa: PLC0415 - each imports this package

    lines, table, feed = json_lines.JsonLines, csv_rows.Table, feeds.Feed
    return {
        ".parquet": _parquet,
        ".json": _array,
        ".jsonl": lines,
        ".ndjson": lines,
        ".csv": table,
        ".tsv": table,
        ".xml": feed,
        ".rss": feed,
    }


def _parquet(path: Path, columns: Columns, encoding: str | None) -> Source:
    with needing("tables", "reading Parquet", BatchError):
        from jdlint.batch.sources.parquet_rows import ParquetRows  # noqa: PLC0415 - an extra
    return ParquetRows(path, columns)


def _array(path: Path, columns: Columns, encoding: str | None) -> Source:
    with needing("tables", "reading a list in JSON", BatchError):
        from jdlint.batch.sources.json_array import JsonArray  # noqa: PLC0415 - an extra
    return JsonArray(path, columns, encoding)
