"""A posting from a role: the skeleton, its blanks filled one by one, until nothing is left to change."""

from __future__ import annotations

import re

import pytest
from playwright.sync_api import Page, expect

from browser.acting import choose_role, paste, point, text_of

ANSWERS = {
    "Company name": "Harrow Dental",
    "Add what you do, for whom, and how many of you there are": (
        "cares for the teeth of 4,000 families in Denver, with 12 dentists and hygienists"
    ),
    "Job title": "lead dentist",
    "Add bonuses and commissions, or say that there are none": "none",
    "Add days of leave, insurance, retirement plan": (
        "20 days of paid leave, health and dental insurance, and a 401(k) plan"
    ),
    "Add full-time or part-time": "Full-time",
    "Number of hours": "36",
    "Add days and hours": "Monday to Thursday, 8 am to 5 pm",
    "City": "Denver",
    "Enter e-mail address or link": "jobs@harrow.example",
    "Date": "August 31, 2026",
    "Enter e-mail address": "people@harrow.example",
}
"""What a person writes into the blanks, but for the amounts."""


def start(page: Page, words: str, title: str, place: str) -> None:
    page.get_by_role("button", name="Start from a role").first.click()
    expect(page.get_by_role("dialog", name="Start from a role")).to_be_visible()
    expect(page.get_by_role("button", name="Write the draft")).to_be_disabled()
    choose_role(page, "#draft-role", words, title)
    page.locator("#draft-place").select_option(place)
    page.get_by_role("button", name="Write the draft").click()
    expect(page.get_by_role("dialog")).to_be_hidden()


@pytest.fixture
def drafted(page: Page) -> Page:
    start(page, "dental hyg", "Dental Hygienist", "US-CO")
    expect(page.locator("#blank")).to_be_visible()
    return page


def test_a_draft_has_every_section_and_blanks_alone_to_fix(drafted: Page) -> None:
    headings = re.findall(r"^#+ (.+)$", text_of(drafted), re.MULTILINE)
    assert headings[0] == "Dental Hygienist"
    assert len(headings) >= 7
    expect(drafted.locator("#role")).to_have_value("Dental Hygienist")
    expect(drafted.locator("#place option:checked")).to_have_text("Colorado")
    expect(drafted.locator(".group.error .point").first).to_contain_text("Fill in: ")
    for title in drafted.locator(".group.error .point h4").all_inner_texts():
        assert title.startswith(("Fill in: ", "Add ", "Enter "))


def test_the_button_goes_from_blank_to_blank(drafted: Page) -> None:
    drafted.locator("#blank").click()
    first = drafted.evaluate("() => getSelection().toString()")
    drafted.locator("#blank").click()
    second = drafted.evaluate("() => getSelection().toString()")
    assert re.fullmatch(r"\[.+\]", first)
    assert re.fullmatch(r"\[.+\]", second)
    assert first != second


def test_filled_blank_by_blank_the_list_becomes_empty(drafted: Page) -> None:
    left = int(re.findall(r"\d+", drafted.locator("#blank").inner_text())[0])
    for _ in range(left):
        drafted.locator("#blank").click()
        blank = drafted.evaluate("() => getSelection().toString()")
        drafted.keyboard.insert_text(answer(blank, text_of(drafted)))
    expect(drafted.locator("#blank")).to_be_hidden()
    expect(drafted.locator(".point"), drafted.locator("#points").inner_text()).to_have_count(0)
    expect(drafted.locator(".done")).to_contain_text("Nothing to change")
    expect(drafted.locator(".goods")).to_contain_text("The pay is there, in figures and with its unit.")


def answer(blank: str, text: str) -> str:
    """Give what a person would write there."""
    words = blank.strip("[]")
    if words == "Amount":
        return "49" if text.count("[Amount]") > 1 else "60"
    return ANSWERS[words]


def test_a_draft_asks_before_it_takes_the_place_of_a_text(page: Page) -> None:
    paste(page, "# Cook\n\nWe hire a cook in Ohio.\n")
    page.get_by_role("button", name="Start from a role").first.click()
    expect(page.locator("#draft-note")).to_contain_text("undo brings that back")
    page.get_by_role("button", name="Cancel").click()
    assert text_of(page) == "# Cook\n\nWe hire a cook in Ohio.\n"
    start(page, "welder", "Welder", "")
    expect(page.locator("#text")).to_have_value(re.compile("^# Welder"))
    page.locator("#text").press("ControlOrMeta+z")
    assert text_of(page) == "# Cook\n\nWe hire a cook in Ohio.\n"


def test_an_occupation_known_by_figures_can_be_started_from(page: Page) -> None:
    start(page, "marketing man", "Marketing Managers", "US-NY")
    expect(page.locator("#text")).to_have_value(re.compile("^# Marketing Manager"))
    expect(point(page, "Fill in: Company name")).to_be_visible()
