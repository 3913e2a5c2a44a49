"""Processes that lint: a busy one blocks nobody, one that dies or hangs is replaced."""

from __future__ import annotations

import multiprocessing
import os
import signal
import time
from collections.abc import Iterator
from concurrent.futures import wait

import pytest
from starlette.testclient import TestClient

from jdlint.linting import Options
from jdlint.server.app import make_app
from jdlint.server.asking import Assumed, TextAsked
from jdlint.server.catalog import Catalog
from jdlint.server.desk import Desk
from jdlint.server.workers import WorkerError, Workers
from server.asked import PORT, TODAY

OPTIONS = Options(isolated=True, today=TODAY)
SHORT = TextAsked("# Registered Nurse\n\nWe hire.\n", "markdown", Assumed())
LONG = TextAsked(
    "We hire a rockstar nurse with 5+ years of experience in Ohio.\n\n" * 1500, "text", Assumed()
)


@pytest.fixture
def own() -> Iterator[Workers]:
    """Give one worker that a test may end."""
    started = Workers(OPTIONS, 1, 60)
    yield started
    started.close()


def _new(before: set[int | None]) -> int:
    """Give the process that was started since."""
    (pid,) = {each.pid for each in multiprocessing.active_children()} - before
    assert pid is not None
    return pid


def _running() -> set[int | None]:
    return {each.pid for each in multiprocessing.active_children()}


def test_a_worker_that_dies_is_replaced() -> None:
    before = _running()
    own = Workers(OPTIONS, 1, 60)
    try:
        first = _new(before)
        assert own.ask(SHORT).result(60)[0] == 200
        asked = own.ask(LONG)
        os.kill(first, signal.SIGKILL)
        with pytest.raises(WorkerError, match="Try again"):
            asked.result(60)
        assert own.ask(SHORT).result(60)[0] == 200
        assert _new(before) != first
    finally:
        own.close()
    assert _running() == before


def test_one_that_died_while_idle_is_not_asked() -> None:
    before = _running()
    own = Workers(OPTIONS, 1, 60)
    try:
        first = _new(before)
        assert own.ask(SHORT).result(60)[0] == 200
        os.kill(first, signal.SIGKILL)
        while first in _running():
            time.sleep(0.01)
        assert own.ask(SHORT).result(60)[0] == 200
    finally:
        own.close()


def test_one_that_takes_too_long_is_stopped() -> None:
    own = Workers(OPTIONS, 1, 0.0)
    try:
        with pytest.raises(WorkerError, match="too long"):
            own.ask(LONG).result(60)
    finally:
        own.close()


def test_a_busy_lint_does_not_block_the_page(own: Workers, catalog: Catalog) -> None:
    client = TestClient(
        make_app(own, catalog, PORT), base_url=f"http://127.0.0.1:{PORT}", headers={"x-jdlint": "page"}
    )
    own.ask(SHORT).result(60)
    client.get("/api/roles?q=nurse")  # the list of names is made once
    busy = own.ask(LONG)
    started = time.monotonic()
    assert client.get("/").status_code == 200
    assert client.get("/static/main.js").status_code == 200
    assert client.get("/api/roles?q=nurse").json()["roles"]
    taken = time.monotonic() - started
    assert not busy.done(), f"the long posting was linted within {taken} s"
    assert busy.result(60)[0] == 200


def test_questions_go_before_warming_up() -> None:
    """One that comes at once is not kept waiting by what only makes later answers quicker."""
    steps = sum(1 for _ in Desk(OPTIONS).warm_up())
    assert steps > 100
    own = Workers(OPTIONS, 1, 60)
    try:
        started = time.monotonic()
        own.ask(SHORT).result(60)
        first = time.monotonic() - started
        own.ask(SHORT).result(60)
        assert time.monotonic() - started < 2 * first
    finally:
        own.close()


def test_more_questions_than_workers_wait_their_turn(own: Workers) -> None:
    asked = [own.ask(SHORT) for _ in range(50)]
    done, late = wait(asked, 60)
    assert not late
    assert {each.result() for each in done} == {own.ask(SHORT).result(60)}


def test_closed_ones_answer_no_more(own: Workers) -> None:
    waiting = own.ask(LONG)
    own.close()
    with pytest.raises(WorkerError):
        waiting.result(10)
    with pytest.raises(RuntimeError):
        own.ask(SHORT)
