"""The store of values: bounded, private, shared by many runs, and never a reason to fail."""

from __future__ import annotations

import os
import signal
import sqlite3
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from contextlib import ExitStack, closing
from pathlib import Path

import pytest

from jdlint.cache.folder import usual_folder
from jdlint.cache.store import NAME, Store

POSIX = pytest.mark.skipif(sys.platform == "win32", reason="modes and signals are POSIX's")
Open = Callable[..., Store]
MANY = {f"key {number}".encode(): os.urandom(3_000) for number in range(100)}


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    return tmp_path / "deep" / "cache"


@pytest.fixture
def opened() -> Iterator[Open]:
    """Open the store of a folder; it is closed after the test."""
    with ExitStack() as stack:
        yield lambda folder, **bounds: stack.enter_context(closing(Store(folder, **bounds)))


@pytest.fixture
def store(opened: Open, folder: Path) -> Store:
    return opened(folder)


def test_what_is_put_in_is_found_by_the_next_run(opened: Open, store: Store, folder: Path) -> None:
    assert store.get([b"a"]) == {}
    store.put({b"a": b"1", b"b": b""})
    store.put({b"a": b"2"})
    assert opened(folder).get([b"a", b"b", b"c"]) == {b"a": b"2", b"b": b""}


def test_more_keys_than_one_question_may_have(store: Store) -> None:
    values = {f"{number}".encode(): b"v" for number in range(1_201)}
    store.put(values)
    assert store.get([*values]) == values


@POSIX
def test_nobody_else_may_read_it(store: Store, folder: Path) -> None:
    store.put({b"a": b"1"})
    assert folder.stat().st_mode & 0o777 == 0o700
    assert (folder / NAME).stat().st_mode & 0o777 == 0o600
    assert (folder / ".gitignore").read_text() == "*\n"


@POSIX
def test_a_folder_that_was_there_stays_as_it_is(opened: Open, folder: Path) -> None:
    folder.mkdir(parents=True)
    folder.chmod(0o755)
    opened(folder).put({b"a": b"1"})
    assert folder.stat().st_mode & 0o777 == 0o755
    assert [path.name for path in folder.iterdir()] == [NAME]


@pytest.mark.parametrize("content", [b"no database " * 500, b"SQLite format 3\0" + b"\xff" * 4_000, b"\0"])
def test_a_file_that_is_no_database_is_replaced(opened: Open, folder: Path, content: bytes) -> None:
    folder.mkdir(parents=True)
    (folder / NAME).write_bytes(content)
    store = opened(folder)
    assert store.get([b"a"]) == {}
    store.put({b"a": b"1"})
    assert opened(folder).get([b"a"]) == {b"a": b"1"}


def test_a_database_that_breaks_gives_no_wrong_value(opened: Open, store: Store, folder: Path) -> None:
    store.put(MANY)
    store.close()
    whole = (folder / NAME).read_bytes()
    for start in range(0, len(whole), len(whole) // 40):
        broken = bytearray(whole)
        broken[start : start + 64] = bytes(64)
        (folder / NAME).write_bytes(broken)
        again = opened(folder)
        assert again.get([*MANY]).items() <= MANY.items()
        again.put({b"new": b"1"})
        assert again.get([b"new"]) == {b"new": b"1"}
        again.close()


def test_a_value_that_was_changed_is_lost(opened: Open, store: Store, folder: Path) -> None:
    store.put({b"a": b"1", b"b": b"2", b"c": b"3", b"d": b"4"})
    with sqlite3.connect(folder / NAME) as database:
        database.execute("UPDATE kept SET value = 'text' WHERE key = ?", (b"a",))
        database.execute(
            "UPDATE kept SET value = (SELECT value FROM kept WHERE key = ?) WHERE key = ?", (b"c", b"b")
        )
        database.execute("UPDATE kept SET used = 'long ago' WHERE key = ?", (b"d",))
    database.close()
    assert opened(folder).get([b"a", b"b", b"c", b"d"]) == {b"c": b"3", b"d": b"4"}


def test_it_stays_within_its_bounds_and_keeps_the_newest(opened: Open, folder: Path) -> None:
    store = opened(folder, most_bytes=200_000)
    for round_ in range(10):
        store.put({f"{round_} {number}".encode(): os.urandom(2_000) for number in range(20)})
        _age(folder, 60)
    assert (folder / NAME).stat().st_size <= 200_000
    assert len(store.get([f"9 {number}".encode() for number in range(20)])) == 20
    assert store.get([f"0 {number}".encode() for number in range(20)]) == {}


def test_what_was_long_of_no_use_goes(store: Store, folder: Path) -> None:
    store.put({b"old": b"1", b"used": b"2"})
    _age(folder, 29 * 86_400)
    assert store.get([b"used"]) == {b"used": b"2"}
    _age(folder, 2 * 86_400)
    store.put({b"new": b"3"})
    assert store.get([b"old", b"used", b"new"]) == {b"used": b"2", b"new": b"3"}


def test_a_folder_that_cannot_be_made_is_no_failure(opened: Open, tmp_path: Path) -> None:
    (tmp_path / "file").touch()
    store = opened(tmp_path / "file" / "cache")
    store.put({b"a": b"1"})
    assert store.get([b"a"]) == {}


def test_a_file_that_may_only_be_read_is_read(opened: Open, store: Store, folder: Path) -> None:
    store.put({b"a": b"1"})
    store.close()
    with sqlite3.connect(f"file:{folder / NAME}?mode=ro&immutable=1", uri=True) as only_read:
        store = opened(folder)
        store._database = only_read  # noqa: SLF001 - root may write to what nobody may
        assert store.get([b"a"]) == {b"a": b"1"}
        store.put({b"b": b"2"})
        assert store.get([b"a", b"b"]) == {b"a": b"1"}
    only_read.close()


def test_a_full_disk_keeps_what_was_there(opened: Open, store: Store, folder: Path) -> None:
    store.put({b"a": b"1"})
    assert store._database  # noqa: SLF001 - the stand-in for a full disk
    store._database.execute("PRAGMA max_page_count = 8")  # noqa: SLF001
    store.put(MANY)
    assert store.get([b"a", *MANY]) == {b"a": b"1"}
    assert opened(folder).get([b"a", *MANY]) == {b"a": b"1"}


def test_another_run_that_writes_for_long_is_not_waited_for(
    opened: Open, store: Store, folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("jdlint.cache.store._WAIT", 0.1)
    opened(folder).put({b"a": b"1"})
    other = sqlite3.connect(folder / NAME)
    other.execute("BEGIN EXCLUSIVE")
    assert store.get([b"a"]) == {}
    started = time.monotonic()
    for number in range(50):
        store.put({f"{number}".encode(): b"2"})
    assert time.monotonic() - started < 2
    other.rollback()
    other.close()
    assert opened(folder).get([b"a"]) == {b"a": b"1"}


WRITER = """
import sys, os
from pathlib import Path
from jdlint.cache.store import Store
store = Store(Path(sys.argv[1]))
print("ready", flush=True)
for number in range(int(sys.argv[3])):
    store.put({f"{sys.argv[2]} {number} {each}".encode(): b"%d" % number * 900 for each in range(20)})
"""


@POSIX
@pytest.mark.parametrize("most_bytes", [0, 4_096, 50_000])
def test_a_file_that_may_not_grow_is_no_failure(opened: Open, most_bytes: int, folder: Path) -> None:
    import resource  # noqa: PLC0415 - POSIX's

    limit = (resource.RLIMIT_FSIZE, (most_bytes, most_bytes))
    run = subprocess.run(
        [sys.executable, "-c", WRITER, str(folder), "0", "9"],
        capture_output=True,
        text=True,
        check=False,
        preexec_fn=lambda: resource.setrlimit(*limit),
    )
    assert (run.returncode, run.stdout, run.stderr) == (0, "ready\n", "")
    keys = [f"0 {number} {each}".encode() for number in range(9) for each in range(20)]
    found = len(opened(folder).get(keys))
    assert found % 20 == 0
    assert (found > 0) is (most_bytes > 40_000)


def test_many_runs_at_once_lose_nothing(store: Store, folder: Path) -> None:
    runs = [subprocess.Popen([sys.executable, "-c", WRITER, str(folder), str(run), "10"]) for run in range(4)]
    assert [run.wait() for run in runs] == [0, 0, 0, 0]
    keys = [
        f"{run} {number} {each}".encode() for run in range(4) for number in range(10) for each in range(20)
    ]
    found = store.get(keys)
    assert len(found) == len(keys)
    assert found[b"3 9 0"] == b"9" * 900


@POSIX
def test_a_run_that_is_killed_as_it_writes_breaks_nothing(opened: Open, folder: Path) -> None:
    command = [sys.executable, "-c", WRITER, str(folder), "0", "1000000"]
    for number in range(5):
        with subprocess.Popen(command, stdout=subprocess.PIPE) as run:
            assert run.stdout
            run.stdout.readline()
            time.sleep(0.02 * (number + 1))
            run.send_signal(signal.SIGKILL)
        database = sqlite3.connect(folder / NAME)
        assert database.execute("PRAGMA integrity_check").fetchall() == [("ok",)]
        database.close()
    keys = [f"0 0 {each}".encode() for each in range(20)]
    assert len(opened(folder).get(keys)) == 20


def test_the_usual_folder_is_the_users_own(monkeypatch: pytest.MonkeyPatch) -> None:
    folder = usual_folder()
    assert folder
    assert folder.is_relative_to(Path.home())
    monkeypatch.setattr("platformdirs.user_cache_path", lambda *_, **__: Path("~/.cache/jdlint"))
    assert usual_folder() is None


def _age(folder: Path, seconds: int) -> None:
    database = sqlite3.connect(folder / NAME)
    with database:
        database.execute("UPDATE kept SET used = used - ?", (seconds,))
    database.close()
