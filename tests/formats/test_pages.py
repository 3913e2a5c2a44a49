"""Whole pages: every visible word of the posting once and in order, nothing of the site around it."""

from __future__ import annotations

from pathlib import Path

import pytest

from jdlint.readers import read

PAGES = [path for path in sorted((Path(__file__).parent / "pages").iterdir()) if path.suffix != ".txt"]


@pytest.mark.parametrize("page", PAGES, ids=lambda path: path.name)
def test_the_words_are_those_that_the_posting_shows(page: Path) -> None:
    (posting,) = read(page.read_bytes(), page.name)
    shown = page.with_suffix(".txt").read_text("utf-8").split()
    assert " ".join(block.text for block in posting.blocks).split() == shown


@pytest.mark.parametrize("name", ["share", "nav__list", "Related-Jobs", "social_links", "x breadcrumb y"])
def test_names_of_parts_that_serve_the_site(name: str) -> None:
    page = f'<html><body><p>Cook soup for ten guests.</p><div class="{name}">More</div></body></html>'
    (posting,) = read(page.encode(), "posting.html")
    assert [block.text for block in posting.blocks] == ["Cook soup for ten guests."]


@pytest.mark.parametrize("name", ["shareholder", "menu-planning", "navigator", "job-social-worker"])
def test_names_that_only_hold_such_a_word(name: str) -> None:
    page = f'<html><body><p>Cook soup for ten guests.</p><div class="{name}">More</div></body></html>'
    (posting,) = read(page.encode(), "posting.html")
    assert [block.text for block in posting.blocks] == ["Cook soup for ten guests.", "More"]
