"""jdlint as a process of its own: what it imports, several processes, signals, pipes and locales."""

from __future__ import annotations

import json
import os
import signal
import subprocess
import sys
import time
from collections.abc import Callable, Iterator, Mapping
from contextlib import suppress
from pathlib import Path

import pytest

from jdlint.linting.parallel import _chunks

POSIX = pytest.mark.skipif(sys.platform == "win32", reason="signals are POSIX's")
Waiting = Callable[..., "subprocess.Popen[str]"]
Start = Callable[..., "subprocess.CompletedProcess[str]"]
Write = Callable[..., Path]
TEXT = "Registered Nurse\n\nDuties\n- Give medication\n- Call [Name] at noon\n"
PATCH = """\
import os, pathlib, time
import jdlint.readers.text as reader

def read(data, name, columns, usual=reader.read):
    if b"KILL" in data:
        os._exit(7)
    if b"WAIT" in data:
        pathlib.Path("reached").write_text(f"{os.getpid()} ")
        while not pathlib.Path("go on").exists():
            time.sleep(0.01)
    return usual(data, name)

reader.read = read
"""
DIED = "jdlint: a process died; the files that it had are linted again"
ALONE = [
    "rules",
    "explain placeholder",
    "roles",
    "role registered-nurse",
    "--help",
    "check --help",
    "--version",
]


@pytest.fixture
def patched(write: Write) -> Mapping[str, str]:
    """An environment whose reader of text dies at KILL and waits at WAIT."""
    folder = write("patch/sitecustomize.py", PATCH).parent
    return {"PYTHONPATH": os.pathsep.join(filter(None, [str(folder), os.environ.get("PYTHONPATH")]))}


@pytest.mark.parametrize("command", [*ALONE, "check missing.md", "check draft.md"])
def test_spacy_is_not_imported_where_it_is_not_needed(command: str, write: Write) -> None:
    write(".jdlint.yml", "selct: []" if command == "check draft.md" else "select: [HYP]")
    write("draft.md")
    script = (
        "import sys; from jdlint.cli import main\n"
        "try: main(sys.argv[1:], prog_name='jdlint')\n"
        "finally: print('spacy' in sys.modules, file=sys.stderr)"
    )
    done = subprocess.run(
        [sys.executable, "-c", script, *command.split()], capture_output=True, text=True, check=False
    )
    assert done.stderr.splitlines()[-1] == "False"
    assert done.returncode == (2 if command in ("check missing.md", "check draft.md") else 0)


def test_a_run_of_the_module(start: Start, write: Write) -> None:
    write("draft.md")
    done = start("check", "draft.md", "--select", "placeholder")
    assert (done.returncode, done.stderr) == (1, "")
    assert done.stdout.endswith("1 finding (1 error) in 1 file.\n")


def test_two_processes_give_what_one_gives(start: Start, write: Write) -> None:
    for number in range(5):
        write(f"jobs/{number}.txt", TEXT.replace("noon", f"{number} o'clock"))
    write("jobs/bad.txt", "")
    runs = [start("check", "jobs", "missing.md", "-j", jobs, "--format", "json") for jobs in ("1", "2")]
    assert {(done.returncode, done.stdout, done.stderr) for done in runs} == {
        (2, runs[0].stdout, runs[0].stderr)
    }
    assert json.loads(runs[0].stdout)["files"] == 6


@pytest.mark.timeout(120)
def test_a_process_that_dies_fails_one_file_alone(
    start: Start, write: Write, patched: Mapping[str, str]
) -> None:
    for number in range(6):
        write(f"jobs/{number}.txt", TEXT + ("KILL" if number == 2 else ""))
    done = start("check", "jobs", "-j", "2", "--select", "placeholder", "--format", "concise", env=patched)
    assert done.returncode == 2
    assert set(done.stderr.splitlines()) == {DIED, "jobs/2.txt: the process that linted this file died"}
    linted = [line.split(":")[0] for line in done.stdout.splitlines()]
    assert linted == [f"jobs/{number}.txt" for number in (0, 1, 3, 4, 5)]


@pytest.fixture
def waiting(write: Write, patched: Mapping[str, str]) -> Iterator[Callable[..., subprocess.Popen[str]]]:
    """Start a run over four files in a process group of its own, and wait until a file has been reached."""
    runs: list[subprocess.Popen[str]] = []

    def started(*options: str) -> subprocess.Popen[str]:
        for number in range(4):
            write(f"jobs/{number}.txt", TEXT + "WAIT")
        process = subprocess.Popen(
            [sys.executable, "-m", "jdlint", "check", "jobs", *options],
            stdout=subprocess.PIPE,
            stderr=subprocess.PIPE,
            text=True,
            env={**os.environ, **patched},
            start_new_session=True,
        )
        runs.append(process)
        while not Path("reached").exists() or not Path("reached").read_text().endswith(" "):
            time.sleep(0.02)
        return process

    yield started
    for run in runs:
        with suppress(ProcessLookupError):
            os.killpg(run.pid, signal.SIGKILL)
        run.communicate()


def _all_end(group: int) -> bool:
    """Wait until no process of a group is left."""
    for _ in range(500):
        try:
            os.killpg(group, 0)
        except ProcessLookupError:
            return True
        time.sleep(0.02)
    return False


@POSIX
@pytest.mark.timeout(120)
@pytest.mark.parametrize("jobs", ["1", "2"])
def test_an_interrupt_ends_quietly(jobs: str, write: Write, waiting: Waiting) -> None:
    write("report.json", "old")
    process = waiting("-j", jobs, "--output", "json=report.json")
    os.killpg(process.pid, signal.SIGINT)  # as a terminal does: to every process of the run
    output, errors = process.communicate()
    assert (process.returncode, output, errors) == (130, "", "")
    assert _all_end(process.pid)
    assert Path("report.json").read_text("utf-8") == "old"
    assert {path.name for path in Path().iterdir()} == {"jobs", "patch", "reached", "report.json"}


@POSIX
@pytest.mark.timeout(120)
@pytest.mark.parametrize("end", [signal.SIGTERM, signal.SIGKILL])
def test_a_run_that_is_killed_leaves_no_process_behind(end: signal.Signals, waiting: Waiting) -> None:
    process = waiting("-j", "2")
    process.send_signal(end)
    process.communicate()
    assert process.returncode == -end
    assert _all_end(process.pid)


@POSIX
@pytest.mark.timeout(120)
def test_the_files_of_a_process_that_is_killed_are_linted_again(waiting: Waiting, start: Start) -> None:
    process = waiting("-j", "2", "--format", "json")
    os.kill(int(Path("reached").read_text()), signal.SIGKILL)
    Path("go on").touch()
    output, errors = process.communicate()
    alone = start("check", "jobs", "--format", "json", "--no-cache")
    assert (process.returncode, output, errors) == (1, alone.stdout, f"{DIED}\n")
    assert json.loads(output)["files"] == 4
    assert start("check", "jobs", "--format", "json").stdout == output
    assert _all_end(process.pid)


def test_the_work_is_divided_evenly_and_by_less_toward_its_end() -> None:
    for count in (1, 7, 40, 500, 2_000):
        sizes = [len(chunk) for chunk in _chunks([str(number) for number in range(count)], 2)]
        assert sum(sizes) == count
        assert max(sizes) * 2 <= max(2, count / 5)
        assert sizes == sorted(sizes, reverse=True)
        assert sizes[-1] == 1
        assert len(sizes) <= count / 25 + 80


def test_a_reader_that_has_enough_ends_it_quietly(write: Write) -> None:
    process = subprocess.Popen(
        [sys.executable, "-m", "jdlint", "rules", "--format", "json"],
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
    )
    assert process.stdout
    assert process.stderr
    process.stdout.read(10)
    process.stdout.close()
    assert process.stderr.read() == b""
    process.stderr.close()
    process.wait()


def test_a_locale_without_the_characters_breaks_nothing(start: Start, write: Write) -> None:
    write("a.txt", TEXT.replace("[Name]", "caf\u00e9 \u770b [Name]"))
    ascii_only = {"PYTHONIOENCODING": "ascii", "PYTHONUTF8": "0"}
    done = start("check", "a.txt", "--select", "placeholder", env=ascii_only)
    assert done.returncode == 1
    assert "- Call caf\\xe9 \\u770b [Name] at noon" in done.stdout
    page = start("inspect", "a.txt", "--format", "json", env={**ascii_only, "PYTHONIOENCODING": "latin-1"})
    assert page.returncode == 0


def test_json_is_utf_8_in_every_locale(write: Write) -> None:
    write("a.txt", TEXT.replace("[Name]", "[Name \u770b]"))
    done = subprocess.run(
        [sys.executable, "-m", "jdlint", "check", "a.txt", "--select", "placeholder", "--format", "jsonl"],
        capture_output=True,
        check=False,
        env={**os.environ, "PYTHONIOENCODING": "ascii"},
    )
    assert json.loads(done.stdout.decode("utf-8"))["text"] == "[Name \u770b]"


@pytest.mark.skipif(sys.platform == "darwin", reason="file names are UTF-8 there")
def test_a_file_name_that_is_no_text_breaks_nothing(start: Start) -> None:
    Path(os.fsdecode(b"caf\xe9.txt")).write_text(TEXT, "utf-8")
    done = start("check", ".", "--select", "placeholder", "--output", "json=report.json")
    assert done.returncode == 1
    assert done.stdout.startswith("caf\\udce9.txt:5:8: ")
    assert json.loads(Path("report.json").read_text("utf-8"))["findings"][0]["path"] == "caf\udce9.txt"
