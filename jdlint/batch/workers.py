"""What a process that lints does and keeps, on this machine or in a cluster."""

from __future__ import annotations

import gc
from collections.abc import Iterable
from dataclasses import dataclass
from itertools import islice
from pathlib import Path

from jdlint.batch.linting import Manner, RecordLinter
from jdlint.batch.parts import Counts, OutFormat, PartWriter
from jdlint.batch.records import AnyRecord

_AT_ONCE = 100
"""Records whose rows are kept before they are packed."""

_linters: dict[Manner, RecordLinter] = {}


@dataclass(frozen=True)
class Task:
    """What a process needs to know: how to lint, and where the rows go."""

    manner: Manner
    out: Path
    form: OutFormat


def linter_for(manner: Manner) -> RecordLinter:
    """Give this process's linter for a manner: rules and spaCy are loaded once."""
    if manner not in _linters:
        _linters.clear()
        _linters[manner] = RecordLinter(manner)
        gc.freeze()
    return _linters[manner]


def write_part(number: int, records: Iterable[AnyRecord], linter: RecordLinter, task: Task) -> Counts:
    """Lint the records of a part and write its files; the same records give the same files."""
    writer, waiting = PartWriter(task.out, task.form), iter(records)
    while (rows := linter.rows(islice(waiting, _AT_ONCE))).records:
        writer.add(rows)
    return writer.finish(number)
