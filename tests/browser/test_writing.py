"""A text in the page: pasted, marked, read, typed on; from its words to the points and back."""

from __future__ import annotations

import re

import pytest
from playwright.sync_api import Page, expect

from browser.acting import DRAFT, marked, paste, point

FLAGGED = {"Evaluate new patients", "Must be licensed", "Competitive salary"}


@pytest.fixture
def pasted(page: Page) -> Page:
    paste(page, DRAFT)
    expect(point(page, "Must be licensed")).to_be_visible()
    return page


def test_a_paste_is_marked_at_the_right_words(pasted: Page) -> None:
    assert set(marked(pasted)) >= FLAGGED
    assert pasted.locator("#text").input_value() == DRAFT


def test_marks_lie_exactly_under_the_words(pasted: Page) -> None:
    """The copy under the text area wraps as the text area does: same font, same width, same height."""
    same = pasted.evaluate(
        """() => {
          const [area, mirror] = ["text", "mirror"].map((id) => document.getElementById(id));
          const [one, other] = [area, mirror].map((each) => getComputedStyle(each));
          const names = ["font", "lineHeight", "letterSpacing", "padding", "width", "whiteSpace", "tabSize"];
          return names.filter((name) => one[name] !== other[name]).concat(
            area.scrollHeight > mirror.offsetHeight ? ["height"] : []);
        }"""
    )
    assert same == []


def test_the_list_is_grouped_by_what_to_fix_first(pasted: Page) -> None:
    assert pasted.locator(".group:visible > h3").all_inner_texts() == [
        "Fix first",
        "Improve",
        "Consider",
        "What is good",
    ]
    first = pasted.locator(".group.error .point").first
    expect(first).to_contain_text("Evaluate new patients")


def test_a_point_says_why_what_instead_and_the_source(pasted: Page) -> None:
    one = point(pasted, "Must be licensed")
    one.get_by_role("button").first.click()
    expect(one.locator("dt")).to_contain_text(["What to write instead", "Why", "Sources"])
    expect(one.locator(".instead")).to_contain_text("Name the license, the state")
    source = one.locator(".sources a").first
    expect(source).to_have_attribute("href", re.compile("^https?://"))
    expect(source).to_have_attribute("rel", "noopener noreferrer")


def test_codes_do_not_come_first(pasted: Page) -> None:
    for title in pasted.locator(".point h4").all_inner_texts():
        assert not re.search(r"[A-Z]{3}\d{3}", title)
    one = point(pasted, "Must be licensed")
    one.get_by_role("button").first.click()
    expect(one.locator(".rule")).to_contain_text("unnamed-license (LIC302)")


def test_from_a_point_to_its_words(pasted: Page) -> None:
    one = point(pasted, "Must be licensed")
    one.get_by_role("button").first.click()
    expect(pasted.locator("#mirror .active")).to_have_text("Must be licensed")
    one.get_by_role("button", name="Show in the text").click()
    chosen = pasted.evaluate("() => getSelection().toString()")
    assert chosen == "Must be licensed"


def test_from_words_to_their_point(pasted: Page) -> None:
    where = pasted.locator("#mirror mark", has_text="Competitive salary").bounding_box()
    assert where
    pasted.mouse.click(where["x"] + where["width"] / 2, where["y"] + where["height"] / 2)
    expect(point(pasted, "Competitive salary")).to_have_class(re.compile("open"))
    expect(pasted.locator(".point.open")).to_have_count(1)


def test_the_posting_as_it_is_read(pasted: Page) -> None:
    pasted.get_by_role("tab", name="Read").click()
    reading = pasted.locator("#reading")
    expect(reading.get_by_role("heading", name="Occupational Therapy Assistant")).to_be_visible()
    assert reading.locator("li").count() == 5
    assert set(marked(pasted, "#reading")) >= FLAGGED
    expect(reading).not_to_contain_text("##")
    reading.get_by_role("link", name="Must be licensed").click()
    expect(point(pasted, "Must be licensed")).to_have_class(re.compile("open"))


def test_from_the_table_to_the_words(pasted: Page) -> None:
    pasted.get_by_role("tab", name="Compare").click()
    row = pasted.get_by_role("row", name=re.compile("^License"))
    expect(row.locator(".badge")).to_have_text("Differs")
    expect(row.locator(".wanted")).to_contain_text("Ohio")
    row.get_by_role("button", name="Must be licensed").click()
    assert pasted.evaluate("() => getSelection().toString()") == "Must be licensed"


def test_what_is_repeated_is_one_point_with_all_its_places(page: Page) -> None:
    paste(
        page,
        DRAFT + "\n## About us\n\nWe are a best-in-class team. Our world-class clinics are best-in-class.\n",
    )
    expect(point(page, "best-in-class")).to_have_count(1)
    point(page, "best-in-class").get_by_role("button").first.click()
    assert len(page.locator("#mirror .active").all()) > 1


def test_filters_hide_points_and_marks(pasted: Page) -> None:
    chip = pasted.get_by_role("button", name=re.compile("to improve"))
    expect(chip).to_have_attribute("aria-pressed", "true")
    chip.click()
    expect(chip).to_have_attribute("aria-pressed", "false")
    expect(point(pasted, "Must be licensed")).to_be_hidden()
    assert [words for words in marked(pasted) if words] == ["Evaluate new patients"]
    chip.click()
    assert "Must be licensed" in marked(pasted)


def test_typing_keeps_the_cursor_and_looks_anew(pasted: Page) -> None:
    pasted.evaluate(
        """() => {
          const area = document.getElementById("text");
          const at = area.value.indexOf("Must be licensed") + "Must be ".length;
          area.focus();
          area.setSelectionRange(at, at);
        }"""
    )
    pasted.keyboard.type("state ", delay=40)
    assert "Must be licensed" not in marked(pasted)
    expect(pasted.locator("#mirror mark", has_text="Must be state licensed")).to_be_visible()
    pasted.keyboard.type("or otherwise ")
    expect(pasted.locator("#words")).to_have_text("75 words")
    value = pasted.locator("#text").input_value()
    cursor = pasted.evaluate("() => document.getElementById('text').selectionStart")
    assert value[:cursor].endswith("Must be state or otherwise ")


def test_marks_move_along_while_the_answer_is_under_way(pasted: Page) -> None:
    pasted.evaluate("() => document.getElementById('text').setSelectionRange(0, 0)")
    pasted.locator("#text").focus()
    pasted.keyboard.type("x")
    assert set(marked(pasted)) >= FLAGGED


def test_an_emptied_page_is_as_at_first(pasted: Page) -> None:
    pasted.locator("#text").press("ControlOrMeta+a")
    pasted.keyboard.press("Delete")
    expect(pasted.locator(".point")).to_have_count(0)
    expect(pasted.get_by_text("Paste a job posting, and see")).to_be_visible()


def test_html_is_marked_in_its_source(page: Page) -> None:
    paste(
        page,
        "<h1>Registered Nurse</h1><h2>Duties</h2><p>Assess patients</p><p>Must be&nbsp;licensed</p>",
    )
    expect(page.locator("#mirror mark", has_text="licensed")).to_have_text("Must be&nbsp;licensed")


def test_a_long_text_stays_quick(page: Page) -> None:
    """Thousands of words with hundreds of marks: typing is not held up."""
    paste(page, DRAFT * 40)
    expect(page.locator(".point").first).to_be_visible()
    page.locator("#text").press("End")
    taken = page.evaluate(
        """() => {
          const before = performance.now();
          for (let count = 0; count < 10; count += 1) document.execCommand("insertText", false, "x");
          return performance.now() - before;
        }"""
    )
    assert taken < 4000
