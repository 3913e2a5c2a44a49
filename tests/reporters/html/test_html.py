"""The report in HTML: each posting as written, findings in place, and nothing that an author wrote runs."""

from __future__ import annotations

import base64
import hashlib
import json
from collections import Counter
from dataclasses import replace
from pathlib import Path

import pytest

from formats.every import FORMATS
from formats.neutral import read_all
from jdlint.findings import Citation, Severity
from jdlint.gathering import gathered
from jdlint.linting import Options, Session
from jdlint.reporters.html.parts import parts_of
from jdlint.results import Failure, FileResult, Run
from jdlint.tallies import Tally, by_family
from jdlint.views import MOST_VIEWS
from reporters.html.page import Element, html_of, parsed

EXAMPLES = Path(__file__).parents[3] / "docs" / "examples"
BAD = EXAMPLES / "occupational-therapy-assistant" / "bad.md"
POSTING = next(posting for posting in read_all() if posting.name == "therapy-assistant")
HOSTILE = """\
# <script>alert(1)</script> Nurse </title><img src=x onerror=alert(2)>

About "us" & 'them' </style></main><b>bold</b> {{ 7 * 7 }} {% raw %} \u202egnp.exe

- Our rockstar <svg/onload=alert(3)> team `x` &lt;script&gt; \x07\x1b[31m
- [Name] javascript:alert(4) ]]> --> </textarea>

Must be licensed <a href="javascript:alert(5)">here</a>. Apply by phone.
"""


@pytest.fixture(scope="session")
def session() -> Session:
    return Session(Options(isolated=True, views=True))


def run_of(session: Session, data: bytes, name: str) -> Run:
    result = session.lint(name, lambda count: data[:count])
    assert result.failure is None
    return gathered(Run((result,)))


def page_of(session: Session, data: bytes, name: str) -> Element:
    return parsed(html_of(run_of(session, data, name)))


@pytest.fixture(scope="module")
def bad(session: Session) -> Run:
    return run_of(session, BAD.read_bytes(), "bad.md")


@pytest.fixture(scope="module")
def bad_page(bad: Run) -> Element:
    return parsed(html_of(bad))


def test_every_finding_has_its_note_and_its_words_are_marked(bad: Run, bad_page: Element) -> None:
    points = list(bad_page.all("li", "point"))
    assert len(points) == len(bad.files[0].findings) > 30
    for point in points:
        number = (point.attributes["id"] or "").removeprefix("p1-n")
        spots = [each for each in bad_page.all("span", "spot") if each.attributes["id"] == f"p1-m{number}"]
        assert len(spots) == len(list(point.all("q")))
    messages = Counter(located.finding.message for located in bad.findings())
    assert messages == Counter(point.one("h5").text.split(" ", 1)[1] for point in points)
    for word in ("What to write instead", "Why", "Sources", "Rule: "):
        assert word in bad_page.one("section", "notes").text


def test_points_of_a_kind_share_a_name_of_our_own_making(bad: Run, bad_page: Element) -> None:
    strange = "x]{}</style><b>"
    family = bad.files[0].findings[0].finding.family
    files = tuple(
        replace(
            file,
            findings=tuple(
                replace(each, finding=replace(each.finding, family=strange))
                if each.finding.family == family
                else each
                for each in file.findings
            ),
        )
        for file in bad.files
    )
    page = parsed(html_of(replace(bad, files=files)))
    (kind,) = (each.attributes["value"] for each in page.all("option") if "</style><b>" in each.text)
    count = sum(each.finding.family == family for each in bad.findings())
    assert len([each for each in page.all("li", "point") if kind in each.classes]) == count > 0
    assert strange not in page.one("style").text


def test_what_is_missing_stands_on_top(bad: Run, bad_page: Element) -> None:
    missing = [located.finding.message for located in bad.findings() if located.finding.text is None]
    told = [item.text.rpartition(" note ")[0] for item in bad_page.one("section", "gaps").all("li")]
    assert sorted(told) == sorted(missing)


def test_the_gravest_notes_come_first_and_are_numbered_on(bad_page: Element) -> None:
    titles = [each.text for each in bad_page.one("section", "notes").all("h4")]
    assert titles[:3] == ["Fix first", "Improve", "Consider"]
    numbers = [each.attributes["id"] for each in bad_page.all("li", "point")]
    assert numbers == [f"p1-n{number}" for number in range(1, len(numbers) + 1)]


def test_the_summary_counts_families_and_severities(bad: Run, bad_page: Element) -> None:
    rows = [[cell.text for cell in row.children if isinstance(cell, Element)]
            for row in bad_page.one("table", "chart").one("tbody").all("tr")]  # fmt: skip
    counts = {row[0].lower(): [int(cell) for cell in row[2:]] for row in rows}
    found = Counter((located.finding.family, located.severity) for located in bad.findings())
    assert counts == {
        family: [*(found[family, level] for level in reversed(Severity)), tally.total]
        for family, tally in by_family(bad)
    }
    total = Tally.of(bad.findings())
    assert sum(row[-1] for row in counts.values()) == total.total
    widest = max(float(bar.attributes["width"] or 0) for bar in bad_page.all("rect"))
    assert 0 < widest <= 300


def test_it_sets_the_posting_beside_its_reference(bad_page: Element) -> None:
    rows = {row.one("th").text: row.one("span", "badge").text
            for row in bad_page.one("table", "compare").one("tbody").all("tr")}  # fmt: skip
    assert rows["Pay"] == "missing"
    assert rows["How to apply"] == "there"
    assert {"Duties", "Education", "License and certificates"} <= rows.keys()


@pytest.mark.parametrize("name", FORMATS)
def test_the_marked_words_are_those_of_the_findings_in_every_format(session: Session, name: str) -> None:
    suffix, write = FORMATS[name]
    run = run_of(session, write(POSTING), f"posting.{suffix}")
    page = page_of(session, write(POSTING), f"posting.{suffix}")
    ink = page.one("section", "ink")
    assert "".join(POSTING.parts[-1].text.split()) in "".join(ink.text.split())
    marks = "\n".join(mark.text for mark in ink.all("mark"))
    words = [located.finding.text for located in run.findings() if located.finding.text]
    assert len(words) > 3
    assert not [each for each in words if each not in marks]
    assert all(point.one("p", "where").text for point in page.all("li", "point"))


def test_marks_that_overlap_each_have_their_number(session: Session) -> None:
    text = "# Registered Nurse\n\n## Requirements\n\n- Must be licensed\n\nApply by phone.\n"
    run = run_of(session, text.encode(), "a.md")
    (file,) = run.files
    one = next(located for located in file.findings if located.finding.text == "Must be licensed")
    span = one.finding.span
    inner = replace(one.finding, name="other", text="be licensed", span=replace(span, start=span.start + 5))
    page = parsed(html_of(Run((replace(file, findings=(one, replace(one, finding=inner))),))))
    assert [mark.text for mark in page.all("mark")] == ["Must ", "be licensed"]
    assert [each.attributes["href"] for each in page.one("section", "ink").all("a")] == ["#p1-n1", "#p1-n2"]


@pytest.mark.parametrize("suffix", ["md", "txt", "html", "json"])
def test_hostile_text_stays_text(session: Session, suffix: str) -> None:
    data = HOSTILE
    if suffix == "json":
        data = json.dumps({"title": HOSTILE.splitlines()[0], "description": HOSTILE, "x<b>": "</dd><script>"})
    if suffix == "html":
        escaped = HOSTILE.replace("&", "&amp;").replace("<", "&lt;").replace("\n\n", "<p>")
        data = f"<h1>Nurse</h1><p>{escaped}"
    name = f"</title><script>alert(6)</script>\u202e.{suffix}"
    failure = Failure("\x1b<script>alert(7)</script>", "\x07</li>")
    text = html_of(replace(run_of(session, data.encode(), name), failures=(failure,)))
    page = parsed(text)  # fails where an element is opened, closed or given a handler by the posting
    assert "alert(3)" in page.one("section", "ink").text
    assert not [char for char in text if ord(char) < 32 and char != "\n"]
    assert "49" not in page.one("section", "ink").text
    assert not [each for each in page.all("b") if each.text == "bold"]


def test_a_source_with_a_strange_address_is_no_link(bad: Run) -> None:
    (file,) = bad.files
    first = file.findings[0]
    cited = (Citation("<b>Evil</b>", "javascript:alert(1)", "2026-01-01"),
             Citation("Odd", "https://a.example/\"onclick='x'", "2026-01-01"))  # fmt: skip
    evil = replace(first, finding=replace(first.finding, citations=cited))
    page = parsed(html_of(Run((replace(file, findings=(evil,), views=None),))))
    sources = page.one("dd", "sources")
    assert [each.text for each in sources.all("a")] == ["Odd"]
    assert sources.text.startswith("<b>Evil</b>, read 2026-01-01")


def test_the_policy_allows_the_style_and_nothing_else(bad: Run) -> None:
    page = parsed(html_of(bad))
    digest = base64.b64encode(hashlib.sha256(page.one("style").text.encode()).digest()).decode()
    (policy,) = [each.attributes["content"] for each in page.all("meta") if "http-equiv" in each.attributes]
    assert policy == f"default-src 'none'; style-src 'sha256-{digest}'; base-uri 'none'; form-action 'none'"
    assert not [word for word in ("url(", "@import", "expression(") if word in page.one("style").text]


def test_findings_without_postings_kept_whole_are_told_all_the_same(bad: Run) -> None:
    page = parsed(html_of(replace(bad, files=tuple(replace(file, views=None) for file in bad.files))))
    assert len(list(page.all("li", "point"))) == len(bad.files[0].findings)
    assert not list(page.all("section", "ink"))


def test_big_runs_are_bounded_and_say_so(bad: Run) -> None:
    (file,) = bad.files
    count = MOST_VIEWS + 50
    names = [f"{index}.md" for index in range(count)]
    files = tuple(
        replace(file, path=name, findings=tuple(replace(each, path=name) for each in file.findings))
        for name in names
    )
    text = html_of(Run(files))
    page = parsed(text)
    shown = len(list(page.all("article")))
    assert 0 < shown < count
    assert len(text) < 20_000_000
    said = page.one("main").text
    assert f"{count - shown} more postings" in said
    assert f"{(count - shown) * len(file.findings):,} more points" in said


def test_a_posting_of_many_findings_tells_the_gravest(bad: Run) -> None:
    (file,) = bad.files
    (part,) = parts_of(Run((replace(file, findings=file.findings * 20),))).shown
    assert len(part.notes) == 300
    assert part.without_note == 20 * len(file.findings) - 300
    assert part.notes[0].severity is Severity.ERROR


def test_the_rows_of_a_file_are_postings_of_their_own(session: Session) -> None:
    rows = b'{"title": "Cook", "description": "Cook wanted. Other duties as assigned."}\n' * 3
    page = page_of(session, rows, "jobs.jsonl")
    assert [each.text for each in page.one("table", "contents").all("td", "path")] == [
        f"jobs.jsonl:{row}:2 (row {row})" for row in (1, 2, 3)
    ] or len(list(page.all("article"))) == 3
    assert all("Other duties as assigned" in [mark.text for mark in each.all("mark")]
               for each in page.all("article"))  # fmt: skip


def test_a_file_beside_that_holds_allowances_is_told_apart(bad: Run) -> None:
    (file,) = bad.files
    beside = replace(file.findings[0], path="bad.md.jdlint")
    page = parsed(html_of(Run((replace(file, findings=(*file.findings, beside)),))))
    assert len(list(page.all("li", "point"))) == len(file.findings)
    assert "bad.md.jdlint:" in page.one("main").text


def test_nothing_found(session: Session) -> None:
    good = EXAMPLES / "occupational-therapy-assistant" / "good.md"
    page = page_of(session, good.read_bytes(), "good.md")
    assert "Nothing to change in 1 posting." in page.one("header", "top").text
    assert list(page.one("div", "goods").all("li"))
    assert parsed(html_of(Run((FileResult("a.md"),)))).one("h1").text == "Job postings: what to change"
