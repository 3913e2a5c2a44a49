"""One line a finding, as compilers write them: editors jump to the place."""

from __future__ import annotations

from typing import TextIO

from jdlint.placing import place_text
from jdlint.results import Run


def report(run: Run, stream: TextIO, *, color: bool) -> None:
    """Write ``path:line:column: severity CODE name: message`` for each finding."""
    del color
    for located in run.findings():
        found = located.finding
        place = place_text(located.path, located.start)
        stream.write(f"{place}: {found.severity.label} {found.code} {found.name}: {found.message}\n")
