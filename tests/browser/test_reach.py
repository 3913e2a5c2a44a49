"""For everybody: by keyboard alone, on a phone, in the dark, and with a screen reader."""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import Any

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Page, expect

from browser.acting import DRAFT, paste, point, text_of

PHONE = {"viewport": {"width": 375, "height": 720}, "has_touch": True, "is_mobile": True}
Open = Callable[..., Page]


def serious(page: Page) -> list[tuple[str, str]]:
    """Give what axe-core finds to be serious or worse."""
    found: list[dict[str, Any]] = Axe().run(page).response["violations"]
    return [
        (each["id"], node["html"])
        for each in found
        if each["impact"] in ("serious", "critical")
        for node in each["nodes"]
    ]


def focused(page: Page) -> str:
    return str(page.evaluate("() => document.activeElement.id || document.activeElement.textContent"))


@pytest.mark.parametrize("colors", ["light", "dark"])
@pytest.mark.parametrize("size", [{"viewport": {"width": 1280, "height": 900}}, PHONE], ids=["wide", "phone"])
def test_axe_finds_nothing_serious(opened: Open, colors: str, size: dict[str, Any]) -> None:
    page = opened(color_scheme=colors, reduced_motion="reduce", **size)
    assert serious(page) == []
    page.get_by_role("button", name="See an example").click()
    expect(page.locator("#mirror mark").first).to_be_attached()
    assert serious(page) == []
    page.evaluate("() => document.querySelector('.group.warning .point h4 button').click()")
    for view in ("read", "compare", "write"):
        page.evaluate("name => document.getElementById(`tab-${name}`).click()", view)
        assert serious(page) == []
    if size is PHONE:
        page.get_by_role("button", name="To change").click()
        assert serious(page) == []
    page.get_by_role("button", name="Start from a role").first.click()
    page.locator("#draft-role").fill("nurse")
    expect(page.locator("#draft-role-list").get_by_role("option").first).to_be_visible()
    assert serious(page) == []
    page.keyboard.press("Escape")
    page.keyboard.press("Escape")
    page.get_by_role("button", name="Keys and help").click()
    assert serious(page) == []


def test_axe_would_find_something(page: Page) -> None:
    page.evaluate("() => document.getElementById('text').removeAttribute('aria-label')")
    page.evaluate("() => document.getElementById('text').removeAttribute('placeholder')")
    assert "label" in {name for name, _ in serious(page)}


def test_all_by_keyboard(page: Page) -> None:
    """Paste, go from point to point, make a change, search a role, read: no mouse."""
    order = []
    for _ in range(9):
        page.keyboard.press("Tab")
        order.append(focused(page))
    assert order[:7] == ["Skip to what to change", "role", "place", "open", "start", "help", "theme"]
    page.locator("#text").focus()
    paste(page, DRAFT.replace("Must be licensed", "Must be licensed, HIPPA training"))
    expect(point(page, "HIPPA")).to_be_visible()
    page.keyboard.press("ControlOrMeta+Home")
    words = []
    for _ in range(12):
        page.keyboard.press("F8")
        words.append(page.evaluate("() => getSelection().toString()"))
    assert "HIPPA" in words
    page.keyboard.press("Shift+F8")
    assert page.evaluate("() => getSelection().toString()") == words[-2]
    while page.evaluate("() => getSelection().toString()") != "HIPPA":
        page.keyboard.press("Shift+F8")
    page.keyboard.press("ControlOrMeta+Enter")
    expect(point(page, "HIPPA")).to_have_count(0)
    assert "HIPAA training" in text_of(page)


def test_a_role_is_searched_by_keyboard(page: Page) -> None:
    page.locator("#text").focus()
    paste(page, DRAFT)
    expect(page.locator("#role")).to_have_value("Occupational Therapy Assistant")
    page.keyboard.press("Shift+Tab")
    page.locator("#role").focus()
    page.keyboard.type("occupational therap")
    combo = page.get_by_role("combobox", name="Role")
    expect(combo).to_have_attribute("aria-expanded", "true")
    first = combo.get_attribute("aria-activedescendant")
    expect(page.locator(f"#{first}")).to_have_attribute("aria-selected", "true")
    while not re.match(
        "Occupational Therapist", page.locator('#role-list [aria-selected="true"]').inner_text()
    ):
        page.keyboard.press("ArrowDown")
    page.keyboard.press("Enter")
    expect(page.locator("#role-hint")).to_have_text("Chosen by you")
    expect(combo).to_have_attribute("aria-expanded", "false")


def test_tabs_go_by_arrows(page: Page) -> None:
    page.get_by_role("tab", name="Write").focus()
    page.keyboard.press("ArrowRight")
    expect(page.get_by_role("tab", name="Read")).to_be_focused()
    page.keyboard.press("ArrowRight")
    expect(page.locator("#pane-compare")).to_be_visible()
    page.keyboard.press("ArrowRight")
    expect(page.get_by_role("tab", name="Write")).to_be_focused()


def test_tab_leaves_the_text(page: Page) -> None:
    page.locator("#text").focus()
    page.keyboard.press("Tab")
    assert focused(page) != "text"


def test_what_changed_is_said_aloud(page: Page) -> None:
    paste(page, DRAFT)
    expect(page.locator("#status")).to_have_text(re.compile(r"\d+ points: 1 to fix first, \d+ to improve"))
    expect(page.locator("#status")).to_have_attribute("aria-live", "polite")


def test_a_phone_shows_one_part_at_a_time(opened: Open) -> None:
    page = opened(**PHONE)
    paste(page, DRAFT)
    button = page.get_by_role("button", name=re.compile(r"To change \(\d+\)"))
    expect(button).to_be_visible()
    expect(page.locator("#mirror mark", has_text="Must be licensed")).to_be_visible()
    for part in ("Text", "Compare", "To change"):
        page.get_by_role("button", name=re.compile(f"^{part}")).tap()
        wide = page.evaluate("() => document.documentElement.scrollWidth - innerWidth")
        assert wide <= 0, part
    expect(page.locator("#text")).to_be_hidden()
    one = point(page, "Must be licensed")
    one.get_by_role("button").first.tap()
    one.get_by_role("button", name="Show in the text").tap()
    expect(page.locator("#text")).to_be_visible()
    expect(page.locator("#mirror .active")).to_be_in_viewport()


def test_words_on_a_phone_lead_to_their_point(opened: Open) -> None:
    page = opened(**PHONE)
    paste(page, DRAFT)
    mark = page.locator("#mirror mark", has_text="Competitive salary")
    mark.scroll_into_view_if_needed()
    where = mark.bounding_box()
    assert where
    page.touchscreen.tap(where["x"] + 20, where["y"] + where["height"] / 2)
    expect(page.locator("#peek")).to_contain_text("Competitive salary")
    page.locator("#peek").tap()
    expect(point(page, "Competitive salary").locator(".instead")).to_be_in_viewport()


@pytest.mark.parametrize("width", [320, 768, 1024, 1920])
def test_no_width_needs_scrolling_sideways(opened: Open, width: int) -> None:
    page = opened(viewport={"width": width, "height": 800})
    page.get_by_role("button", name="See an example").click()
    expect(page.locator(".point").first).to_be_attached()
    for view in ("read", "compare", "write"):
        page.evaluate("name => document.getElementById(`tab-${name}`).click()", view)
        assert page.evaluate("() => document.documentElement.scrollWidth - innerWidth") <= 0


def ground(page: Page) -> int:
    """Give how bright the page is, from 0 to 255."""
    color = page.evaluate("() => getComputedStyle(document.documentElement).backgroundColor")
    return max(int(part) for part in re.findall(r"\d+", color)[:3])


def test_dark_as_the_system_or_as_chosen(opened: Open) -> None:
    assert ground(opened(color_scheme="light")) > 200
    page = opened(color_scheme="dark")
    assert ground(page) < 60
    page.get_by_role("button", name="Colors: as the system").click()
    assert ground(page) < 60
    page.get_by_role("button", name="Colors: dark").click()
    assert ground(page) > 200
    expect(page.get_by_role("button", name="Colors: light")).to_be_visible()


def test_nothing_is_kept_in_the_browser(page: Page) -> None:
    paste(page, DRAFT)
    expect(page.locator(".point").first).to_be_visible()
    kept = page.evaluate(
        """async () => [localStorage.length, sessionStorage.length, document.cookie,
          (await indexedDB.databases()).length, (await caches.keys()).length]"""
    )
    assert kept == [0, 0, "", 0, 0]


def test_a_server_that_is_gone_is_told_and_the_text_stays(page: Page) -> None:
    paste(page, DRAFT)
    expect(page.locator(".point").first).to_be_visible()
    page.route("**/api/**", lambda route: route.fulfill(status=422, json={"error": "Not now."}))
    page.locator("#text").press("End")
    page.keyboard.type("x")
    expect(page.locator("#alert")).to_contain_text("Not now.")
    page.unroute("**/api/**")
    page.keyboard.type("y")
    expect(page.locator("#alert")).to_be_hidden()
    assert "xy" in text_of(page)
