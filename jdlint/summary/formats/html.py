"""HTML for people: one file with charts and tables, no script."""

from __future__ import annotations

from typing import TextIO

from jdlint.look import write_page
from jdlint.style import Style
from jdlint.summary.columns import columns_of
from jdlint.summary.formats.sentences import HEADS, TITLES, on_shares, rest
from jdlint.summary.model import Summary
from jdlint.tallies import counted


def write(summary: Summary, stream: TextIO, style: Style) -> None:
    """Write the counts, the most frequent problems and the breakdowns, each as a chart and a table in one."""
    over_time = next((each for each in summary.breakdowns if each.dimension == "time"), None)
    write_page(
        stream,
        "summary.html",
        summary=summary,
        counted=counted,
        titles=TITLES,
        heads=HEADS,
        on_shares=on_shares(summary),
        rest=rest,
        chart=columns_of(over_time.groups) if over_time else None,
    )
