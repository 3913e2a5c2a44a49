"""The options of ``jdlint batch``."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any

import click

from jdlint.batch.running import PART_ROWS
from jdlint.cli.common import SETTINGS, Decorator, with_options
from jdlint.findings import Severity

_FOLDER = click.Path(exists=True, file_okay=False)
_COLUMN = "COLUMN"
_COUNT = click.IntRange(min=1)


class _Setting(click.ParamType):  # type: ignore[type-arg] # generic in newer releases of click alone
    """``KEY=VALUE``."""

    name = "key=value"

    def convert(
        self, value: Any, param: click.Parameter | None, ctx: click.Context | None
    ) -> tuple[str, str]:
        """Take the two apart (click's own name)."""
        key, sign, setting = str(value).partition("=")
        if not key or not sign:
            self.fail(f"'{value}' is not of the form KEY=VALUE", param, ctx)
        return key, setting


_OF_INPUT: tuple[Decorator, ...] = (
    click.argument("source", metavar="INPUT", type=click.Path(path_type=Path)),
    click.option(
        "--out",
        required=True,
        type=click.Path(file_okay=False, path_type=Path),
        metavar="DIR",
        help="Folder for findings, postings and errors.",
    ),
    click.option(
        "--text", metavar=_COLUMN, help="Where the text of a posting is, if its name does not tell."
    ),
    click.option("--title", metavar=_COLUMN, help="Where its title is."),
    click.option("--location", metavar=_COLUMN, help="Where its place is."),
    click.option("--employer", metavar=_COLUMN, help="Where the employer is."),
    click.option("--date", metavar=_COLUMN, help="Where the day of posting is."),
    click.option("--id", metavar=_COLUMN, help="Where its own id is."),
    click.option(
        "--format",
        "text_format",
        type=click.Choice(["html", "markdown", "text"]),
        help="How texts are written; each tells by itself unless set.",
    ),
    click.option("--encoding", metavar="NAME", help="The encoding of files in text (UTF-8 unless set)."),
    click.option("--limit", type=_COUNT, metavar="N", help="Only the first N records."),
    click.option("--sample", type=_COUNT, metavar="N", help="Only N records, by chance and --seed."),
    click.option("--seed", type=int, default=0, show_default=True, metavar="N", help="Another sample."),
)
_OF_OUTPUT: tuple[Decorator, ...] = (
    click.option(
        "--out-format",
        type=click.Choice(["parquet", "jsonl"]),
        default="parquet",
        show_default=True,
        help="How the rows are written.",
    ),
    click.option(
        "--part-rows",
        type=_COUNT,
        default=PART_ROWS,
        show_default=True,
        metavar="N",
        help="Records of each file that is written.",
    ),
    click.option("--restart", is_flag=True, help="Throw away what another run wrote to the folder."),
    click.option(
        "-j", "--jobs", type=click.IntRange(min=0), metavar="N", help="Processes (one a core unless set)."
    ),
)
_OF_ENGINE: tuple[Decorator, ...] = (
    click.option(
        "--engine",
        type=click.Choice(["local", "spark"]),
        default="local",
        show_default=True,
        help="Processes of this machine, or a cluster of Apache Spark.",
    ),
    click.option("--master", metavar="URL", help="The cluster: spark://host:7077, yarn, local[4]."),
    click.option(
        "--spark-conf",
        "spark_settings",
        multiple=True,
        type=_Setting(),
        metavar="KEY=VALUE",
        help="A setting of Spark's.",
    ),
)
_OF_RULES: tuple[Decorator, ...] = (
    click.option("--select", multiple=True, metavar="RULES", help="Only these rules, as for check."),
    click.option("--extend-select", multiple=True, metavar="RULES", help="These rules too."),
    click.option("--ignore", multiple=True, metavar="RULES", help="All but these rules."),
    click.option("--role", metavar="SLUG", help="The role that all postings are for."),
    *SETTINGS,
    click.option(
        "--rules", multiple=True, type=_FOLDER, metavar="DIR", help="Folder of your own rule cards."
    ),
    click.option("--reference", multiple=True, type=_FOLDER, metavar="DIR", help="Folder of your own roles."),
    click.option(
        "--today",
        type=click.DateTime(["%Y-%m-%d"]),
        metavar="DATE",
        help="Judge law and deadlines as of DATE (the day on which the batch began unless set).",
    ),
    click.option(
        "--fail-on",
        type=click.Choice([level.label for level in Severity]),
        help="The least severity that makes the exit status 1 (error unless set).",
    ),
    click.option("--exit-zero", is_flag=True, help="Exit with 0 whatever is found (2 stays 2)."),
)


def batch_options(command: Callable[..., Any]) -> Callable[..., Any]:
    """Give the command its options, in the order of their use."""
    return with_options(*_OF_INPUT, *_OF_OUTPUT, *_OF_ENGINE, *_OF_RULES)(command)
