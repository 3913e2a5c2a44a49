"""Changes by one click, and the posting taken along: copied, downloaded, printed."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from playwright.sync_api import Page, expect

from browser.acting import marked, paste, point, text_of

TEXT = """\
# Registered Nurse

Harrow Hospital in Dayton, Ohio looks for a nurse.

## Duties

- Assess patients and give medication

## Requirements

- HIPPA training, and and a nursing license
- A refresher each year
"""


@pytest.fixture
def pasted(page: Page) -> Page:
    paste(page, TEXT)
    expect(point(page, "HIPPA")).to_be_visible()
    return page


def test_a_fix_changes_the_words_that_it_names(pasted: Page) -> None:
    one = point(pasted, "HIPPA")
    one.get_by_role("button").first.click()
    one.locator("button.fix").click()
    expect(point(pasted, "HIPPA")).to_have_count(0)
    assert text_of(pasted) == TEXT.replace("HIPPA", "HIPAA")
    expect(pasted.locator("#status")).to_contain_text("Changed.")


def test_undo_takes_a_fix_back(pasted: Page) -> None:
    one = point(pasted, "HIPPA")
    one.get_by_role("button").first.click()
    one.locator("button.fix").click()
    expect(point(pasted, "HIPPA")).to_have_count(0)
    pasted.locator("#text").press("ControlOrMeta+z")
    assert text_of(pasted) == TEXT
    expect(point(pasted, "HIPPA")).to_be_visible()


def test_all_safe_changes_at_once(pasted: Page) -> None:
    pasted.get_by_role("button", name=re.compile(r"Make \d+ safe changes")).click()
    expect(pasted.locator("#fixall")).to_be_hidden()
    assert text_of(pasted) == TEXT.replace("HIPPA", "HIPAA").replace("and and", "and")
    pasted.locator("#text").press("ControlOrMeta+z")
    assert text_of(pasted) == TEXT


def test_a_fix_goes_to_the_text_as_it_stands(pasted: Page) -> None:
    """Words typed since the last answer are no reason to change others."""
    pasted.evaluate("() => document.getElementById('text').setSelectionRange(0, 0)")
    pasted.locator("#text").focus()
    pasted.keyboard.type("Hiring now: ")
    pasted.get_by_role("button", name=re.compile(r"Make \d+ safe changes")).click()
    expect(pasted.locator("#fixall")).to_be_hidden()
    assert text_of(pasted) == "Hiring now: " + TEXT.replace("HIPPA", "HIPAA").replace("and and", "and")


def test_the_focus_goes_to_the_next_point(pasted: Page) -> None:
    one = point(pasted, "HIPPA")
    one.get_by_role("button").first.click()
    one.locator("button.fix").press("Enter")
    expect(one).to_have_count(0)
    assert pasted.evaluate("() => document.activeElement.closest('.point') !== null")


def test_the_text_is_copied_with_and_without_its_form(pasted: Page) -> None:
    pasted.get_by_role("button", name="Copy", exact=True).click()
    expect(pasted.locator("#alert")).to_contain_text("Copied")
    assert pasted.evaluate("() => navigator.clipboard.readText()") == TEXT
    html = pasted.evaluate(
        """async () => {
          const [item] = await navigator.clipboard.read();
          return (await item.getType("text/html")).text();
        }"""
    )
    assert "<h1>Registered Nurse</h1>" in html
    assert re.search(r"<li>A refresher each year</li>\s*</ul>", html)


def test_the_text_is_downloaded(pasted: Page, tmp_path: Path) -> None:
    with pasted.expect_download() as waiting:
        pasted.get_by_role("button", name="Download").click()
    assert waiting.value.suggested_filename == "posting.md"
    waiting.value.save_as(tmp_path / "posting.md")
    assert (tmp_path / "posting.md").read_bytes() == TEXT.encode()


def test_a_web_page_is_not_changed_by_a_click(page: Page) -> None:
    """Its findings stand, but a change of markup is left to its author."""
    paste(page, "<h1>Registered Nurse</h1><h2>Requirements</h2><p>HIPPA training and a license in Ohio.</p>")
    one = point(page, "HIPPA")
    one.get_by_role("button").first.click()
    expect(one.locator("button.fix")).to_have_count(0)
    expect(page.locator("#fixall")).to_be_hidden()


def test_on_paper_stand_the_posting_every_point_and_the_table(pasted: Page) -> None:
    pasted.emulate_media(media="print")
    expect(pasted.locator("#reading")).to_be_visible()
    expect(pasted.locator("#compare")).to_be_visible()
    expect(pasted.locator("#text")).to_be_hidden()
    for detail in pasted.locator(".point .instead").all():
        expect(detail).to_be_visible()
    for hidden in (".tools", ".sheetbar", ".filter", ".buttons"):
        for each in pasted.locator(hidden).all():
            expect(each).to_be_hidden()
    numbers = pasted.locator(".point h4 button").evaluate_all(
        "buttons => buttons.map((each) => Number(each.dataset.number))"
    )
    assert numbers == list(range(1, len(numbers) + 1))
    marks = pasted.locator("#reading .mark").evaluate_all(
        "marks => marks.map((each) => each.dataset.numbers)"
    )
    assert set(", ".join(marks).split(", ")) <= {str(number) for number in numbers}
    assert pasted.pdf(format="Letter").startswith(b"%PDF")
    assert marked(pasted, "#reading")
