"""``jdlint check``: lints files and folders."""

from __future__ import annotations

import sys
from collections.abc import Mapping, Sequence
from dataclasses import replace
from pathlib import Path
from typing import Any

import click

from jdlint.baseline import read_baseline
from jdlint.cli import completion
from jdlint.cli.common import cache_folder, cache_options, linting_options, options_of
from jdlint.cli.errors import FOUND, UNUSABLE
from jdlint.cli.output import FormatFile, stream_for, uses_color
from jdlint.cli.running import lint_paths
from jdlint.files import STDIN, find_files
from jdlint.findings import Severity
from jdlint.gathering import gathered
from jdlint.linting.options import Options
from jdlint.reporters import FORMATS, WHOLE, report
from jdlint.results import Run
from jdlint.statistics import statistics
from jdlint.touched import Touched
from jdlint.writing import write_text

_SEVERITIES = click.Choice([level.label for level in Severity])


@click.command(short_help="Lint postings: what to change, and where.")
@linting_options
@click.option(
    "--format",
    "form",
    type=click.Choice(FORMATS),
    default=FORMATS[0],
    show_default=True,
    help="How findings are shown.",
)
@click.option(
    "--output",
    "outputs",
    type=FormatFile(FORMATS),
    multiple=True,
    metavar="FORMAT=FILE",
    help="Write the findings to a file too.",
)
@click.option(
    "--select",
    multiple=True,
    metavar="RULES",
    shell_complete=completion.rules,
    help="Only these rules: codes, code prefixes, names, families or ALL, with commas.",
)
@click.option(
    "--extend-select",
    multiple=True,
    metavar="RULES",
    shell_complete=completion.rules,
    help="These rules too.",
)
@click.option(
    "--ignore", multiple=True, metavar="RULES", shell_complete=completion.rules, help="All but these rules."
)
@click.option("--fail-on", type=_SEVERITIES, help="The least severity that makes the exit status 1.")
@click.option(
    "--max-warnings",
    type=click.IntRange(min=0),
    metavar="N",
    help="More warnings than N make the exit status 1.",
)
@click.option(
    "--baseline",
    type=click.Path(dir_okay=False, path_type=Path),
    metavar="FILE",
    help="Leave out the findings that a baseline file knows.",
)
@click.option(
    "--diff-base",
    metavar="REF",
    help="Only what changed since the branch left REF, by git: findings on changed or new lines.",
)
@click.option("--exit-zero", is_flag=True, help="Exit with 0 whatever is found (2 stays 2).")
@click.option("--fix", is_flag=True, help="Apply the safe fixes to text and Markdown files first.")
@click.option("--unsafe-fixes", is_flag=True, help="Apply fixes that may change what you meant, too.")
@click.option("--diff", is_flag=True, help="Show what --fix would change; status 1 where that is anything.")
@click.option("--show-files", is_flag=True, help="Only list the files that would be linted.")
@click.option("--show-settings", is_flag=True, help="Only show the settings that these would be linted by.")
@click.option("--watch", is_flag=True, help="Lint anew after every change, until Ctrl-C.")
@click.option("--statistics", is_flag=True, help="Count the findings of each rule instead of listing them.")
@click.option("-q", "--quiet", is_flag=True, help="Show errors alone.")
@click.option(
    "-j",
    "--jobs",
    type=click.IntRange(min=0),
    default=1,
    show_default=True,
    metavar="N",
    help="Processes; 0 means one a core.",
)
@cache_options
def check(paths: tuple[str, ...], **values: Any) -> None:  # fmt: skip
    """Lint postings: files, folders (every file below that jdlint reads), or - for standard input."""
    names = paths or (".",)
    forms = {values["form"], *(name for name, _ in values["outputs"])}
    options = replace(options_of(values), views=not WHOLE.isdisjoint(forms))
    if values["show_files"] or values["show_settings"]:
        _shown(names, options, values)
    if values["fix"] or values["unsafe_fixes"] or values["diff"]:
        if values["watch"]:
            raise click.UsageError("--watch changes no files: leave out --fix, --unsafe-fixes and --diff")
        _fixed(names, options, values)
    if values["watch"]:
        _watched(names, options, values)
    sys.exit(_checked(names, options, values))


def _checked(names: Sequence[str], options: Options, values: dict[str, Any]) -> int:
    """Lint once, write the reports and give the exit status."""
    touched = _touched(names, values) if values["diff_base"] is not None else None
    wanted = touched.holds_file if touched else None
    run = lint_paths(
        names, options, values["jobs"], values["stdin_filename"], wanted=wanted, cache=cache_folder(values)
    )
    run = touched.only(run) if touched else run
    if values["baseline"]:
        run = read_baseline(values["baseline"]).without_known(run)
    for failure in run.all_failures():
        click.echo(str(failure), err=True)
    listed = _errors_of(run) if values["quiet"] else run
    seen = gathered(listed)
    if values["statistics"]:
        click.echo(statistics(listed))
    elif values["form"] != "text" or not values["quiet"] or any(seen.findings()):
        report(seen, stream_for(values["form"]), values["form"], color=uses_color(sys.stdout))
    for name, path in values["outputs"]:
        write_text(Path(path), lambda stream, name=name: report(seen, stream, name))  # type: ignore[misc]
    return _status(run, values["fail_on"], values["max_warnings"], exit_zero=values["exit_zero"])


def _watched(names: Sequence[str], options: Options, values: dict[str, Any]) -> None:
    """Lint after every change, and end."""
    from jdlint.cli.watching import watch  # noqa: PLC0415 - seldom asked for

    if STDIN in names:
        raise click.UsageError("--watch is for files and folders: standard input does not change")
    watch(names, (path for _, path in values["outputs"]), lambda: _checked(names, options, values))
    sys.exit(0)


def _shown(names: Sequence[str], options: Options, values: Mapping[str, Any]) -> None:
    """Show what would be linted, or by which settings, and end; with ``--format json`` for programs."""
    from jdlint.cli.showing import show_files, show_settings  # noqa: PLC0415 - seldom asked for

    found = find_files(names)
    if values["diff_base"] is not None:
        found = found.only(_touched(names, values).holds_file)
    named = [values["stdin_filename"] if path == STDIN else path for path in found.paths]
    faults, as_json = [str(failure) for failure in found.failures], values["form"] == "json"
    if values["show_files"]:
        show_files(named, as_json=as_json)
    else:
        faults += show_settings(named, options, as_json=as_json)
    for fault in faults:
        click.echo(fault, err=True)
    sys.exit(UNUSABLE if faults else 0)


def _touched(names: Sequence[str], values: Mapping[str, Any]) -> Touched:
    """Make what tells the findings on changed lines; refuse options that know of no lines or of all."""
    if STDIN in names:
        raise click.UsageError("--diff-base compares files: standard input has no past")
    return Touched(values["diff_base"])


def _fixed(names: Sequence[str], options: Options, values: Mapping[str, Any]) -> None:
    """Fix files before they are linted, or end with what would change."""
    from jdlint.cli.fixes import fix_files, show_differences  # noqa: PLC0415 - seldom asked for

    if values["diff_base"] is not None:
        raise click.UsageError("fixes know of no --diff-base: they would change lines that you left alone")
    paths, unsafe = find_files(names).paths, values["unsafe_fixes"]
    if values["diff"]:
        sys.exit(FOUND if show_differences(paths, options, values["stdin_filename"], unsafe=unsafe) else 0)
    fix_files(paths, options, unsafe=unsafe)


def _errors_of(run: Run) -> Run:
    """Leave the errors alone in a run."""
    files = [
        replace(file, findings=tuple(found for found in file.findings if found.severity is Severity.ERROR))
        for file in run.files
    ]
    return replace(run, files=tuple(files))


def _status(run: Run, fail_on: str | None, max_warnings: int | None, *, exit_zero: bool) -> int:
    if run.all_failures():
        return UNUSABLE
    least = Severity.parse(fail_on) if fail_on else None
    failing = any(found.severity >= (least or file.fail_on) for file in run.files for found in file.findings)
    too_many = max_warnings is not None and run.count(Severity.WARNING) > max_warnings
    return FOUND if (failing or too_many) and not exit_zero else 0
