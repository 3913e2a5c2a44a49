"""How often each rule spoke in a run."""

from __future__ import annotations

from collections import Counter

from jdlint.results import Run


def statistics(run: Run) -> str:
    """Give one line a rule, the commonest first: count, severity, code and name."""
    found = Counter(
        (located.finding.code, located.finding.name, located.severity.label) for located in run.findings()
    )
    if not found:
        return "No findings."
    width = len(str(max(found.values())))
    rows = sorted(found.items(), key=lambda row: (-row[1], row[0]))
    return "\n".join(
        f"{count:>{width}}  {severity:7}  {code}  {name}" for (code, name, severity), count in rows
    )
