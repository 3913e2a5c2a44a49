"""One JSON object for the whole run."""

from __future__ import annotations

import json
from typing import TextIO

from jdlint.findings import Severity
from jdlint.records import SCHEMA_VERSION, failure_record, finding_record
from jdlint.results import Run


def report(run: Run, stream: TextIO, *, color: bool) -> None:
    """Write the findings, the files that were not linted, the rules that were skipped, and the counts."""
    del color
    skipped = [
        {"path": file.path, "name": each.name, "need": each.need}
        for file in run.files
        for each in file.skipped
    ]
    whole = {
        "schema_version": SCHEMA_VERSION,
        "files": len(run.files),
        "counts": {level.label: run.count(level) for level in reversed(Severity)},
        "findings": [finding_record(located) for located in run.findings()],
        "failures": [failure_record(failure) for failure in run.all_failures()],
        "skipped": skipped,
    }
    json.dump(whole, stream, ensure_ascii=False, indent=2)
    stream.write("\n")
