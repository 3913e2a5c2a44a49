"""Finds the lines of a file that are no findings, once a query has met some: to name them."""

from __future__ import annotations

import gzip
import json
from collections.abc import Iterator
from pathlib import Path
from typing import IO, Any, cast

from jdlint.summary.model import Fault
from jdlint.summary.words import SEVERITIES

_LONGEST = 4_000_000


def faulty_lines(path: Path, most: int, *, findings: bool) -> tuple[Fault, ...]:
    """Give the first lines that hold no finding (or no posting), each with its number; at most so many."""
    found: list[Fault] = []
    with _opened(path) as file:
        for number, line in enumerate(_lines(file), 1):
            reason = _reason(line, findings=findings)
            if reason:
                found.append(Fault(str(path), reason, number))
            if len(found) == most:
                break
    return tuple(found)


def _opened(path: Path) -> IO[bytes]:
    return cast("IO[bytes]", gzip.open(path)) if path.suffix == ".gz" else path.open("rb")


def _lines(file: IO[bytes]) -> Iterator[bytes]:
    """Yield lines, none longer than a finding can be: of one that is only its beginning."""
    while line := file.readline(_LONGEST):
        yield line
        while len(line) == _LONGEST and not line.endswith(b"\n"):
            line = file.readline(_LONGEST)


def _reason(line: bytes, *, findings: bool) -> str | None:
    if not line.strip():
        return None
    try:
        record: Any = json.loads(line)
    except (ValueError, RecursionError):
        return "this line is not JSON"
    if not isinstance(record, dict):
        return "this line is no object"
    if findings and not record.get("name"):
        return "no finding: it has no 'name'"
    if findings and record.get("severity") not in SEVERITIES:
        return f"no finding: 'severity' is not one of {', '.join(SEVERITIES)}"
    return None if record.get("path") else "it has no 'path'"
