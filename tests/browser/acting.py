"""What the tests do on the page, and what they look at."""

from __future__ import annotations

import re
from pathlib import Path

from playwright.sync_api import Locator, Page, expect

DRAFT = (Path(__file__).parent.parent.parent / "docs/readme/draft.md").read_text("utf-8")


def paste(page: Page, text: str) -> None:
    page.evaluate("text => navigator.clipboard.writeText(text)", text)
    page.locator("#text").press("ControlOrMeta+v")


def choose_role(page: Page, field: str, words: str, title: str) -> None:
    """Search a role in a field and take the one of this title."""
    page.locator(field).click()
    page.locator(field).fill(words)
    option = page.locator(f"{field}-list").get_by_role("option", name=re.compile(rf"^{title}\b"))
    expect(option).to_be_visible()
    option.click()


def text_of(page: Page) -> str:
    return page.locator("#text").input_value()


def marked(page: Page, within: str = "#mirror") -> list[str]:
    return page.locator(f"{within} .mark, {within} mark").all_inner_texts()


def point(page: Page, words: str) -> Locator:
    return page.locator(".point").filter(has=page.get_by_role("button", name=re.compile(re.escape(words))))
