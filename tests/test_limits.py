"""A text longer than any posting is refused before it is read for its meaning; the others are linted."""

from __future__ import annotations

import json

from jdlint.linting import Options, Session

LONG = "Grill fish for the guests of our house. " * 10_000


def test_a_text_longer_than_any_posting_is_refused() -> None:
    result = Session(Options(isolated=True)).lint("a.txt", lambda _: LONG.encode())
    assert result.failure
    assert "300,000 characters" in result.failure.message


def test_a_posting_of_more_lines_than_any_is_refused() -> None:
    result = Session(Options(isolated=True)).lint("a.txt", lambda _: b"Cook\n\n" + b"a\n" * 30_000)
    assert result.failure
    assert "20,000 lines" in result.failure.message


def test_the_other_records_of_a_file_are_linted() -> None:
    rows = [{"title": "Cook", "description": text} for text in ("Other duties as assigned.", LONG[:310_000])]
    data = "\n".join(map(json.dumps, rows)).encode()
    result = Session(Options(isolated=True, role="registered-nurse")).lint("a.jsonl", lambda _: data)
    assert [found.finding.name for found in result.findings if found.finding.text] == ["catch-all-duty"]


def test_a_file_larger_than_any_page_is_refused_unread() -> None:
    result = Session(Options(isolated=True)).lint("a.html", lambda _: b"<p>x</p>" * 1_000_000)
    assert result.failure
    assert "no posting has more than" in result.failure.message


def test_a_page_of_more_tags_than_any_is_refused_unread() -> None:
    result = Session(Options(isolated=True)).lint("a.html", lambda _: b"<p>Cook" + b"<b>a" * 250_001)
    assert result.failure
    assert "250,000 tags" in result.failure.message


def test_a_page_of_more_lines_than_any_is_refused() -> None:
    result = Session(Options(isolated=True)).lint("a.html", lambda _: b"<p>a&amp;b" * 60_000)
    assert result.failure
    assert "50,000 lines" in result.failure.message


def test_a_text_of_more_lines_than_any_is_refused_unread() -> None:
    for name in ("a.txt", "a.md"):
        result = Session(Options(isolated=True)).lint(name, lambda _: b"a\n" * 250_000)
        assert result.failure
        assert "100,000 lines" in result.failure.message
