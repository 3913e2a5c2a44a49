"""A batch that is killed goes on where it was, and gives what an undisturbed one gives, byte for byte."""

from __future__ import annotations

import json
import os
import signal
import sys
from collections.abc import Callable, Iterator, Mapping
from pathlib import Path

import pytest
from click.testing import Result

from batch.corpora import DAY, as_csv, as_jsonl, files, postings, start, table
from batch.waiting import PATCH, marks, patched_with, wait_until

Batch = Callable[..., Result]
PARTS = 8
ROWS = 25


@pytest.fixture
def corpus() -> Path:
    rows = postings(PARTS * ROWS)
    for row in rows[::5]:
        row["company"] = "SLOW"
    Path("jobs.jsonl").write_bytes(as_jsonl(rows))
    return Path("jobs.jsonl")


@pytest.fixture
def patched() -> Mapping[str, str]:
    """An environment in which a process dies at KILL, and takes its time at SLOW."""
    return patched_with(PATCH)


def children(pid: int) -> Iterator[int]:
    for path in Path(f"/proc/{pid}/task").glob("*/children"):
        yield from map(int, path.read_text("utf-8").split())


def is_alive(pid: int) -> bool:
    try:
        return Path(f"/proc/{pid}/stat").read_text("utf-8").rpartition(")")[2].split()[0] != "Z"
    except FileNotFoundError:
        return False


@pytest.mark.skipif(sys.platform != "linux", reason="what a kill leaves behind is looked up in /proc")
@pytest.mark.timeout(300)
def test_a_batch_killed_at_three_points_gives_what_an_undisturbed_one_gives(
    corpus: Path, patched: Mapping[str, str], batch: Batch
) -> None:
    asked = [corpus, "--part-rows", str(ROWS), "--out"]
    assert batch(*asked, "whole").exit_code == 1
    out = Path("killed")
    for wanted in (1, 3, 5):
        process = start(*asked, out, "-j", "2", env=patched)
        wait_until(lambda wanted=wanted: len(marks(out)) >= wanted)  # type: ignore[misc]
        workers = list(children(process.pid))
        process.kill()
        process.communicate()
        wait_until(lambda workers=workers: not any(map(is_alive, workers)), 20)  # type: ignore[misc]
        assert len(workers) >= 2
        assert wanted <= len(marks(out)) < PARTS
        assert json.loads((out / "manifest.json").read_text("utf-8"))["totals"] is None
    kept = {path: path.stat().st_mtime_ns for path in marks(out)}
    assert batch(*asked, out).exit_code == 1
    assert {path: path.stat().st_mtime_ns for path in kept} == kept
    assert files(out) == files(Path("whole"))
    assert [row["row"] for row in table(out, "postings")] == list(range(1, PARTS * ROWS + 1))


@pytest.mark.timeout(120)
def test_a_second_run_in_a_folder_is_refused_until_the_first_has_ended(
    corpus: Path, patched: Mapping[str, str], batch: Batch
) -> None:
    asked = [corpus, "--part-rows", str(ROWS), "--out", "out"]
    process = start(*asked, "-j", "1", env=patched)
    wait_until(lambda: len(marks(Path("out"))) >= 1)
    for more in ([], ["--restart"]):
        refused = batch(*asked, *more)
        assert refused.exit_code == 2
        assert "out: another run is at work in this folder" in refused.output
    assert process.poll() is None
    process.kill()
    process.communicate()
    assert batch(*asked).exit_code == 1
    assert len(table(Path("out"), "postings")) == PARTS * ROWS


def test_a_part_without_its_mark_is_written_anew(corpus: Path, batch: Batch) -> None:
    asked = [corpus, "--part-rows", "50", "--out", "out"]
    batch(*asked)
    whole = files(Path("out"))
    manifest = json.loads(Path("out/manifest.json").read_text("utf-8"))
    Path("out/manifest.json").write_text(json.dumps({**manifest, "totals": None}), "utf-8")
    marks(Path("out"))[2].unlink()
    Path("out/findings/part-000002.parquet").write_bytes(b"half")
    Path("out/postings/part-000002.parquet").unlink()
    batch(*asked)
    assert files(Path("out")) == whole


def test_a_complete_batch_is_not_done_again(batch: Batch) -> None:
    Path("jobs.csv").write_bytes(as_csv(postings(3)))
    first = batch("jobs.csv", "--out", "out")
    whole = files(Path("out"))
    again = batch("jobs.csv", "--out", "out")
    assert (again.exit_code, again.stdout) == (first.exit_code, first.stdout)
    assert again.stderr == "out is complete already; --restart does it anew.\n"
    assert files(Path("out")) == whole


@pytest.mark.parametrize(
    ("more", "said"),
    [
        (["--ignore", "placeholder"], "other settings: ignore"),
        (["--part-rows", "2"], "other settings: part-rows"),
        (["--text", "title"], "other settings: columns"),
        (["--out-format", "jsonl", "--sample", "2"], "other settings: out-format, sample"),
        (["--today", "2026-11-21"], "another day: 2026-11-20"),
    ],
)
def test_other_settings_are_refused(more: list[str], said: str, batch: Batch) -> None:
    Path("jobs.csv").write_bytes(as_csv(postings(3)))
    batch("jobs.csv", "--out", "out")
    whole = files(Path("out"))
    day, more = (more, []) if more[0] == "--today" else (DAY, more)
    done = batch("jobs.csv", "--out", "out", *more, day=day)
    assert (done.exit_code, done.stdout) == (2, "")
    assert f"another batch began here ({said}); choose another folder, or give --restart" in done.stderr
    assert files(Path("out")) == whole
    assert batch("jobs.csv", "--out", "out", "--restart", *more, day=day).stderr == ""
    assert len(table(Path("out"), "postings")) == (2 if "--sample" in more else 3)


def test_other_content_settings_and_rules_are_refused(batch: Batch) -> None:
    Path("jobs.csv").write_bytes(as_csv(postings(3)))
    batch("jobs.csv", "--out", "out")
    Path("jobs.csv").write_bytes(as_csv(postings(4)))
    assert "(the input has changed)" in batch("jobs.csv", "--out", "out").stderr
    Path("jobs.csv").write_bytes(as_csv(postings(3)))
    assert batch("jobs.csv", "--out", "out").exit_code == 1
    Path(".jdlint.yml").write_text("severity: {placeholder: note}\n", "utf-8")
    assert "(other settings: settings file)" in batch("jobs.csv", "--out", "out").stderr


def test_the_day_of_a_batch_is_that_of_its_first_run(batch: Batch) -> None:
    Path("jobs.csv").write_bytes(as_csv(postings(3)))
    batch("jobs.csv", "--out", "out")
    done = batch("jobs.csv", "--out", "out", day=[])
    assert done.stderr == "out is complete already; --restart does it anew.\n"


def test_a_folder_with_other_things_is_left_alone(batch: Batch) -> None:
    Path("jobs.csv").write_bytes(as_csv(postings(1)))
    Path("out/findings").mkdir(parents=True)
    Path("out/findings/mine.txt").write_text("mine", "utf-8")
    for more in ([], ["--restart"]):
        done = batch("jobs.csv", "--out", "out", *more)
        assert done.exit_code == 2
        assert "out: this folder is not empty, and no batch began here" in done.stderr
    assert files(Path("out")) == {"findings/mine.txt": b"mine"}


def test_a_broken_manifest_is_told_of(batch: Batch) -> None:
    Path("jobs.csv").write_bytes(as_csv(postings(1)))
    Path("out").mkdir()
    Path("out/manifest.json").write_text("{}", "utf-8")
    assert "out/manifest.json: this is no manifest of a batch" in batch("jobs.csv", "--out", "out").stderr
    assert batch("jobs.csv", "--out", "out", "--restart").exit_code == 1


@pytest.mark.timeout(200)
def test_a_record_that_kills_a_process_costs_itself_alone(patched: Mapping[str, str], batch: Batch) -> None:
    rows = postings(60)
    Path("jobs.csv").write_bytes(as_csv(rows))
    batch("jobs.csv", "--out", "whole", "--part-rows", "10")
    rows[33]["company"] = "KILL"
    Path("jobs.csv").write_bytes(as_csv(rows))
    process = start("jobs.csv", "--out", "out", "--part-rows", "10", "-j", "2", env=patched)
    output, errors = process.communicate()
    assert (process.returncode, errors) == (2, "")
    assert "1 record could not be read: see out/errors" in output
    assert [(row["row"], row["reason"]) for row in table(Path("out"), "errors")] == [
        (34, "the process that linted this record died")
    ]
    for name in ("findings", "postings"):
        assert table(Path("out"), name) == [row for row in table(Path("whole"), name) if row["row"] != 34]


@pytest.mark.skipif(sys.platform != "linux", reason="the processes are looked up in /proc")
@pytest.mark.timeout(200)
def test_a_process_that_is_killed_once_costs_nothing(
    corpus: Path, patched: Mapping[str, str], batch: Batch
) -> None:
    asked = [corpus, "--part-rows", str(ROWS), "--out"]
    batch(*asked, "whole")
    process = start(*asked, "out", "-j", "2", env=patched)
    wait_until(lambda: len(marks(Path("out"))) >= 1)
    for worker in children(process.pid):
        if b"spawn_main" in Path(f"/proc/{worker}/cmdline").read_bytes():
            os.kill(worker, signal.SIGKILL)
            break
    _, errors = process.communicate()
    assert (process.returncode, errors) == (1, "")
    assert files(Path("out")) == files(Path("whole"))


@pytest.mark.timeout(120)
def test_an_interrupt_ends_it_quietly_and_it_goes_on(
    corpus: Path, patched: Mapping[str, str], batch: Batch
) -> None:
    asked = [corpus, "--part-rows", str(ROWS), "--out"]
    batch(*asked, "whole")
    process = start(*asked, "out", "-j", "2", env=patched, start_new_session=True)
    wait_until(lambda: len(marks(Path("out"))) >= 1)
    os.killpg(process.pid, signal.SIGINT)  # as a terminal does: to every process of the run
    output, errors = process.communicate()
    assert (process.returncode, output, errors) == (130, "", "")
    batch(*asked, "out")
    assert files(Path("out")) == files(Path("whole"))
