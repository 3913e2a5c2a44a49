"""Reports in a browser: read without scripts, on a phone, in the dark, on paper, and with a screen reader."""

from __future__ import annotations

import io
import json
import re
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Browser, Page, expect

from browser.test_reach import PHONE, serious
from jdlint.gathering import gathered
from jdlint.linting import Options, Session
from jdlint.reporters import report
from jdlint.results import Run
from jdlint.summary.counting import Wanted
from jdlint.summary.formats import write_summary
from jdlint.summary.model import DIMENSIONS
from jdlint.summary.running import summary_of

EXAMPLES = Path(__file__).parents[2] / "docs" / "examples"
ONE = ("occupational-therapy-assistant/bad.md",)
MANY = (*ONE, "occupational-therapy-assistant/good.md", "registered-nurse/bad.txt")
WIDE = {"viewport": {"width": 1280, "height": 900}}
Show = Callable[..., Page]


@pytest.fixture(scope="module")
def reports(tmp_path_factory: pytest.TempPathFactory) -> dict[str, Path]:
    """Write a report of one posting, one of three, and a summary."""
    folder = tmp_path_factory.mktemp("reports")
    session = Session(Options(isolated=True, views=True))
    texts = {name: io.StringIO() for name in ("one", "many", "summary")}
    for name, files in (("one", ONE), ("many", MANY)):
        run = gathered(Run(tuple(session.lint(str(EXAMPLES / file)) for file in files)))
        report(run, texts[name], "html")
    rows = [
        {"path": "a", "row": row, "name": f"rule-{row % 7}", "code": f"OUR00{row % 7}", "family": "ours",
         "severity": ("error", "warning", "note")[row % 3], "role": "registered-nurse", "place": "US-OH",
         "employer": "Harrow Hospital", "date": f"2026-{row % 9 + 1:02}-01"}
        for row in range(200)
    ]  # fmt: skip
    lines = folder / "findings.jsonl"
    lines.write_text("".join(json.dumps(row) + "\n" for row in rows), "utf-8")
    write_summary(summary_of([str(lines)], Wanted(DIMENSIONS, 10, "month")), texts["summary"], "html")
    for name, stream in texts.items():
        (folder / f"{name}.html").write_text(stream.getvalue(), "utf-8")
    return {name: folder / f"{name}.html" for name in texts}


@pytest.fixture
def shown(browser: Browser, reports: dict[str, Path]) -> Iterator[Show]:
    """Open a report; nothing may be asked for, run or refused while it is read."""
    pages: list[Page] = []
    told: list[str] = []

    def show(name: str, **options: Any) -> Page:
        page = browser.new_context(reduced_motion="reduce", **options).new_page()
        page.on("request", lambda request: told.append(request.url))
        page.on("console", lambda message: told.append(message.text))
        page.goto(reports[name].as_uri())
        pages.append(page)
        return page

    yield show
    for page in pages:
        page.context.close()
    assert [each.partition("#")[0] for each in told] == [page.url.partition("#")[0] for page in pages]


@pytest.mark.parametrize("colors", ["light", "dark"])
@pytest.mark.parametrize("size", [WIDE, PHONE], ids=["wide", "phone"])
@pytest.mark.parametrize("name", ["many", "summary"])
def test_axe_finds_nothing_serious(shown: Show, name: str, size: dict[str, Any], colors: str) -> None:
    assert serious(shown(name, color_scheme=colors, **size)) == []


def test_axe_would_find_something(shown: Show) -> None:
    page = shown("one")
    page.evaluate("() => document.documentElement.removeAttribute('lang')")
    assert "html-has-lang" in {name for name, _ in serious(page)}


@pytest.mark.parametrize("name", ["one", "many", "summary"])
def test_a_phone_needs_no_scrolling_to_the_side(shown: Show, name: str) -> None:
    page = shown(name, **PHONE)
    assert page.evaluate("() => document.documentElement.scrollWidth") == PHONE["viewport"]["width"]


def test_numbers_lead_to_notes_and_back_without_a_script(shown: Show) -> None:
    page = shown("one", java_script_enabled=False, **WIDE)
    page.locator(".ink sup a").first.click()
    expect(page).to_have_url(re.compile(r"#p1-n\d+$"))
    note = page.locator(f"[id='{page.url.partition('#')[2]}']")
    expect(note).to_be_in_viewport()
    words = note.locator("q").inner_text()
    note.locator(".where a").click()
    expect(page).to_have_url(re.compile(r"#p1-m\d+$"))
    mark = page.locator(f"mark:has([id='{page.url.partition('#')[2]}'])")
    expect(mark).to_be_in_viewport()
    assert mark.inner_text() == words


def test_the_text_stays_in_view_beside_its_notes(shown: Show) -> None:
    page = shown("one", **WIDE)
    page.locator("li.point").nth(20).scroll_into_view_if_needed()
    expect(page.locator(".ink")).to_be_in_viewport()


def test_nothing_of_it_needs_color(shown: Show) -> None:
    page = shown("one", **WIDE)
    style = "it => getComputedStyle(it).textDecorationStyle"
    levels = ("error", "warning", "note")
    styles = {level: page.locator(f".ink mark.{level}").first.evaluate(style) for level in levels}
    assert styles == {"error": "solid", "warning": "dashed", "note": "dotted"}


@pytest.mark.parametrize("name", ["one", "many", "summary"])
def test_on_paper_everything_is_there(shown: Show, name: str) -> None:
    page = shown(name, **WIDE)
    page.emulate_media(media="print")
    hidden = """() => [...document.querySelectorAll("main *")].filter(
        it => it.scrollHeight > it.clientHeight + 2 && !it.closest(".unseen")
            && ["auto", "scroll", "hidden"].includes(getComputedStyle(it).overflowY)
    ).length"""
    assert page.evaluate(hidden) == 0
    assert page.pdf(format="A4").startswith(b"%PDF-")


def test_choices_show_some_points_and_postings_without_a_script(shown: Show) -> None:
    page = shown("many", java_script_enabled=False, **WIDE)
    points, postings = page.locator("li.point:visible"), page.locator(".posting:visible")
    every = points.count()
    assert [page.get_by_role("combobox", name=name, exact=True).count() for name in ("Kind", "Posting")] == [
        1,
        1,
    ]
    assert postings.count() == len(MANY)
    page.locator("#kind").select_option(label="License")
    assert 0 < points.count() < every
    assert all("LIC" in rule for rule in points.locator(".rule").all_inner_texts())
    assert postings.count() == 2  # the good one has nothing of the kind
    assert page.locator(".group:visible").count() == page.locator(".group:visible:has(li:visible)").count()
    page.locator("#kind").select_option("all")
    for title in ("Improve", "Consider"):
        page.get_by_label(title).uncheck()
    assert set(page.locator(".group > h4:visible").all_inner_texts()) == {"Fix first"}
    assert not page.locator(".ink sup.note:visible").count()
    page.locator("#posting").select_option("p3")
    assert postings.evaluate_all("found => found.map(each => each.id)") == ["p3"]
    for title in ("Improve", "Consider"):
        page.get_by_label(title).check()
    page.locator("#posting").select_option("all")
    assert points.count() == every
