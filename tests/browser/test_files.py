"""Files dropped on the page or chosen: read, marked, and where they can be, edited."""

from __future__ import annotations

import base64
import re
from pathlib import Path

import pytest
from playwright.sync_api import Page, expect

from browser.acting import marked, point, text_of
from formats import documents
from formats.neutral import Neutral, Part

POSTING = Neutral(
    name="nurse",
    title="Registered Nurse",
    employer="Harrow Hospital",
    city="Dayton",
    region="OH",
    employment="Full-time",
    pay={},
    posted="",
    closes="",
    parts=(
        Part("paragraph", "Harrow Hospital in Dayton, Ohio looks for a rockstar nurse."),
        Part("heading", "Duties"),
        Part("item", "Assess patients"),
        Part("item", "Give medication"),
        Part("heading", "Requirements"),
        Part("item", "Must be licensed"),
    ),
)


def drop(page: Page, name: str, data: bytes) -> None:
    """Drop a file on the page as a hand does: over it, then let go."""
    transfer = page.evaluate_handle(
        """([name, data]) => {
          const bytes = Uint8Array.from(atob(data), (sign) => sign.codePointAt(0));
          const transfer = new DataTransfer();
          transfer.items.add(new File([bytes], name));
          return transfer;
        }""",
        [name, base64.b64encode(data).decode()],
    )
    page.dispatch_event("body", "dragenter", {"dataTransfer": transfer})
    expect(page.locator("#drop")).to_be_visible()
    page.dispatch_event("body", "dragover", {"dataTransfer": transfer})
    page.dispatch_event("body", "drop", {"dataTransfer": transfer})
    expect(page.locator("#drop")).to_be_hidden()


@pytest.mark.parametrize("suffix", ["docx", "odt", "rtf", "pdf"])
def test_a_document_is_shown_as_it_reads(page: Page, suffix: str) -> None:
    drop(page, f"nurse.{suffix}", getattr(documents, suffix)(POSTING))
    expect(page.get_by_role("tab", name="Read")).to_have_attribute("aria-selected", "true")
    expect(page.get_by_role("tab", name="Write")).to_be_hidden()
    expect(page.locator("#reading")).to_contain_text("Assess patients")
    assert {"rockstar", "Must be licensed"} <= set(marked(page, "#reading"))
    expect(page.locator("#role")).to_have_value("Registered Nurse")


def test_points_and_words_of_a_document_lead_to_each_other(page: Page) -> None:
    drop(page, "nurse.docx", documents.docx(POSTING))
    page.locator("#reading").get_by_role("link", name="rockstar").click()
    expect(point(page, "rockstar")).to_have_class(re.compile("open"))
    one = point(page, "Must be licensed")
    one.get_by_role("button").first.click()
    one.get_by_role("button", name="Show in the text").click()
    expect(page.locator("#reading .active")).to_have_text("Must be licensed")
    expect(page.locator("#reading .active")).to_be_focused()


def test_a_document_follows_role_and_place(page: Page) -> None:
    drop(page, "nurse.docx", documents.docx(POSTING))
    expect(point(page, "rockstar")).to_be_visible()
    page.locator("#place").select_option("US-CO")
    expect(point(page, "Colorado asks for it")).to_be_visible()


def test_a_copy_of_a_document_can_be_edited(page: Page) -> None:
    drop(page, "nurse.docx", documents.docx(POSTING))
    page.get_by_role("button", name="Edit a copy").click()
    assert text_of(page).startswith("# Registered Nurse\n")
    assert "\n- Assess patients\n- Give medication\n" in text_of(page)
    expect(page.locator("#mirror mark", has_text="rockstar")).to_be_visible()
    expect(page.get_by_role("tab", name="Write")).to_be_visible()


@pytest.mark.parametrize(
    ("name", "data"),
    [
        (
            "nurse.md",
            b"# Registered Nurse\r\n\r\nWe want a rockstar nurse in Ohio.\r\n\r\n## Duties\r\n\r\n- Care\r\n",
        ),
        (
            "nurse.txt",
            "Registered Nurse\n\nWe want a rockstar nurse.\n\nDuties:\n- Care\n- Chart\n".encode("utf-16"),
        ),
        ("nurse.html", b"<h1>Registered Nurse</h1><p>We want a rockstar nurse in Ohio.</p><h2>Duties</h2>"),
    ],
)
def test_a_text_file_can_be_edited(page: Page, name: str, data: bytes) -> None:
    drop(page, name, data)
    expect(page.locator("#mirror mark", has_text="rockstar")).to_be_visible()
    expect(page.get_by_role("tab", name="Write")).to_have_attribute("aria-selected", "true")
    assert "Registered Nurse" in text_of(page)


def test_a_file_can_be_chosen(page: Page, tmp_path: Path) -> None:
    (tmp_path / "nurse.docx").write_bytes(documents.docx(POSTING))
    with page.expect_file_chooser() as waiting:
        page.get_by_role("button", name="Open a file").first.click()
    waiting.value.set_files(tmp_path / "nurse.docx")
    expect(page.locator("#reading")).to_contain_text("Assess patients")


@pytest.mark.parametrize(
    ("name", "data", "said"),
    [
        ("nurse.docx", b"PK broken", "."),
        ("nurse.pages", b"x", "cannot be opened here"),
        ("nurse.pdf", b"no pdf", "."),
        ("large.txt", b"a" * 20_000_001, "larger than 20 MB"),
    ],
)
def test_what_cannot_be_read_is_told_and_the_text_stays(
    page: Page, name: str, data: bytes, said: str
) -> None:
    page.locator("#text").fill("# Registered Nurse\n")
    drop(page, name, data)
    expect(page.locator("#alert")).to_be_visible()
    expect(page.locator("#alert p")).to_contain_text(said)
    assert text_of(page) == "# Registered Nurse\n"
