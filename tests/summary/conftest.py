"""Findings of a small corpus, written as a batch writes them, and a way to summarize files."""

from __future__ import annotations

import json
import random
from collections.abc import Callable, Iterable, Mapping
from pathlib import Path
from typing import Any

import pyarrow
import pytest
from pyarrow import parquet

from jdlint.summary.counting import Wanted
from jdlint.summary.model import DIMENSIONS, Period, Summary
from jdlint.summary.running import summary_of

Row = dict[str, Any]
RULES = [
    ("SEC109", "missing-pay", "sections", "warning"),
    ("LIC302", "unnamed-license", "license", "error"),
    ("VAG701", "catch-all-duty", "vague", "note"),
    ("HYP802", "superlative", "hype", "warning"),
    ("OUR001", "house-word", "ours", "error"),
]
SHARED = ("path", "row", "item", "id", "employer", "location", "place", "date", "role")


@pytest.fixture(scope="session")
def corpus() -> tuple[list[Row], list[Row]]:
    """Give the postings and the findings of sixty made-up jobs."""
    chance = random.Random(20261126)  # noqa: S311 - the same corpus each time
    postings, findings = [], []
    for row in range(1, 61):
        posting = {
            "path": "jobs.parquet",
            "row": row,
            "item": 1,
            "id": f"j{row}",
            "employer": chance.choice(["Harrow Hospital", "Lakeview <Rehab> | Sons", "=SUM(A1)", " ", None]),
            "location": chance.choice(["Dayton, Ohio", "Somewhere", None]),
            "place": chance.choice(["US-OH", "US-TX", "remote", None]),
            "date": chance.choice(["2026-01-15", "2026-02-03T10:00:00Z", "2026-11-30", "soon", None]),
            "role": chance.choice(
                ["registered-nurse", "occupational-therapy-assistant", "our-own-role", None]
            ),
        }
        postings.append(posting)
        for code, name, family, severity in chance.choices(RULES, k=chance.randrange(6)):
            findings.append(
                {
                    **posting,
                    "code": code,
                    "name": name,
                    "family": family,
                    "severity": severity,
                    "message": "m",
                }
            )
    return postings, findings


@pytest.fixture
def write() -> Callable[[Path, Iterable[Mapping[str, Any]]], Path]:
    """Write rows to a file; its suffix says how."""

    def written(path: Path, rows: Iterable[Mapping[str, Any]]) -> Path:
        path.parent.mkdir(parents=True, exist_ok=True)
        if path.suffix == ".parquet":
            parquet.write_table(pyarrow.Table.from_pylist(list(map(dict, rows))), path)
        else:
            path.write_text("".join(json.dumps(dict(row)) + "\n" for row in rows), "utf-8")
        return path

    return written


@pytest.fixture(params=["parquet", "jsonl"])
def batch(
    request: pytest.FixtureRequest,
    corpus: tuple[list[Row], list[Row]],
    tmp_path: Path,
    write: Callable[[Path, Iterable[Mapping[str, Any]]], Path],
) -> Path:
    """Give the folder of a batch, in several parts."""
    for table, rows in zip(("postings", "findings"), corpus, strict=True):
        for number, start in enumerate(range(0, len(rows), 40)):
            name = f"part-{number:06}.{request.param}"
            write(tmp_path / "out" / table / name, rows[start : start + 40])
    (tmp_path / "out" / "manifest.json").write_text("{}", "utf-8")
    return tmp_path / "out"


def summarized(*paths: Path | str, top: int = 50, period: Period = "month") -> Summary:
    return summary_of([str(path) for path in paths], Wanted(DIMENSIONS, top, period))
