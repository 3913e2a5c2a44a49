"""A cluster of Apache Spark on the loopback address: a master and two workers, as processes of their own."""

from __future__ import annotations

import os
import shutil
import socket
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

LOOPBACK = "127.0.0.1"
CONF = {
    "spark.driver.host": LOOPBACK,
    "spark.driver.bindAddress": LOOPBACK,
    "spark.executor.memory": "512m",
    "spark.ui.enabled": "false",
}


def java() -> str | None:
    """Where Java is, None where there is none."""
    home = os.environ.get("JAVA_HOME")
    return shutil.which("java", path=f"{home}/bin" if home else None)


class Cluster:
    """The processes of a cluster, and its address."""

    def __init__(self, folder: Path) -> None:
        import pyspark  # noqa: PLC0415 - an extra

        self._home = Path(pyspark.__file__).parent
        self._folder = folder
        self._processes: list[subprocess.Popen[bytes]] = []
        port = _free_port()
        self.url = f"spark://{LOOPBACK}:{port}"
        self._start("master.Master", "--host", LOOPBACK, "--port", str(port), "--webui-port", "0")
        for _ in range(2):
            self._start(
                "worker.Worker",
                "--host",
                LOOPBACK,
                "--cores",
                "1",
                "--memory",
                "1g",
                "--webui-port",
                "0",
                self.url,
            )
        wait_for_words(folder / "log-0", "Registering worker", 2)

    def _start(self, name: str, *args: str) -> None:
        environment = {
            **os.environ,
            "SPARK_HOME": str(self._home),
            "SPARK_LOCAL_IP": LOOPBACK,
            "SPARK_WORKER_DIR": str(self._folder / "work"),
            "SPARK_NO_DAEMONIZE": "1",
            "PYSPARK_PYTHON": sys.executable,
        }
        with (self._folder / f"log-{len(self._processes)}").open("wb") as log:
            command = [self._home / "bin" / "spark-class", f"org.apache.spark.deploy.{name}", *args]
            self._processes.append(
                subprocess.Popen(command, env=environment, stdout=log, stderr=subprocess.STDOUT)
            )

    def processes(self, words: str) -> list[int]:
        """The processes below the workers whose command holds some words."""
        below = [pid for worker in self._processes[1:] for pid in descendants(worker.pid)]
        return [pid for pid in below if words in command_of(pid)]

    def end(self) -> None:
        """End all processes of the cluster."""
        below = [pid for process in self._processes for pid in descendants(process.pid)]
        for process in reversed(self._processes):
            process.terminate()
        for process in self._processes:
            try:
                process.wait(20)
            except subprocess.TimeoutExpired:
                process.kill()
                process.wait()
        for pid in below:
            if command_of(pid):
                os.kill(pid, 9)


@contextmanager
def cluster(folder: Path) -> Iterator[Cluster]:
    made = Cluster(folder)
    try:
        yield made
    finally:
        made.end()


def descendants(pid: int) -> list[int]:
    below = [
        int(child)
        for path in Path(f"/proc/{pid}/task").glob("*/children")
        for child in path.read_text("utf-8").split()
    ]
    return [*below, *(each for child in below for each in descendants(child))]


def command_of(pid: int) -> str:
    try:
        return Path(f"/proc/{pid}/cmdline").read_bytes().replace(b"\0", b" ").decode(errors="replace")
    except OSError:
        return ""


def wait_for_words(path: Path, words: str, count: int) -> None:
    end = time.monotonic() + 120
    while path.read_text("utf-8", errors="replace").count(words) < count:
        assert time.monotonic() < end, path.read_text("utf-8", errors="replace")[-2000:]
        time.sleep(0.1)


def _free_port() -> int:
    with socket.socket() as found:
        found.bind((LOOPBACK, 0))
        return int(found.getsockname()[1])
