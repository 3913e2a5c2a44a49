"""``check --watch`` in a process of its own, as somebody uses it who writes beside it."""

from __future__ import annotations

import os
import queue
import signal
import subprocess
import sys
import threading
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from click.testing import Result

DRAFT = "# Registered Nurse\n\n## Duties\n\n- Give medication to 12 residents\n- Call {who} at noon\n"
RULES = ("--select", "placeholder", "--format", "concise", "--no-cache")
WAIT = 60.0
Write = Callable[..., Path]
Run = Callable[..., Result]
HIDE = """\
import sys; sys.modules['watchfiles'] = None
from jdlint.cli import main; main(['check', '--watch', '.'])
"""


class Watcher:
    """A running ``check --watch``; both of its streams, line by line."""

    def __init__(self, *options: str) -> None:
        self.lines: queue.Queue[str] = queue.Queue()
        self.process = subprocess.Popen(
            [sys.executable, "-m", "jdlint", "check", "--watch", *RULES, *options],
            stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True,
            env={**os.environ, "PYTHONUNBUFFERED": "1"},
        )  # fmt: skip
        self._reader = threading.Thread(target=self._read)
        self._reader.start()

    def _read(self) -> None:
        for line in self.process.stdout or ():
            self.lines.put(line.rstrip())

    def end(self) -> None:
        self.process.kill()
        self.process.wait()
        self._reader.join()
        if self.process.stdout:
            self.process.stdout.close()

    def said(self) -> list[str]:
        """Give what is said until it waits again."""
        found: list[str] = []
        while not (found and found[-1].endswith("waiting for changes; Ctrl-C ends it.")):
            found.append(self.lines.get(timeout=WAIT))
        return found[:-1]


@pytest.fixture
def watcher(tmp_path: Path, write: Write) -> Iterator[Watcher]:
    write("ads/nurse.md", DRAFT.format(who="[Name]"))
    started = Watcher("ads", "--output", "json=ads/out.json")
    yield started
    started.end()


def put(name: str, text: str) -> None:
    """Write a file whole at once: half of one would be linted too."""
    Path("new").write_text(text, "utf-8")
    Path("new").replace(name)


def test_it_lints_after_every_change(watcher: Watcher) -> None:
    assert [line.partition(":")[0] for line in watcher.said()] == ["ads/nurse.md"]
    put("ads/nurse.md", DRAFT.format(who="Ann"))
    assert not watcher.said()
    put("ads/clerk.md", DRAFT.format(who="[Name]"))
    assert [line.partition(":")[0] for line in watcher.said()] == ["ads/clerk.md"]
    put("ads/.jdlint.yml", "fail-on: fatal\n")
    assert any("'fatal' is not one of" in line for line in watcher.said())
    put("ads/.jdlint.yml", "severity: {placeholder: note}\n")
    assert [" note " in line for line in watcher.said()] == [True]
    put("ads/notes.log", "no posting\n")  # nor is the report that it writes into the folder
    with pytest.raises(queue.Empty):
        watcher.lines.get(timeout=2)
    assert watcher.process.poll() is None
    watcher.process.send_signal(signal.SIGINT)
    assert watcher.process.wait(WAIT) == 0
    assert watcher.lines.empty()


@pytest.mark.parametrize("other", [("-",), (".", "--fix"), (".", "--diff"), (".", "--unsafe-fixes")])
def test_what_makes_no_sense_with_it_is_refused(jdlint: Run, other: tuple[str, ...]) -> None:
    done = jdlint("check", "--watch", *other)
    assert done.exit_code == 2
    assert "--watch" in done.stderr


def test_a_missing_library_is_named(tmp_path: Path) -> None:
    done = subprocess.run(
        [sys.executable, "-c", HIDE], capture_output=True, text=True, check=False, cwd=tmp_path
    )
    assert (done.returncode, done.stdout) == (2, "")
    assert "pip install 'jdlint[watch]'" in done.stderr
    assert "'watchfiles'" in done.stderr
