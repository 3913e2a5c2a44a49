"""Takes the pictures of the page and of a report, with a headless Chromium: python docs/screenshots.py."""

from __future__ import annotations

import re
import shutil
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from tempfile import TemporaryDirectory

from playwright.sync_api import Browser, sync_playwright

DOCS = Path(__file__).parent
IMAGES = DOCS / "images"
DRAFT = (DOCS / "readme" / "draft.md").read_text("utf-8")
SIZE = {"width": 1280, "height": 820}


@contextmanager
def _served() -> Iterator[str]:
    command = (
        sys.executable,
        "-m",
        "jdlint",
        "serve",
        "--no-browser",
        "--isolated",
        "--port",
        "0",
        "-j",
        "1",
    )
    with subprocess.Popen(command, stdout=subprocess.PIPE, text=True) as server:  # noqa: S603 - our own program
        said = server.stdout.readline() if server.stdout else ""
        found = re.search(r"http://\S+", said)
        try:
            yield found[0] if found else sys.exit("the server did not start")
        finally:
            server.kill()


def _points(browser: Browser, address: str) -> None:
    page = browser.new_page(viewport=SIZE)
    page.goto(address)
    page.locator("#text").fill(DRAFT)
    page.locator(".point", has_text="Must be licensed").get_by_role("button").first.click()
    page.locator(".point.open .instead").wait_for()
    page.evaluate("() => document.activeElement.blur()")
    page.wait_for_timeout(700)  # the list scrolls to the point
    page.screenshot(path=IMAGES / "page.png")


def _comparison(browser: Browser, address: str) -> None:
    page = browser.new_page(viewport=SIZE, color_scheme="dark")
    page.goto(address)
    page.get_by_role("button", name="See an example").click()
    page.locator(".point").first.wait_for()
    page.get_by_role("tab", name="Compare").click()
    page.evaluate("() => document.activeElement.blur()")
    page.wait_for_timeout(300)
    page.screenshot(path=IMAGES / "page-compare.png")


def _report(browser: Browser) -> None:
    command = (sys.executable, "-m", "jdlint", "check", "--isolated", "--exit-zero", "--format", "html")
    with TemporaryDirectory() as folder:
        path = Path(folder) / "report.html"
        made = subprocess.run((*command, "draft.md"), cwd=DOCS / "readme", stdout=subprocess.PIPE, check=True)  # noqa: S603 - our own program
        path.write_bytes(made.stdout)
        page = browser.new_page(viewport=SIZE, reduced_motion="reduce")
        page.goto(path.as_uri())
        page.locator("article.posting").evaluate("it => it.scrollIntoView()")
        page.screenshot(path=IMAGES / "report.png")


def main() -> None:
    """Write the pictures."""
    IMAGES.mkdir(exist_ok=True)
    with _served() as address, sync_playwright() as playwright:
        own = playwright.chromium.executable_path
        program = own if Path(own).is_file() else shutil.which("chromium")
        browser = playwright.chromium.launch(executable_path=program, args=["--no-sandbox", "--disable-gpu"])
        _points(browser, address)
        _comparison(browser, address)
        _report(browser)
        browser.close()


if __name__ == "__main__":
    main()
