"""Reads the tables of a release folder; a complaint names the file and the line."""

from __future__ import annotations

import csv
import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from jdlint.content.strict_yaml import ContentError

_ONET_CODE = re.compile(r"\d\d-\d{4}\.\d\d\Z")
_SOC_CODE = re.compile(r"\d\d-\d{4}\Z")
_NOT_GIVEN = frozenset({"", "-", "*", "**", "n/a", "N/A"})
_TOP_CODES = ("#", ">=")


class _Tabs(csv.excel):
    """O*NET's text files: quotation marks are text."""

    delimiter = "\t"
    quoting = csv.QUOTE_NONE


@dataclass(frozen=True)
class Row:
    """One row of a table: its cells by column, and its place."""

    file: str
    line: int
    cells: Mapping[str, str]

    def fail(self, message: str) -> ContentError:
        """Make an error at this row."""
        return ContentError(self.file, self.line, 1, message)

    def text(self, column: str) -> str:
        """Give a cell that must not be empty nor hold a mark of the shipped tables."""
        value = " ".join(self.cells[column].split())
        if not value or "|" in value:
            raise self.fail(f"'{value}' in column '{column}' is not a name")
        return value

    def code(self, column: str) -> str:
        """Give an O*NET-SOC code of eight digits."""
        return self._matching(column, _ONET_CODE, "29-1141.00")

    def soc(self, column: str) -> str:
        """Give a SOC code of six digits, also where a spreadsheet's guard surrounds it (``="29-1141"``)."""
        return self._matching(column, _SOC_CODE, "29-1141")

    def number(self, column: str) -> float | None:
        """Give a figure, or None where the survey gives none."""
        value = self.cells[column].strip().replace(",", "")
        if value in _NOT_GIVEN or value.startswith(_TOP_CODES):
            return None
        try:
            return float(value)
        except ValueError:
            raise self.fail(f"'{value}' in column '{column}' is not a number") from None

    def is_top_coded(self, column: str) -> bool:
        """Tell whether the survey put its upper limit in place of the figure."""
        return self.cells[column].strip().startswith(_TOP_CODES)

    def _matching(self, column: str, pattern: re.Pattern[str], example: str) -> str:
        value = self.cells[column].strip(' ="')
        if not pattern.match(value):
            raise self.fail(f"'{value}' in column '{column}' is not a code like {example}")
        return value


class Release:
    """The tables of one folder, in whatever folders below it."""

    def __init__(self, folder: Path) -> None:
        """Take the folder; raises ContentError where there is none."""
        if not folder.is_dir():
            raise ContentError(str(folder), 1, 1, "no such folder")
        self.folder = folder

    def path(self, pattern: str) -> Path:
        """Give the one file whose name matches; raises ContentError where there is none, or more than one."""
        found = sorted(self.folder.rglob(pattern))
        if not found:
            raise ContentError(str(self.folder / pattern), 1, 1, "the release has no such table")
        if len(found) > 1:
            names = ", ".join(str(path.relative_to(self.folder)) for path in found)
            raise ContentError(str(self.folder), 1, 1, f"more than one table matches '{pattern}': {names}")
        return found[0]

    def rows(self, pattern: str, columns: Sequence[Sequence[str]]) -> Iterator[Row]:
        """Yield the rows of the table whose file name matches.

        A column comes as the names it may have; cells are keyed by the first of them, letter case aside.
        """
        path = self.path(pattern)
        try:
            with path.open(encoding="utf-8-sig", newline="") as file:
                yield from _rows(
                    path,
                    csv.reader(file, _Tabs if path.suffix == ".txt" else csv.excel, strict=True),
                    columns,
                )
        except UnicodeDecodeError:
            raise ContentError(str(path), 1, 1, "not UTF-8 text") from None


def _rows(path: Path, reader: Iterator[list[str]], columns: Sequence[Sequence[str]]) -> Iterator[Row]:
    try:
        header = [name.strip().casefold() for name in next(reader, [])]
        places = {names[0]: _place(path, header, names) for names in columns}
        for cells in reader:
            line = _line(reader)
            if len(cells) != len(header):
                message = f"{len(cells)} cells where the header has {len(header)}"
                raise ContentError(str(path), line, 1, message)
            yield Row(str(path), line, {name: cells[place] for name, place in places.items()})
    except csv.Error as error:
        raise ContentError(str(path), _line(reader), 1, str(error)) from None


def _line(reader: Iterator[list[str]]) -> int:
    """Give the line that a csv reader has come to; their type has no public name."""
    return getattr(reader, "line_num", 1)


def _place(path: Path, header: list[str], names: Sequence[str]) -> int:
    for name in names:
        if name.casefold() in header:
            return header.index(name.casefold())
    raise ContentError(str(path), 1, 1, f"no column '{names[0]}'")
