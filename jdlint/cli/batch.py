"""``jdlint batch``: lints postings by the million."""

from __future__ import annotations

import datetime
import os
import sys
from collections.abc import Callable, Mapping
from pathlib import Path
from typing import Any

import click

from jdlint.batch.choosing import Choice
from jdlint.batch.errors import BatchError
from jdlint.batch.linting import Manner, columns_for
from jdlint.batch.parts import Counts
from jdlint.batch.running import Batch, Progress, begin, held, run
from jdlint.batch.sources import find_sources
from jdlint.cli.batch_options import batch_options
from jdlint.cli.batch_progress import shown
from jdlint.cli.common import listed
from jdlint.cli.errors import FOUND, UNUSABLE
from jdlint.extras import needing
from jdlint.findings import Severity
from jdlint.linting import OptionError, Options, Session
from jdlint.style import counted

_COLUMN_ROLES = {
    "text": "text",
    "title": "title",
    "location": "location",
    "employer": "company",
    "date": "date",
    "id": "id",
}
"""What the options that name columns are called in settings."""


@click.command(short_help="Lint postings by the million: tables, lines of JSON, feeds.")
@batch_options
def batch(source: Path, out: Path, **values: Any) -> None:
    """Lint every record of INPUT and write findings, postings and errors, one row each, below OUT.

    INPUT is a file of Parquet, JSON lines, CSV or XML, packed by gzip or zstd or not, or a folder of them. A
    run that is ended goes on where it was when it is started again in the same way.
    """
    asked, fail_on = _asked(source, out, values)
    with held(out):
        asked, counts = begin(asked, restart=values["restart"], today_given=values["today"] is not None)
        if counts is None:
            with shown(asked.size) as told:
                counts = _run(asked, values, told)
        else:
            click.echo(f"{out} is complete already; --restart does it anew.", err=True)
    click.echo(_told(counts, out))
    sys.exit(_status(counts, fail_on, exit_zero=values["exit_zero"]))


def _run(asked: Batch, values: Mapping[str, Any], told: Callable[[Progress], None]) -> Counts:
    if asked.engine == "local":
        return run(asked, values["jobs"] or _cores(), told)
    from jdlint.batch.spark_job import run_on_spark  # noqa: PLC0415 - most batches need none of it

    return run_on_spark(asked, values["master"], dict(values["spark_settings"]), told)


def _asked(source: Path, out: Path, values: Mapping[str, Any]) -> tuple[Batch, Severity]:
    """Make of the options what is asked for, and the least severity that fails."""
    if values["engine"] == "local" and (values["master"] or values["spark_settings"]):
        raise OptionError("--master and --spark-conf are for --engine spark")
    options = _options(values)
    session = Session(options)
    place = str(source / "_" if source.is_dir() else source)
    session.check_options([place])
    configured = session.linter_for(place)
    columns = columns_for(configured, options)
    fail_on = Severity.parse(values["fail_on"]) if values["fail_on"] else configured.settings.fail_on
    if values["out_format"] == "parquet":
        with needing("tables", "writing Parquet", BatchError):
            import pyarrow.parquet  # noqa: F401, PLC0415 - an extra
    day: datetime.datetime | None = values["today"]
    today = day.date() if day else datetime.datetime.now(datetime.timezone.utc).date()
    sources = find_sources(source, columns, values["encoding"])
    asked = Batch(
        sources,
        out,
        Manner(options, today, values["text_format"]),
        values["out_format"],
        Choice(values["limit"], values["sample"], values["seed"]),
        values["part_rows"],
        values["engine"],
        tuple(session.linter_for(str(each.path)).settings for each in sources),
    )
    return asked, fail_on


def _options(values: Mapping[str, Any]) -> Options:
    given = {name: role for name, role in _COLUMN_ROLES.items() if values[name] is not None}
    return Options(
        select=listed(values["select"]) or None,
        extend_select=listed(values["extend_select"]),
        ignore=listed(values["ignore"]),
        role=values["role"],
        config=values["config"],
        isolated=values["isolated"],
        rules=values["rules"],
        reference=values["reference"],
        columns=tuple((role, values[name]) for name, role in given.items()),
    )


def _cores() -> int:
    """Count the cores that this process may use."""
    return len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count() or 1


def _told(counts: Counts, out: Path) -> str:
    """Say in a few lines what a batch gave."""
    levels = ", ".join(
        counted(getattr(counts, f"{level.label}s"), level.label) for level in reversed(Severity)
    )
    read = f"{counted(counts.postings, 'posting')}, {counted(counts.findings, 'finding')}"
    lines = [f"{read} ({levels}) in {out / 'findings'}"]
    if counts.unread:
        lines.append(f"{counted(counts.unread, 'record')} could not be read: see {out / 'errors'}")
    return "\n".join(lines)


def _status(counts: Counts, fail_on: Severity, *, exit_zero: bool) -> int:
    if counts.unread:
        return UNUSABLE
    by_level = {Severity.ERROR: counts.errors, Severity.WARNING: counts.warnings, Severity.NOTE: counts.notes}
    failing = any(count for level, count in by_level.items() if level >= fail_on)
    return FOUND if failing and not exit_zero else 0
