"""The role and the place: read from the text, and changed by the person."""

from __future__ import annotations

import re

import pytest
from playwright.sync_api import Page, expect

from browser.acting import DRAFT, choose_role, paste, point


@pytest.fixture
def pasted(page: Page) -> Page:
    paste(page, DRAFT)
    expect(page.locator("#role")).to_have_value("Occupational Therapy Assistant")
    return page


def test_both_are_read_from_the_text(pasted: Page) -> None:
    expect(pasted.locator("#role-hint")).to_have_text("Read from the text")
    expect(pasted.locator("#place option:checked")).to_have_text("Ohio")
    expect(pasted.locator("#place-hint")).to_contain_text("Read from the text")


def test_another_role_is_compared_with(pasted: Page) -> None:
    choose_role(pasted, "#role", "occupational ther", "Occupational Therapist")
    expect(point(pasted, "Evaluate new patients")).to_have_count(0)
    expect(pasted.locator("#role")).to_have_value("Occupational Therapist")
    expect(pasted.locator("#role-hint")).to_have_text("Chosen by you")
    pasted.get_by_role("tab", name="Compare").click()
    expect(pasted.locator("#compare caption strong")).to_have_text("Occupational Therapist")


def test_any_occupation_can_be_compared_with(pasted: Page) -> None:
    choose_role(pasted, "#role", "agricultural equip", "Agricultural Equipment Operators")
    expect(pasted.locator("#role-hint")).to_contain_text("figures alone")
    pasted.get_by_role("tab", name="Compare").click()
    pay = pasted.get_by_role("row", name=re.compile("^Pay"))
    expect(pay.locator(".wanted")).to_contain_text(re.compile(r"Most in Ohio earn between \$\d"))


def test_back_to_what_the_text_says(pasted: Page) -> None:
    choose_role(pasted, "#role", "welder", "Welder")
    expect(pasted.locator("#role-hint")).to_have_text("Chosen by you")
    pasted.locator("#place").focus()
    pasted.locator("#role").click()
    pasted.get_by_role("option", name="As the text says").first.click()
    expect(pasted.locator("#role-hint")).to_have_text("Read from the text")
    expect(pasted.locator("#role")).to_have_value("Occupational Therapy Assistant")


def test_a_search_that_is_left_changes_nothing(pasted: Page) -> None:
    pasted.locator("#role").fill("zzzzz")
    expect(pasted.get_by_role("option", name="No role is known by this name")).to_be_visible()
    pasted.keyboard.press("Escape")
    expect(pasted.locator("#role")).to_have_value("Occupational Therapy Assistant")
    pasted.locator("#role").fill("weld")
    expect(pasted.get_by_role("option", name=re.compile("Welder"))).to_be_visible()
    pasted.locator("#text").focus()
    expect(pasted.locator("#role")).to_have_value("Occupational Therapy Assistant")


def test_the_laws_follow_the_place(pasted: Page) -> None:
    expect(point(pasted, "Colorado asks for it")).to_have_count(0)
    pasted.locator("#place").select_option("US-CO")
    expect(point(pasted, "Colorado asks for it")).to_have_count(1)
    expect(pasted.locator("#place-hint")).to_contain_text("Chosen by you")
    pasted.get_by_role("tab", name="Compare").click()
    pay = pasted.get_by_role("row", name=re.compile("^Pay"))
    expect(pay.locator(".wanted")).to_contain_text("The law of Colorado asks for the pay range")
    pasted.locator("#place").select_option("US-IL")
    expect(point(pasted, "Illinois may ask for it")).to_have_count(1)
    expect(point(pasted, "Colorado asks for it")).to_have_count(0)
    pasted.locator("#place").select_option("")
    expect(pasted.locator("#place option:checked")).to_have_text("Ohio")


def test_the_place_has_every_state_and_the_cities_with_laws(page: Page) -> None:
    options = page.locator("#place option").all_inner_texts()
    assert {"Alabama", "Wyoming", "District of Columbia", "New York City"} <= {
        each.strip() for each in options
    }
    assert len(options) > 55


def test_what_is_missing_to_compare_is_asked_for(page: Page) -> None:
    paste(page, "# Team member wanted\n\nJoin us!\n\n## Duties\n\n- Help\n\n## Apply\n\nSend your resume.\n")
    page.get_by_role("button", name="Choose the role").click()
    expect(page.locator("#role")).to_be_focused()
    choose_role(page, "#role", "cook", "Cook")
    page.get_by_role("button", name="Choose the place").click()
    expect(page.locator("#place")).to_be_focused()
    page.locator("#place").select_option("US-WA")
    expect(page.locator(".tip")).to_have_count(0)


def test_what_reads_like_no_posting_can_be_checked_as_one(page: Page) -> None:
    paste(page, "Dear all,\n\nthe canteen is closed on Monday. Bring your own lunch.\n")
    expect(point(page, "does not advertise a job")).to_have_count(1)
    expect(page.locator(".done")).to_have_count(0)
    page.locator(".tip").get_by_role("button", name="Choose the role").click()
    choose_role(page, "#role", "cook", "Cook")
    expect(point(page, "does not advertise a job")).to_have_count(0)
    expect(point(page, "does not say what the person does")).to_have_count(1)


def test_another_language_is_told(page: Page) -> None:
    paste(
        page,
        "Buscamos una enfermera para nuestro hospital en Madrid. Se requiere experiencia previa en un"
        " puesto similar.\n\nOfrecemos un buen salario y un contrato indefinido para todas las personas.",
    )
    expect(point(page, "is not English")).to_have_count(1)
    expect(page.locator(".tip")).to_have_count(0)
