"""A headless Chromium, the page in it, and a watch over what the page asks for."""

from __future__ import annotations

import re
import shutil
import subprocess
import sys
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, BrowserContext, Page, expect, sync_playwright

NAMES = ("chromium", "chromium-browser", "google-chrome", "google-chrome-stable", "chrome")
QUIET = (
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
)
MISSING = (
    "there is no Chromium: install one with 'playwright install chromium' or from your system's packages"
)
Open = Callable[..., Page]
expect.set_options(timeout=20_000)  # a busy machine is no fault of the page


@pytest.fixture(scope="session")
def address(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """Serve the page, and give its address."""
    command = (
        sys.executable,
        "-m",
        "jdlint",
        "serve",
        "--no-browser",
        "--port",
        "0",
        "-j",
        "1",
        "--isolated",
    )
    process = subprocess.Popen(
        [*command, "--today", "2026-06-01"],
        cwd=tmp_path_factory.mktemp("served"),
        stdout=subprocess.PIPE,
        text=True,
    )
    assert process.stdout is not None
    found = re.search(r"http://\S+", process.stdout.readline())
    assert found
    yield found[0]
    process.kill()
    process.communicate()


@pytest.fixture(scope="module")
def browser() -> Iterator[Browser]:
    """Give Playwright's own Chromium, or the system's.

    It ends with each module: Playwright's loop stands in the way of tests that are asynchronous.
    """
    with sync_playwright() as playwright:
        own = Path(playwright.chromium.executable_path)
        program = str(own) if own.is_file() else next(filter(None, map(shutil.which, NAMES)), None)
        if program is None:
            pytest.skip(MISSING)
        started = playwright.chromium.launch(executable_path=program, args=QUIET)
        yield started
        started.close()


@pytest.fixture
def opened(browser: Browser, address: str) -> Iterator[Open]:
    """Open the page in a context of its own, which may read and write its clipboard.

    Afterwards: nothing was asked for outside of the server, and nothing went wrong in the page.
    """
    contexts: list[BrowserContext] = []
    outside: list[str] = []
    wrong: list[str] = []

    def watch(url: str) -> None:
        if not url.startswith((address, "data:", f"blob:{address}")):
            outside.append(url)

    def note(kind: str, words: str) -> None:
        if kind == "error" and not re.search(r"the server responded with a status of 4(00|22)", words):
            wrong.append(words)

    def open_page(**options: object) -> Page:
        context = browser.new_context(**options)  # type: ignore[arg-type]
        context.grant_permissions(["clipboard-read", "clipboard-write"], origin=address.rstrip("/"))
        context.set_default_timeout(20_000)
        context.on("request", lambda request: watch(request.url))
        contexts.append(context)
        page = context.new_page()
        page.on("pageerror", lambda error: wrong.append(str(error)))
        page.on("console", lambda message: note(message.type, message.text))
        page.goto(address)
        return page

    yield open_page
    for context in contexts:
        context.close()
    assert not outside
    assert not wrong


@pytest.fixture
def page(opened: Open) -> Page:
    return opened(viewport={"width": 1280, "height": 900})
