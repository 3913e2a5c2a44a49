"""How soon the page shows what to change after a paste, and how many postings a second one worker answers.

python benchmarks/serving.py [SECONDS]

It starts ``jdlint serve -j 1`` on the loopback address. What is timed in a browser needs playwright and a
Chromium; where there is none it says so. It fails above 300 ms or below 50 a second.
"""

from __future__ import annotations

import http.client
import json
import re
import shutil
import statistics
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager
from itertools import cycle, islice
from pathlib import Path
from typing import Any

from jdlint.linting import Options
from jdlint.server.asking import Assumed, TextAsked
from jdlint.server.desk import Desk

ROOT = Path(__file__).parent.parent
POSTINGS = ROOT / "benchmarks" / "precision" / "postings"
WORDS, PASTES, CLIENTS = 700, 15, 4
MOST_MS, LEAST_A_SECOND = 300, 50
WATCHED = """() => {
  const points = document.getElementById("points");
  window.painted = new Promise((done) => {
    document.addEventListener("paste", () => {
      const start = performance.now();
      new MutationObserver((_, watch) => {
        if (!points.querySelector(".point") || !document.querySelector("#mirror mark")) return;
        watch.disconnect();
        requestAnimationFrame(() => setTimeout(() => done(performance.now() - start)));
      }).observe(points, { childList: true, subtree: true });
    }, { capture: true, once: true });
  });
}"""


def main() -> None:
    seconds = float(sys.argv[1]) if len(sys.argv) > 1 else 10
    texts = [
        path.read_text("utf-8") for path in sorted(POSTINGS.rglob("*")) if path.suffix in (".txt", ".md")
    ]
    long = list(_of_length(texts))
    words = statistics.mean(len(text.split()) for text in texts)
    print(f"{len(texts)} postings of {words:.0f} words on average, {len(long)} of {WORDS} made of them")
    cpu = _cpu(texts)
    print(f"CPU time of one answer         {cpu * 1000:6.1f} ms, {1 / cpu:.0f} a second on a core of its own")
    print(f"CPU time for {WORDS} words         {_cpu(long) * 1000:6.1f} ms")
    with _served() as port:
        rate = _rate(port, texts, seconds)
        print(f"answers of one worker          {rate:6.0f} a second over {seconds:g} s, {CLIENTS} asking")
        paint = _with_browser(lambda page: _paints(page, port, long))
    if paint:
        middle, last = statistics.median(paint), max(paint)
        print(f"paste of {WORDS} words to findings {middle:6.0f} ms in the middle, {last:.0f} at most")
    if rate < LEAST_A_SECOND or (paint and statistics.median(paint) > MOST_MS):
        sys.exit(f"more than {MOST_MS} ms or fewer than {LEAST_A_SECOND} a second")


def _of_length(texts: list[str]) -> Iterator[str]:
    """Yield postings of the length that is asked for: one as it is, and lines of others behind it."""
    lines = [line for text in texts for line in text.splitlines(keepends=True) if line.strip()]
    for number, text in enumerate(texts[:PASTES]):
        made = text
        for line in islice(cycle(lines), number * 97, None):
            if len(made.split()) >= WORDS:
                break
            made += line
        yield made


def _cpu(texts: list[str]) -> float:
    """Give the CPU seconds of one answer in this process, by the quickest of some rounds."""
    desk = Desk(Options(isolated=True))
    list(desk.warm_up())
    rounds = []
    for _ in range(3):
        start = time.process_time()
        for text in texts:
            desk.answer(TextAsked(text, None, Assumed()))
        rounds.append(time.process_time() - start)
    return min(rounds) / len(texts)


@contextmanager
def _served() -> Iterator[int]:
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
    with subprocess.Popen(command, stdout=subprocess.PIPE, text=True) as server:
        said = server.stdout.readline() if server.stdout else ""
        found = re.search(r":(\d+)/", said)
        if not found:
            sys.exit("the server did not start")
        try:
            yield int(found[1])
        finally:
            server.kill()


def _rate(port: int, texts: list[str], seconds: float) -> float:
    bodies = [json.dumps({"text": text}).encode() for text in texts]
    _ask(port, bodies, time.monotonic() + 60)
    start = time.monotonic()
    with ThreadPoolExecutor(CLIENTS) as clients:
        parts = [bodies[number:] + bodies[:number] for number in range(0, CLIENTS * 7, 7)]
        counts = clients.map(lambda part: _ask(port, cycle(part), start + seconds), parts)
        return sum(counts) / (time.monotonic() - start)


def _ask(port: int, bodies: Iterator[bytes] | list[bytes], until: float) -> int:
    connection = http.client.HTTPConnection("127.0.0.1", port, timeout=60)
    count = 0
    for body in bodies:
        if time.monotonic() > until:
            break
        connection.request("POST", "/api/lint", body, {"x-jdlint": "benchmark"})
        response = connection.getresponse()
        if response.status != http.client.OK:
            sys.exit(f"status {response.status}")
        response.read()
        count += 1
    connection.close()
    return count


def _with_browser(measure: Callable[[Any], list[float]]) -> list[float]:
    """Measure in a browser; nothing where there is none."""
    try:
        from playwright.sync_api import sync_playwright  # noqa: PLC0415 - not everybody has it
    except ModuleNotFoundError:
        print("playwright is not installed: the paste is not timed")
        return []
    with sync_playwright() as playwright:
        own = playwright.chromium.executable_path
        names = ("chromium", "chromium-browser", "google-chrome")
        program = own if Path(own).is_file() else next(filter(None, map(shutil.which, names)), None)
        if program is None:
            print("there is no Chromium: the paste is not timed")
            return []
        browser = playwright.chromium.launch(
            executable_path=program, args=["--no-sandbox", "--disable-gpu", "--disable-background-networking"]
        )
        try:
            return measure(browser)
        finally:
            browser.close()


def _paints(browser: Any, port: int, texts: list[str]) -> list[float]:
    """Give the milliseconds from a paste to its findings on the screen, for each text on a fresh page."""
    found = []
    context = browser.new_context()
    context.grant_permissions(["clipboard-read", "clipboard-write"])
    for text in texts:
        page = context.new_page()
        page.goto(f"http://127.0.0.1:{port}/")
        page.evaluate("text => navigator.clipboard.writeText(text)", text)
        page.evaluate(WATCHED)
        page.locator("#text").press("ControlOrMeta+v")
        found.append(page.evaluate("() => window.painted"))
        page.close()
    return found[1:]


if __name__ == "__main__":
    main()
