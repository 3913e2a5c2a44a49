"""JSON lines: one object a finding."""

from __future__ import annotations

import json
from typing import TextIO

from jdlint.records import finding_record
from jdlint.results import Run


def report(run: Run, stream: TextIO, *, color: bool) -> None:
    """Write one line a finding, in order; files that were not linted are told on standard error alone."""
    del color
    stream.writelines(
        json.dumps(finding_record(located), ensure_ascii=False) + "\n" for located in run.findings()
    )
