"""``jdlint serve``: on the loopback address, for many at once, leaving nothing behind."""

from __future__ import annotations

import http.client
import json
import os
import re
import signal
import socket
import subprocess
import sys
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest

MANY = 200
POSTING = "# Registered Nurse\n\nHarrow Hospital wants a rockstar nurse.\n\n## Duties\n\n- Assess patients\n"


class Server:
    """A running ``jdlint serve``."""

    def __init__(self, folder: Path, *options: str) -> None:
        command = (sys.executable, "-m", "jdlint", "serve", "--no-browser", *options)
        places = dict.fromkeys(("HOME", "TMPDIR", "XDG_CACHE_HOME", "XDG_DATA_HOME"), str(folder))
        self.process = subprocess.Popen(
            command,
            cwd=folder,
            env={**os.environ, **places},
            stdout=subprocess.PIPE,
            stderr=subprocess.PIPE,
            text=True,
        )
        assert self.process.stdout is not None
        self.said = self.process.stdout.readline()
        address = re.search(r"http://127\.0\.0\.1:(\d+)/", self.said)
        assert address, self.process.communicate(timeout=10)
        self.port = int(address[1])

    def ask(self, method: str, path: str, body: bytes | None = None) -> tuple[int, bytes]:
        connection = http.client.HTTPConnection("127.0.0.1", self.port, timeout=120)
        try:
            connection.request(method, path, body, {"x-jdlint": "page"})
            response = connection.getresponse()
            return response.status, response.read()
        finally:
            connection.close()

    def stop(self) -> tuple[str, str]:
        self.process.send_signal(signal.SIGINT)
        return self.process.communicate(timeout=30)


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return tmp_path_factory.mktemp("served")


@pytest.fixture(scope="module")
def server(folder: Path) -> Iterator[Server]:
    started = Server(folder, "--port", "0", "-j", "2")
    yield started
    started.process.kill()
    started.process.communicate()


@pytest.mark.parametrize("address", ["127.0.0.2", "::1"])
def test_it_listens_on_one_address_alone(server: Server, address: str) -> None:
    """One that listened everywhere would answer at every name of this machine."""
    with pytest.raises(OSError, match=r"refused|unreachable|assign|family|timed out"):
        socket.create_connection((address, server.port), 5)


def test_two_hundred_requests_at_once_are_answered(server: Server) -> None:
    body = json.dumps({"text": POSTING}).encode()
    asked = [("POST", "/api/lint", body), ("GET", "/", None), ("GET", "/api/roles?q=nurse", None)]
    with ThreadPoolExecutor(MANY) as threads:
        answers = list(threads.map(lambda count: server.ask(*asked[count % 3]), range(MANY)))
    assert {status for status, _ in answers} == {200}
    assert len({answer for _, answer in answers[::3]}) == 1
    assert b"title-hype" in answers[0][1]


def test_requests_that_make_no_sense_do_not_end_it(server: Server) -> None:
    for sent in (
        b"\x16\x03\x01\x02",
        b"GET / HTTP/9.9\r\n\r\n",
        b"GET /\r\n" + b"a: b\r\n" * 10_000,
        b"POST",
    ):
        with socket.create_connection(("127.0.0.1", server.port), 10) as connection:
            connection.sendall(sent)
    assert server.ask("GET", "/")[0] == 200


def test_nothing_is_stored(server: Server, folder: Path) -> None:
    server.ask("POST", "/api/lint", json.dumps({"text": POSTING}).encode())
    server.ask("POST", "/api/open?name=draft.html", b"<p>We hire a nurse in Ohio.</p>")
    assert not list(folder.iterdir())


def test_the_settings_of_its_folder_hold(tmp_path: Path) -> None:
    (tmp_path / ".jdlint.yml").write_text("ignore: [title-hype]\n", "utf-8")
    server = Server(tmp_path, "--port", "0", "-j", "1")
    try:
        _, answer = server.ask("POST", "/api/lint", json.dumps({"text": POSTING}).encode())
        assert "title-hype" not in {found["name"] for found in json.loads(answer)["findings"]}
    finally:
        output = server.stop()
    assert output == ("", "")
    assert server.process.returncode == 0


def test_broken_settings_are_told_before_it_starts(tmp_path: Path) -> None:
    (tmp_path / ".jdlint.yml").write_text("ignor: [title-hype]\n", "utf-8")
    done = subprocess.run(
        [sys.executable, "-m", "jdlint", "serve", "--no-browser", "--port", "0"],
        cwd=tmp_path,
        capture_output=True,
        text=True,
        check=False,
        timeout=60,
    )
    assert done.returncode == 2
    assert ".jdlint.yml:1:1" in done.stderr


def test_a_port_in_use_is_told(server: Server, tmp_path: Path) -> None:
    done = subprocess.run(
        [sys.executable, "-m", "jdlint", "serve", "--no-browser", "--port", str(server.port)],
        cwd=tmp_path,
        capture_output=True,
        text=True,
        check=False,
        timeout=60,
    )
    assert done.returncode == 2
    assert f"port {server.port} cannot be used" in done.stderr
    assert "--port" in done.stderr


def test_a_missing_extra_is_told_with_what_to_install(tmp_path: Path) -> None:
    code = "import sys; sys.modules['starlette'] = None; from jdlint.cli import main; main()"
    done = subprocess.run(
        [sys.executable, "-c", code, "serve", "--no-browser"],
        cwd=tmp_path,
        capture_output=True,
        text=True,
        check=False,
        timeout=60,
    )
    assert done.returncode == 2
    assert "'starlette'" in done.stderr
    assert "pip install 'jdlint[web]'" in done.stderr
    assert "Traceback" not in done.stderr
