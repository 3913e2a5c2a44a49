"""Worker processes, each with a linter: a busy lint blocks nobody, and one that hangs is ended."""

from __future__ import annotations

import multiprocessing
import queue
import signal
from concurrent.futures import Future, ThreadPoolExecutor
from contextlib import suppress
from multiprocessing.connection import Connection
from threading import Lock
from typing import TYPE_CHECKING

from jdlint.linting.options import Options

if TYPE_CHECKING:
    from jdlint.server.asking import Asked

_SPAWN = multiprocessing.get_context("spawn")  # a fork would copy the locks of other threads
_END_WITHIN = 2.0
_WARM = object()


class WorkerError(Exception):
    """No answer came; the message says why in words for the person at the page."""


class _Worker:
    """One process; it answers one question after the other."""

    def __init__(self, options: Options) -> None:
        self._ours, theirs = _SPAWN.Pipe()
        self._process = _SPAWN.Process(target=_work, args=(theirs, options), daemon=True)
        self._process.start()
        theirs.close()

    @property
    def is_alive(self) -> bool:
        """Whether the process still runs; the system may have ended it meanwhile."""
        return self._process.is_alive()

    def ask(self, asked: Asked, seconds: float) -> tuple[int, bytes]:
        """Give the answer, a status and a body; raises EOFError where the process died, TimeoutError."""
        self._ours.send(asked)
        if not self._ours.poll(seconds):
            raise TimeoutError
        status, body = self._ours.recv()
        return status, body

    def end(self) -> None:
        """End the process, whatever it does."""
        with suppress(OSError):
            self._ours.close()
        self._process.kill()
        self._process.join(_END_WITHIN)


class Workers:
    """A fixed number of workers; questions wait for one that is free, first come first served."""

    def __init__(self, options: Options, count: int, seconds: float) -> None:
        """Start the processes; ``seconds`` is how long one question may take."""
        self._options, self._seconds, self._lock, self._closed = options, seconds, Lock(), False
        self._idle: queue.SimpleQueue[_Worker] = queue.SimpleQueue()
        self._all: set[_Worker] = set()
        self._threads = ThreadPoolExecutor(count, thread_name_prefix="jdlint-worker")
        for _ in range(count):
            self._idle.put(self._started())

    def ask(self, asked: Asked) -> Future[tuple[int, bytes]]:
        """Give the answer to come: a status and a body; it may fail with WorkerError."""
        return self._threads.submit(self._answer, asked)

    def close(self) -> None:
        """End all processes; questions under way fail."""
        with self._lock:
            self._closed = True
            workers = list(self._all)
        for worker in workers:
            worker.end()
        self._threads.shutdown(cancel_futures=True)

    def _started(self) -> _Worker:
        with self._lock:
            if self._closed:
                raise WorkerError("The server is shutting down.")
            worker = _Worker(self._options)
            self._all.add(worker)
        return worker

    def _answer(self, asked: Asked) -> tuple[int, bytes]:
        worker = self._idle.get()
        if not worker.is_alive:
            worker = self._replaced(worker)
        try:
            answer = worker.ask(asked, self._seconds)
        except Exception as error:  # noqa: BLE001 - whatever it was, the process is no longer to be trusted
            self._idle.put(self._replaced(worker))
            if isinstance(error, TimeoutError):
                raise WorkerError(
                    "Checking this took too long, so it was stopped. Try a shorter text."
                ) from None
            raise WorkerError("Something went wrong while this was checked. Try again.") from None
        self._idle.put(worker)
        return answer

    def _replaced(self, worker: _Worker) -> _Worker:
        worker.end()
        with self._lock:
            self._all.discard(worker)
        return self._started()


def _work(pipe: Connection, options: Options) -> None:
    """Answer questions until the other end closes; Ctrl-C is the server's to answer."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    from jdlint.server.desk import Desk  # noqa: PLC0415 - the server itself needs no linter

    desk = Desk(options)
    warming = desk.warm_up()
    with suppress(EOFError, OSError):
        while True:
            while not pipe.poll() and next(warming, _WARM) is not _WARM:
                pass
            pipe.send(desk.answer(pipe.recv()))
