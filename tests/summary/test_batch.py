"""A summary of what ``jdlint batch`` really writes."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from jdlint.cli import main

EXAMPLES = Path(__file__).parents[2] / "docs" / "examples"
NAMES = ("bad.md", "good.md")
JOBS = [
    {
        "id": f"j{number}",
        "title": text.splitlines()[0].lstrip("# "),
        "description": "\n".join(text.splitlines()[1:]),
        "employer": f"Employer {number % 2}",
        "location": ("Dayton, Ohio", "Austin, TX")[number % 2],
        "date": f"2026-0{number % 3 + 1}-15",
    }
    for number in range(6)
    for text in [(EXAMPLES / "occupational-therapy-assistant" / NAMES[number % 2]).read_text("utf-8")]
]
Run = Callable[..., Result]


@pytest.fixture(scope="module", params=["parquet", "jsonl"])
def out(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("batch")
    (folder / "jobs.jsonl").write_text("".join(json.dumps(job) + "\n" for job in JOBS), "utf-8")
    command = ["batch", str(folder / "jobs.jsonl"), "--out", str(folder / "out"), "--exit-zero"]
    done = CliRunner().invoke(main, [*command, "--out-format", request.param, "--isolated", "-j", "1"])
    assert done.exit_code == 0, done.output
    return folder / "out"


def test_all_of_a_batch_is_counted(out: Path) -> None:
    done = CliRunner().invoke(main, ["summary", str(out), "--format", "json"])
    assert done.exit_code == 0, done.output
    record = json.loads(done.stdout)
    assert (record["postings"], record["postings_without_findings_counted"]) == (6, True)
    assert record["findings"] > 60
    by = {
        name: {each["label"]: each["postings"] for each in it["groups"]} for name, it in record["by"].items()
    }
    assert by["role"] == {"Occupational Therapy Assistant": 6}
    assert by["employer"] == {"Employer 0": 3, "Employer 1": 3}
    assert by["time"] == {"2026-01": 2, "2026-02": 2, "2026-03": 2}
    assert {"Ohio", "Texas"} <= {place.partition(", ")[2] or place for place in by["place"]}
    assert not record["by"]["time"]["unknown"]
